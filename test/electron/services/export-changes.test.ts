import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { CommandOrigin } from '../../../shared/commands/change';
import { addTaskAfter } from '../../../shared/commands/edit-add-rows';
import { setCellText } from '../../../shared/commands/edit-cells';
import type { Edit } from '../../../shared/commands/edit-command';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { setMetadata } from '../../../shared/commands/edit-metadata';
import { moveRows } from '../../../shared/commands/edit-move-rows';
import type { PlanState } from '../../../shared/history/versions';
import { newId, type NodeId, type PlanId, type TaskId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { exportChanges } from '../../../electron/services/export-changes';
import {
  acceptImport,
  chooseImportFile,
  readImportFile,
} from '../../../electron/services/import-plan';
import { loadState, nameVersion } from '../../../electron/services/versions';
import { readDocument } from '../../../electron/office/read-document';
import { executeCommand } from '../../../electron/store/history';
import { loadPlan } from '../../../electron/store/load-plan';
import { testContext, type TestContext } from '../support/test-context';
import { temporaryFolder } from '../support/temporary-library';
import { bundledWorker, fixture } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

const now: PlanState = { kind: 'now' };

/** An imported plan with a version, and edits of every kind since. */
async function edited() {
  const context = testContext(script);
  context.toOpen.push(fixture('office-files/tu-son.docx'));
  const chosen = await chooseImportFile(context);
  const taskId = newId<'task-run'>();
  await readImportFile(context, chosen!.token, taskId);
  const { planId } = acceptImport(context, taskId, 0, 'Kế hoạch');
  const { versionId } = nameVersion(context, planId, 'Bản trình ký lần 1', '');
  const earlier: PlanState = { kind: 'version', versionId };
  return { context, planId, earlier };
}

function change(
  context: TestContext,
  planId: PlanId,
  intent: (plan: Plan, tasks: readonly NodeId[]) => Edit,
  origin: CommandOrigin = { kind: 'typed' },
): void {
  const { plan, revision } = loadPlan(context.library.reader, planId);
  const tasks = planIndexOf(plan).rows.flatMap(({ kind, id }) => (kind === 'task' ? [id] : []));
  const edit = intent(plan, tasks);
  executeCommand(context.library.writer, planId, revision, { ...edit!, origin });
}

function editAll(context: TestContext, planId: PlanId): void {
  const lead = (plan: Plan) => plan.layout.columns.find(({ role }) => role === 'lead')!.id;
  const task = (plan: Plan) => plan.layout.columns.find(({ role }) => role === 'task')!.id;
  const source = { department: 'Phòng Nội vụ', fileName: 'gop-y.xlsx' };
  change(context, planId, (plan, [first]) => setCellText(plan, first!, lead(plan), 'Phòng Mới'), {
    kind: 'merged',
    sources: [source],
  });
  change(context, planId, (plan, tasks) => deleteRows(plan, [tasks[3]!]));
  change(context, planId, (plan, tasks) => addTaskAfter(plan, tasks[5]!));
  change(context, planId, (plan, tasks) =>
    setCellText(plan, tasks[6]!, task(plan), 'Nhiệm vụ bổ sung\n=1+1'),
  );
  change(context, planId, (plan, tasks) => moveRows(plan, [tasks[9]!], 'up'));
  change(context, planId, (plan) => setMetadata(plan, { signerName: 'Trần Thị B' }));
}

async function written(format: 'docx' | 'xlsx') {
  const { context, planId, earlier } = await edited();
  editAll(context, planId);
  const folder = temporaryFolder();
  const path = join(folder, `Bảng so sánh.${format}`);
  context.toSave.push(path);
  const taskId = newId<'task-run'>();
  const file = await exportChanges(context, { planId, earlier, later: now, format, taskId });
  return { context, planId, earlier, path, folder, file, taskId };
}

test.each(['docx', 'xlsx'] as const)(
  'the table of changes is written as .%s, read again and found equal',
  async (format) => {
    const { context, path, folder, file, taskId } = await written(format);
    expect(file).toMatchObject({
      proven: true,
      differences: [],
      fileName: `Bảng so sánh.${format}`,
    });
    expect(context.suggested).toEqual([`Bảng so sánh Kế hoạch.${format}`]);
    expect(readdirSync(folder)).toContain(`Bảng so sánh.${format}`);
    expect(context.progress.some((entry) => entry.taskId === taskId)).toBe(true);
    const texts = (await readDocument(path)).blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
    );
    const all = texts.join('\n');
    expect(all).toContain('BẢNG SO SÁNH');
    expect(all).toContain('Nội dung tại «Bản trình ký lần 1»');
    expect(all).toMatch(/lưu lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);
    expect(all).toContain('Tiếp thu ý kiến của Phòng Nội vụ');
    expect(all).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(all).toContain('Trần Thị B');
    expect(texts.filter((text) => /^\d+\|/.test(text))).toHaveLength(file!.rows);
  },
);

test('old words are struck out and new words bold, in Word under a header row that repeats', async () => {
  const { path } = await written('docx');
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml']!);
  expect(xml).toMatch(/<w:rPr><w:strike\/><\/w:rPr><w:t xml:space="preserve">[^<]+/);
  expect(xml).toMatch(/<w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">Trần Thị B</);
  expect(xml).toContain('<w:tblHeader/>');
  expect(xml).toContain('w:orient="landscape"');
});

test('and in Excel under frozen rows that are printed on every page', async () => {
  const { path } = await written('xlsx');
  const parts = unzipSync(readFileSync(path));
  const strings = strFromU8(parts['xl/sharedStrings.xml']!);
  expect(strings).toMatch(/<strike\/>(?:(?!<\/r>).)*<t/);
  expect(strings).toMatch(/<b\/>(?:(?!<\/r>).)*<t xml:space="preserve">Trần Thị B</);
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('_xlnm.Print_Titles');
});

test('states that are alike, a closed dialog and a folder that is gone leave no file', async () => {
  const { context, planId, earlier } = await edited();
  const folder = temporaryFolder();
  const taskId: TaskId = newId<'task-run'>();
  const request = { planId, earlier, later: now, format: 'docx', taskId } as const;
  expect(await exportChanges(context, request)).toBeNull();
  context.toSave.push(join(folder, 'so-sanh.docx'));
  await expect(exportChanges(context, request)).rejects.toMatchObject({ code: 'empty-document' });
  editAll(context, planId);
  writeFileSync(join(folder, 'tep'), '');
  context.toSave.push(join(folder, 'tep', 'so-sanh.docx'));
  await expect(exportChanges(context, request)).rejects.toMatchObject({
    code: 'folder-not-writable',
  });
  expect(readdirSync(folder)).toEqual(['tep']);
});

test('two moments and another plan are named by their times and their name', async () => {
  const { context, planId } = await edited();
  editAll(context, planId);
  const path = join(temporaryFolder(), 'so-sanh.xlsx');
  context.toSave.push(path);
  const earlier: PlanState = { kind: 'moment', revision: 0 };
  const later: PlanState = { kind: 'moment', revision: 1 };
  const taskId = newId<'task-run'>();
  const file = await exportChanges(context, { planId, earlier, later, format: 'xlsx', taskId });
  expect(file).toMatchObject({ proven: true, rows: 1 });
  const [table] = (await readDocument(path)).blocks;
  const texts = table!.kind === 'table' ? table!.rows.flatMap(({ cells }) => cells) : [];
  expect(texts.some(({ text }) => /^Bản trước: «Bản lúc \d\d:\d\d ngày/.test(text))).toBe(true);
  expect(loadState(context, planId, later)).not.toEqual(loadState(context, planId, earlier));
});
