import { newId } from '../ids';
import type { ColumnId, NodeId } from '../ids';
import type { Cell, Plan, RowNode } from '../plan/plan';
import {
  pathOf,
  planIndexOf,
  requireCell,
  requireRange,
  requireTaskRow,
  siblingsOf,
} from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside } from '../plan/slot';
import { holderOf } from '../plan/tree';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import { editOf, moveNode } from './edit-command';
import type { Edit } from './edit-command';

/**
 * «Tách ô»: makes a cell that is drawn as part of the one above stand for itself, with the same text. Where the tree
 * draws it so (a task of an objective), the objective is split at this row; its other columns go on as one merged cell.
 * Null for a cell that stands for itself already.
 */
export function splitCell(plan: Plan, rowId: NodeId, columnId: ColumnId): Edit {
  const index = planIndexOf(plan);
  const row = requireTaskRow(index, rowId);
  const { text, mergedFromAbove } = requireCell(row, columnId);
  const column = plan.layout.columns.find(({ id }) => id === columnId);
  if (!mergedFromAbove || column === undefined) return null;
  const path = pathOf(index, row);
  const holder = holderOf(path, column);
  const own: Cell = { text, continues: false };
  const startsHere = requireRange(index, holder.id).first === requireRange(index, row.id).first;
  const changes = startsHere
    ? [cellChange(holder, columnId, own)]
    : splitNodes(index, path, path.indexOf(holder), { columnId, own });
  return editOf(`Tách ô ${column.label.replace(/\s+/g, ' ')}`, changes);
}

interface SplitColumn {
  readonly columnId: ColumnId;
  readonly own: Cell;
}

/**
 * Splits path[depth] in front of the row that the path leads to: a copy takes the row and all that follow in the node.
 * Nodes further down that do not start at this row are split alike.
 */
function splitNodes(
  index: PlanIndex,
  path: readonly RowNode[],
  depth: number,
  column: SplitColumn,
): readonly Change[] {
  const leaf = path.at(-1);
  const firstRow = leaf === undefined ? -1 : requireRange(index, leaf.id).first;
  const whole = path.findIndex(({ id }) => requireRange(index, id).first === firstRow);
  const copies: RowNode[] = [];
  const moves: Change[] = [];
  path.slice(depth, whole).forEach((node, step) => {
    const parent = copies.at(-1);
    // Below the first copy, the place of the node that is split is free among those that followed it.
    const position =
      parent === undefined
        ? {
            parentId: node.parentId,
            orderKey: keysIn(slotBeside(index, node.id, 'after'), 1)[0] ?? '',
          }
        : { parentId: parent.id, orderKey: node.orderKey };
    const cells = continuingCells(index, path, node, step === 0 ? column : null);
    const copy = { ...node, ...position, id: newId<'node'>(), cells };
    copies.push(copy);
    const next = depth + step + 1;
    moves.push(...takeOver(index, copy.id, path[next], next === whole));
  });
  return [{ kind: 'insert-nodes', nodes: copies }, ...moves];
}

/** Moves what follows a child, and the child itself where it goes along whole, under a new parent. */
function takeOver(
  index: PlanIndex,
  parentId: NodeId,
  child: RowNode | undefined,
  includingChild: boolean,
): readonly Change[] {
  if (child === undefined) return [];
  const siblings = siblingsOf(index, child);
  const taken = siblings.slice(siblings.indexOf(child) + (includingChild ? 0 : 1));
  return taken.map((node) => moveNode(node, { parentId, orderKey: node.orderKey }));
}

/**
 * Cells of a copy that prints as one with the node it was split from, but for one column. What columns that are not shown
 * hold is kept in full (Layout.hidden), so the copy has the same.
 */
function continuingCells(
  index: PlanIndex,
  path: readonly RowNode[],
  node: RowNode,
  split: SplitColumn | null,
): RowNode['cells'] {
  const cells: Record<ColumnId, Cell> = unseenCells(index, node);
  for (const column of index.plan.layout.columns) {
    if (holderOf(path, column) !== node) continue;
    if (column.id !== split?.columnId) cells[column.id] = { text: '', continues: true };
    else if (split.own.text !== '') cells[column.id] = split.own;
  }
  return cells;
}

/** They say that they go on from the cell above, so that they are drawn as one again when their column is. */
function unseenCells({ plan }: PlanIndex, node: RowNode): Record<ColumnId, Cell> {
  const seen = new Set(plan.layout.columns.map(({ id }) => id));
  const unseen = Object.entries(node.cells).filter(([id]) => !seen.has(id as ColumnId));
  return Object.fromEntries(unseen.map(([id, { text }]) => [id, { text, continues: true }]));
}
