import type { ColumnId, NodeId, PlanId } from '../../shared/ids';
import type { PlanPiece, PlanSession, PlanSummary } from '../../shared/ipc-contract';
import type { Column, Layout } from '../../shared/plan/layout';
import { inTreeOrder } from '../../shared/plan/tree';
import type { AppendixTexts, Plan, PlanMetadata } from '../../shared/plan/plan';
import { readTextBlocks } from './body-rows';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { editStateOf, lineOf } from './edit-state';
import { readNodes, readNodesAfter } from './node-rows';
import { planKeyOf } from './plan-key';
import { nullableNumeric, nullableText, numeric, text, textList } from './row';

/** A plan with its revision and what undo and redo would do. Throws AppError 'not-found'. */
export function loadPlan(db: ReadingDatabase, planId: PlanId): PlanSession {
  const key = planKeyOf(db, planId);
  const plan: Plan = { ...readFrame(db, planId, key), nodes: inTreeOrder(readNodes(db, key)) };
  return { plan, ...editStateOf(db, key) };
}

/** A plan without its nodes, which follow with loadPiece. Throws AppError 'not-found'. */
export function loadFrame(db: ReadingDatabase, planId: PlanId): PlanSession {
  const key = planKeyOf(db, planId);
  return { plan: { ...readFrame(db, planId, key), nodes: [] }, ...editStateOf(db, key) };
}

/** The nodes after the given one, in the order of their ids. Throws AppError 'not-found'. */
export function loadPiece(
  db: ReadingDatabase,
  planId: PlanId,
  after: NodeId | null,
  size: number,
): PlanPiece {
  const key = planKeyOf(db, planId);
  const nodes = readNodesAfter(db, key, after, size);
  const { revision } = lineOf(db, key);
  return { revision, nodes, last: nodes.length < size };
}

function readFrame(db: ReadingDatabase, planId: PlanId, key: number): Omit<Plan, 'nodes'> {
  return {
    id: planId,
    metadata: readMetadata(db, key),
    layout: readLayout(db, key),
    body: readTextBlocks(db, key, 'body'),
    decision: readTextBlocks(db, key, 'decision'),
    appendix: readAppendix(db, key),
  };
}

/** Notes when a plan was last opened, for the order of the start page. */
export function markOpened(db: WritingDatabase, planId: PlanId, now: Date = new Date()): void {
  db.run('UPDATE plan SET opened_at = ? WHERE id = ?', now.toISOString(), planId);
}

/** The plans that are not removed; the one opened or changed last comes first. */
export function listPlans(db: ReadingDatabase): readonly PlanSummary[] {
  // A printed row is a leaf: an objective, task or activity that has no row below it.
  const sql = `
    SELECT plan.id, name, issuer, year, changed_at, opened_at,
      (SELECT count(*) FROM node WHERE node.plan_key = plan.key AND node.kind NOT IN ('area', 'group')
         AND NOT EXISTS (SELECT 1 FROM node AS child
           WHERE child.plan_key = node.plan_key AND child.parent_id = node.id)) AS task_count
    FROM plan JOIN metadata ON metadata.plan_key = plan.key
    WHERE removed_at IS NULL
    ORDER BY max(changed_at, coalesce(opened_at, '')) DESC, plan.key DESC`;
  return db.all(sql, [], (row) => ({
    planId: text(row, 'id') as PlanId,
    name: text(row, 'name'),
    issuer: text(row, 'issuer'),
    year: nullableNumeric(row, 'year'),
    taskCount: numeric(row, 'task_count'),
    changedAt: text(row, 'changed_at'),
    openedAt: nullableText(row, 'opened_at'),
  }));
}

export function readMetadata(db: ReadingDatabase, planKey: number): PlanMetadata {
  return only(db, 'SELECT * FROM metadata WHERE plan_key = ?', planKey, (row) => ({
    name: text(row, 'name'),
    documentType: text(row, 'document_type') as PlanMetadata['documentType'],
    year: nullableNumeric(row, 'year'),
    issuer: text(row, 'issuer'),
    superior: text(row, 'superior'),
    number: text(row, 'number'),
    place: text(row, 'place'),
    date: nullableText(row, 'date'),
    subject: text(row, 'subject'),
    decisionSubject: text(row, 'decision_subject'),
    issuerLevel: nullableText(row, 'issuer_level') as PlanMetadata['issuerLevel'],
    urgency: text(row, 'urgency'),
    circulation: text(row, 'circulation'),
    legalBases: textList(row, 'legal_bases'),
    signingAuthority: text(row, 'signing_authority'),
    signerPosition: text(row, 'signer_position'),
    signerName: text(row, 'signer_name'),
    recipients: textList(row, 'recipients'),
  }));
}

export function readAppendix(db: ReadingDatabase, planKey: number): AppendixTexts {
  return only(db, 'SELECT * FROM appendix WHERE plan_key = ?', planKey, (row) => ({
    label: text(row, 'label'),
    title: text(row, 'title'),
    subtitle: text(row, 'subtitle'),
    footer: text(row, 'footer'),
  }));
}

export function readLayout(db: ReadingDatabase, planKey: number): Layout {
  const columns = readColumns(db, planKey, 0);
  const hidden = readColumns(db, planKey, 1);
  return only(db, 'SELECT id, name FROM layout WHERE plan_key = ?', planKey, (row) => ({
    id: text(row, 'id'),
    name: text(row, 'name'),
    columns,
    ...(hidden.length === 0 ? {} : { hidden }),
  }));
}

function readColumns(db: ReadingDatabase, planKey: number, hidden: 0 | 1): readonly Column[] {
  return db.all(
    'SELECT * FROM layout_column WHERE plan_key = ? AND hidden = ? ORDER BY position',
    [planKey, hidden],
    (row): Column => ({
      id: text(row, 'id') as ColumnId,
      role: text(row, 'role') as Column['role'],
      label: text(row, 'label'),
      level: text(row, 'level') as Column['level'],
      widthMm: numeric(row, 'width_mm'),
    }),
  );
}

function only<T>(db: ReadingDatabase, sql: string, planKey: number, map: (row: SqlRow) => T): T {
  const value = db.get(sql, [planKey], map);
  if (value === undefined) throw new Error(`Plan ${planKey} is incomplete: ${sql}`);
  return value;
}
