import { beforeAll, expect, test } from 'vitest';
import { planMatchOf } from '../../../shared/history/matched-plans';
import { newId, type PlanId } from '../../../shared/ids';
import { fromJson } from '../../../shared/json-text';
import { planIndexOf } from '../../../shared/plan/plan-index';
import {
  acceptImport,
  dropImportFile,
  readImportFile,
} from '../../../electron/services/import-plan';
import { matchStates } from '../../../electron/services/match-states';
import { loadPlan } from '../../../electron/store/load-plan';
import { testContext, type TestContext } from '../support/test-context';
import { bundledWorker, fixture } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

async function imported(context: TestContext, file: string): Promise<PlanId> {
  const { token } = await dropImportFile(context, fixture(`office-files/${file}`));
  const taskId = newId<'task-run'>();
  await readImportFile(context, token, taskId);
  return acceptImport(context, taskId, 0, file).planId;
}

test('the same plan read from two files is paired row by row, and the window hears of it', async () => {
  const context = testContext(script);
  const [planId, other] = [
    await imported(context, 'tu-son.docx'),
    await imported(context, 'tu-son.xlsx'),
  ];
  const taskId = newId<'task-run'>();
  const matched = await matchStates(context, {
    planId,
    before: { kind: 'plan', planId: other },
    after: { kind: 'now' },
    taskId,
  });
  const { rows, by } = planMatchOf(fromJson(matched));
  const idsOf = (id: PlanId) =>
    planIndexOf(loadPlan(context.library.reader, id).plan).rows.map((row) => row.id);
  expect(by).toBe('meaning');
  expect([...rows.keys()].sort()).toEqual([...idsOf(planId)].sort());
  expect([...rows.values()].sort()).toEqual([...idsOf(other)].sort());
  expect(context.progress).toContainEqual({
    taskId,
    progress: { stage: 'matching', done: 0, total: 0 },
  });
});

test('pairing is cancelled by its task, and a plan that is gone is said to be', async () => {
  const context = testContext(script);
  const planId = await imported(context, 'tu-son.docx');
  const taskId = newId<'task-run'>();
  const now = { kind: 'now' } as const;
  const run = matchStates(context, { planId, before: now, after: now, taskId });
  context.tasks.cancel(taskId);
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  const gone = { kind: 'plan', planId: newId<'plan'>() } as const;
  await expect(
    matchStates(context, { planId, before: gone, after: now, taskId }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(context.tasks.areRunning).toBe(false);
});
