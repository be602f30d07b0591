import { beforeAll, expect, test } from 'vitest';
import { newIdsOf, withIds } from '../../../shared/commands/import-command';
import { matchPlans } from '../../../shared/history/match-plans';
import { planMatchOf } from '../../../shared/history/matched-plans';
import { newId } from '../../../shared/ids';
import { fromJson, toJson } from '../../../shared/json-text';
import type { Plan } from '../../../shared/plan/plan';
import { finished } from '../../../shared/steps';
import { longPlan } from '../support/sample-plan';
import { bundledWorker, workerClient } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

/** The plan as another reading of its file would bring it, and which node is which. */
function readAgain(plan: Plan) {
  const ids = newIdsOf(plan.nodes);
  const again: Plan = { ...plan, id: newId<'plan'>(), nodes: withIds(plan.nodes, ids) };
  return { again, ids };
}

test('the rows of two plans are paired in the thread as they are in the window', async () => {
  const plan = longPlan(60);
  const { again, ids } = readAgain(plan);
  const matched = await workerClient(script).run('match-plans', {
    before: toJson(plan),
    after: toJson(again),
  });
  const match = planMatchOf(fromJson(matched));
  expect(match).toEqual(finished(matchPlans(plan, again)));
  expect(match.by).toBe('meaning');
  expect(match.rows.size).toBeGreaterThan(59);
  for (const [later, earlier] of match.rows) expect(ids.get(earlier)).toBe(later);
});

test('pairing can be cancelled at once, and the next pairing works', async () => {
  const worker = workerClient(script);
  const plan = longPlan(3_000);
  const input = { before: toJson(plan), after: toJson(readAgain(plan).again) };
  const abort = new AbortController();
  const stages: string[] = [];
  const run = worker.run('match-plans', input, {
    signal: abort.signal,
    onProgress: ({ stage }) => {
      stages.push(stage);
      abort.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  expect(stages).toEqual(['matching']);
  const small = longPlan(5);
  const matched = await worker.run('match-plans', { before: toJson(small), after: toJson(small) });
  expect(fromJson(matched).rows.length).toBeGreaterThanOrEqual(5);
});
