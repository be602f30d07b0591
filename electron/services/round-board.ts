import type { TaskId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { RoundBoard } from '../../shared/ipc/rounds';
import { fromJson, jsonObject, toJson, type JsonText } from '../../shared/json-text';
import type {
  MergeBoard,
  MergeItemId,
  PairRuling,
  ProposalId,
} from '../../shared/merge/merge-types';
import type { DecisionRecord, RoundId } from '../../shared/round/round-types';
import { readDecisions } from '../store/merge-decisions';
import { readRulings } from '../store/merge-rulings';
import { readRemarkMarks } from '../store/remark-marks';
import { readRecipients, readRound } from '../store/rounds';
import { readContents, readSubmissions } from '../store/submissions';
import { loadVersion } from '../store/versions';
import type { MergeSubmissionInput } from '../worker/round-jobs';
import type { AppContext } from './app-context';

/** A board is what its files and rulings make it, so it is kept until others are asked for. */
interface KnownBoard {
  readonly json: JsonText<MergeBoard>;
  /** Opened when decisions need it. */
  board: MergeBoard | null;
}

/** Few: an officer works on one round, and a board of many files is large; undoing an answer brings the last one back. */
const mostBoards = 3;

/** The boards of this run of the app, by what they are made of. */
const boards = new WeakMap<AppContext['library'], Map<string, KnownBoard>>();

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
    remarkMarks: toJson(readRemarkMarks(reader, roundId)),
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

/** The board as it would be under other answers about doubtful pairs. Rejects as roundBoard does. */
export async function boardUnder(
  context: AppContext,
  roundId: RoundId,
  rulings: readonly PairRuling[],
  taskId?: TaskId,
): Promise<MergeBoard> {
  const known = await knownBoard(context, roundId, taskId, rulings);
  known.board ??= fromJson(known.json);
  return known.board;
}

async function knownBoard(
  context: AppContext,
  roundId: RoundId,
  taskId: TaskId | undefined,
  rulings: readonly PairRuling[] = readRulings(context.library.reader, roundId),
): Promise<KnownBoard> {
  const known = boards.get(context.library) ?? new Map<string, KnownBoard>();
  boards.set(context.library, known);
  const madeOf = partsOf(context, roundId, rulings);
  const fresh = known.get(madeOf) ?? {
    json: await compute(context, roundId, rulings, taskId),
    board: null,
  };
  known.delete(madeOf);
  known.set(madeOf, fresh);
  for (const oldest of [...known.keys()].slice(0, -mostBoards)) known.delete(oldest);
  return fresh;
}

/** Everything that the board depends on. */
function partsOf(
  { library }: AppContext,
  roundId: RoundId,
  rulings: readonly PairRuling[],
): string {
  const files = readSubmissions(library.reader, roundId)
    .filter(({ state }) => state === 'in-force')
    .map(({ submissionId, department, adds }) => [submissionId, department, adds]);
  const answers = rulings.map((each) => [each.submissionId, each.sourceId, each.baseId]).sort();
  return JSON.stringify([roundId, files, answers]);
}

function compute(
  context: AppContext,
  roundId: RoundId,
  rulings: readonly PairRuling[],
  taskId: TaskId | undefined,
): Promise<JsonText<MergeBoard>> {
  const { reader } = context.library;
  const base = loadVersion(reader, readRound(reader, roundId).versionId);
  const submissions = mergeInputs(context, roundId);
  const input = {
    base,
    submissions,
    rulings: rulings.map(({ submissionId, sourceId, baseId }) => ({
      submissionId,
      sourceId,
      baseId,
    })),
  };
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
