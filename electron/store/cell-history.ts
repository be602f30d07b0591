import type { CommandOrigin } from '../../shared/commands/change';
import { cellPast, type CellValue, type TracedStep } from '../../shared/history/cell-past';
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
  const origin = nullableText(row, 'origin');
  return {
    revision: numeric(row, 'number'),
    kind: text(row, 'kind') as StepKind,
    label: text(row, 'label'),
    // Written by insertCommand from an origin that was checked at the border.
    origin: origin === null ? null : (JSON.parse(origin) as CommandOrigin),
    happenedAt: text(row, 'happened_at'),
  };
}

function toTracedStep(row: SqlRow): TracedStep {
  const { happenedAt, ...step } = toStep(row);
  return { ...step, at: happenedAt, before: textsOf(row, 'before'), after: textsOf(row, 'after') };
}

function textsOf(row: SqlRow, column: string): TracedStep['after'] {
  const json = nullableText(row, column);
  return json === null ? null : (JSON.parse(json) as TracedStep['after']);
}
