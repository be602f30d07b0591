import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ownerFileNames,
  replaceDocument,
  writeFileAtomically,
  type ByteSink,
} from '../../../electron/office/atomic-write';
import { writeErrorToAppError } from '../../../electron/office/write-problem';
import { temporaryFolder } from './write/temporary-folder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const saying = (...texts: readonly string[]) => {
  return async (sink: ByteSink): Promise<void> => {
    for (const text of texts) await sink(bytes(text));
  };
};

/** An error as Node's file system calls throw it. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

async function folderWithPlan(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'kế hoạch.docx');
  await writeFile(path, 'bản cũ');
  return { folder, path };
}

describe('writeFileAtomically', () => {
  it('writes a new file from all pieces, and leaves nothing else', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'mới.docx');
    await writeFileAtomically(path, saying('Phụ ', 'lục'));
    expect(await readFile(path, 'utf8')).toBe('Phụ lục');
    expect(await readdir(folder)).toEqual(['mới.docx']);
  });

  it('replaces an existing file', async () => {
    const { folder, path } = await folderWithPlan();
    await writeFileAtomically(path, saying('bản mới'));
    expect(await readFile(path, 'utf8')).toBe('bản mới');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('leaves the old file as it was while the new one is being made', async () => {
    const { path } = await folderWithPlan();
    await writeFileAtomically(path, async (sink) => {
      await sink(bytes('bản mới, chưa xong'));
      expect(await readFile(path, 'utf8')).toBe('bản cũ');
    });
  });

  it('keeps the old file and removes its own when the content cannot be made', async () => {
    const { folder, path } = await folderWithPlan();
    const defect = new Error('defect');
    const failing = async (sink: ByteSink): Promise<void> => {
      await sink(bytes('nửa chừng'));
      throw defect;
    };
    await expect(writeFileAtomically(path, failing)).rejects.toBe(defect);
    expect(await readFile(path, 'utf8')).toBe('bản cũ');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('keeps the old file when the disk is full', async () => {
    const { folder, path } = await folderWithPlan();
    const full = (): Promise<void> => Promise.reject(systemError('ENOSPC'));
    await expect(writeFileAtomically(path, full)).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('«kế hoạch.docx»') as string,
    });
    expect(await readFile(path, 'utf8')).toBe('bản cũ');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it.each(['before it starts', 'between two pieces'])('stops when cancelled %s', async (when) => {
    const { folder, path } = await folderWithPlan();
    const cancel = new AbortController();
    if (when === 'before it starts') cancel.abort();
    const produce = async (sink: ByteSink): Promise<void> => {
      await sink(bytes('một'));
      cancel.abort();
      await sink(bytes('hai'));
    };
    const job = writeFileAtomically(path, produce, { signal: cancel.signal });
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readFile(path, 'utf8')).toBe('bản cũ');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('says when the folder is gone', async () => {
    const path = join(await temporaryFolder(), 'không có', 'kế hoạch.docx');
    await expect(writeFileAtomically(path, saying('x'))).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: expect.stringContaining('không còn ở chỗ cũ') as string,
    });
  });

  it('says when a folder has the name of the file', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'kế hoạch.docx');
    await mkdir(path);
    await expect(writeFileAtomically(path, saying('x'))).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: expect.stringContaining('một thư mục tên «kế hoạch.docx»') as string,
    });
    expect(await readdir(folder)).toEqual(['kế hoạch.docx']);
  });

  it('says when the name is too long', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, `${'kế hoạch '.repeat(40)}.docx`);
    await expect(writeFileAtomically(path, saying('x'))).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: expect.stringContaining('quá dài') as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('can use the longest name that the folder takes', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, `${'a'.repeat(250)}.docx`);
    await writeFileAtomically(path, saying('x'));
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  it('writes through a link to the document behind it', async () => {
    const { folder, path } = await folderWithPlan();
    const link = join(folder, 'lối tắt.docx');
    await symlink(path, link);
    await writeFileAtomically(link, saying('bản mới'));
    expect(await readFile(path, 'utf8')).toBe('bản mới');
    expect(await readFile(link, 'utf8')).toBe('bản mới');
    expect((await readdir(folder)).toSorted()).toEqual(['kế hoạch.docx', 'lối tắt.docx']);
  });

  it.each(['.~lock.kế hoạch.docx#', '~$kế hoạch.docx', '~$ hoạch.docx'])(
    'does not replace a document that is open (%s beside it)',
    async (owner) => {
      const { folder, path } = await folderWithPlan();
      await writeFile(join(folder, owner), '');
      await expect(writeFileAtomically(path, saying('x'))).rejects.toMatchObject({
        code: 'file-locked',
        message: expect.stringContaining('đang mở trong Word, Excel') as string,
      });
      expect(await readFile(path, 'utf8')).toBe('bản cũ');
    },
  );

  it('takes no notice of the owner file of a document that is not there', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '~$mới.docx'), '');
    const path = join(folder, 'mới.docx');
    await writeFileAtomically(path, saying('x'));
    expect(await readFile(path, 'utf8')).toBe('x');
  });
});

describe('replaceDocument', () => {
  it('puts a finished file in place of the document', async () => {
    const { folder, path } = await folderWithPlan();
    const finished = join(folder, 'chưa kiểm chứng.docx');
    await writeFile(finished, 'bản mới');
    await replaceDocument(finished, path);
    expect(await readFile(path, 'utf8')).toBe('bản mới');
    expect(await readdir(folder)).toEqual(['kế hoạch.docx']);
  });

  it('leaves both files when the document is open', async () => {
    const { folder, path } = await folderWithPlan();
    const finished = join(folder, 'chưa kiểm chứng.docx');
    await writeFile(finished, 'bản mới');
    await writeFile(join(folder, '.~lock.kế hoạch.docx#'), '');
    const replacing = replaceDocument(finished, path);
    await expect(replacing).rejects.toMatchObject({ code: 'file-locked' });
    expect(await readFile(path, 'utf8')).toBe('bản cũ');
    expect(await readFile(finished, 'utf8')).toBe('bản mới');
  });
});

describe('ownerFileNames', () => {
  it('are those that Word, Excel and LibreOffice use', () => {
    expect(ownerFileNames('plan.xlsx')).toEqual(['.~lock.plan.xlsx#', '~$plan.xlsx']);
    expect(ownerFileNames('sevenxx.docx')).toContain('~$evenxx.docx');
    expect(ownerFileNames('long-khanh.docx')).toContain('~$ng-khanh.docx');
  });
});

describe('writeErrorToAppError', () => {
  it.each([
    ['EACCES', 'folder-not-writable'],
    ['EROFS', 'folder-not-writable'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EBUSY', 'file-locked'],
    ['ENAMETOOLONG', 'folder-not-writable'],
    ['EIO', 'folder-not-writable'],
  ])('says in Vietnamese what %s means', (code, expected) => {
    const error = writeErrorToAppError(systemError(code), 'kế hoạch.docx');
    expect(error?.code).toBe(expected);
    expect(error?.message).toMatch(/«kế hoạch\.docx».*(Hãy|hãy) /);
  });

  it('leaves defects alone', () => {
    expect(writeErrorToAppError(new TypeError('x is not a function'), 'a')).toBeUndefined();
  });
});
