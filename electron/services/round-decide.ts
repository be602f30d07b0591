import { AppError } from '../../shared/app-error';
import type { Command } from '../../shared/commands/change';
import { focusOfChanges } from '../../shared/commands/focus-of-changes';
import type { HistoryStep, RequestOf } from '../../shared/ipc-contract';
import type { DecidedItems } from '../../shared/ipc/rounds';
import { commandOfDecisions } from '../../shared/merge/command-of-decisions';
import type {
  Decision,
  MergeBoard,
  MergeItemId,
  RefusedDecision,
} from '../../shared/merge/merge-types';
import type { DecisionRecord, RoundId } from '../../shared/round/round-types';
import { executeCommand } from '../store/history';
import { loadPlan } from '../store/load-plan';
import { insertDecisions, readDecisions, withdrawDecisions } from '../store/merge-decisions';
import type { AppContext } from './app-context';
import { decisionsOf, openBoard } from './round-board';
import { requireOpenRound } from './round-ledger';
import { stalePlan } from '../store/plan-key';

type Asked = RequestOf<'rounds.decide'>['decisions'];

/**
 * Decides items. What changes the plan becomes one command of its log, and decisions and command are kept in one
 * transaction: after a crash both are there or neither. A decision that does not fit what the plan holds by now is
 * refused with its reason, and the others are carried out. Rejects with AppError 'stale-plan' where the plan has moved on
 * since `planRevision`, 'invalid-request' for items that the board does not have.
 */
export async function decideItems(
  context: AppContext,
  { roundId, planRevision, label, decisions }: RequestOf<'rounds.decide'>,
): Promise<DecidedItems> {
  const round = requireOpenRound(context, roundId);
  const board = await openBoard(context, roundId);
  const { writer, reader } = context.library;
  const { asked, refused } = admitted(context, roundId, board, decisions);
  const step = writer.transaction(
    (): { readonly step: HistoryStep | null; readonly refused: readonly RefusedDecision[] } => {
      const { plan, revision } = loadPlan(reader, round.planId);
      if (revision !== planRevision) throw stalePlan();
      const byItem = Object.fromEntries(asked.map(({ itemId, decision }) => [itemId, decision]));
      const outcome = commandOfDecisions(plan, board, byItem);
      const command = outcome.command === null ? null : named(outcome.command, label);
      const state =
        command === null ? null : executeCommand(writer, round.planId, revision, command);
      const failed = new Set(outcome.refused.map(({ itemId }) => itemId));
      const kept = asked.filter(({ itemId }) => !failed.has(itemId));
      keep(context, roundId, board, kept, command);
      const changes = command?.changes ?? [];
      return {
        step: state === null ? null : { ...state, changes, focus: focusOfChanges(changes) },
        refused: outcome.refused,
      };
    },
  );
  return {
    step: step.step,
    decisions: await decisionsOf(context, roundId),
    refused: [...refused, ...step.refused],
  };
}

/** Opens items again whose decision needed no command. Those in the plan are opened by undo. */
export async function reopenItems(
  context: AppContext,
  { roundId, itemIds }: RequestOf<'rounds.reopen'>,
): Promise<readonly DecisionRecord[]> {
  requireOpenRound(context, roundId);
  withdrawDecisions(context.library.writer, roundId, itemIds);
  return decisionsOf(context, roundId);
}

function named(command: Command, label: string): Command {
  return label.trim() === '' ? command : { ...command, label: label.trim() };
}

/** The decision of an item that changed nothing in the plan stays without a command: undo does not open it again. */
function keep(
  { library }: AppContext,
  roundId: RoundId,
  board: MergeBoard,
  kept: Asked,
  command: Command | null,
): void {
  const seen = new Map(board.items.map(({ id, proposalIds }) => [id, proposalIds]));
  const stored = kept.map(({ itemId, decision }) => ({
    itemId,
    decision,
    seenProposalIds: seen.get(itemId) ?? [],
  }));
  const isPlain = ({ decision }: { readonly decision: Decision }): boolean =>
    decision.kind === 'reject';
  insertDecisions(library.writer, roundId, stored.filter(isPlain), null);
  const changing = stored.filter((each) => !isPlain(each));
  insertDecisions(library.writer, roundId, changing, command?.id ?? null);
}

interface Admitted {
  readonly asked: Asked;
  readonly refused: readonly RefusedDecision[];
}

/**
 * An item that is in the plan already is decided: its cells hold what was accepted. To decide it otherwise, its command
 * is undone or the cell is edited; deciding it the same way again changes nothing.
 */
function admitted(
  { library }: AppContext,
  roundId: RoundId,
  board: MergeBoard,
  decisions: Asked,
): Admitted {
  const known = new Set<MergeItemId>(board.items.map(({ id }) => id));
  if (decisions.some(({ itemId }) => !known.has(itemId))) {
    throw new AppError(
      'invalid-request',
      'Bảng tổng hợp đã thay đổi vì có tệp mới. Hãy mở lại bảng tổng hợp rồi quyết định lại.',
    );
  }
  const inPlan = new Map(
    readDecisions(library.reader, roundId)
      .filter((each) => each.inPlan)
      .map(({ itemId, decision }) => [itemId, JSON.stringify(decision)]),
  );
  const asked = decisions.filter(({ itemId }) => !inPlan.has(itemId));
  const refused = decisions
    .filter(({ itemId, decision }) => {
      const before = inPlan.get(itemId);
      return before !== undefined && before !== JSON.stringify(decision);
    })
    .map(({ itemId }) => ({ itemId, reason: alreadyInPlan }));
  return { asked, refused };
}

const alreadyInPlan =
  'Nội dung này đã được đưa vào kế hoạch. Hãy hoàn tác (Ctrl+Z) bước đó rồi quyết định lại, hoặc sửa thẳng trong bảng.';
