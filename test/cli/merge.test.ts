import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MergeReport } from '../../shared/merge/merge-report';
import { buildCli, goldenFiles, officeFiles, phuLuc } from './run-phu-luc';

const folder = mkdtempSync(join(tmpdir(), 'phu-luc-merge-'));
const departments = join(import.meta.dirname, '../fixtures/departments');
const base = join(goldenFiles, 'tu-son.json');
const files = readdirSync(departments)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => join(departments, name));
beforeAll(buildCli, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('phu-luc merge', () => {
  it('writes the report of the six submissions, the same each time and in any order', async () => {
    const report = join(folder, 'report.json');
    const run = await phuLuc(['merge', base, ...files, '--json', report]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { changes } = JSON.parse(readFileSync(report, 'utf8')) as MergeReport;
    expect(changes).toHaveLength(75);
    const again = await phuLuc(['merge', base, ...[...files].reverse(), '--json', '-']);
    expect(again.stdout).toBe(readFileSync(report, 'utf8'));
  });

  it('finds the same edits against the base in Excel as in JSON', async () => {
    const run = await phuLuc(['merge', join(officeFiles, 'tu-son.xlsx'), ...files, '--json', '-']);
    expect((JSON.parse(run.stdout) as MergeReport).changes).toHaveLength(75);
  });

  it('says in Vietnamese what was found', async () => {
    const { code, stdout } = await phuLuc(['merge', base, ...files]);
    expect(code).toBe(0);
    expect(stdout).toContain('phong-noi-vu.xlsx (Phòng Nội vụ; cả phụ lục)');
    expect(stdout).toContain('Cần quyết định: 64 mục; mâu thuẫn: 11');
  });

  it.each(['docx', 'xlsx', 'json'])(
    'writes what is accepted as .%s and proves it',
    async (format) => {
      const out = join(folder, `out.${format}`);
      const run = await phuLuc(['merge', base, ...files, '--accept', 'all', '--out', out]);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const left = await phuLuc(['merge', out, files[0] ?? '', '--json', '-']);
      expect(left.code).toBe(0);
    },
  );

  it.each([
    [['merge'], 'cần bản gốc'],
    [['merge', base], 'ít nhất một tệp'],
    [['merge', base, base, '--json'], 'cần tên tệp báo cáo'],
    [['merge', base, base, '--accept', 'all'], 'cần --out'],
    [['merge', base, base, '--accept', 'some', '--out', 'x.docx'], '«all»'],
    [['merge', base, base, '--accept', 'all', '--out', 'x.pdf'], 'đuôi .docx'],
    [['merge', base, base, '--wrong'], 'Không có tùy chọn'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await phuLuc(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('never writes over a file that it reads, and names the file that it cannot read', async () => {
    const copy = join(folder, 'goc.docx');
    copyFileSync(join(officeFiles, 'tu-son.docx'), copy);
    const over = await phuLuc(['merge', base, copy, '--accept', 'all', '--out', copy]);
    expect(over.code).toBe(1);
    expect(over.stderr).toContain('trùng với tệp nguồn');
    const missing = await phuLuc(['merge', base, join(folder, 'khong-co.xlsx')]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('khong-co.xlsx');
  });
});
