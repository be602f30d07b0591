import { AppError } from '../../shared/app-error';
import type { HistoryStep, RequestOf } from '../../shared/ipc-contract';
import type { DecidedItems } from '../../shared/ipc/rounds';
import { commandOfDecisions } from '../../shared/merge/command-of-decisions';
import type { MergeBoard, MergeItemId, RefusedDecision } from '../../shared/merge/merge-types';
import { loadPlan } from '../store/load-plan';
import { insertDecisions, readDecisions } from '../store/merge-decisions';
import { stalePlan } from '../store/plan-key';
import type { AppContext } from './app-context';
import { decisionsOf, openBoard } from './round-board';
import { requireOpenRound } from './round-ledger';
import {
  changesTakingBack,
  commandOf,
  decisionsAbout,
  editedSince,
  openAgain,
  takeStep,
  unlessEdited,
} from './round-steps';
import type { RoundId } from '../../shared/round/round-types';

type Asked = RequestOf<'rounds.decide'>['decisions'];

interface Done {
  readonly step: HistoryStep | null;
  readonly refused: readonly RefusedDecision[];
}

/**
 * Decides items as one command of the plan's log (round-steps.ts); decisions and command are kept in one transaction:
 * after a crash both are there or neither. A decision that does not fit what the plan holds by now is refused with its
 * reason, and the others are carried out. Rejects with AppError 'stale-plan' where the plan has moved on since
 * `planRevision`, 'invalid-request' for items that the board does not have.
 */
export async function decideItems(
  context: AppContext,
  { roundId, planRevision, label, decisions }: RequestOf<'rounds.decide'>,
): Promise<DecidedItems> {
  const round = requireOpenRound(context, roundId);
  const board = await openBoard(context, roundId);
  const { writer, reader } = context.library;
  const { asked, refused } = admitted(context, roundId, board, decisions);
  const done = writer.transaction((): Done => {
    const { plan, revision } = loadPlan(reader, round.planId);
    if (revision !== planRevision) throw stalePlan();
    const byItem = Object.fromEntries(asked.map(({ itemId, decision }) => [itemId, decision]));
    const outcome = commandOfDecisions(plan, board, byItem);
    const failed = new Set(outcome.refused.map(({ itemId }) => itemId));
    const kept = asked.filter(({ itemId }) => !failed.has(itemId));
    if (kept.length === 0) return { step: null, refused: outcome.refused };
    const made = outcome.command ?? undefined;
    const command = commandOf(label, made?.label ?? plainLabel, made?.changes ?? [], made);
    const step = takeStep(context, round, revision, command);
    const seen = new Map(board.items.map(({ id, proposalIds }) => [id, proposalIds]));
    const steps = kept.map((each) => ({
      ...each,
      seenProposalIds: seen.get(each.itemId) ?? [],
    }));
    insertDecisions(writer, roundId, steps, command.id);
    return { step, refused: outcome.refused };
  });
  return {
    step: done.step,
    decisions: await decisionsOf(context, roundId),
    refused: [...refused, ...done.refused],
  };
}

/**
 * «Quyết định lại»: opens items again as one command, which takes out of the plan what their decisions put into it. All
 * or none: where the plan was edited there since, or the items were accepted together with others, they are refused with
 * the reason. Rejects with AppError 'stale-plan'.
 */
export async function reopenItems(
  context: AppContext,
  { roundId, planRevision, label, itemIds }: RequestOf<'rounds.reopen'>,
): Promise<DecidedItems> {
  const round = requireOpenRound(context, roundId);
  const board = await openBoard(context, roundId);
  const { plan, revision } = loadPlan(context.library.reader, round.planId);
  if (revision !== planRevision) throw stalePlan();
  const decisions = decisionsAbout(context, roundId, itemIds);
  const taken = changesTakingBack(context, roundId, plan, board, decisions);
  const refusal = (reason: string): Done => ({
    step: null,
    refused: itemIds.map((itemId) => ({ itemId, reason })),
  });
  const carryOut = (): Done => {
    if (taken.kind === 'refused') return refusal(taken.reason);
    if (decisions.length === 0) return { step: null, refused: [] };
    const command = commandOf(label, reopenLabel, taken.changes);
    const step = unlessEdited(context, () => {
      const made = takeStep(context, round, revision, command);
      openAgain(context, roundId, decisions, command);
      return made;
    });
    return step === null ? refusal(editedSince) : { step, refused: [] };
  };
  const done = carryOut();
  return { ...done, decisions: await decisionsOf(context, roundId) };
}

interface Admitted {
  readonly asked: Asked;
  readonly refused: readonly RefusedDecision[];
}

/**
 * An item that is in the plan already is decided: its cells hold what was accepted. To decide it otherwise it is opened
 * again first, or the cell is edited; deciding it the same way again changes nothing.
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
  'Nội dung này đã được đưa vào kế hoạch. Hãy bấm «Quyết định lại» trước, hoặc sửa thẳng trong bảng.';
const plainLabel = 'Quyết định về góp ý';
const reopenLabel = 'Quyết định lại góp ý';
