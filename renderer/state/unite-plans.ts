import { call } from '../api';
import type { RequestOf } from '../../shared/ipc-contract';
import { notify } from './notices';
import { openPlan, whenSaved } from './open-plan';
import { planPage } from './plan-page';
import { runRoundJob } from './round';
import { roundTexts } from './round-texts';
import { createStore } from './store';

/** Whether the window asks which plans are to be united into a new one. */
export const uniteOpen = createStore(false);

/** Unites plans and opens the new one at its board. True when it was made. */
export async function unitePlans(
  request: Omit<RequestOf<'rounds.unite'>, 'taskId'>,
): Promise<boolean> {
  // What is united is what is on disk.
  await whenSaved();
  const united = await runRoundJob('receive', roundTexts.uniteFailed, (taskId) =>
    call('rounds.unite', { ...request, taskId }),
  );
  if (united === null) return false;
  if (united.passedOver.length > 0) {
    notify({
      intent: 'warning',
      title: roundTexts.notUnited(united.passedOver.length),
      body: united.passedOver.map(({ fileName, reason }) => `${fileName}: ${reason}`).join('\n'),
    });
  }
  await openPlan(united.planId);
  planPage.set('round');
  return true;
}
