import { AppError } from '../../shared/app-error';
import type { NodeId, SubmissionId, TaskId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { RuledPair } from '../../shared/ipc/rounds';
import { lostDecisions } from '../../shared/merge/lost-decisions';
import type { DoubtfulPair, MergeBoard } from '../../shared/merge/merge-types';
import type { AskedPair, RoundId, RulingRecord } from '../../shared/round/round-types';
import { loadPlan } from '../store/load-plan';
import { readDecisions } from '../store/merge-decisions';
import { insertRulingStep, readRulings, type RulingStep } from '../store/merge-rulings';
import { stalePlan } from '../store/plan-key';
import type { AppContext } from './app-context';
import { boardUnder, openBoard } from './round-board';
import { requireOpenRound } from './round-ledger';
import {
  changesTakingBack,
  commandOf,
  editedSince,
  openAgain,
  takeStep,
  unlessEdited,
} from './round-steps';

export function rulingsOf({ library }: AppContext, roundId: RoundId): readonly RulingRecord[] {
  return readRulings(library.reader, roundId);
}

interface Asked {
  readonly roundId: RoundId;
  readonly planRevision: number;
  readonly label: string;
  readonly taskId: TaskId;
}

/** Answers a doubtful pair as one step (see answer). Rejects with 'invalid-request' for a pair that the board does not ask about. */
export async function rulePair(
  context: AppContext,
  request: RequestOf<'rounds.rule'>,
): Promise<RuledPair> {
  requireOpenRound(context, request.roundId);
  const { submissionId, sourceId, baseId } = request;
  const board = await openBoard(context, request.roundId, request.taskId);
  const doubt = board.doubts.find(
    (each) =>
      each.submissionId === submissionId &&
      each.sourceId === sourceId &&
      (baseId === null || each.base.nodeId === baseId),
  );
  if (doubt === undefined) throw notAsked();
  const asked = askedOf(board, doubt);
  const kind = baseId === null ? 'none' : 'same';
  return answer(context, request, board, { submissionId, sourceId, answer: kind, baseId, asked });
}

/** Takes an answer back as one step: the pair is asked about again. Rejects with 'invalid-request' where there is none. */
export async function reopenPair(
  context: AppContext,
  request: RequestOf<'rounds.rule-again'>,
): Promise<RuledPair> {
  requireOpenRound(context, request.roundId);
  const { submissionId, sourceId, roundId } = request;
  const given = readRulings(context.library.reader, roundId);
  if (!given.some((each) => isAbout(each, submissionId, sourceId))) throw notAsked();
  const board = await openBoard(context, roundId, request.taskId);
  const step = { submissionId, sourceId, answer: 'open' as const, baseId: null, asked: null };
  return answer(context, request, board, step);
}

/**
 * Another answer pairs the rows of the file anew. What was accepted of the pairing before and is not proposed under the
 * new one (edits of a row that is now another task, a new row that is now a known one) is taken out of the plan with the
 * same step; undo brings the answer and all of that back. Where the plan was edited there since, nothing is done:
 * rejects with 'invalid-request' and the reason.
 */
async function answer(
  context: AppContext,
  { roundId, planRevision, label, taskId }: Asked,
  board: MergeBoard,
  ruling: RulingStep,
): Promise<RuledPair> {
  const { library } = context;
  const round = requireOpenRound(context, roundId);
  const given = readRulings(library.reader, roundId);
  const next = await boardUnder(context, roundId, rulingsWith(given, ruling), taskId);
  const { plan, revision } = loadPlan(library.reader, round.planId);
  if (revision !== planRevision) throw stalePlan();
  const lost = lostDecisions(board, next, readDecisions(library.reader, roundId));
  const taken = changesTakingBack(context, roundId, plan, board, lost);
  if (taken.kind === 'refused') throw new AppError('invalid-request', dependent(taken.reason));
  const command = commandOf(label, rulingLabel, taken.changes);
  const step = unlessEdited(context, () => {
    const made = takeStep(context, round, revision, command);
    openAgain(context, roundId, lost, command);
    insertRulingStep(library.writer, roundId, ruling, command.id);
    return made;
  });
  if (step === null) throw new AppError('invalid-request', dependent(editedSince));
  return { step, rulings: readRulings(library.reader, roundId) };
}

function rulingsWith(
  given: readonly RulingRecord[],
  { submissionId, sourceId, answer: kind, baseId }: RulingStep,
): Parameters<typeof boardUnder>[2] {
  const others = given.filter((each) => !isAbout(each, submissionId, sourceId));
  return kind === 'open' ? others : [...others, { submissionId, sourceId, baseId }];
}

function isAbout(ruling: RulingRecord, submissionId: SubmissionId, sourceId: NodeId): boolean {
  return ruling.submissionId === submissionId && ruling.sourceId === sourceId;
}

function askedOf(board: MergeBoard, doubt: DoubtfulPair): AskedPair {
  const added = board.proposals.find(({ proposal }) => proposal.id === doubt.addProposalId);
  const cells = added?.proposal.kind === 'add' ? added.proposal.added.cells : {};
  return { doubt, cells };
}

function notAsked(): AppError {
  return new AppError(
    'invalid-request',
    'Bảng tổng hợp đã thay đổi vì có tệp mới. Hãy mở lại bảng tổng hợp rồi trả lời lại.',
  );
}

function dependent(reason: string): string {
  return `Có nội dung đã tiếp thu dựa trên câu trả lời này. ${reason}`;
}

const rulingLabel = 'Trả lời có phải cùng một nhiệm vụ';
