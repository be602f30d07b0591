import { assertNever } from '../../shared/assert-never';
import { AppError } from '../../shared/app-error';
import { invertChanges, type Change, type Command } from '../../shared/commands/change';
import type { NodeId, PlanId } from '../../shared/ids';
import type { EditState, HistoryStep } from '../../shared/ipc-contract';
import { applyChange } from './apply-change';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { editStateOf, lineOf } from './edit-state';
import { insertNodeTraces } from './node-traces';
import { planKeyOf, stalePlan } from './plan-key';
import { numeric, text } from './row';

/**
 * The command log. Every plan has a line of commands at positions 1, 2, 3…; plan.history_position says which was
 * the last in force. Undo steps back, redo steps forward, a new command after an undo cuts the commands ahead:
 * they leave the line but stay in the log. Change, log and position are written in one transaction.
 */

/**
 * Applies and logs a command. `revision` is the one that the command was made for.
 * Throws AppError 'stale-plan' when the plan has moved on or does not hold what the command says was there before;
 * nothing is changed then.
 */
export function executeCommand(
  db: WritingDatabase,
  planId: PlanId,
  revision: number,
  command: Command,
  now: Date = new Date(),
): EditState {
  return db.transaction(() => {
    const planKey = planKeyOf(db, planId);
    const line = lineOf(db, planKey);
    if (line.revision !== revision) throw stalePlan();
    for (const change of command.changes) applyChange(db, planKey, change);
    const time = now.toISOString();
    db.run(
      'UPDATE command SET cut_at = ? WHERE plan_key = ? AND position > ? AND cut_at IS NULL',
      time,
      planKey,
      line.position,
    );
    const position = line.position + 1;
    const commandKey = insertCommand(db, planKey, position, command, time);
    insertNodeTraces(db, planKey, commandKey, command.changes);
    advance(db, planKey, { kind: 'execute', commandKey, position, time });
    return editStateOf(db, planKey);
  });
}

/** Takes back the last command in force; null when there is none. Throws AppError 'not-found'. */
export function undo(
  db: WritingDatabase,
  planId: PlanId,
  now: Date = new Date(),
): HistoryStep | null {
  return step(db, planId, 'undo', now);
}

/** Puts the last command that was taken back in force again; null when there is none. */
export function redo(
  db: WritingDatabase,
  planId: PlanId,
  now: Date = new Date(),
): HistoryStep | null {
  return step(db, planId, 'redo', now);
}

function step(
  db: WritingDatabase,
  planId: PlanId,
  kind: 'undo' | 'redo',
  now: Date,
): HistoryStep | null {
  return db.transaction(() => {
    const planKey = planKeyOf(db, planId);
    const { position } = lineOf(db, planKey);
    const logged = commandAt(db, planKey, kind === 'undo' ? position : position + 1);
    if (logged === undefined) return null;
    const changes = kind === 'undo' ? invertChanges(logged.changes) : logged.changes;
    for (const change of changes) applyChange(db, planKey, change);
    advance(db, planKey, {
      kind,
      commandKey: logged.key,
      position: kind === 'undo' ? position - 1 : position + 1,
      time: now.toISOString(),
    });
    return { ...editStateOf(db, planKey), changes, focus: focusOf(changes) };
  });
}

/** Where the officer should look after `changes`: the node of the last change that leaves one. */
function focusOf(changes: readonly Change[]): NodeId | null {
  const places = changes.map(placeOf).filter((id) => id !== null);
  return places.at(-1) ?? null;
}

function placeOf(change: Change): NodeId | null {
  switch (change.kind) {
    case 'set-cell':
    case 'set-heading':
    case 'move-node':
      return change.nodeId;
    case 'insert-nodes':
      return change.nodes[0]?.id ?? null;
    case 'delete-nodes':
      return change.nodes[0]?.parentId ?? null;
    case 'set-metadata':
    case 'set-appendix':
    case 'set-layout':
    case 'splice-body':
      return null;
    default:
      return assertNever(change);
  }
}

interface Advance {
  readonly kind: 'execute' | 'undo' | 'redo';
  readonly commandKey: number;
  readonly position: number;
  readonly time: string;
}

/** Moves the plan to its next revision and writes down how it got there. */
function advance(db: WritingDatabase, planKey: number, to: Advance): void {
  db.run(
    `UPDATE plan SET revision = revision + 1, history_position = ?, changed_at = ? WHERE key = ?`,
    to.position,
    to.time,
    planKey,
  );
  db.run(
    `INSERT INTO revision (plan_key, number, kind, command_key, happened_at)
     SELECT key, revision, ?, ?, ? FROM plan WHERE key = ?`,
    to.kind,
    to.commandKey,
    to.time,
    planKey,
  );
}

function insertCommand(
  db: WritingDatabase,
  planKey: number,
  position: number,
  command: Command,
  time: string,
): number {
  const sql = `INSERT INTO command (plan_key, id, position, label, changes, origin, executed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_key, id) DO NOTHING RETURNING key`;
  const changes = JSON.stringify(command.changes);
  const origin = command.origin === undefined ? null : JSON.stringify(command.origin);
  const values = [planKey, command.id, position, command.label, changes, origin, time];
  const key = db.get(sql, values, (row) => numeric(row, 'key'));
  if (key === undefined) {
    throw new AppError('invalid-request', 'Thao tác này đã được ghi trước đó nên không ghi lại.');
  }
  return key;
}

interface LoggedCommand {
  readonly key: number;
  readonly label: string;
  readonly changes: readonly Change[];
}

function commandAt(
  db: ReadingDatabase,
  planKey: number,
  position: number,
): LoggedCommand | undefined {
  const sql = `SELECT key, label, changes FROM command
    WHERE plan_key = ? AND position = ? AND cut_at IS NULL`;
  return db.get(sql, [planKey, position], toLoggedCommand);
}

function toLoggedCommand(row: SqlRow): LoggedCommand {
  return {
    key: numeric(row, 'key'),
    label: text(row, 'label'),
    // Written by insertCommand from a Command that was checked at the border.
    changes: JSON.parse(text(row, 'changes')) as readonly Change[],
  };
}
