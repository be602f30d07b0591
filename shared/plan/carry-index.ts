import type { ColumnId, NodeId } from '../ids';
import { emptyCell } from './plan';
import type { HeadingNode, PlanNode, RowNode } from './plan';
import type { PlanIndex } from './plan-index-types';
import type { HeadingRow, TableRow } from './table-view';
import { isHeading, isRow } from './tree';

/** A node before and after its texts were changed. Parent, order and kind are the same. */
export interface RewrittenNode {
  readonly before: PlanNode;
  readonly after: PlanNode;
}

/**
 * The index of a plan in which only texts of some nodes have changed, from the index before: only the rows that print
 * these nodes are made anew. Null when a cell came to continue the one above, or ceased to: spans are counted from the
 * top then.
 */
export function carryIndex(
  index: PlanIndex,
  plan: PlanIndex['plan'],
  rewritten: ReadonlyMap<NodeId, RewrittenNode>,
): PlanIndex | null {
  const rows = [...index.rows];
  for (const { before, after } of rewritten.values()) {
    const isDone =
      isHeading(before) && isHeading(after)
        ? carryHeading(index, rows, after)
        : isRow(before) && isRow(after) && carryCells(index, rows, before, after);
    if (!isDone) return null;
  }
  const nodes = new Map(index.nodes);
  const parents = new Set<NodeId | null>();
  for (const [id, { after }] of rewritten) {
    nodes.set(id, after);
    parents.add(after.parentId);
  }
  const children = new Map(index.children);
  for (const parentId of parents) {
    const siblings = children.get(parentId) ?? [];
    children.set(
      parentId,
      siblings.map((node) => rewritten.get(node.id)?.after ?? node),
    );
  }
  return { plan, nodes, children, rows, ranges: index.ranges };
}

function carryHeading(index: PlanIndex, rows: TableRow[], node: HeadingNode): boolean {
  const place = index.ranges.get(node.id)?.first ?? -1;
  const row = rows[place];
  if (row === undefined || row.kind === 'task') return false;
  const { number, title } = node;
  rows[place] = { ...row, number, title } satisfies HeadingRow;
  for (let below = place + 1; below < place + row.numberRowSpan; below += 1) {
    const covered = rows[below];
    if (covered?.kind !== 'task') return false;
    for (const [columnId, cell] of Object.entries(covered.cells)) {
      if (cell.ownerId === node.id) writeRow(rows, below, columnId as ColumnId, number);
    }
  }
  return true;
}

function carryCells(index: PlanIndex, rows: TableRow[], before: RowNode, after: RowNode): boolean {
  const first = index.ranges.get(before.id)?.first ?? -1;
  const columnIds = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  for (const key of columnIds) {
    const columnId = key as ColumnId;
    const old = before.cells[columnId] ?? emptyCell;
    const now = after.cells[columnId] ?? emptyCell;
    if (old.continues !== now.continues) return false;
    if (old.text === now.text) continue;
    for (let place = first; isPrintedBy(rows[place], columnId, before.id); place += 1) {
      writeRow(rows, place, columnId, now.text);
    }
  }
  return first !== -1;
}

function isPrintedBy(row: TableRow | undefined, columnId: ColumnId, nodeId: NodeId): boolean {
  return row?.kind === 'task' && row.cells[columnId]?.ownerId === nodeId;
}

function writeRow(rows: TableRow[], place: number, columnId: ColumnId, text: string): void {
  const row = rows[place];
  const cell = row?.kind === 'task' ? row.cells[columnId] : undefined;
  if (row?.kind !== 'task' || cell === undefined) return;
  rows[place] = { ...row, cells: { ...row.cells, [columnId]: { ...cell, text } } };
}
