import { call } from '../api';
import type { RemovedPlan } from '../../shared/history/removed-plan';
import type { PlanId } from '../../shared/ids';
import { library, refreshLibrary } from './library';
import { notifyError } from './notices';
import { createStore } from './store';
import { stateTexts } from './texts';

/** The plans that were taken out of the library, the last one first. */
export const removedPlans = createStore<readonly RemovedPlan[]>([]);

/** Keeps the list in step with the library, whoever takes a plan out or puts it back. Returns the way out. */
export function followRemovedPlans(): () => void {
  void refresh();
  return library.subscribe(() => void refresh());
}

/** Puts a plan back into the library. */
export async function restoreRemoved(planId: PlanId): Promise<void> {
  try {
    await call('library.restore', { planId });
    await refreshLibrary();
  } catch (error) {
    notifyError(stateTexts.restoreFailed, error);
  }
}

async function refresh(): Promise<void> {
  try {
    removedPlans.set(await call('library.removed', undefined));
  } catch (error) {
    notifyError(stateTexts.listFailed, error);
  }
}
