import type { CommandOrigin } from '../../shared/commands/change';
import { cellPast, type CellValue, type TracedStep } from '../../shared/history/cell-past';
import type { RowStep, RowSteps } from '../../shared/history/change-table';
import { tracedTexts } from '../../shared/history/node-traces';
import type { PlanBirth, StepKind, TimelineStep } from '../../shared/history/versions';
import type { NodeId, PlanId } from '../../shared/ids';
import type { ReadingDatabase, SqlRow } from './database';
import { readNode } from './node-rows';
import { planKeyOf } from './plan-key';
import { nullableText, numeric, text } from './row';

/**
 * Every value that a cell had, the oldest first; a cell that always said the same has one. `key` is a column, or
 * 'number' and 'title' of a heading. A row that is deleted now still has its past. Throws AppError 'not-found'.
 */
export function cellHistory(
  db: ReadingDatabase,
  planId: PlanId,
  nodeId: NodeId,
  key: string,
): readonly CellValue[] {
  const planKey = planKeyOf(db, planId);
  const sql = `
    SELECT revision.number, revision.kind, happened_at, label, origin, before, after
    FROM node_trace
    JOIN command ON command.key = node_trace.command_key
    JOIN revision ON revision.command_key = node_trace.command_key
    WHERE node_trace.plan_key = ? AND node_id = ?
    ORDER BY revision.number`;
  const steps = db.all(sql, [planKey, nodeId], toTracedStep);
  const node = readNode(db, planKey, nodeId);
  if (node === undefined && steps.length === 0) return [];
  const current = node === undefined ? undefined : tracedTexts(node)[key];
  return cellPast(steps, key, birthOf(db, planKey), current === undefined ? '' : current);
}

/** The steps that a plan took, the newest first: `limit` of them below the revision `before` (null: from the last). */
export function listSteps(
  db: ReadingDatabase,
  planId: PlanId,
  before: number | null,
  limit: number,
): readonly TimelineStep[] {
  const sql = `
    SELECT revision.number, revision.kind, happened_at, label, origin
    FROM revision JOIN command ON command.key = command_key
    WHERE revision.plan_key = ? AND revision.number < ? ORDER BY revision.number DESC LIMIT ?`;
  const below = before ?? Number.MAX_SAFE_INTEGER;
  return db.all(sql, [planKeyOf(db, planId), below, limit], toStep);
}

/**
 * The commands that wrote into each node after the revision `from` up to `to` and are in force there: one that was undone
 * in between is none of them. The undoing of one from before `from` counts as written by the officer. Throws AppError
 * 'not-found'.
 */
export function stepsOfRows(
  db: ReadingDatabase,
  planId: PlanId,
  from: number,
  to: number,
): RowSteps {
  const sql = `
    SELECT node_id, node_trace.command_key AS command_key, revision.kind AS kind, happened_at, origin
    FROM revision
    JOIN node_trace ON node_trace.command_key = revision.command_key
    JOIN command ON command.key = revision.command_key
    WHERE revision.plan_key = ? AND revision.number > ? AND revision.number <= ?
    ORDER BY revision.number`;
  const inForce = new Map<NodeId, Map<number, RowStep>>();
  for (const row of db.all(sql, [planKeyOf(db, planId), from, to], (found) => found)) {
    const nodeId = text(row, 'node_id') as NodeId;
    const steps = inForce.get(nodeId) ?? new Map<number, RowStep>();
    inForce.set(nodeId, steps);
    const key = numeric(row, 'command_key');
    const isUndo = text(row, 'kind') === 'undo';
    if (steps.delete(key) && isUndo) continue;
    steps.set(key, { at: text(row, 'happened_at'), origin: isUndo ? null : originOf(row) });
  }
  return new Map([...inForce].map(([nodeId, steps]) => [nodeId, [...steps.values()]]));
}

/** How the plan came into the library. Throws AppError 'not-found'. */
export function planBirth(db: ReadingDatabase, planId: PlanId): PlanBirth {
  return birthOf(db, planKeyOf(db, planId));
}

function birthOf(db: ReadingDatabase, planKey: number): PlanBirth {
  const sql = `SELECT created_at, file_name FROM plan LEFT JOIN import ON import.plan_key = plan.key
    WHERE plan.key = ?`;
  const birth = db.get(sql, [planKey], (row) => ({
    at: text(row, 'created_at'),
    fileName: nullableText(row, 'file_name'),
  }));
  if (birth === undefined) throw new Error(`No plan with key ${planKey}`);
  return birth;
}

function toStep(row: SqlRow): TimelineStep {
  return {
    revision: numeric(row, 'number'),
    kind: text(row, 'kind') as StepKind,
    label: text(row, 'label'),
    origin: originOf(row),
    happenedAt: text(row, 'happened_at'),
  };
}

function originOf(row: SqlRow): CommandOrigin | null {
  const origin = nullableText(row, 'origin');
  // Written by insertCommand from an origin that was checked at the border.
  return origin === null ? null : (JSON.parse(origin) as CommandOrigin);
}

function toTracedStep(row: SqlRow): TracedStep {
  const { happenedAt, ...step } = toStep(row);
  return { ...step, at: happenedAt, before: textsOf(row, 'before'), after: textsOf(row, 'after') };
}

function textsOf(row: SqlRow, column: string): TracedStep['after'] {
  const json = nullableText(row, column);
  return json === null ? null : (JSON.parse(json) as TracedStep['after']);
}
