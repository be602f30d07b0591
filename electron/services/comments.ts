import { AppError } from '../../shared/app-error';
import type { CommentId, CommentThread } from '../../shared/history/comments';
import type { ColumnId, NodeId, PlanId } from '../../shared/ids';
import * as store from '../store/comments';
import type { AppContext } from './app-context';
import { officerName } from './officer-name';

/** Comments are signed with the officer's own name; until it is known none is written. */
export function listComments({ library }: AppContext, planId: PlanId): readonly CommentThread[] {
  return store.listComments(library.reader, planId);
}

export function addComment(
  context: AppContext,
  planId: PlanId,
  place: { readonly nodeId: NodeId; readonly columnId: ColumnId },
  text: string,
): CommentId {
  const comment = { author: requireName(context), text };
  return store.addComment(context.library.writer, planId, place, comment);
}

export function replyToComment(context: AppContext, threadId: CommentId, text: string): CommentId {
  const comment = { author: requireName(context), text };
  return store.replyToComment(context.library.writer, threadId, comment);
}

export function resolveComment(context: AppContext, threadId: CommentId, resolved: boolean): void {
  const by = resolved ? requireName(context) : null;
  store.resolveComment(context.library.writer, threadId, by);
}

export function removeComment({ library }: AppContext, commentId: CommentId): void {
  store.removeComment(library.writer, commentId);
}

export function restoreComment({ library }: AppContext, commentId: CommentId): void {
  store.restoreComment(library.writer, commentId);
}

function requireName(context: AppContext): string {
  const name = officerName(context);
  if (name !== '') return name;
  throw new AppError('invalid-request', 'Hãy nhập họ tên của bạn trước khi ghi chú.');
}
