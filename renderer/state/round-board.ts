import { call } from '../api';
import type { NodeId, SubmissionId, TaskId } from '../../shared/ids';
import type { DecidedItems, RoundBoard, RuledPair } from '../../shared/ipc/rounds';
import type {
  Decision,
  DoubtfulPair,
  MergeItemId,
  RefusedDecision,
  RowPair,
} from '../../shared/merge/merge-types';
import type { RemarkId, RoundId } from '../../shared/round/round-types';
import { notify, notifyError } from './notices';
import { openedPlan, stepBy } from './open-plan';
import { ledger, runRoundJob, runRoundJobOrThrow, whenIdle } from './round';
import { roundTexts } from './round-texts';
import { createStore } from './store';

/**
 * The merge board of the round that is looked at: what is proposed, and what was decided so far. Whatever is decided is
 * on disk when its promise resolves, and is one undoable step of the plan.
 */
export interface ShownBoard extends RoundBoard {
  readonly roundId: RoundId;
}

export const mergeBoard = createStore<ShownBoard | null>(null);

/** What could not be carried out of the last decisions; shown until the next. */
export const refusedDecisions = createStore<readonly RefusedDecision[]>([]);

/** Computes (or fetches) the board of the round that is looked at. */
export async function showBoard(): Promise<void> {
  const roundId = ledger.get()?.round.roundId;
  if (roundId === undefined) {
    mergeBoard.set(null);
    return;
  }
  const board = await runRoundJob('merge', roundTexts.boardFailed, (taskId) =>
    call('rounds.board', { roundId, taskId }),
  );
  if (board !== null) mergeBoard.set({ ...board, roundId });
}

/** Decides items as one step, `label` being what undo says. */
export function decide(
  decisions: readonly { readonly itemId: MergeItemId; readonly decision: Decision }[],
  label: string,
): Promise<void> {
  if (decisions.length === 0) return Promise.resolve();
  return decideBy((roundId, planRevision) =>
    call('rounds.decide', { roundId, planRevision, label, decisions: [...decisions] }),
  );
}

/** Opens decided items again as one step: what they put into the plan is taken out of it. */
export function reopen(itemIds: readonly MergeItemId[], label: string): Promise<void> {
  if (itemIds.length === 0) return Promise.resolve();
  return decideBy((roundId, planRevision) =>
    call('rounds.reopen', { roundId, planRevision, label, itemIds: [...itemIds] }),
  );
}

async function decideBy(
  ask: (roundId: RoundId, planRevision: number) => Promise<DecidedItems>,
): Promise<void> {
  const shown = mergeBoard.get();
  if (shown === null) return;
  const { roundId } = shown;
  await stepBy(roundTexts.decideFailed, async ({ revision }) => {
    const done = await ask(roundId, revision);
    changeBoard(roundId, { decisions: done.decisions });
    refusedDecisions.set(done.refused);
    if (done.refused.length > 0) {
      notify({
        intent: 'warning',
        title: roundTexts.refused(done.refused.length),
        body: done.refused[0]?.reason ?? '',
      });
    }
    return done.step;
  });
}

/** A row of a file that the officer is, or was, asked about. */
export type AskedRow = Pick<DoubtfulPair, 'submissionId' | 'sourceId'>;

/** Answers a doubtful pair as one step and shows the board that follows from it. */
export function rule(
  { submissionId, sourceId }: AskedRow,
  baseId: NodeId | null,
  label: string,
): Promise<void> {
  return ruleBy((roundId, planRevision, taskId) =>
    call('rounds.rule', {
      ...{ roundId, planRevision, label, taskId },
      ...{ submissionId, sourceId, baseId },
    }),
  );
}

/** Takes an answer back as one step: the pair is asked about again. */
export function ruleAgain({ submissionId, sourceId }: AskedRow, label: string): Promise<void> {
  return ruleBy((roundId, planRevision, taskId) =>
    call('rounds.rule-again', { roundId, planRevision, label, taskId, submissionId, sourceId }),
  );
}

async function ruleBy(
  ask: (roundId: RoundId, planRevision: number, taskId: TaskId) => Promise<RuledPair>,
): Promise<void> {
  const shown = mergeBoard.get();
  if (shown === null) return;
  await stepBy(roundTexts.ruleFailed, ({ revision }) =>
    runRoundJobOrThrow(
      'merge',
      async (taskId) => (await ask(shown.roundId, revision, taskId)).step,
    ),
  );
  await refreshBoard();
}

/** Marks remarks as read, with an answer ("": none), or as not read (null). */
export async function markRemarks(
  remarkIds: readonly RemarkId[],
  answer: string | null,
): Promise<void> {
  const roundId = mergeBoard.get()?.roundId;
  if (roundId === undefined || remarkIds.length === 0) return;
  try {
    const asked = { roundId, remarkIds: [...remarkIds], answer };
    changeBoard(roundId, { remarkMarks: await call('rounds.mark-remarks', asked) });
  } catch (error) {
    notifyError(roundTexts.markFailed, error);
  }
}

/** How a row of the base was paired with a row of one file; null where it is in no row of it, or after a message. */
export async function explainPair(
  submissionId: SubmissionId,
  baseId: NodeId,
): Promise<RowPair | null> {
  const shown = mergeBoard.get();
  if (shown === null) return null;
  try {
    return await call('rounds.pair', { roundId: shown.roundId, submissionId, baseId });
  } catch (error) {
    notifyError(roundTexts.pairFailed, error);
    return null;
  }
}

/** Undo and redo of the plan open and close decisions and answers: reads them again whenever the plan took a step. */
export function watchDecisions(): () => void {
  let revision = openedPlan.get()?.revision;
  return openedPlan.subscribe(() => {
    const next = openedPlan.get()?.revision;
    if (next === revision) return;
    revision = next;
    void refreshBoard();
  });
}

let refreshing: Promise<void> = Promise.resolve();

/** Another set of answers is another board; else only the decisions are read. One after another. */
function refreshBoard(): Promise<void> {
  refreshing = refreshing.then(async () => {
    const shown = mergeBoard.get();
    if (shown === null) return;
    const { roundId } = shown;
    try {
      const rulings = await call('rounds.rulings', { roundId });
      if (JSON.stringify(rulings) === JSON.stringify(shown.rulings)) {
        changeBoard(roundId, { decisions: await call('rounds.decisions', { roundId }) });
        return;
      }
      await whenIdle();
      await showBoard();
      // Cancelled or failed: what is on the screen is no longer the board.
      mergeBoard.update((board) => (board === shown ? null : board));
    } catch (error) {
      notifyError(roundTexts.boardFailed, error);
    }
  });
  return refreshing;
}

function changeBoard(roundId: RoundId, changed: Partial<RoundBoard>): void {
  mergeBoard.update((board) => (board?.roundId === roundId ? { ...board, ...changed } : board));
}
