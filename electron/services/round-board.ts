import type { TaskId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { RoundBoard } from '../../shared/ipc/rounds';
import { fromJson, jsonObject, toJson, type JsonText } from '../../shared/json-text';
import type { MergeBoard, MergeItemId, ProposalId } from '../../shared/merge/merge-types';
import type { DecisionRecord, RoundId, RulingRecord } from '../../shared/round/round-types';
import { readDecisions, readRulings, writeRuling } from '../store/merge-decisions';
import { readRecipients, readRound } from '../store/rounds';
import { readContents, readSubmissions } from '../store/submissions';
import { loadVersion } from '../store/versions';
import type { MergeSubmissionInput } from '../worker/round-jobs';
import type { AppContext } from './app-context';
import { requireOpenRound } from './round-ledger';

/** The boards of this run of the app, by round: a board is what its files and rulings make it, so it is kept until they change. */
interface KnownBoard {
  readonly madeOf: string;
  readonly json: JsonText<MergeBoard>;
  /** Opened when decisions need it. */
  board: MergeBoard | null;
}

/** Few: an officer works on one round, and a board of many files is large. */
const mostBoards = 3;

const boards = new WeakMap<AppContext['library'], Map<RoundId, KnownBoard>>();

/** What is proposed and what was decided. Computed in the worker where files or rulings have changed. Rejects with 'cancelled'. */
export async function roundBoard(
  context: AppContext,
  { roundId, taskId }: RequestOf<'rounds.board'>,
): Promise<JsonText<RoundBoard>> {
  const { json } = await knownBoard(context, roundId, taskId);
  const { reader } = context.library;
  return jsonObject<RoundBoard>({
    base: toJson(loadVersion(reader, readRound(reader, roundId).versionId)),
    board: json,
    decisions: toJson(await decisionsOf(context, roundId)),
    rulings: toJson(readRulings(reader, roundId)),
  });
}

/** The board itself, for decisions and records. Rejects as roundBoard does. */
export async function openBoard(
  context: AppContext,
  roundId: RoundId,
  taskId?: TaskId,
): Promise<MergeBoard> {
  const known = await knownBoard(context, roundId, taskId);
  known.board ??= fromJson(known.json);
  return known.board;
}

/** Every decision in force, with the proposals that came in since. */
export async function decisionsOf(
  context: AppContext,
  roundId: RoundId,
): Promise<readonly DecisionRecord[]> {
  const stored = readDecisions(context.library.reader, roundId);
  if (stored.length === 0) return [];
  const board = await openBoard(context, roundId);
  const proposals = new Map<MergeItemId, readonly ProposalId[]>(
    board.items.map(({ id, proposalIds }) => [id, proposalIds]),
  );
  return stored.map(({ itemId, decision, decidedAt, inPlan, seenProposalIds }) => ({
    itemId,
    decision,
    decidedAt,
    inPlan,
    newProposalIds: (proposals.get(itemId) ?? []).filter((id) => !seenProposalIds.includes(id)),
  }));
}

/** Answers a doubtful pair. */
export function rulePair(
  context: AppContext,
  { roundId, ...ruling }: RequestOf<'rounds.rule'>,
): readonly RulingRecord[] {
  requireOpenRound(context, roundId);
  writeRuling(context.library.writer, roundId, ruling);
  return readRulings(context.library.reader, roundId);
}

async function knownBoard(
  context: AppContext,
  roundId: RoundId,
  taskId?: TaskId,
): Promise<KnownBoard> {
  const known = boards.get(context.library) ?? new Map<RoundId, KnownBoard>();
  boards.set(context.library, known);
  const madeOf = partsOf(context, roundId);
  const before = known.get(roundId);
  if (before?.madeOf === madeOf) return before;
  const json = await compute(context, roundId, taskId);
  const fresh: KnownBoard = { madeOf, json, board: null };
  known.delete(roundId);
  known.set(roundId, fresh);
  for (const oldest of [...known.keys()].slice(0, -mostBoards)) known.delete(oldest);
  return fresh;
}

/** Everything that the board depends on. */
function partsOf({ library }: AppContext, roundId: RoundId): string {
  const files = readSubmissions(library.reader, roundId)
    .filter(({ state }) => state === 'in-force')
    .map(({ submissionId, department, adds }) => [submissionId, department, adds]);
  return JSON.stringify([files, readRulings(library.reader, roundId)]);
}

function compute(
  context: AppContext,
  roundId: RoundId,
  taskId: TaskId | undefined,
): Promise<JsonText<MergeBoard>> {
  const { reader } = context.library;
  const base = loadVersion(reader, readRound(reader, roundId).versionId);
  const submissions = mergeInputs(context, roundId);
  const rulings = readRulings(reader, roundId);
  const input = { base, submissions, rulings };
  if (taskId === undefined) return context.worker.run('merge-round', input);
  return context.tasks.run(taskId, 'cancel', (signal) =>
    context.worker.run('merge-round', input, {
      signal,
      onProgress: (progress) => context.reportProgress(taskId, progress),
    }),
  );
}

/**
 * A row that is missing in a file was deleted only where the whole file came back as it was sent, and alone: where rows
 * were copied out of it, or a second file adds to the first, what is missing says nothing.
 */
export function mergeInputs(
  { library }: AppContext,
  roundId: RoundId,
): readonly MergeSubmissionInput[] {
  const { reader } = library;
  const { sentRows } = readRound(reader, roundId);
  const sent = new Map(
    readRecipients(reader, roundId).map(({ department, sentRowIds }) => [department, sentRowIds]),
  );
  const files = new Map(
    readSubmissions(reader, roundId).map((submission) => [submission.submissionId, submission]),
  );
  return readContents(reader, roundId).flatMap(({ submissionId, content }) => {
    const file = files.get(submissionId);
    if (file === undefined) return [];
    const { fileName, department, baseVersionId, hasMark, adds } = file;
    const isWhole = hasMark && !adds;
    const scope = adds ? 'own-rows' : isWhole && sentRows === 'all-rows' ? 'whole' : 'by-evidence';
    const sentRowIds = isWhole ? (sent.get(department) ?? null) : null;
    return [{ submissionId, fileName, department, baseVersionId, scope, sentRowIds, content }];
  });
}
