import type { ColumnId, NodeId } from '../ids';
import { columnByRole } from '../plan/layout';
import type { Column } from '../plan/layout';
import type { Plan, RowNode } from '../plan/plan';
import {
  pathOf,
  planIndexOf,
  requireCell,
  requireRange,
  requireTaskRow,
  siblingsOf,
} from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotInside } from '../plan/slot';
import type { TaskRow } from '../plan/table-view';
import { holderOf, isRow } from '../plan/tree';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import { editOf, moveNode } from './edit-command';
import type { Edit } from './edit-command';

/** A cell by its printed row and column. */
export interface CellPlace {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
}

/**
 * «Gộp ô»: makes each of the cells continue the one above it. As in Excel the text at the top stays and the others go;
 * ask first where mergeDropsText says so. Where all columns of an objective come to continue the objective above, the two
 * become one. Cells with nothing above them to continue (a heading row) are left as they are.
 */
export function mergeCells(plan: Plan, cells: readonly CellPlace[]): Edit {
  const index = planIndexOf(plan);
  const merged = mergedColumns(index, cells);
  const joins = new Map<NodeId, RowNode>();
  const changes: Change[] = [];
  let count = 0;
  for (const [node, columnIds] of merged) {
    count += columnIds.size;
    const above = objectiveAbove(index, node, columnIds);
    if (above !== null) joins.set(node.id, joins.get(above.id) ?? above);
    else {
      for (const columnId of columnIds) {
        changes.push(cellChange(node, columnId, { text: '', continues: true }));
      }
    }
  }
  return editOf(count === 1 ? 'Gộp ô' : `Gộp ${count} ô`, [...changes, ...joined(index, joins)]);
}

/** Whether these rows are printed one right behind the other: what a filter or a sort shows together need not be. */
export function printedTogether(plan: Plan, rowIds: readonly NodeId[]): boolean {
  const { ranges } = planIndexOf(plan);
  const places = rowIds.map((id) => ranges.get(id)?.first);
  return places.every((place, at) => {
    const before = places[at - 1];
    return place !== undefined && (at === 0 || (before !== undefined && place === before + 1));
  });
}

/** Whether merging would drop a text that differs from the one above it. */
export function mergeDropsText(plan: Plan, cells: readonly CellPlace[]): boolean {
  const index = planIndexOf(plan);
  return [...mergedColumns(index, cells)].some(([node, columnIds]) =>
    [...columnIds].some((columnId) => {
      const text = node.cells[columnId]?.text ?? '';
      return text !== '' && text !== textAbove(index, node, columnId);
    }),
  );
}

/** The columns to merge, by the node whose cell starts a span there; in printed order. */
function mergedColumns(
  index: PlanIndex,
  cells: readonly CellPlace[],
): ReadonlyMap<RowNode, ReadonlySet<ColumnId>> {
  const places = cells
    .map(({ rowId, columnId }) => ({ row: requireTaskRow(index, rowId), columnId }))
    .sort((a, b) => firstRow(index, a.row.id) - firstRow(index, b.row.id));
  const merged = new Map<RowNode, Set<ColumnId>>();
  for (const { row, columnId } of places) {
    const column = index.plan.layout.columns.find(({ id }) => id === columnId);
    if (column === undefined || requireCell(row, columnId).mergedFromAbove) continue;
    if (!canContinue(index, row, column)) continue;
    const holder = holderOf(pathOf(index, row), column);
    merged.set(holder, (merged.get(holder) ?? new Set()).add(columnId));
  }
  return merged;
}

function firstRow(index: PlanIndex, id: NodeId): number {
  return requireRange(index, id).first;
}

function canContinue(index: PlanIndex, row: TaskRow, column: Column): boolean {
  const above = index.rows[firstRow(index, row.id) - 1];
  if (above?.kind === 'task') return true;
  return above !== undefined && columnByRole(index.plan.layout, 'number')?.id === column.id;
}

function textAbove(index: PlanIndex, node: RowNode, columnId: ColumnId): string {
  const above = index.rows[firstRow(index, node.id) - 1];
  if (above === undefined) return '';
  return above.kind === 'task' ? (above.cells[columnId]?.text ?? '') : above.number;
}

/** The sibling directly above that the node becomes one with; null while a column of it still stands for itself. */
function objectiveAbove(
  index: PlanIndex,
  node: RowNode,
  merged: ReadonlySet<ColumnId>,
): RowNode | null {
  const path = pathOf(index, requireTaskRow(index, node.id));
  if (path.at(-1) === node) return null;
  const siblings = siblingsOf(index, node);
  const above = siblings[siblings.indexOf(node) - 1];
  if (above === undefined || !isRow(above) || above.kind !== node.kind) return null;
  const standsAlone = index.plan.layout.columns.some(
    (column) =>
      holderOf(path, column) === node &&
      !merged.has(column.id) &&
      node.cells[column.id]?.continues !== true,
  );
  return standsAlone || saysMoreUnseen(index, node, above) ? null : above;
}

/** Whether a column that is not shown has a text here that the sibling above has not: joining would drop it unseen. */
function saysMoreUnseen({ plan }: PlanIndex, node: RowNode, above: RowNode): boolean {
  const seen = new Set(plan.layout.columns.map(({ id }) => id));
  return Object.entries(node.cells).some(([id, { text }]) => {
    const columnId = id as ColumnId;
    return !seen.has(columnId) && text !== '' && text !== above.cells[columnId]?.text;
  });
}

/** Moves the children of joined nodes to the end of those that take them, and deletes the emptied ones. */
function joined(index: PlanIndex, joins: ReadonlyMap<NodeId, RowNode>): readonly Change[] {
  const takers = new Map<RowNode, NodeId[]>();
  for (const [id, taker] of joins) takers.set(taker, [...(takers.get(taker) ?? []), id]);
  return [...takers].flatMap(([taker, ids]) => {
    const children = ids.flatMap((id) => index.children.get(id) ?? []);
    const keys = keysIn(slotInside(index, taker.id, 'end'), children.length);
    const moves = children.map((child, place) =>
      moveNode(child, { parentId: taker.id, orderKey: keys[place] ?? '' }),
    );
    const nodes = index.plan.nodes.filter(({ id }) => ids.includes(id));
    return [...moves, { kind: 'delete-nodes' as const, nodes }];
  });
}
