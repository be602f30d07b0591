import { call, listen } from '../api';
import { planMatchOf } from '../../shared/history/matched-plans';
import type { PlanMatch } from '../../shared/history/match-plans';
import type { PlanState } from '../../shared/history/versions';
import { newId, type TaskId } from '../../shared/ids';
import type { Progress } from '../../shared/progress';
import { openedPlan } from './open-plan';
import { createStore } from './store';

/**
 * The pairing of two plans by what their rows say that is under way; null: none. It takes seconds for long plans, so the
 * worker does it; pairing by ids takes no time and is done in the window.
 */
export const planMatching = createStore<{
  readonly taskId: TaskId;
  readonly progress: Progress | null;
} | null>(null);

/**
 * Pairs two states of the open plan (or another plan with it) by what their rows say, as they are on disk. A pairing that
 * was asked for before is given up. Rejects with ApiError, 'cancelled' by cancelMatching or by a later call.
 */
export async function matchByMeaning(before: PlanState, after: PlanState): Promise<PlanMatch> {
  const planId = openedPlan.get()?.plan.id;
  if (planId === undefined) throw new Error('No plan is open');
  const replaced = cancelMatching();
  const taskId = newId<'task-run'>();
  planMatching.set({ taskId, progress: null });
  try {
    await replaced;
    return planMatchOf(await call('history.match', { planId, before, after, taskId }));
  } finally {
    planMatching.update((running) => (running?.taskId === taskId ? null : running));
  }
}

export async function cancelMatching(): Promise<void> {
  const running = planMatching.get();
  if (running === null) return;
  planMatching.set(null);
  try {
    await call('task.cancel', { taskId: running.taskId });
  } catch {
    // It ended by itself in between.
  }
}

export function watchMatching(): () => void {
  return listen('task.progress', ({ taskId, progress }) => {
    planMatching.update((running) => (running?.taskId === taskId ? { taskId, progress } : running));
  });
}
