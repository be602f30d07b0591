import { AppError } from '../../shared/app-error';
import type { CommentId, CommentReply, CommentThread } from '../../shared/history/comments';
import { newId, type ColumnId, type NodeId, type PlanId } from '../../shared/ids';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { planKeyOf } from './plan-key';
import { withoutUndone } from './file-comments';
import { nullableNumeric, nullableText, numeric, text } from './row';

/**
 * What was said about cells. It belongs to the cell's node and column by their ids, whether or not the node is there:
 * so it moves with its row, waits while the row is deleted, and is no step of the plan's own undo.
 */
export interface NewComment {
  readonly author: string;
  readonly text: string;
}

/** Throws AppError 'not-found' for a plan that is gone. */
export function addComment(
  db: WritingDatabase,
  planId: PlanId,
  place: { readonly nodeId: NodeId; readonly columnId: ColumnId },
  comment: NewComment,
  now: Date = new Date(),
): CommentId {
  const at = { planKey: planKeyOf(db, planId), threadKey: null, ...place };
  return insertComment(db, at, comment, now);
}

/** Adds an answer to a thread. Throws AppError 'not-found'. */
export function replyToComment(
  db: WritingDatabase,
  threadId: CommentId,
  comment: NewComment,
  now: Date = new Date(),
): CommentId {
  const sql = `SELECT key, plan_key, node_id, column_id FROM comment
    WHERE id = ? AND thread_key IS NULL AND removed_at IS NULL`;
  const thread = db.get(sql, [threadId], (row) => ({
    planKey: numeric(row, 'plan_key'),
    threadKey: numeric(row, 'key'),
    nodeId: text(row, 'node_id') as NodeId,
    columnId: text(row, 'column_id') as ColumnId,
  }));
  if (thread === undefined) throw noComment();
  return insertComment(db, thread, comment, now);
}

/** Marks a thread as settled by somebody, or as open again (null). Throws AppError 'not-found'. */
export function resolveComment(
  db: WritingDatabase,
  threadId: CommentId,
  by: string | null,
  now: Date = new Date(),
): void {
  const sql = `UPDATE comment SET resolved_at = ?, resolved_by = ?
    WHERE id = ? AND thread_key IS NULL AND removed_at IS NULL`;
  const at = by === null ? null : now.toISOString();
  if (db.run(sql, at, by, threadId) === 0) throw noComment();
}

/** Takes away a comment (of a thread: with its answers); restoreComment brings it back. Throws AppError 'not-found'. */
export function removeComment(
  db: WritingDatabase,
  commentId: CommentId,
  now: Date = new Date(),
): void {
  const sql = 'UPDATE comment SET removed_at = ? WHERE id = ? AND removed_at IS NULL';
  if (db.run(sql, now.toISOString(), commentId) === 0) throw noComment();
}

/** Throws AppError 'not-found'. */
export function restoreComment(db: WritingDatabase, commentId: CommentId): void {
  if (db.run('UPDATE comment SET removed_at = NULL WHERE id = ?', commentId) === 0) {
    throw noComment();
  }
}

/** All threads of a plan, settled ones too, the oldest first. Throws AppError 'not-found'. */
export function listComments(db: ReadingDatabase, planId: PlanId): readonly CommentThread[] {
  const sql = `SELECT * FROM comment WHERE plan_key = ? AND removed_at IS NULL ORDER BY key`;
  const rows = withoutUndone(
    db,
    db.all(sql, [planKeyOf(db, planId)], (row) => row),
  );
  const repliesOf = new Map<number, CommentReply[]>();
  for (const row of rows) {
    const thread = nullableNumeric(row, 'thread_key');
    if (thread === null) continue;
    repliesOf.set(thread, [...(repliesOf.get(thread) ?? []), toReply(row)]);
  }
  return rows
    .filter((row) => row.thread_key === null)
    .map((row) => toThread(row, repliesOf.get(numeric(row, 'key')) ?? []));
}

interface CommentPlace {
  readonly planKey: number;
  readonly threadKey: number | null;
  readonly nodeId: NodeId;
  readonly columnId: ColumnId;
}

function insertComment(
  db: WritingDatabase,
  { planKey, threadKey, nodeId, columnId }: CommentPlace,
  comment: NewComment,
  now: Date,
): CommentId {
  const id = newId<'comment'>();
  db.run(
    `INSERT INTO comment (id, plan_key, thread_key, node_id, column_id, author, text, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    planKey,
    threadKey,
    nodeId,
    columnId,
    comment.author,
    comment.text,
    now.toISOString(),
  );
  return id;
}

function toReply(row: SqlRow): CommentReply {
  // A library that may only be looked at may be older than these columns.
  const { file_name: fileName = null, written_at: writtenAt = null } = row;
  return {
    commentId: text(row, 'id') as CommentId,
    author: text(row, 'author'),
    text: text(row, 'text'),
    createdAt: text(row, 'created_at'),
    ...(typeof fileName === 'string' && {
      origin: { fileName, writtenAt: typeof writtenAt === 'string' ? writtenAt : null },
    }),
  };
}

function toThread(row: SqlRow, replies: readonly CommentReply[]): CommentThread {
  const at = nullableText(row, 'resolved_at');
  return {
    ...toReply(row),
    nodeId: text(row, 'node_id') as NodeId,
    columnId: text(row, 'column_id') as ColumnId,
    resolved: at === null ? null : { at, by: nullableText(row, 'resolved_by') ?? '' },
    replies,
  };
}

function noComment(): AppError {
  return new AppError('not-found', 'Không tìm thấy ghi chú này. Có thể ghi chú đã bị xóa.');
}
