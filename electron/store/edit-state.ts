import type { EditState } from '../../shared/ipc-contract';
import type { ReadingDatabase } from './database';
import { numeric, text } from './row';

/** The revision of a plan and the labels of what undo and redo would do. */
export function editStateOf(db: ReadingDatabase, planKey: number): EditState {
  const { revision, position } = lineOf(db, planKey);
  return {
    revision,
    undoLabel: labelAt(db, planKey, position),
    redoLabel: labelAt(db, planKey, position + 1),
  };
}

/**
 * SQL: a command is in force in the line of its plan, neither undone nor cut off. For queries that join `command` and
 * `plan`.
 */
export const commandInForce =
  '(command.cut_at IS NULL AND command.position <= plan.history_position)';

/** Where a plan stands: its revision and the position of the last command in force (0: before the first). */
export function lineOf(
  db: ReadingDatabase,
  planKey: number,
): { readonly revision: number; readonly position: number } {
  const sql = 'SELECT revision, history_position FROM plan WHERE key = ?';
  const line = db.get(sql, [planKey], (row) => ({
    revision: numeric(row, 'revision'),
    position: numeric(row, 'history_position'),
  }));
  if (line === undefined) throw new Error(`No plan with key ${planKey}`);
  return line;
}

function labelAt(db: ReadingDatabase, planKey: number, position: number): string | null {
  const sql = 'SELECT label FROM command WHERE plan_key = ? AND position = ? AND cut_at IS NULL';
  return db.get(sql, [planKey, position], (row) => text(row, 'label')) ?? null;
}
