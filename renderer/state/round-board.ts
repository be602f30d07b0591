import { call } from '../api';
import type { NodeId, SubmissionId } from '../../shared/ids';
import type { RoundBoard } from '../../shared/ipc/rounds';
import type {
  Decision,
  MergeItemId,
  RefusedDecision,
  RowPair,
} from '../../shared/merge/merge-types';
import type { RoundId } from '../../shared/round/round-types';
import { notify, notifyError } from './notices';
import { openedPlan, stepBy } from './open-plan';
import { ledger, runRoundJob } from './round';
import { roundTexts } from './round-texts';
import { createStore } from './store';

/**
 * The merge board of the round that is looked at: what is proposed, and what was decided so far. Decisions are on disk
 * when `decide` resolves; those that changed the plan are one undoable step of it.
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
export async function decide(
  decisions: readonly { readonly itemId: MergeItemId; readonly decision: Decision }[],
  label: string,
): Promise<void> {
  const shown = mergeBoard.get();
  if (shown === null || decisions.length === 0) return;
  await stepBy(roundTexts.decideFailed, async ({ revision }) => {
    const { roundId } = shown;
    const done = await call('rounds.decide', {
      roundId,
      planRevision: revision,
      label,
      decisions: [...decisions],
    });
    mergeBoard.update((board) =>
      board?.roundId === roundId ? { ...board, decisions: done.decisions } : board,
    );
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

/** Opens items again whose decision did not change the plan. */
export async function reopen(itemIds: readonly MergeItemId[]): Promise<void> {
  const shown = mergeBoard.get();
  if (shown === null || itemIds.length === 0) return;
  try {
    const decisions = await call('rounds.reopen', {
      roundId: shown.roundId,
      itemIds: [...itemIds],
    });
    mergeBoard.update((board) =>
      board?.roundId === shown.roundId ? { ...board, decisions } : board,
    );
  } catch (error) {
    notifyError(roundTexts.decideFailed, error);
  }
}

/** Answers a doubtful pair and computes the board anew. */
export async function rule(
  submissionId: SubmissionId,
  sourceId: NodeId,
  baseId: NodeId | null,
): Promise<void> {
  const shown = mergeBoard.get();
  if (shown === null) return;
  try {
    await call('rounds.rule', { roundId: shown.roundId, submissionId, sourceId, baseId });
  } catch (error) {
    notifyError(roundTexts.decideFailed, error);
    return;
  }
  await showBoard();
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

/** Undo and redo of the plan open and close decisions: reads them again whenever the plan took a step. */
export function watchDecisions(): () => void {
  let revision = openedPlan.get()?.revision;
  return openedPlan.subscribe(() => {
    const next = openedPlan.get()?.revision;
    if (next === revision) return;
    revision = next;
    void refreshDecisions();
  });
}

async function refreshDecisions(): Promise<void> {
  const shown = mergeBoard.get();
  if (shown === null) return;
  try {
    const decisions = await call('rounds.decisions', { roundId: shown.roundId });
    mergeBoard.update((board) =>
      board?.roundId === shown.roundId ? { ...board, decisions } : board,
    );
  } catch (error) {
    notifyError(roundTexts.boardFailed, error);
  }
}
