import type { ColumnId, NodeId } from '../ids';
import { carryTree } from './carry-tree';
import { emptyCell } from './plan';
import type { HeadingNode, RowNode } from './plan';
import type { ChangedNodes, PlanIndex } from './plan-index-types';
import type { HeadingRow, TableRow } from './table-view';
import { isHeading, isRow } from './tree';

/**
 * The index of a plan in which only texts of some nodes have changed, from the index before: only the rows that print
 * these nodes are made anew. Null when a cell came to continue the one above, or ceased to: then spans grow or shrink
 * (carry-rows.ts).
 */
export function carryIndex(
  index: PlanIndex,
  plan: PlanIndex['plan'],
  rewritten: ChangedNodes,
): PlanIndex | null {
  const rows = [...index.rows];
  for (const [id, after] of rewritten) {
    const before = index.nodes.get(id);
    if (before === undefined || after === null) return null;
    const isDone =
      isHeading(before) && isHeading(after)
        ? carryHeading(index, rows, after)
        : isRow(before) && isRow(after) && carryCells(index, rows, before, after);
    if (!isDone) return null;
  }
  return { plan, ...carryTree(index, rewritten), rows, ranges: index.ranges };
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
