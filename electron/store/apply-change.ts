import { assertNever } from '../../shared/assert-never';
import { AppError } from '../../shared/app-error';
import type { Change, NodePosition } from '../../shared/commands/change';
import { sameValue } from '../../shared/commands/same-value';
import type { NodeId } from '../../shared/ids';
import {
  emptyCell,
  type AppendixTexts,
  type PlanMetadata,
  type PlanNode,
} from '../../shared/plan/plan';
import { readTextBlocks, replaceTextBlocksFrom } from './body-rows';
import type { ReadingDatabase, SqlValue, WritingDatabase } from './database';
import { readAppendix, readLayout, readMetadata } from './load-plan';
import { insertNode, readCell, readNode, withoutEmptyCells, writeCell } from './node-rows';
import { stalePlan } from './plan-key';
import { nullableText, numeric, text } from './row';
import { insertLayout } from './save-plan';

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/**
 * Applies one change to the rows of a plan, after comparing what the change says was there with what is there.
 * Must run inside a transaction: throws AppError 'stale-plan' on a difference, 'invalid-request' for a move that
 * would make a node its own ancestor.
 */
export function applyChange(db: WritingDatabase, planKey: number, change: Change): void {
  switch (change.kind) {
    case 'set-cell':
      setCell(db, planKey, change);
      break;
    case 'set-heading':
      setHeading(db, planKey, change);
      break;
    case 'insert-nodes':
      insertNodes(db, planKey, change.nodes);
      break;
    case 'delete-nodes':
      deleteNodes(db, planKey, change.nodes);
      break;
    case 'move-node':
      moveNode(db, planKey, change);
      break;
    case 'set-metadata':
      setMetadata(db, planKey, change);
      break;
    case 'set-appendix':
      setAppendix(db, planKey, change);
      break;
    case 'set-layout':
      setLayout(db, planKey, change);
      break;
    case 'splice-body':
      spliceBody(db, planKey, change);
      break;
    default:
      assertNever(change);
  }
}

function setCell(db: WritingDatabase, planKey: number, change: ChangeOf<'set-cell'>): void {
  const { nodeId, columnId } = change;
  // A cell that was never written reads as empty, exactly as the grid shows it.
  const current = readCell(db, planKey, nodeId, columnId) ?? emptyCell;
  const kind = kindOf(db, planKey, nodeId);
  const holdsCells = kind === 'objective' || kind === 'task' || kind === 'activity';
  if (!holdsCells || !sameValue(current, change.before)) throw stalePlan();
  writeCell(db, planKey, nodeId, columnId, change.after);
}

function setHeading(db: WritingDatabase, planKey: number, change: ChangeOf<'set-heading'>): void {
  const column = change.field;
  // `IS` also refuses rows that are not headings: their number and title are NULL.
  const sql = `UPDATE node SET ${column} = ? WHERE plan_key = ? AND id = ? AND ${column} IS ?`;
  const changed = db.run(sql, change.after, planKey, change.nodeId, change.before);
  if (changed === 0) throw stalePlan();
}

function insertNodes(db: WritingDatabase, planKey: number, nodes: readonly PlanNode[]): void {
  for (const node of nodes) {
    const parentIsThere =
      node.parentId === null || kindOf(db, planKey, node.parentId) !== undefined;
    if (!parentIsThere || kindOf(db, planKey, node.id) !== undefined) throw stalePlan();
    insertNode(db, planKey, node);
  }
}

function deleteNodes(db: WritingDatabase, planKey: number, nodes: readonly PlanNode[]): void {
  // Children first, so that a child that the change does not know of is noticed.
  for (const node of [...nodes].reverse()) {
    const current = readNode(db, planKey, node.id);
    if (current === undefined || !sameValue(current, withoutEmptyCells(node))) throw stalePlan();
    if (hasChildren(db, planKey, node.id)) throw stalePlan();
    db.run('DELETE FROM node WHERE plan_key = ? AND id = ?', planKey, node.id);
  }
}

function moveNode(db: WritingDatabase, planKey: number, change: ChangeOf<'move-node'>): void {
  const { nodeId, before, after } = change;
  const current = positionOf(db, planKey, nodeId);
  if (current === undefined || !sameValue(current, before)) throw stalePlan();
  if (after.parentId !== null) {
    if (kindOf(db, planKey, after.parentId) === undefined) throw stalePlan();
    refuseCycle(db, planKey, nodeId, after.parentId);
  }
  const sql = 'UPDATE node SET parent_id = ?, order_key = ? WHERE plan_key = ? AND id = ?';
  db.run(sql, after.parentId, after.orderKey, planKey, nodeId);
}

function refuseCycle(
  db: ReadingDatabase,
  planKey: number,
  nodeId: NodeId,
  newParentId: NodeId,
): void {
  const sql = `
    WITH RECURSIVE ancestor (id) AS (
      SELECT ?
      UNION
      SELECT node.parent_id FROM node JOIN ancestor ON node.id = ancestor.id
      WHERE node.plan_key = ? AND node.parent_id IS NOT NULL)
    SELECT id FROM ancestor WHERE id = ?`;
  const own = db.get(sql, [newParentId, planKey, nodeId], (row) => text(row, 'id'));
  if (own === undefined) return;
  throw new AppError(
    'invalid-request',
    'Không thể chuyển một mục vào bên trong chính nó. Hãy chọn nơi khác.',
  );
}

const metadataColumns: Readonly<Record<keyof PlanMetadata, string>> = {
  name: 'name',
  documentType: 'document_type',
  year: 'year',
  issuer: 'issuer',
  superior: 'superior',
  number: 'number',
  place: 'place',
  date: 'date',
  subject: 'subject',
  decisionSubject: 'decision_subject',
  issuerLevel: 'issuer_level',
  urgency: 'urgency',
  circulation: 'circulation',
  legalBases: 'legal_bases',
  signingAuthority: 'signing_authority',
  signerPosition: 'signer_position',
  signerName: 'signer_name',
  recipients: 'recipients',
};

function setMetadata(db: WritingDatabase, planKey: number, change: ChangeOf<'set-metadata'>): void {
  const fields = checkedFields(readMetadata(db, planKey), change.before, change.after);
  for (const field of fields) {
    const value: SqlValue | readonly string[] = change.after[field] ?? null;
    const stored = value === null || typeof value !== 'object' ? value : JSON.stringify(value);
    db.run(`UPDATE metadata SET ${metadataColumns[field]} = ? WHERE plan_key = ?`, stored, planKey);
  }
}

const appendixColumns: Readonly<Record<keyof AppendixTexts, string>> = {
  label: 'label',
  title: 'title',
  subtitle: 'subtitle',
  footer: 'footer',
};

function setAppendix(db: WritingDatabase, planKey: number, change: ChangeOf<'set-appendix'>): void {
  const fields = checkedFields(readAppendix(db, planKey), change.before, change.after);
  for (const field of fields) {
    const sql = `UPDATE appendix SET ${appendixColumns[field]} = ? WHERE plan_key = ?`;
    db.run(sql, change.after[field] ?? '', planKey);
  }
}

/** The fields that a change sets, after comparing: before and after name the same fields, before is what is there. */
function checkedFields<T extends object>(
  current: T,
  before: Partial<T>,
  after: Partial<T>,
): readonly (keyof T)[] {
  const fields = Object.keys(after) as (keyof T)[];
  const sameFields = sameValue(Object.keys(before).sort(), Object.keys(after).sort());
  const matches = sameFields && fields.every((field) => sameValue(current[field], before[field]));
  if (!matches) throw stalePlan();
  return fields;
}

function setLayout(db: WritingDatabase, planKey: number, change: ChangeOf<'set-layout'>): void {
  if (!sameValue(readLayout(db, planKey), change.before)) throw stalePlan();
  db.run('DELETE FROM layout WHERE plan_key = ?', planKey);
  insertLayout(db, planKey, change.after);
}

function spliceBody(db: WritingDatabase, planKey: number, change: ChangeOf<'splice-body'>): void {
  const { part, at, before, after } = change;
  const blocks = readTextBlocks(db, planKey, part);
  const end = at + before.length;
  if (at > blocks.length || !sameValue(blocks.slice(at, end), before)) throw stalePlan();
  replaceTextBlocksFrom(db, planKey, part, at, [...after, ...blocks.slice(end)]);
}

function kindOf(
  db: ReadingDatabase,
  planKey: number,
  nodeId: NodeId,
): PlanNode['kind'] | undefined {
  const sql = 'SELECT kind FROM node WHERE plan_key = ? AND id = ?';
  return db.get(sql, [planKey, nodeId], (row) => text(row, 'kind') as PlanNode['kind']);
}

function positionOf(
  db: ReadingDatabase,
  planKey: number,
  nodeId: NodeId,
): NodePosition | undefined {
  const sql = 'SELECT parent_id, order_key FROM node WHERE plan_key = ? AND id = ?';
  return db.get(sql, [planKey, nodeId], (row) => ({
    parentId: nullableText(row, 'parent_id') as NodeId | null,
    orderKey: text(row, 'order_key'),
  }));
}

function hasChildren(db: ReadingDatabase, planKey: number, nodeId: NodeId): boolean {
  const sql = 'SELECT count(*) AS children FROM node WHERE plan_key = ? AND parent_id = ?';
  return (db.get(sql, [planKey, nodeId], (row) => numeric(row, 'children')) ?? 0) > 0;
}
