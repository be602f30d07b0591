import type { ColumnId, NodeId } from '../ids';
import { columnByRole } from '../plan/layout';
import { emptyCell } from '../plan/plan';
import type { Cell, RowNode } from '../plan/plan';
import { pathOf, planIndexOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import type { TableCell } from '../plan/table-view';
import { holderOf } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';

/**
 * The command that inserts, deletes and moves nodes without changing what any other row prints.
 *
 * A cell that continues takes its value from whatever stands above it, so moving rows about would change values in
 * silence. After `structural`, the table is read from top to bottom: a continuing cell that still follows its span
 * stays as it is; one that lost its span (its owner is gone, or other rows came between) gets the value as its own
 * text, and the rest of its old span continues that. When the owner itself comes to stand right behind a cell that took
 * its place (two rows of one span swapped), it continues that cell, so that the span stays whole.
 *
 * @param printedIn the state of the plan that says what a node printed; the plan itself, except for nodes that come back
 *   from another state
 */
export function editKeepingPrinted(
  index: PlanIndex,
  label: string,
  structural: readonly Change[],
  printedIn: (nodeId: NodeId) => PlanIndex = () => index,
): Edit {
  if (structural.length === 0) return null;
  const after = planIndexOf(applyChanges(index.plan, structural));
  return editOf(label, [...structural, ...repairedCells(index, after, printedIn)]);
}

/** Rows that the change did not reach are the same objects in both (carry-rows.ts): no span leads into or out of them. */
function repairedCells(
  before: PlanIndex,
  after: PlanIndex,
  printedIn: (nodeId: NodeId) => PlanIndex,
): readonly Change[] {
  const { layout } = after.plan;
  const numberColumn = columnByRole(layout, 'number')?.id;
  const changes: Change[] = [];
  const lastHolders = new Map<ColumnId, NodeId>();
  /** The node that owned the open span of each column before the edit. */
  const origins = new Map<ColumnId, NodeId>();
  const untouched = new Set(before.rows);
  for (const row of after.rows) {
    if (untouched.has(row)) {
      origins.clear();
      lastHolders.clear();
      continue;
    }
    if (row.kind !== 'task') {
      origins.clear();
      if (numberColumn !== undefined) origins.set(numberColumn, row.id);
      continue;
    }
    const path = pathOf(after, row);
    for (const column of layout.columns) {
      const holder = holderOf(path, column);
      if (lastHolders.get(column.id) === holder.id) continue;
      lastHolders.set(column.id, holder.id);
      const printed = printedBefore(printedIn(holder.id), holder, column.id);
      const current = holder.cells[column.id] ?? emptyCell;
      const repaired = repairedCell(current, holder, printed, origins.get(column.id));
      if (!repaired.continues) origins.set(column.id, printed?.ownerId ?? holder.id);
      if (repaired !== current) changes.push(setCell(holder, column.id, current, repaired));
    }
  }
  return changes;
}

/**
 * @param printed how the cell was printed before; undefined for a new node.
 * @param origin whose span stands open above the cell.
 */
function repairedCell(
  current: Cell,
  holder: RowNode,
  printed: TableCell | undefined,
  origin: NodeId | undefined,
): Cell {
  if (!current.continues) {
    return origin === holder.id ? { text: '', continues: true } : current;
  }
  const stillInSpan = printed === undefined ? origin !== undefined : printed.ownerId === origin;
  return stillInSpan ? current : { text: printed?.text ?? '', continues: false };
}

function printedBefore(
  before: PlanIndex,
  holder: RowNode,
  columnId: ColumnId,
): TableCell | undefined {
  const range = before.ranges.get(holder.id);
  const row = range === undefined ? undefined : before.rows[range.first];
  return row?.kind === 'task' ? row.cells[columnId] : undefined;
}

function setCell(node: RowNode, columnId: ColumnId, before: Cell, after: Cell): Change {
  return { kind: 'set-cell', nodeId: node.id, columnId, before, after };
}
