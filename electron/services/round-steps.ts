import { AppError } from '../../shared/app-error';
import type { Change, Command } from '../../shared/commands/change';
import { focusOfChanges } from '../../shared/commands/focus-of-changes';
import { newId } from '../../shared/ids';
import type { HistoryStep } from '../../shared/ipc-contract';
import type { MergeBoard, MergeItemId } from '../../shared/merge/merge-types';
import { takingBack } from '../../shared/merge/take-back';
import type { Plan } from '../../shared/plan/plan';
import type { RoundId, RoundSummary } from '../../shared/round/round-types';
import { executeCommand } from '../store/history';
import {
  insertDecisions,
  readDecidingCommand,
  readDecisions,
  type StoredDecision,
} from '../store/merge-decisions';
import type { AppContext } from './app-context';

/**
 * Whatever the officer decides in a round is a command of the plan's log, also what changes nothing in the plan (a
 * rejection, an answer about a pair): so undo takes back the last thing that was done, whatever it was, also after a
 * restart, and redo does it again.
 */
export function commandOf(
  label: string,
  fallback: string,
  changes: readonly Change[],
  made: Partial<Command> = {},
): Command {
  return { id: newId(), ...made, label: label.trim() || fallback, changes };
}

/** Logs a command inside the caller's transaction, and answers with the step that the window takes. */
export function takeStep(
  { library }: AppContext,
  { planId }: RoundSummary,
  revision: number,
  command: Command,
): HistoryStep {
  const state = executeCommand(library.writer, planId, revision, command);
  const { changes } = command;
  return { ...state, changes, focus: focusOfChanges(changes) };
}

export type TakenBack =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** What has to change in the plan for decisions to be open again. Whether it still fits shows when it is carried out. */
export function changesTakingBack(
  { library }: AppContext,
  roundId: RoundId,
  plan: Plan,
  board: MergeBoard,
  decisions: readonly StoredDecision[],
): TakenBack {
  const wanted = new Set<MergeItemId>(decisions.map(({ itemId }) => itemId));
  const ids = [...new Set(decisions.flatMap(({ inPlan, commandId }) => (inPlan ? commandId : [])))];
  const changes: Change[] = [];
  // Newest first, as undo would go.
  for (const commandId of ids
    .filter((id) => id !== null)
    .sort()
    .reverse()) {
    const command = readDecidingCommand(library.reader, roundId, commandId);
    const own = takingBack(plan, board, command, wanted);
    if (own === null) return { kind: 'refused', reason: decidedTogether };
    changes.push(...own);
  }
  return { kind: 'changes', changes };
}

/** Runs `work` in a transaction of its own; null where the plan no longer holds what it would take back. */
export function unlessEdited<T>({ library }: AppContext, work: () => T): T | null {
  try {
    return library.writer.transaction(work);
  } catch (error) {
    if (error instanceof AppError && error.code === 'stale-plan') return null;
    throw error;
  }
}

/** Notes that items are open again from this command on. */
export function openAgain(
  { library }: AppContext,
  roundId: RoundId,
  decisions: readonly StoredDecision[],
  command: Command,
): void {
  const steps = decisions.map(({ itemId, seenProposalIds }) => ({
    itemId,
    decision: { kind: 'open-again' as const },
    seenProposalIds,
  }));
  insertDecisions(library.writer, roundId, steps, command.id);
}

export function decisionsAbout(
  { library }: AppContext,
  roundId: RoundId,
  itemIds: readonly MergeItemId[],
): readonly StoredDecision[] {
  const wanted = new Set(itemIds);
  return readDecisions(library.reader, roundId).filter(({ itemId }) => wanted.has(itemId));
}

const decidedTogether =
  'Nội dung này được đưa vào kế hoạch cùng lúc với các nội dung khác (tiếp thu hàng loạt) nên không tách riêng ra được. Hãy hoàn tác (Ctrl+Z) đến bước đó, hoặc sửa thẳng trong bảng.';
export const editedSince =
  'Phần này của kế hoạch đã được sửa tiếp sau khi tiếp thu nên không tự lấy lại được. Hãy hoàn tác (Ctrl+Z) đến bước tiếp thu, hoặc sửa thẳng trong bảng.';
