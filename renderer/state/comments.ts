import { call } from '../api';
import type { CommentId, CommentThread } from '../../shared/history/comments';
import type { ColumnId, NodeId, PlanId } from '../../shared/ids';
import { historyMessages } from './history-texts';
import { notify, notifyError } from './notices';
import { lastStep, openedPlan } from './open-plan';
import { createStore } from './store';

/** Comments of the open plan, settled ones too; and the officer's own name, "" until it was given. */
export const comments = createStore<readonly CommentThread[]>([]);
export const officerName = createStore('');

/** Reads the comments of each plan that is opened. Returns the way out. */
export function followComments(): () => void {
  let planId: PlanId | undefined;
  const follow = () => {
    const next = openedPlan.get()?.plan.id;
    if (next === planId) return;
    planId = next;
    comments.set([]);
    if (next !== undefined) void refreshComments();
  };
  follow();
  const leavePlan = openedPlan.subscribe(follow);
  // Comments of a file come and go with the rows that they came with.
  const leaveSteps = lastStep.subscribe(() => {
    const changes = lastStep.get()?.changes ?? [];
    if (changes.some(({ kind }) => kind === 'insert-nodes' || kind === 'delete-nodes'))
      void refreshComments();
  });
  return () => {
    leavePlan();
    leaveSteps();
  };
}

export async function refreshComments(): Promise<void> {
  const planId = openedPlan.get()?.plan.id;
  if (planId === undefined) return;
  try {
    const [threads, name] = await Promise.all([
      call('comments.list', { planId }),
      call('officer.name', undefined),
    ]);
    officerName.set(name);
    if (openedPlan.get()?.plan.id === planId) comments.set(threads);
  } catch (error) {
    notifyError(historyMessages.commentsFailed, error);
  }
}

/** Keeps the officer's name for every later comment. */
export async function setOfficerName(name: string): Promise<boolean> {
  return change(historyMessages.nameFailed, () => call('officer.set-name', { name }));
}

export async function addComment(
  nodeId: NodeId,
  columnId: ColumnId,
  text: string,
): Promise<boolean> {
  const planId = openedPlan.get()?.plan.id;
  if (planId === undefined) return false;
  return change(historyMessages.commentFailed, () =>
    call('comments.add', { planId, nodeId, columnId, text }),
  );
}

export async function replyToComment(commentId: CommentId, text: string): Promise<boolean> {
  return change(historyMessages.commentFailed, () => call('comments.reply', { commentId, text }));
}

export async function resolveComment(commentId: CommentId, resolved: boolean): Promise<boolean> {
  return change(historyMessages.commentFailed, () =>
    call('comments.resolve', { commentId, resolved }),
  );
}

/** Takes a comment away and offers to bring it back. */
export async function removeComment(commentId: CommentId): Promise<void> {
  const done = await change(historyMessages.commentFailed, () =>
    call('comments.remove', { commentId }),
  );
  if (!done) return;
  const bringBack = () =>
    void change(historyMessages.commentFailed, () => call('comments.restore', { commentId }));
  const action = { label: historyMessages.undo, run: bringBack };
  notify({ intent: 'success', title: historyMessages.commentRemoved, action });
}

async function change(failure: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    await refreshComments();
    return true;
  } catch (error) {
    notifyError(failure, error);
    return false;
  }
}
