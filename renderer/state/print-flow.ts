import { call } from '../api';
import { newId } from '../../shared/ids';
import { notify, notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { whenPrintOptionsKept } from './print-options';
import { createStore } from './store';
import { stateTexts } from './texts';

/** The system's print dialog is open, or pages are being made for it. */
export const isPrinting = createStore(false);

/** Opens the system's print dialog with the pages of the open plan. Waits for edits on their way to disk. */
export async function printPlan(): Promise<void> {
  const open = openedPlan.get();
  if (open === null || isPrinting.get()) return;
  isPrinting.set(true);
  try {
    await Promise.all([whenSaved(), whenPrintOptionsKept()]);
    const outcome = await call('document.print', {
      planId: open.plan.id,
      taskId: newId<'task-run'>(),
    });
    if (outcome === 'sent') notify({ intent: 'success', title: stateTexts.printSent });
  } catch (error) {
    notifyError(stateTexts.printFailed, error);
  } finally {
    isPrinting.set(false);
  }
}
