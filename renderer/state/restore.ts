import { call } from '../api';
import { restoreCell, restoreRow, restoreTexts } from '../../shared/history/restore-parts';
import { restorePlanTo } from '../../shared/history/restore-plan';
import type { Command } from '../../shared/commands/change';
import type { NodeId } from '../../shared/ids';
import type { Cell, Plan } from '../../shared/plan/plan';
import { historyMessages } from './history-texts';
import { notify, notifyError } from './notices';
import { execute, openedPlan, whenSaved } from './open-plan';
import { storeStatus } from './store-status';

/** Each of these is one step that undo takes back. Resolves when it is on disk. */
export function restoreCellValue(
  ownerId: NodeId,
  key: string,
  value: Cell,
  from: string,
): Promise<void> {
  return run((plan) => restoreCell(plan, ownerId, key, value, from));
}

export function restoreRowFrom(earlier: Plan, rowId: NodeId, from: string): Promise<void> {
  return run((plan) => restoreRow(plan, earlier, rowId, from));
}

/** Of a row that was paired by meaning only texts come back. */
export function restoreRowTexts(
  cells: Parameters<typeof restoreTexts>[1],
  from: string,
): Promise<void> {
  return run((plan) => restoreTexts(plan, cells, from));
}

/** What is there now is kept as an automatic version first: much goes at once, and undo ends where the next edit begins. */
export function restoreWhole(earlier: Plan, from: string): Promise<void> {
  return run(
    (plan) => restorePlanTo(plan, earlier, from),
    async ({ id }) => {
      await whenSaved();
      await call('history.keep-before-restore', { planId: id, restoredName: from });
    },
  );
}

async function run(
  intent: (plan: Plan) => Command | null,
  before: (plan: Plan) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const plan = openedPlan.get()?.plan;
  if (plan === undefined || storeStatus.get().kind === 'read-only') return;
  try {
    const command = intent(plan);
    if (command === null) {
      notify({ intent: 'info', title: historyMessages.nothingToRestore });
      return;
    }
    await before(plan);
    await execute(command);
    notify({
      intent: 'success',
      title: historyMessages.restored,
      body: historyMessages.canUndo,
    });
  } catch (error) {
    notifyError(historyMessages.restoreFailed, error);
  }
}
