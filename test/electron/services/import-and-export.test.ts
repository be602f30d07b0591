import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newId, type TaskId } from '../../../shared/ids';
import { fromJson } from '../../../shared/json-text';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import { exportPlan, revealExport } from '../../../electron/services/export-plan';
import {
  acceptImport,
  chooseImportFile,
  discardImport,
  dropImportFile,
  readImportFile,
} from '../../../electron/services/import-plan';
import { listLibrary } from '../../../electron/services/list-plans';
import { saveReport } from '../../../electron/services/save-report';
import { createPlan } from '../../../electron/services/create-plan';
import { backUpLibrary } from '../../../electron/services/back-up-library';
import { listBackups } from '../../../electron/store/backups';
import { loadPlan } from '../../../electron/store/load-plan';
import { testContext, type TestContext } from '../support/test-context';
import { temporaryFolder } from '../support/temporary-library';
import { bundledWorker, fixture } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

async function read(context: TestContext, path: string): Promise<TaskId> {
  context.toOpen.push(path);
  const chosen = await chooseImportFile(context);
  const taskId = newId<'task-run'>();
  const preview = fromJson(await readImportFile(context, chosen!.token, taskId));
  expect(preview).toMatchObject({ taskId, fileName: chosen!.fileName });
  return taskId;
}

function recognitionOf(context: TestContext, taskId: TaskId) {
  return fromJson(context.readings.get(taskId).recognition);
}

const tuSon = fixture('office-files/tu-son.docx');

test('a file is read with progress, and stored only when it is accepted', async () => {
  const context = testContext(script);
  const taskId = await read(context, tuSon);
  expect(context.progress.map((entry) => entry.taskId)).toContain(taskId);
  expect(listLibrary(context)).toEqual([]);

  const { planId } = acceptImport(context, taskId, 0, ' Tên của tôi ');
  expect(listLibrary(context)).toMatchObject([{ planId, name: 'Tên của tôi' }]);
  const stored = loadPlan(context.library.reader, planId);
  const found = recognitionOf(context, taskId).plans[0]!;
  expect(comparePlans(found, stored.plan)).toEqual([]);
  expect(stored).toMatchObject({ revision: 0, undoLabel: null });
  const source = context.library.reader.get('SELECT file_name FROM import', [], (row) => row);
  expect(source).toEqual({ file_name: 'tu-son.docx' });
});

test('accepting twice is one plan; importing twice is two', async () => {
  const context = testContext(script);
  const first = await read(context, tuSon);
  expect(acceptImport(context, first, 0, '')).toEqual(acceptImport(context, first, 0, ''));
  const second = await read(context, tuSon);
  acceptImport(context, second, 0, '');
  expect(listLibrary(context)).toHaveLength(2);
});

test('a discarded reading leaves nothing and cannot be accepted', async () => {
  const context = testContext(script);
  const taskId = await read(context, tuSon);
  discardImport(context, taskId);
  expect(() => acceptImport(context, taskId, 0, '')).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(listLibrary(context)).toEqual([]);
});

test('a reading is stopped by discarding it', async () => {
  const context = testContext(script);
  const { token } = await dropImportFile(context, tuSon);
  const taskId = newId<'task-run'>();
  const reading = readImportFile(context, token, taskId);
  discardImport(context, taskId);
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(context.tasks.areRunning).toBe(false);
});

test('a plan that the file does not have cannot be accepted', async () => {
  const context = testContext(script);
  const taskId = await read(context, tuSon);
  expect(() => acceptImport(context, taskId, 9, '')).toThrow(
    expect.objectContaining({ code: 'no-appendix' }),
  );
});

test('a folder or a path that is not there is not taken as a dropped file', async () => {
  const context = testContext();
  for (const path of [temporaryFolder(), '/không/có', 'tương-đối.docx']) {
    await expect(dropImportFile(context, path)).rejects.toMatchObject({ code: 'file-not-found' });
  }
});

test('a closed dialog is no error', async () => {
  const context = testContext();
  expect(await chooseImportFile(context)).toBeNull();
});

test('the report is saved as text that names every number', async () => {
  const context = testContext(script);
  const taskId = await read(context, tuSon);
  const path = join(temporaryFolder(), 'báo cáo.txt');
  context.toSave.push(path);
  await saveReport(context, taskId);
  expect(context.suggested).toEqual(['Báo cáo nhập tu-son.txt']);
  const text = readFileSync(path, 'utf8');
  const { report } = recognitionOf(context, taskId);
  expect(text.startsWith('\uFEFFBáo cáo nhập tệp: tu-son.docx\r\n')).toBe(true);
  expect(text).toContain(`Đã đưa vào kế hoạch: ${report.used}`);
  expect(text.split('\r\n').filter((line) => line.startsWith('['))).toHaveLength(
    report.items.length,
  );
});

test('a report that cannot be written says so', async () => {
  const context = testContext(script);
  const taskId = await read(context, tuSon);
  context.toSave.push(join(temporaryFolder(), 'không có', 'a.txt'));
  await expect(saveReport(context, taskId)).rejects.toMatchObject({ code: 'folder-not-writable' });
});

test('an export proposes a name, writes, proves and can be shown', async () => {
  const context = testContext(script);
  const taskId = await read(context, tuSon);
  const { planId } = acceptImport(context, taskId, 0, 'Kế hoạch 150/KH-UBND');
  const path = join(temporaryFolder(), 'ra');
  context.toSave.push(path);
  const result = await exportPlan(context, {
    planId,
    format: 'xlsx',
    taskId: newId<'task-run'>(),
  });
  expect(context.suggested).toEqual(['Kế hoạch 150-KH-UBND.xlsx']);
  expect(result).toMatchObject({ fileName: 'ra.xlsx', proven: true, differences: [] });
  expect(existsSync(`${path}.xlsx`)).toBe(true);
  revealExport(context, result!.token);
  expect(context.revealed).toEqual([`${path}.xlsx`]);
});

test('an export whose dialog is closed writes nothing', async () => {
  const context = testContext();
  const { planId } = createPlan(context, {
    layoutId: 'objective-task',
    name: 'Mới',
    issuer: 'UBND',
    year: 2025,
  });
  const request = { planId, format: 'docx' as const, taskId: newId<'task-run'>() };
  expect(await exportPlan(context, request)).toBeNull();
});

test('the library is backed up once a day', async () => {
  const context = testContext();
  await backUpLibrary(context);
  await backUpLibrary(context);
  expect(listBackups(context.library.path)).toHaveLength(1);
});

test('what cannot be read leaves the library alone and says why', async () => {
  const context = testContext(script);
  const path = join(temporaryFolder(), 'ảnh.docx');
  writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await expect(read(context, path)).rejects.toMatchObject({ name: 'AppError' });
  expect(listLibrary(context)).toEqual([]);
});
