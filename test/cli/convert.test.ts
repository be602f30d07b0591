import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../shared/recognise/inspection';
import { buildCli, goldenFiles, officeFiles, phuLuc } from './run-phu-luc';

const folder = mkdtempSync(join(tmpdir(), 'phu-luc-convert-'));
const inFolder = (name: string) => join(folder, name);
beforeAll(buildCli, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inspect(path: string): Promise<Inspection> {
  const { code, stdout, stderr } = await phuLuc(['inspect', path, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Inspection;
}

describe('phu-luc convert', () => {
  const ways = ['tu-son', 'long-khanh', 'phuong-1', 'hong-loc'].flatMap((name) => [
    [name, 'docx', 'xlsx'] as const,
    [name, 'xlsx', 'docx'] as const,
  ]);

  it.each(ways)(
    'takes %s from JSON to .%s, to .%s and back unchanged',
    // Four programs one after another, each about a second on an idle machine.
    { timeout: 120_000 },
    async (name, first, second) => {
      const golden = join(goldenFiles, `${name}.json`);
      const steps = [
        golden,
        inFolder(`${name}-1.${first}`),
        inFolder(`${name}-2.${second}`),
        inFolder(`${name}-3-${first}.json`),
      ];
      for (let index = 1; index < steps.length; index += 1) {
        const run = await phuLuc(['convert', steps[index - 1]!, steps[index]!]);
        expect(run).toMatchObject({ code: 0 });
      }
      const expected = JSON.parse(readFileSync(golden, 'utf8')) as {
        columns: string[];
        rows: unknown[];
      };
      const [appendix] = (await inspect(steps[3]!)).appendices;
      expect(appendix?.columns).toEqual(expected.columns);
      expect(appendix?.rows).toEqual(expected.rows);
    },
  );

  it.each(['tu-son.docx', 'long-khanh.xlsx'])(
    'turns %s into JSON that reads back the same',
    async (file) => {
      const json = inFolder(`${file}.json`);
      expect(await phuLuc(['convert', join(officeFiles, file), json])).toMatchObject({ code: 0 });
      const [original, written] = [await inspect(join(officeFiles, file)), await inspect(json)];
      expect(written.appendices).toEqual(original.appendices);
      expect(written.metadata).toEqual(original.metadata);
      expect(written.body).toEqual(original.body);
    },
  );

  it.each(['tu-son.docx', 'long-khanh.docx'])(
    'writes %s anew with its text and its appendix',
    async (file) => {
      const again = inFolder(`lai-${file}`);
      expect(await phuLuc(['convert', join(officeFiles, file), again])).toMatchObject({ code: 0 });
      const [original, written] = [await inspect(join(officeFiles, file)), await inspect(again)];
      expect(written.appendices).toEqual(original.appendices);
      expect(written.body).toHaveLength(original.body.length);
      for (const key of ['issuer', 'number', 'date', 'subject', 'signerName'] as const)
        expect(written.metadata[key]).toBe(original.metadata[key]);
    },
  );

  it('prints a whole document as pages', async () => {
    const pdf = inFolder('tu-son.pdf');
    const run = await phuLuc(['convert', join(officeFiles, 'tu-son.docx'), pdf]);
    expect(run).toMatchObject({ code: 0 });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('never writes over its input', async () => {
    const file = inFolder('goc.docx');
    copyFileSync(join(officeFiles, 'tu-son.docx'), file);
    const before = readFileSync(file);
    for (const target of [file, join(folder, '.', 'goc.docx')]) {
      const { code, stderr } = await phuLuc(['convert', file, target]);
      expect(code).toBe(1);
      expect(stderr).toContain('trùng với tệp nguồn');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that the folder is not there, and leaves nothing behind', async () => {
    const target = join(folder, 'khong-co', 'moi.xlsx');
    const { code, stdout, stderr } = await phuLuc([
      'convert',
      join(officeFiles, 'tu-son.docx'),
      target,
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(target)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that the folder may not be written to',
    async () => {
      const closed = mkdtempSync(join(folder, 'dong-'));
      chmodSync(closed, 0o500);
      const { code, stderr } = await phuLuc([
        'convert',
        join(officeFiles, 'tu-son.docx'),
        join(closed, 'moi.docx'),
      ]);
      expect(code).toBe(1);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
  );

  it('says how many appendices there are when asked for one more', async () => {
    const run = await phuLuc([
      'convert',
      join(officeFiles, 'tu-son.docx'),
      inFolder('x.docx'),
      '--appendix',
      '2',
    ]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('chỉ có 1 phụ lục');
  });
});
