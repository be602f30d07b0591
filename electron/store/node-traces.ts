import type { Change } from '../../shared/commands/change';
import { nodeTracesOf, type NodeTrace } from '../../shared/history/node-traces';
import type { WritingDatabase } from './database';
import { numeric, text } from './row';

/** Writes what a logged command did to the texts of nodes; in the transaction that logs it. */
export function insertNodeTraces(
  db: WritingDatabase,
  planKey: number,
  commandKey: number,
  changes: readonly Change[],
): void {
  const sql =
    'INSERT INTO node_trace (plan_key, node_id, command_key, before, after) VALUES (?, ?, ?, ?, ?)';
  for (const [nodeId, { before, after }] of nodeTracesOf(changes)) {
    if (before === null && after === null) continue;
    db.run(sql, planKey, nodeId, commandKey, jsonOf(before), jsonOf(after));
  }
}

function jsonOf(texts: NodeTrace['after']): string | null {
  return texts === null ? null : JSON.stringify(texts);
}

/** For libraries from before traces were kept: makes them of every command in the log. */
export function traceLoggedCommands(db: WritingDatabase): void {
  const keys = db.all('SELECT key FROM command ORDER BY key', [], (row) => numeric(row, 'key'));
  for (const key of keys) {
    const sql = 'SELECT plan_key, changes FROM command WHERE key = ?';
    const logged = db.get(sql, [key], (row) => ({
      planKey: numeric(row, 'plan_key'),
      changes: JSON.parse(text(row, 'changes')) as readonly Change[],
    }));
    if (logged !== undefined) insertNodeTraces(db, logged.planKey, key, logged.changes);
  }
}
