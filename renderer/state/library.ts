import { call } from '../api';
import type { PlanId } from '../../shared/ids';
import type { PlanSummary, RequestOf } from '../../shared/ipc-contract';
import { notify, notifyError } from './notices';
import { openPlan } from './open-plan';
import { createStore } from './store';
import { stateTexts } from './texts';

/** The plans of the library, newest first as main sorts them; null until they were read. */
export const library = createStore<readonly PlanSummary[] | null>(null);

export async function refreshLibrary(): Promise<void> {
  try {
    library.set(await call('library.list', undefined));
  } catch (error) {
    notifyError(stateTexts.listFailed, error);
  }
}

export async function createPlan(request: RequestOf<'library.create'>): Promise<void> {
  try {
    const { planId } = await call('library.create', request);
    await openPlan(planId);
  } catch (error) {
    notifyError(stateTexts.createFailed, error);
  }
}

export async function renamePlan(planId: PlanId, name: string): Promise<void> {
  try {
    await call('library.rename', { planId, name });
    await refreshLibrary();
  } catch (error) {
    notifyError(stateTexts.renameFailed, error);
  }
}

/** Takes a plan out of the library and offers to put it back. */
export async function removePlan(plan: PlanSummary): Promise<void> {
  try {
    await call('library.remove', { planId: plan.planId });
    await refreshLibrary();
    notify({
      intent: 'success',
      title: stateTexts.removed(plan.name),
      action: { label: stateTexts.restore, run: () => void restorePlan(plan.planId) },
    });
  } catch (error) {
    notifyError(stateTexts.removeFailed, error);
  }
}

async function restorePlan(planId: PlanId): Promise<void> {
  try {
    await call('library.restore', { planId });
    await refreshLibrary();
  } catch (error) {
    notifyError(stateTexts.restoreFailed, error);
  }
}
