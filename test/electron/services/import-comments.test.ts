import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listComments } from '../../../electron/services/comments';
import { exportPlan } from '../../../electron/services/export-plan';
import {
  acceptImport,
  acceptImportInto,
  chooseImportFile,
  readImportFile,
} from '../../../electron/services/import-plan';
import { undo } from '../../../electron/store/history';
import { newId, type PlanId, type TaskId } from '../../../shared/ids';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { readDocument } from '../../../electron/office/read-document';
import { loadPlan } from '../../../electron/store/load-plan';
import { temporaryFolder } from '../support/temporary-library';
import { testContext, type TestContext } from '../support/test-context';
import { bundledWorker, fixture } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

const noted = fixture('comments/threads.docx');

async function read(context: TestContext): Promise<TaskId> {
  context.toOpen.push(noted);
  const chosen = await chooseImportFile(context);
  const taskId = newId<'task-run'>();
  await readImportFile(context, chosen!.token, taskId);
  return taskId;
}

/** «row: column: comment» of every comment whose cell is in the plan. */
function said(context: TestContext, planId: PlanId): readonly string[] {
  const { plan } = loadPlan(context.library.reader, planId);
  const { ranges } = planIndexOf(plan);
  return listComments(context, planId).flatMap(({ nodeId, columnId, text, origin }) => {
    const row = ranges.get(nodeId)?.first;
    const label = plan.layout.columns.find(({ id }) => id === columnId)?.label ?? columnId;
    return row === undefined ? [] : [`${row}: ${label}: ${text} (${origin?.fileName ?? ''})`];
  });
}

const fromFile = (shift: number) => [
  `${shift}: title: Đủ tên lĩnh vực chưa? (threads.docx)`,
  `${shift + 1}: Mục tiêu: Mục tiêu này lấy từ Nghị quyết 76 (threads.docx)`,
  `${shift + 1}: Cơ quan chủ trì: Phối hợp với Văn phòng?\nĐề nghị nêu rõ. (threads.docx)`,
  `${shift + 2}: Thời gian: Nên sớm hơn một quý (threads.docx)`,
];

test('a new plan has the comments of its file at their cells', async () => {
  const context = testContext(script);
  const { planId } = acceptImport(context, await read(context), 0, 'Một');
  expect(said(context, planId)).toEqual(fromFile(0));
  const [, thread] = listComments(context, planId);
  expect(thread).toMatchObject({
    author: 'Trần Bình',
    origin: { writtenAt: '2024-01-05T10:30:00Z' },
    replies: [{ author: 'Lê Hoa', text: 'Đúng, trang 3' }],
  });
});

test('a file that replaces the appendix brings its comments, and undo takes them away with it', async () => {
  const context = testContext(script);
  const { planId } = acceptImport(context, await read(context), 0, 'Một');
  const taskId = await read(context);
  const { notes: told } = acceptImportInto(context, {
    taskId,
    planIndex: 0,
    planId,
    mode: 'replace',
  });
  expect(told).toContain('Đã đưa vào 4 ghi chú của tệp.');
  expect(said(context, planId)).toEqual(fromFile(0));
  expect(listComments(context, planId)).toHaveLength(8);
  undo(context.library.writer, planId);
  expect(said(context, planId)).toEqual(fromFile(0));
  expect(listComments(context, planId)).toHaveLength(4);
});

test('rows at the end bring their comments; those of a heading that is there already go to it', async () => {
  const context = testContext(script);
  const { planId } = acceptImport(context, await read(context), 0, 'Một');
  const taskId = await read(context);
  acceptImportInto(context, { taskId, planIndex: 0, planId, mode: 'append' });
  const [heading, ...cells] = fromFile(3);
  const joined = heading!.replace('3:', '0:');
  expect(said(context, planId)).toEqual([...fromFile(0), joined, ...cells]);
  undo(context.library.writer, planId);
  expect(said(context, planId)).toEqual(fromFile(0));
});

test.each(['docx', 'xlsx'] as const)(
  'a document for signature (%s) carries no comment',
  async (format) => {
    const context = testContext(script);
    const { planId } = acceptImport(context, await read(context), 0, 'Một');
    const path = join(temporaryFolder(), `ra.${format}`);
    context.toSave.push(path);
    const request = { planId, format, taskId: newId<'task-run'>() };
    expect(await exportPlan(context, request)).toMatchObject({ proven: true });
    const { notes: left } = await readDocument(path);
    expect(left.filter(({ code }) => code === 'comment')).toEqual([]);
  },
);
