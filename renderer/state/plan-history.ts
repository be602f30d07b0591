import { call } from '../api';
import type { TimelineStep, VersionSummary, PlanBirth } from '../../shared/history/versions';
import type { PlanId, VersionId } from '../../shared/ids';
import { historyMessages } from './history-texts';
import { notify, notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { createStore } from './store';

/** Versions and steps of the open plan as the history page shows them; null until they were read. */
export interface PlanHistory {
  readonly planId: PlanId;
  readonly versions: readonly VersionSummary[];
  /** The newest first. */
  readonly steps: readonly TimelineStep[];
  readonly moreSteps: boolean;
  readonly birth: PlanBirth;
}

export const planHistory = createStore<PlanHistory | null>(null);

/** Reads versions and the newest steps anew; edits under way are waited for, so that nothing is missing. */
export async function refreshHistory(): Promise<void> {
  await whenSaved();
  const planId = openedPlan.get()?.plan.id;
  if (planId === undefined) return;
  try {
    const [versions, page] = await Promise.all([
      call('history.versions', { planId }),
      call('history.steps', { planId, before: null }),
    ]);
    planHistory.set({
      planId,
      versions,
      steps: page.steps,
      moreSteps: page.more,
      birth: page.birth,
    });
  } catch (error) {
    notifyError(historyMessages.versionsFailed, error);
  }
}

export async function loadMoreSteps(): Promise<void> {
  const history = planHistory.get();
  const last = history?.steps.at(-1);
  if (history === null || last === undefined) return;
  try {
    const { planId } = history;
    const page = await call('history.steps', { planId, before: last.revision });
    planHistory.update((now) =>
      now?.planId !== planId
        ? now
        : { ...now, steps: [...now.steps, ...page.steps], moreSteps: page.more },
    );
  } catch (error) {
    notifyError(historyMessages.versionsFailed, error);
  }
}

/** Keeps the plan as it is on screen under a name. Resolves to whether it worked. */
export async function createVersion(name: string, note: string): Promise<boolean> {
  return change(historyMessages.createFailed, async (planId) => {
    await call('history.create-version', { planId, name, note });
    notify({ intent: 'success', title: historyMessages.created(name) });
  });
}

export async function renameVersion(
  versionId: VersionId,
  name: string,
  note: string,
): Promise<boolean> {
  return change(historyMessages.renameFailed, () =>
    call('history.rename-version', { versionId, name, note }),
  );
}

export async function deleteVersion(versionId: VersionId): Promise<boolean> {
  return change(historyMessages.deleteFailed, () => call('history.delete-version', { versionId }));
}

async function change(
  failure: string,
  work: (planId: PlanId) => Promise<unknown>,
): Promise<boolean> {
  await whenSaved();
  const planId = openedPlan.get()?.plan.id;
  if (planId === undefined) return false;
  try {
    await work(planId);
    await refreshHistory();
    return true;
  } catch (error) {
    notifyError(failure, error);
    return false;
  }
}
