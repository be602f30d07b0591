import type { Command } from '../../shared/commands/change';
import type { PlanId } from '../../shared/ids';
import type { EditState, HistoryStep } from '../../shared/ipc-contract';
import { executeCommand, redo, undo } from '../store/history';
import type { AppContext } from './app-context';

/** Each of these is on disk when it returns: what the window then calls saved is saved. */
export function editPlan(
  context: AppContext,
  planId: PlanId,
  revision: number,
  command: Command,
): EditState {
  return executeCommand(context.library.writer, planId, revision, command);
}

export function undoEdit(context: AppContext, planId: PlanId): HistoryStep | null {
  return undo(context.library.writer, planId);
}

export function redoEdit(context: AppContext, planId: PlanId): HistoryStep | null {
  return redo(context.library.writer, planId);
}
