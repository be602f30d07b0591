import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newIdsOf, withIds } from '../../../shared/commands/import-command';
import { matchPlans } from '../../../shared/history/match-plans';
import { matchedPlansOf } from '../../../shared/history/matched-plans';
import { newId, type PlanId, type TaskId } from '../../../shared/ids';
import type { Reply } from '../../../shared/ipc-contract';
import type { Plan } from '../../../shared/plan/plan';
import { finished } from '../../../shared/steps';
import { setCellText } from '../../../shared/commands/edit-cells';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { planIndexOf } from '../../../shared/plan/plan-index';
import {
  changedSince,
  findChangedSince,
  followChanges,
  forgetChangedSince,
} from '../../../renderer/state/changed-since';
import {
  closeComparison,
  compareAgain,
  compareStates,
  comparing,
  nowState,
  shownComparison,
  stopComparing,
  type NamedState,
} from '../../../renderer/state/comparison';
import { notices } from '../../../renderer/state/notices';
import { openedPlan } from '../../../renderer/state/open-plan';
import { planMatching } from '../../../renderer/state/plan-match';
import { columnIds, longPlan } from '../../electron/support/sample-plan';

const plan = longPlan(30);

/** A plan of the library that says the same and shares no id with the open one. */
function otherPlan(): Plan {
  return { ...plan, id: newId<'plan'>(), nodes: withIds(plan.nodes, newIdsOf(plan.nodes)) };
}

/** Main: it holds other plans, and pairs with them when it is told to. */
class FakeMain {
  readonly plans = new Map<PlanId, Plan>();
  readonly cancelled: TaskId[] = [];
  readonly waiting = new Map<
    TaskId,
    { readonly answer: () => void; readonly refuse: () => void }
  >();

  add(other: Plan): NamedState {
    this.plans.set(other.id, other);
    return { state: { kind: 'plan', planId: other.id }, name: 'Kế hoạch khác' };
  }

  invoke = (channel: string, request: Request): Promise<string> => {
    switch (channel) {
      case 'history.load':
        return ok(this.stateOf(request.state));
      case 'task.cancel':
        this.cancelled.push(request.taskId);
        this.waiting.get(request.taskId)?.refuse();
        return ok(null);
      case 'history.match':
        return this.match(request);
      default:
        throw new Error(channel);
    }
  };

  private match({ before, after, taskId }: Request): Promise<string> {
    return new Promise((resolve) => {
      const match = () => finished(matchPlans(this.stateOf(before), this.stateOf(after)));
      const error = { code: 'cancelled', message: 'Đã dừng.' } as const;
      this.waiting.set(taskId, {
        answer: () => resolve(JSON.stringify({ ok: true, value: matchedPlansOf(match()) })),
        refuse: () => resolve(JSON.stringify({ ok: false, error } satisfies Reply<never>)),
      });
    });
  }

  private stateOf(state: NamedState['state']): Plan {
    const found = state.kind === 'plan' ? this.plans.get(state.planId) : openedPlan.get()?.plan;
    if (found === undefined) throw new Error('No such plan');
    return found;
  }
}

interface Request {
  readonly state: NamedState['state'];
  readonly before: NamedState['state'];
  readonly after: NamedState['state'];
  readonly taskId: TaskId;
}

function ok(value: unknown): Promise<string> {
  return Promise.resolve(JSON.stringify({ ok: true, value }));
}

let main: FakeMain;
beforeEach(() => {
  main = new FakeMain();
  vi.stubGlobal('window', { phuLuc: { invoke: main.invoke, on: () => () => undefined } });
  show(plan);
});
afterEach(() => {
  closeComparison();
  forgetChangedSince();
  openedPlan.set(null);
  notices.set([]);
  vi.unstubAllGlobals();
});

function show(shown: Plan): void {
  const saving = { kind: 'saved', at: null } as const;
  openedPlan.set({ plan: shown, revision: 1, undoLabel: null, redoLabel: null, saving });
}

/** Waits until a pairing is under way, other than those given. */
async function pairing(...but: readonly TaskId[]): Promise<TaskId> {
  return vi.waitFor(() => {
    const taskId = planMatching.get()?.taskId;
    if (taskId === undefined || but.includes(taskId) || !main.waiting.has(taskId)) {
      throw new Error('Not yet');
    }
    return taskId;
  });
}

test('two states that share their rows are compared without asking main to pair them', async () => {
  await compareStates(nowState, nowState);
  expect(shownComparison.get()?.comparison.pairedBy).toBe('ids');
  expect(shownComparison.get()?.entries).toEqual([]);
  expect(main.waiting.size).toBe(0);
});

test('another plan is compared by the pairs that main finds', async () => {
  const run = compareStates(main.add(otherPlan()), nowState);
  main.waiting.get(await pairing())?.answer();
  await run;
  expect(shownComparison.get()?.comparison).toMatchObject({ pairedBy: 'meaning' });
  expect(shownComparison.get()?.comparison.counts).toMatchObject({ added: 0, deleted: 0 });
  expect([comparing.get(), planMatching.get()]).toEqual([null, null]);
});

test('a comparison that is cancelled leaves what was shown, and says nothing', async () => {
  await compareStates(nowState, nowState);
  const shown = shownComparison.get();
  const run = compareStates(main.add(otherPlan()), nowState);
  const taskId = await pairing();
  stopComparing();
  await run;
  expect(main.cancelled).toEqual([taskId]);
  expect(shownComparison.get()).toBe(shown);
  expect([comparing.get(), planMatching.get(), notices.get()]).toEqual([null, null, []]);
});

test('a newer comparison replaces one that is under way, and the older shows nothing', async () => {
  const [older, newer] = [main.add(otherPlan()), main.add(otherPlan())];
  const first = compareStates(older, nowState);
  const one = await pairing();
  const second = compareStates(newer, nowState);
  const two = await pairing(one);
  await first;
  expect(main.cancelled).toEqual([one]);
  expect(shownComparison.get()).toBeNull();
  expect(comparing.get()?.before).toBe(newer);
  main.waiting.get(two)?.answer();
  await second;
  expect(shownComparison.get()?.before).toBe(newer);
});

test('main does not go on pairing for a comparison that was given up for one by ids', async () => {
  const first = compareStates(main.add(otherPlan()), nowState);
  const taskId = await pairing();
  await compareStates(nowState, nowState);
  await first;
  expect(main.cancelled).toEqual([taskId]);
  expect(shownComparison.get()?.comparison.pairedBy).toBe('ids');
});

test('what is being compared is compared again when the plan was edited meanwhile', async () => {
  await compareStates(nowState, nowState);
  const other = main.add(otherPlan());
  const first = compareStates(other, nowState);
  const one = await pairing();
  const again = compareAgain();
  main.waiting.get(await pairing(one))?.answer();
  await Promise.all([first, again]);
  expect(shownComparison.get()?.before).toBe(other);
});

test('rows that were paired by what they say stay paired while they are edited', async () => {
  const stop = followChanges();
  // The open plan's table was replaced by a file since that version: no row has its old id.
  const version = { ...otherPlan(), id: plan.id };
  const since = main.add(version);
  const run = findChangedSince(since);
  main.waiting.get(await pairing())?.answer();
  expect(await run).toBe(true);
  expect(changedSince.get()?.rowIds.size).toBe(0);
  const tasks = planIndexOf(plan).rows.flatMap(({ kind, id }) => (kind === 'task' ? [id] : []));
  const edited = applyChanges(
    plan,
    setCellText(plan, tasks[3]!, columnIds.task, 'Viết lại hết')!.changes,
  );
  show(edited);
  expect([...changedSince.get()!.rowIds]).toEqual([tasks[3]]);
  show(applyChanges(edited, deleteRows(edited, [tasks[3]!])!.changes));
  expect([...changedSince.get()!.rowIds]).toEqual([]);
  expect(main.waiting.size).toBe(1);
  stop();
});
