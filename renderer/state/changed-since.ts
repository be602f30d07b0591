import { changedRows, comparePlansInSteps } from '../../shared/history/compare-plans';
import type { NodeId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';
import { loadState, type NamedState } from './comparison';
import { historyMessages } from './history-texts';
import { createIdleWork, inSlices } from './idle-work';
import { notifyError } from './notices';
import { openedPlan } from './open-plan';
import { createStore } from './store';

/** Rows (leaf or heading nodes) that are new, moved or say something else than in an earlier state. */
export interface ChangedSince {
  readonly name: string;
  readonly earlier: Plan;
  readonly rowIds: ReadonlySet<NodeId>;
}

/** For the grid's filter «đã sửa từ phiên bản …»; null: not asked for. Follows the plan while it is edited. */
export const changedSince = createStore<ChangedSince | null>(null);

/** Finds what changed since a state of the open plan. */
export async function findChangedSince({ state, name }: NamedState): Promise<void> {
  try {
    const earlier = await loadState(state);
    for (;;) {
      const plan = openedPlan.get()?.plan;
      if (plan?.id !== earlier.id) return;
      const rowIds = changedRows(await inSlices(comparePlansInSteps(earlier, plan)));
      // What was typed meanwhile counts, too.
      if (openedPlan.get()?.plan !== plan) continue;
      changedSince.set({ name, earlier, rowIds });
      return;
    }
  } catch (error) {
    notifyError(historyMessages.compareFailed, error);
  }
}

export function forgetChangedSince(): void {
  changedSince.set(null);
}

/**
 * Keeps the set in step with the open plan, a little behind it: two plans of 10,000 rows are not compared between two keys.
 * Returns the way out.
 */
export function followChanges(): () => void {
  let seen = openedPlan.get()?.plan;
  const later = createIdleWork();
  return openedPlan.subscribe(() => {
    const plan = openedPlan.get()?.plan;
    if (plan === seen) return;
    seen = plan;
    const since = changedSince.get();
    if (since === null) return;
    if (plan?.id !== since.earlier.id) {
      changedSince.set(null);
      return;
    }
    later(function* () {
      const rowIds = changedRows(yield* comparePlansInSteps(since.earlier, plan));
      // Another version may have been chosen, or none, in the meantime.
      changedSince.update((now) => (now === since ? { ...since, rowIds } : now));
    });
  });
}
