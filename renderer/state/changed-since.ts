import { changedRows, comparePlansInDetail } from '../../shared/history/compare-plans';
import type { NodeId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';
import { loadState, type NamedState } from './comparison';
import { historyMessages } from './history-texts';
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
    const plan = openedPlan.get()?.plan;
    if (plan !== undefined) changedSince.set({ name, earlier, rowIds: rowsOf(earlier, plan) });
  } catch (error) {
    notifyError(historyMessages.compareFailed, error);
  }
}

export function forgetChangedSince(): void {
  changedSince.set(null);
}

/** Keeps the set in step with the open plan. Returns the way out. */
export function followChanges(): () => void {
  let seen = openedPlan.get()?.plan;
  return openedPlan.subscribe(() => {
    const plan = openedPlan.get()?.plan;
    if (plan === seen) return;
    seen = plan;
    changedSince.update((since) => {
      if (since === null || plan?.id !== since.earlier.id) return null;
      return { ...since, rowIds: rowsOf(since.earlier, plan) };
    });
  });
}

function rowsOf(earlier: Plan, plan: Plan): ReadonlySet<NodeId> {
  return changedRows(comparePlansInDetail(earlier, plan));
}
