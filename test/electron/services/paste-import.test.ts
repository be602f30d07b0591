import { beforeAll, expect, test } from 'vitest';
import { acceptImport, pasteImport, readImportFile } from '../../../electron/services/import-plan';
import { loadPlan } from '../../../electron/store/load-plan';
import { newId } from '../../../shared/ids';
import { fromJson } from '../../../shared/json-text';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { testContext } from '../support/test-context';
import { bundledWorker } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

const html = `<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Thời gian</td></tr>
<tr><td>1</td><td>Ban hành kế hoạch tuyên truyền</td><td>Phòng Nội vụ</td><td>Quý I</td></tr>
<tr><td>2</td><td>Kiểm tra công vụ</td><td>Phòng Tư pháp</td><td>Quý III</td></tr></table>`;

test('a table that was copied becomes a plan like one from a file', async () => {
  const context = testContext(script);
  const { token, fileName } = pasteImport(context, { html, rtf: '', text: '' });
  expect(fileName).toBe('Bảng vừa sao chép');
  const taskId = newId<'task-run'>();
  const { recognition } = fromJson(await readImportFile(context, token, taskId));
  expect(recognition.plans).toHaveLength(1);
  const { planId } = acceptImport(context, taskId, 0, 'Bảng dán');
  const { rows } = tableViewOf(loadPlan(context.library.reader, planId).plan);
  expect(rows).toHaveLength(2);
});

test('a paste without a table is answered, and leaves nothing', async () => {
  const context = testContext(script);
  const { token } = pasteImport(context, { html: '', rtf: '', text: 'một câu' });
  const reading = readImportFile(context, token, newId<'task-run'>());
  await expect(reading).rejects.toMatchObject({ code: 'empty-document' });
});
