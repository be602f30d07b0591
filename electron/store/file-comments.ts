import type { FileComment, FileRemark } from '../../shared/history/comments';
import { newId, type CommandId, type PlanId } from '../../shared/ids';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { commandInForce } from './edit-state';
import { planKeyOf } from './plan-key';
import { numeric } from './row';

export interface FileCommentSource {
  readonly fileName: string;
  /** The command that the comments came in with: they are there while it is in force. null: with the plan itself. */
  readonly commandId: CommandId | null;
}

/**
 * Keeps the comments of a file at the cells of a plan, threads with their answers. Throws AppError 'not-found' for a
 * plan that is gone.
 */
export function insertFileComments(
  db: WritingDatabase,
  planId: PlanId,
  comments: readonly FileComment[],
  source: FileCommentSource,
  now: Date = new Date(),
): void {
  if (comments.length === 0) return;
  db.transaction(() => {
    const insert = commentInserter(db, planId, source, now);
    for (const comment of comments) {
      const thread = insert(comment, comment, null);
      for (const reply of comment.replies) insert(comment, reply, thread);
    }
  });
}

function commentInserter(
  db: WritingDatabase,
  planId: PlanId,
  { fileName, commandId }: FileCommentSource,
  now: Date,
): (place: FileComment, said: FileRemark, thread: number | null) => number {
  const planKey = planKeyOf(db, planId);
  const time = now.toISOString();
  const ofCommand = 'SELECT key FROM command WHERE plan_key = ? AND id = ?';
  const commandKey = db.get(ofCommand, [planKey, commandId], (row) => numeric(row, 'key')) ?? null;
  const sql = `INSERT INTO comment (id, plan_key, thread_key, node_id, column_id, author, text, created_at,
      resolved_at, resolved_by, file_name, written_at, command_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`;
  return ({ nodeId, columnId, resolved }, { author, text, date }, thread) => {
    const place = [newId<'comment'>(), planKey, thread, nodeId, columnId];
    // The file says that it is settled, not by whom.
    const settled = resolved && thread === null ? [time, ''] : [null, null];
    const values = [...place, author, text, time, ...settled, fileName, date, commandKey];
    return db.get(sql, values, (row) => numeric(row, 'key')) ?? 0;
  };
}

/** Without the comments that came with a command which is not in force: it was undone. */
export function withoutUndone(db: ReadingDatabase, comments: readonly SqlRow[]): readonly SqlRow[] {
  const inForce = new Map<unknown, boolean>();
  return comments.filter(({ command_key: key = null }) => {
    if (key === null) return true;
    const known = inForce.get(key) ?? isInForce(db, Number(key));
    inForce.set(key, known);
    return known;
  });
}

function isInForce(db: ReadingDatabase, commandKey: number): boolean {
  const sql = `SELECT 1 AS found FROM command JOIN plan ON plan.key = command.plan_key
    WHERE command.key = ? AND ${commandInForce}`;
  return db.get(sql, [commandKey], () => true) === true;
}
