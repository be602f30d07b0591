import { beforeAll, expect, test } from 'vitest';
import {
  acceptImport,
  acceptImportInto,
  chooseImportFile,
  discardImport,
  readImportFile,
} from '../../../electron/services/import-plan';
import { correctImport, forgetShapes } from '../../../electron/services/correct-import';
import { createPlan } from '../../../electron/services/create-plan';
import { undoEdit } from '../../../electron/services/edit-plan';
import { loadPlan } from '../../../electron/store/load-plan';
import { newId, type TaskId } from '../../../shared/ids';
import type { ImportPreview } from '../../../shared/ipc-contract';
import { fromJson } from '../../../shared/json-text';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import type { RecognitionCorrections } from '../../../shared/recognise/recognition-corrections';
import { testContext, type TestContext } from '../support/test-context';
import { bundledWorker, fixture } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

interface OpenPreview extends ImportPreview {
  readonly id: TaskId;
}

async function read(context: TestContext, name: string): Promise<OpenPreview> {
  context.toOpen.push(fixture(name));
  const chosen = await chooseImportFile(context);
  const id = newId<'task-run'>();
  return { id, ...fromJson(await readImportFile(context, chosen!.token, id)) };
}

async function correct(
  context: TestContext,
  { id }: OpenPreview,
  corrections: RecognitionCorrections,
) {
  return fromJson(await correctImport(context, id, corrections)).recognition;
}

/** Leaves the last column of the first appendix out. */
function withoutLastColumn({ recognition }: ImportPreview): RecognitionCorrections {
  const [trace] = recognition.traces;
  return { tables: { [trace!.blockIndex]: { roles: { [trace!.columns.length - 1]: null } } } };
}

const docx = 'office-files/tu-son.docx';
const xlsx = 'office-files/tu-son.xlsx';

test('a correction gives a new recognition without reading the file again, and is what gets accepted', async () => {
  const context = testContext(script);
  const preview = await read(context, docx);
  expect(preview.remembered).toBeNull();
  expect(preview.tables.filter(({ standing }) => standing === 'chosen')).toHaveLength(1);
  const columns = preview.recognition.plans[0]!.layout.columns.length;

  const corrected = await correct(context, preview, withoutLastColumn(preview));
  expect(corrected.plans[0]!.layout.columns).toHaveLength(columns - 1);
  const losses = corrected.report.items.filter(({ severity }) => severity === 'loss');
  expect(losses.length).toBe(corrected.report.unplaced);
  expect(losses.length).toBeGreaterThan(preview.recognition.report.unplaced);

  const { planId } = acceptImport(context, preview.id, 0, '');
  expect(comparePlans(loadPlan(context.library.reader, planId).plan, corrected.plans[0]!)).toEqual(
    [],
  );
});

test('a worker that was replaced gets the document again', async () => {
  const context = testContext(script);
  const preview = await read(context, docx);
  await context.worker.close();
  const corrected = await correct(context, preview, withoutLastColumn(preview));
  expect(corrected.plans).toHaveLength(1);
});

test('what was corrected in columns is in force for the next file of the shape until it is forgotten', async () => {
  const context = testContext(script);
  const first = await read(context, docx);
  const columns = first.recognition.plans[0]!.layout.columns.length;
  await correct(context, first, withoutLastColumn(first));
  acceptImport(context, first.id, 0, '');

  const second = await read(context, xlsx);
  expect(second.remembered).toMatchObject({ tables: expect.anything() as unknown });
  expect(second.recognition.plans[0]!.layout.columns).toHaveLength(columns - 1);

  forgetShapes(context, second.id);
  const third = await read(context, xlsx);
  expect(third.remembered).toBeNull();
  expect(third.recognition.plans[0]!.layout.columns).toHaveLength(columns);
});

test('corrections that were taken back before accepting are not remembered any more', async () => {
  const context = testContext(script);
  const first = await read(context, docx);
  await correct(context, first, withoutLastColumn(first));
  acceptImport(context, first.id, 0, '');
  const second = await read(context, docx);
  await correct(context, second, {});
  acceptImport(context, second.id, 0, '');
  expect((await read(context, docx)).remembered).toBeNull();
});

test('corrections of a preview that is given up are not remembered', async () => {
  const context = testContext(script);
  const first = await read(context, docx);
  await correct(context, first, withoutLastColumn(first));
  discardImport(context, first.id);
  expect((await read(context, docx)).remembered).toBeNull();
  await expect(correct(context, first, {})).rejects.toMatchObject({ code: 'not-found' });
});

test('an import replaces the appendix of a plan, or adds to it, and undo brings the plan back', async () => {
  const context = testContext(script);
  const { planId } = createPlan(context, {
    layoutId: 'objective-task',
    name: 'Của tôi',
    issuer: '',
    year: 2025,
  });
  const before = loadPlan(context.library.reader, planId).plan;
  const preview = await read(context, docx);
  const target = { taskId: preview.id, planIndex: 0, planId };

  const replaced = acceptImportInto(context, { ...target, mode: 'replace' });
  const after = loadPlan(context.library.reader, planId).plan;
  expect(comparePlans(after, preview.recognition.plans[0]!)).toEqual([]);
  expect(after.metadata).toEqual(before.metadata);
  expect(replaced.rows).toBeGreaterThan(40);
  // The same answer twice, as after a lost reply, must not add the rows twice.
  expect(acceptImportInto(context, { ...target, mode: 'append' }).rows).toBe(0);

  undoEdit(context, planId);
  expect(loadPlan(context.library.reader, planId).plan).toEqual(before);

  const again = await read(context, xlsx);
  acceptImportInto(context, { taskId: again.id, planIndex: 0, planId, mode: 'append' });
  expect(loadPlan(context.library.reader, planId).undoLabel).toBe('Thêm các dòng từ tệp đã nhập');
  expect(loadPlan(context.library.reader, planId).plan.nodes.length).toBeGreaterThan(
    before.nodes.length,
  );
});

test('our own JSON is not recognised, so it cannot be corrected', async () => {
  const context = testContext(script);
  const preview = await read(context, 'golden/tu-son.json');
  expect(preview.tables).toEqual([]);
  await expect(correct(context, preview, { tableIndex: 0 })).rejects.toMatchObject({
    code: 'invalid-request',
  });
});
