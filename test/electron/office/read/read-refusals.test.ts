import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileSystemProblem } from '../../../../electron/office/open-file';
import {
  detectFormat,
  readDocument,
  readJsonFile,
} from '../../../../electron/office/read-document';
import { readProblemToAppError } from '../../../../electron/office/read-problem';
import { AppError } from '../../../../shared/app-error';
import { docxOf, paragraph, textsOf, withFileOf, xlsxOf, zipOf } from './office-file';

/** «code: message» of the refusal; the folder must not be told, the name must. */
async function refusal(bytes: Uint8Array, name = 'Phụ lục.docx'): Promise<string> {
  return withFileOf(bytes, (path) => refusalOf(path), name);
}

async function refusalOf(path: string): Promise<string> {
  try {
    await readDocument(path);
    return 'read';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

/** An OLE compound file with these streams in its directory: header, one table sector, directory sectors. */
function oleFile(...names: readonly string[]): Uint8Array {
  const directory = Buffer.alloc(Math.ceil(names.length / 4) * 512);
  names.forEach((name, index) => {
    const at = index * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = 2;
  });
  const sectors = directory.length / 512;
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(1, 48);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors; sector++) {
    table.writeUInt32LE(sector === sectors ? 0xfffffffe : sector + 1, sector * 4);
  }
  return Buffer.concat([head, table, directory]);
}

describe('a file that cannot be read', () => {
  it('is told apart by its content, not by its name', async () => {
    await withFileOf(
      docxOf(paragraph('x')),
      async (path) => {
        expect(await detectFormat(path)).toBe('docx');
        expect(textsOf(await readDocument(path))).toEqual(['x']);
      },
      'thật-ra-là-word.xlsx',
    );
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-an-office-file', 'tệp ảnh'],
    ['an empty file', new Uint8Array(0), 'empty-document', 'rỗng'],
    ['an archive of something else', zipOf({ 'a.txt': 'x' }), 'not-an-office-file', 'không phải'],
    ['noise', Buffer.from([1, 2, 3, 0, 5, 255]), 'not-an-office-file', 'không phải'],
    [
      'a protected workbook',
      oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'password-protected',
      'mật khẩu',
    ],
    [
      'an Outlook message',
      oleFile('Root Entry', '__nameid'),
      'unsupported-format',
      'loại tệp Office cũ',
    ],
    [
      'an old presentation',
      oleFile('Root Entry', 'PowerPoint Document'),
      'unsupported-format',
      'PowerPoint',
    ],
    [
      'a lock file',
      Buffer.concat([Buffer.from([3]), Buffer.from('Hoa'), Buffer.alloc(158)]),
      'not-an-office-file',
      '~$',
    ],
    ['a truncated archive', docxOf(paragraph('x')).slice(0, 900), 'damaged-file', 'bị hỏng'],
    [
      'a document without its main part',
      zipOf({ '[Content_Types].xml': '<Types/>' }),
      'damaged-file',
      'bị hỏng',
    ],
    ['a document without text', docxOf('<w:p/>'), 'empty-document', 'không có chữ'],
    ['a workbook without text', xlsxOf({ S: '<sheetData/>' }), 'empty-document', 'không có chữ'],
    ['JSON', Buffer.from('{"a": 1}'), 'unsupported-format', 'JSON'],
  ] as const)('gives one clear message: %s', async (_, bytes, code, words) => {
    const message = await refusal(bytes);
    expect(message).toContain(`${code}: Tệp «Phụ lục.docx» `);
    expect(message).toContain(words);
    expect(message).not.toContain(tmpdir());
  });

  it('may be missing, a folder, or not allowed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phu-luc-read-'));
    try {
      expect(await refusalOf(join(folder, 'không có.docx'))).toMatch(
        /^file-not-found: Tệp «không có.docx»/,
      );
      expect(await refusalOf(folder)).toMatch(/^not-an-office-file: .*thư mục/);
      const path = join(folder, 'kín.docx');
      await writeFile(path, docxOf(paragraph('x')));
      await chmod(path, 0);
      // The administrator of the machine may read anything.
      if (process.getuid?.() !== 0) {
        expect(await refusalOf(path)).toMatch(
          /^file-unreadable: Tệp «kín.docx» không cho phép đọc/,
        );
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.each([
    ['EACCES', 'linux', 'file-unreadable'],
    ['EPERM', 'linux', 'file-unreadable'],
    ['EPERM', 'win32', 'file-locked'],
    ['EBUSY', 'win32', 'file-locked'],
    ['EIO', 'linux', 'file-unreadable'],
    ['ENOENT', 'win32', 'file-not-found'],
  ] as const)('for the reason %s on %s is reported as %s', (code, platform, expected) => {
    const error = Object.assign(new Error(code), { code });
    const told = readProblemToAppError(fileSystemProblem(error, platform), 'a.xlsx');
    expect(told.code).toBe(expected);
    expect(told.message).toMatch(/^Tệp «a.xlsx» \p{L}/u);
  });

  it('cut anywhere is damaged, never half read', async () => {
    const bytes = docxOf(paragraph('x'.repeat(500)));
    await withFileOf(bytes, async (path) => {
      for (let size = bytes.length - 1; size > 4; size -= 37) {
        await truncate(path, size);
        expect(await refusalOf(path)).toMatch(/^damaged-file/);
      }
    });
  });

  it('with one wrong byte in a part fails its checksum', async () => {
    const parts = unzipSync(docxOf(paragraph('Kế hoạch năm 2024')));
    const bytes = Buffer.from(zipSync(parts, { level: 0 }));
    expect(await refusal(bytes)).toBe('read');
    bytes[bytes.indexOf('2024')] = '3'.charCodeAt(0);
    expect(await refusal(bytes)).toMatch(/^damaged-file/);
  });
});

describe('readJsonFile', () => {
  it('reads JSON with or without a byte order mark, and calls anything else damaged', async () => {
    const read = (text: string) => withFileOf(Buffer.from(text), (path) => readJsonFile(path));
    expect(await read('\ufeff{"a":[1]}')).toEqual({ a: [1] });
    await expect(read('{"a":')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('goes with detectFormat', async () => {
    await withFileOf(Buffer.from(' [1]'), async (path) =>
      expect(await detectFormat(path)).toBe('json'),
    );
  });
});
