import { changedRows, compareMatchedPlans } from '../../shared/history/compare-plans';
import { matchById, type PlanMatch } from '../../shared/history/match-plans';
import type { NodeId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';
import type { Steps } from '../../shared/steps';
import { loadState, type NamedState } from './comparison';
import { historyMessages } from './history-texts';
import { createIdleWork, inSlices } from './idle-work';
import { notifyError } from './notices';
import { openedPlan } from './open-plan';
import { matchByMeaning } from './plan-match';
import { createStore } from './store';

/** Rows (leaf or heading nodes) that are new, moved or say something else than in an earlier state. */
export interface ChangedSince extends NamedState {
  readonly earlier: Plan;
  /** How the rows of the plan as it was when asked, and the earlier ones, were paired. */
  readonly match: PlanMatch;
  readonly matched: Plan;
  readonly rowIds: ReadonlySet<NodeId>;
}

/** For the grid's filter «đã sửa từ phiên bản …»; null: not asked for. Follows the plan while it is edited. */
export const changedSince = createStore<ChangedSince | null>(null);

/** Finds what changed since a state of the open plan. Whether it was found; if not, a message says why. */
export async function findChangedSince({ state, name }: NamedState): Promise<boolean> {
  try {
    const earlier = await loadState(state);
    const matched = openedPlan.get()?.plan;
    if (matched?.id !== earlier.id) return false;
    const byId = await inSlices(matchById(earlier, matched));
    const match = byId ?? (await matchByMeaning(state, { kind: 'now' }));
    for (;;) {
      const plan = openedPlan.get()?.plan;
      if (plan?.id !== earlier.id) return false;
      const rowIds = changedRows(await inSlices(compareMatchedPlans(earlier, plan, match)));
      // What was typed meanwhile counts, too.
      if (openedPlan.get()?.plan !== plan) continue;
      changedSince.set({ name, state, earlier, match, matched, rowIds });
      return true;
    }
  } catch (error) {
    notifyError(historyMessages.compareFailed, error);
    return false;
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
      const match = yield* matchNow(since, plan);
      if (match === null) {
        void findChangedSince(since).then((found) => found || forgetChangedSince());
        return;
      }
      const rowIds = changedRows(yield* compareMatchedPlans(since.earlier, plan, match));
      // Another version may have been chosen, or none, in the meantime.
      changedSince.update((now) => (now === since ? { ...since, rowIds } : now));
    });
  });
}

/**
 * Rows that were paired by what they say stay paired while they are edited; a row that is added has no pair. null: the
 * table was replaced, and must be paired anew.
 */
function* matchNow({ earlier, match, matched }: ChangedSince, plan: Plan): Steps<PlanMatch | null> {
  const byId = yield* matchById(earlier, plan);
  if (byId !== null || match.by === 'ids') return byId;
  return (yield* matchById(matched, plan)) === null ? null : match;
}
