import { createHash } from 'node:crypto';
import type { PlanId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { ProposalsAnswer } from '../../shared/ipc/rounds';
import { jsonObject, toJson, type JsonText } from '../../shared/json-text';
import type { MergeBoard, MergeItemId } from '../../shared/merge/merge-types';
import { tableViewOf } from '../../shared/plan/table-view-of';
import {
  planProposalsOf,
  type DecisionInForce,
  type PlanProposals,
  type RoundPart,
} from '../../shared/round/plan-proposals';
import { proposalFactsOf, type ProposalFacts } from '../../shared/round/proposal-facts';
import type { RoundId, RoundSummary } from '../../shared/round/round-types';
import { readDecisions } from '../store/merge-decisions';
import { commandsOfItems, writesInForce } from '../store/proposal-writes';
import { listRounds, readRound } from '../store/rounds';
import { readSubmissions } from '../store/submissions';
import { loadVersion } from '../store/versions';
import type { AppContext } from './app-context';
import { openBoard } from './round-board';

/**
 * Who proposed what stands in a plan, over all its rounds, in one answer: `known` is the stamp of the answer that the
 * window has, and the same again is not sent twice. A board that is not known yet is computed in the worker first.
 * Rejects with AppError 'not-found'.
 */
export async function proposalsOfPlan(
  context: AppContext,
  { planId, known }: RequestOf<'rounds.proposals'>,
): Promise<JsonText<ProposalsAnswer>> {
  const facts = await factsOfRounds(context, planId);
  const json = toJson(readProposals(context, planId, facts));
  const stamp = createHash('sha256').update(json).digest('base64');
  return jsonObject<ProposalsAnswer>({
    stamp: toJson(stamp),
    proposals: stamp === known ? toJson(null) : json,
  });
}

/** Nothing waits between the readings: all of them see the same state of the plan. */
function readProposals(
  { library }: AppContext,
  planId: PlanId,
  facts: ReadonlyMap<RoundId, ProposalFacts>,
): PlanProposals {
  const { reader } = library;
  const parts = listRounds(reader, planId).flatMap((round): readonly RoundPart[] => {
    const found = facts.get(round.roundId);
    if (found === undefined) return [];
    const { roundId, name, recipientCount, closedAt } = round;
    const commands = commandsOfItems(reader, roundId);
    const decisions = new Map<MergeItemId, DecisionInForce>(
      readDecisions(reader, roundId).map(({ itemId, decision, decidedAt, seenProposalIds }) => [
        itemId,
        { decision, decidedAt, seenProposalIds, command: commands.get(itemId) ?? null },
      ]),
    );
    const united = recipientCount === 0;
    return [
      { round: { roundId, name, united }, isOpen: closedAt === null, facts: found, decisions },
    ];
  });
  const deciding = parts.flatMap(({ decisions }) =>
    [...decisions.values()].flatMap(({ command }) => (command === null ? [] : [command])),
  );
  return planProposalsOf(parts, writesInForce(reader, planId, new Set(deciding)));
}

async function factsOfRounds(
  context: AppContext,
  planId: PlanId,
): Promise<ReadonlyMap<RoundId, ProposalFacts>> {
  const facts = new Map<RoundId, ProposalFacts>();
  for (const round of listRounds(context.library.reader, planId)) {
    if (hasAnswers(context, round)) facts.set(round.roundId, await factsOf(context, round));
  }
  return facts;
}

function hasAnswers({ library: { reader } }: AppContext, round: RoundSummary): boolean {
  if (round.closedAt !== null && commandsOfItems(reader, round.roundId).size === 0) return false;
  return readSubmissions(reader, round.roundId).some(({ state }) => state === 'in-force');
}

const factsOfBoards = new WeakMap<MergeBoard, ProposalFacts>();
/** Of rounds that have ended: nothing comes in any more, and their boards need not be kept or computed again. */
const factsOfEnded = new WeakMap<AppContext['library'], Map<string, ProposalFacts>>();

async function factsOf(
  context: AppContext,
  { roundId, closedAt }: RoundSummary,
): Promise<ProposalFacts> {
  const ended = factsOfEnded.get(context.library) ?? new Map<string, ProposalFacts>();
  factsOfEnded.set(context.library, ended);
  const name = `${roundId} ${closedAt ?? ''}`;
  const kept = closedAt === null ? undefined : ended.get(name);
  if (kept !== undefined) return kept;
  const board = await openBoard(context, roundId);
  const facts = factsOfBoards.get(board) ?? readFacts(context, roundId, board);
  factsOfBoards.set(board, facts);
  if (closedAt !== null) ended.set(name, facts);
  return facts;
}

function readFacts(
  { library: { reader } }: AppContext,
  roundId: RoundId,
  board: MergeBoard,
): ProposalFacts {
  const base = loadVersion(reader, readRound(reader, roundId).versionId);
  return proposalFactsOf(board, tableViewOf(base).rows);
}
