import type { ColumnId, NodeId } from '../../shared/ids';
import type { Cell, PlanNode } from '../../shared/plan/plan';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { nullableText, numeric, text } from './row';

/**
 * Nodes and cells as rows: one row per node, one per cell that says something. An empty cell is the same as none
 * (as in shared/commands/apply-changes.ts), so it has no row.
 */
export function insertNode(db: WritingDatabase, planKey: number, node: PlanNode): void {
  const heading = node.kind === 'area' || node.kind === 'group' ? node : undefined;
  db.run(
    'INSERT INTO node (plan_key, id, kind, parent_id, order_key, number, title) VALUES (?, ?, ?, ?, ?, ?, ?)',
    planKey,
    node.id,
    node.kind,
    node.parentId,
    node.orderKey,
    heading?.number ?? null,
    heading?.title ?? null,
  );
  if (!('cells' in node)) return;
  for (const [columnId, cell] of Object.entries(node.cells)) {
    if (!isEmpty(cell)) writeCell(db, planKey, node.id, columnId as ColumnId, cell);
  }
}

/** The node as the store keeps it: without empty cells. */
export function withoutEmptyCells(node: PlanNode): PlanNode {
  if (!('cells' in node)) return node;
  const cells = Object.entries(node.cells).filter(([, cell]) => !isEmpty(cell));
  return { ...node, cells: Object.fromEntries(cells) };
}

function isEmpty(cell: Cell): boolean {
  return cell.text === '' && !cell.continues;
}

export function writeCell(
  db: WritingDatabase,
  planKey: number,
  nodeId: NodeId,
  columnId: ColumnId,
  cell: Cell,
): void {
  if (isEmpty(cell)) {
    db.run(
      'DELETE FROM cell WHERE plan_key = ? AND node_id = ? AND column_id = ?',
      planKey,
      nodeId,
      columnId,
    );
    return;
  }
  db.run(
    `INSERT INTO cell (plan_key, node_id, column_id, text, continues) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET text = excluded.text, continues = excluded.continues`,
    planKey,
    nodeId,
    columnId,
    cell.text,
    cell.continues ? 1 : 0,
  );
}

export function readCell(
  db: ReadingDatabase,
  planKey: number,
  nodeId: NodeId,
  columnId: ColumnId,
): Cell | undefined {
  const sql =
    'SELECT text, continues FROM cell WHERE plan_key = ? AND node_id = ? AND column_id = ?';
  return db.get(sql, [planKey, nodeId, columnId], toCell);
}

/** One node with its cells, or undefined when the plan has no such node. */
export function readNode(
  db: ReadingDatabase,
  planKey: number,
  nodeId: NodeId,
): PlanNode | undefined {
  return db.get(`${selectNode} AND id = ?`, [planKey, nodeId], toNode);
}

/** All nodes of a plan, in no particular order. */
export function readNodes(db: ReadingDatabase, planKey: number): readonly PlanNode[] {
  return db.all(selectNode, [planKey], toNode);
}

/**
 * Up to `limit` nodes in the order of their ids, beginning after the given one (null: at the first). A long plan goes to
 * the window in such pieces: in one it would take ten times its size in copies on the way.
 */
export function readNodesAfter(
  db: ReadingDatabase,
  planKey: number,
  after: NodeId | null,
  limit: number,
): readonly PlanNode[] {
  const sql = `${selectNode} AND id > ? ORDER BY id LIMIT ?`;
  return db.all(sql, [planKey, after ?? '', limit], toNode);
}

// The cells of a node come as one JSON text: a row per cell makes loading a long plan take three times as long.
const selectNode = `
  SELECT id, kind, parent_id, order_key, number, title,
    (SELECT json_group_array(json_array(column_id, text, continues)) FROM cell
     WHERE cell.plan_key = node.plan_key AND cell.node_id = node.id) AS cells
  FROM node WHERE plan_key = ?`;

function toCells(json: string): Readonly<Record<ColumnId, Cell>> {
  const entries = JSON.parse(json) as readonly (readonly [ColumnId, string, 0 | 1])[];
  return Object.fromEntries(
    entries.map(([columnId, text, continues]) => [columnId, { text, continues: continues === 1 }]),
  );
}

function toCell(row: SqlRow): Cell {
  return { text: text(row, 'text'), continues: numeric(row, 'continues') === 1 };
}

function toNode(row: SqlRow): PlanNode {
  const kind = text(row, 'kind') as PlanNode['kind'];
  const place = {
    id: text(row, 'id') as NodeId,
    parentId: nullableText(row, 'parent_id') as NodeId | null,
    orderKey: text(row, 'order_key'),
  };
  return kind === 'area' || kind === 'group'
    ? { ...place, kind, number: text(row, 'number'), title: text(row, 'title') }
    : { ...place, kind, cells: toCells(text(row, 'cells')) };
}
