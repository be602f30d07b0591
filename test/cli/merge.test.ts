import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { departmentWorkbook } from '../../electron/office/write/round/department-workbook';
import { writeWorkbook } from '../../electron/office/write/round/write-workbook';
import { newId } from '../../shared/ids';
import type { MergeReport } from '../../shared/merge/merge-report';
import type { Plan } from '../../shared/plan/plan';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { departmentsOf, ownRowsOf } from '../../shared/round/departments-of';
import { goldenPlan } from '../electron/office/write/golden-plan';
import { deleteRow, editWorkbook, rowSaying } from '../electron/services/round/edit-workbook';
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
  });

  it('goes on past files that it cannot read, and says which and why', async () => {
    const broken = join(folder, 'hong.xlsx');
    writeFileSync(broken, 'PK no workbook');
    const missing = join(folder, 'khong-co.xlsx');
    const run = await phuLuc(['merge', base, broken, files[0] ?? '', missing, '--json', '-']);
    expect(run.code).toBe(3);
    const report = JSON.parse(run.stdout) as MergeReport;
    expect(report.files).toHaveLength(1);
    expect(report.unreadable.map(({ file }) => file)).toEqual(['hong.xlsx', 'khong-co.xlsx']);
    for (const { file, reason } of report.unreadable) {
      expect(reason).not.toBe('');
      expect(run.stderr).toContain(file);
    }
    const none = await phuLuc(['merge', base, missing]);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('khong-co.xlsx');
  });

  it('reads the files that the app sent by their passports, whatever became of their names and words', async () => {
    const sent = join(folder, 'da-gui.xlsx');
    const plan = goldenPlan('tu-son');
    await writeSent(plan, sent);
    const answer = join(folder, 'tra loi.xlsx');
    const task = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
    editWorkbook(sent, answer, (sheets) => {
      const sheet = sheets['Nhiệm vụ']!;
      const row = rowSaying(sheet, task);
      sheet.rows[row]![3] = 'Hoàn toàn là lời khác';
      sheet.rows[row]![7] = 'Quý I/2024';
      deleteRow(sheet, rowSaying(sheet, 'căn cứ vào các nhiệm vụ của UBND tỉnh'));
      sheets['Nhiệm vụ mới']!.rows[2] = ['', 'III. Cải cách TTHC', '', 'Lắp đặt kiosk tra cứu'];
    });
    const run = await phuLuc(['merge', sent, answer, '--json', '-']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const report = JSON.parse(run.stdout) as MergeReport;
    expect(report.files[0]).toMatchObject({ department: 'Phòng Nội vụ', extra_columns: [] });
    const changed = report.changes.filter(({ kind }) => kind === 'change');
    expect(changed.map(({ theirs }) => theirs)).toEqual(['Hoàn toàn là lời khác', 'Quý I/2024']);
    expect(new Set(changed.map(({ row }) => row)).size).toBe(1);
    const others = report.changes.filter(({ kind }) => kind !== 'change');
    expect(others.map(({ kind }) => kind).sort()).toEqual(['add', 'delete']);
    // Without passports in the base the words tell the rest; nothing hidden comes through as text.
    const plain = await phuLuc(['merge', base, answer, '--json', '-']);
    expect(plain.stdout).not.toContain('PL1.');
    expect(plain.stdout).not.toContain('PHU-LUC');
  });

  it('unites plans without a base, the same task once', async () => {
    const out = join(folder, 'hop-nhat.json');
    const again = join(officeFiles, 'tu-son.xlsx');
    const run = await phuLuc(['merge', '--unite', base, again, '--out', out]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const rowsOf = (path: string): number => {
      const { appendices } = JSON.parse(readFileSync(path, 'utf8')) as {
        readonly appendices: readonly { readonly rows: readonly unknown[] }[];
      };
      return appendices[0]?.rows.length ?? 0;
    };
    expect(rowsOf(out)).toBe(tableViewOf(goldenPlan('tu-son')).rows.length);
    const alone = await phuLuc(['merge', '--unite', base, '--out', join(folder, 'x.json')]);
    expect(alone).toMatchObject({ code: 2 });
  });

  it('tells the department by the name of a sheet, where nothing else says it', async () => {
    const plain = join(folder, '01.xlsx');
    editWorkbook(join(officeFiles, 'tu-son.xlsx'), plain, (sheets) => {
      const [first] = Object.keys(sheets);
      sheets['Phong Tu phap'] = sheets[first ?? '']!;
      Reflect.deleteProperty(sheets, first ?? '');
    });
    const run = await phuLuc(['merge', base, plain, '--json', '-']);
    expect((JSON.parse(run.stdout) as MergeReport).files[0]?.department).toBe('Phòng Tư pháp');
  });
});

async function writeSent(plan: Plan, path: string): Promise<void> {
  const department = 'Phòng Nội vụ';
  const [roundId, versionId] = [newId<'round'>(), newId<'version'>()];
  const file = {
    plan,
    mark: { roundId, planId: plan.id, versionId, department },
    sentRows: 'all-rows' as const,
    ownRows: new Set(ownRowsOf(plan, department)),
    deadline: '15/12/2023',
    agencies: departmentsOf(plan).map((choice) => choice.department),
  };
  await writeWorkbook(departmentWorkbook(file), path);
}
