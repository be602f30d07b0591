import { AppError } from '../app-error';
import type { ColumnId, NodeId } from '../ids';
import { carryIndex } from './carry-index';
import type { RewrittenNode } from './carry-index';
import type { Plan, PlanNode, RowNode } from './plan';
import type { PlanIndex, RowRange } from './plan-index-types';
import type { TableCell, TableRow, TaskRow } from './table-view';
import { tableViewOf } from './table-view-of';
import { childrenByParent, isRow } from './tree';

export type { PlanIndex, RowRange };

const indexes = new WeakMap<Plan, PlanIndex>();

/** The index of a plan; made once per plan, in time linear in its size. */
export function planIndexOf(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const { rows } = tableViewOf(plan);
  const children = childrenByParent(plan.nodes);
  const index: PlanIndex = { plan, nodes, children, rows, ranges: rangesOf(nodes, rows) };
  indexes.set(plan, index);
  return index;
}

/**
 * Says that a plan differs from another only in the texts of some nodes. Where the other's index is known, this plan's is
 * made from it at once, in time linear in the rows that change; so an edit costs the same in a plan of any length.
 */
export function carryPlanIndex(
  from: Plan,
  to: Plan,
  rewritten: ReadonlyMap<NodeId, RewrittenNode>,
): void {
  const known = indexes.get(from);
  const carried = known === undefined ? null : carryIndex(known, to, rewritten);
  if (carried !== null) indexes.set(to, carried);
}

function rangesOf(
  nodes: ReadonlyMap<NodeId, PlanNode>,
  rows: readonly TableRow[],
): ReadonlyMap<NodeId, RowRange> {
  const ranges = new Map<NodeId, RowRange>();
  rows.forEach((row, position) => {
    for (let id: NodeId | null = row.id; id !== null; id = nodes.get(id)?.parentId ?? null) {
      ranges.set(id, { first: ranges.get(id)?.first ?? position, last: position });
    }
  });
  return ranges;
}

/** Throws AppError('not-found') for a node that the plan does not have (any more). */
export function requireNode(index: PlanIndex, id: NodeId): PlanNode {
  const node = index.nodes.get(id);
  if (node === undefined) throw rowNotFound();
  return node;
}

export function requireRange(index: PlanIndex, id: NodeId): RowRange {
  const range = index.ranges.get(id);
  if (range === undefined) throw rowNotFound();
  return range;
}

/** The first printed task row of a row node. Throws AppError('not-found') for headings and unknown nodes. */
export function requireTaskRow(index: PlanIndex, id: NodeId): TaskRow {
  const row = index.rows[requireRange(index, id).first];
  if (row?.kind !== 'task') throw rowNotFound();
  return row;
}

export function requireCell(row: TaskRow, columnId: ColumnId): TableCell {
  const cell = row.cells[columnId];
  if (cell === undefined) throw new AppError('not-found', 'Cột này không còn trong kế hoạch.');
  return cell;
}

function rowNotFound(): AppError {
  return new AppError('not-found', 'Dòng này không còn trong kế hoạch. Vui lòng chọn lại dòng.');
}

/** The nodes of a printed row from the top level down. */
export function pathOf(index: PlanIndex, row: TaskRow): readonly RowNode[] {
  return row.path.map((id) => requireNode(index, id)).filter(isRow);
}

/** The nodes that hold the leaves below a node, itself if it is one; all in printed order. */
export function leavesOf(index: PlanIndex, id: NodeId): readonly NodeId[] {
  const range = index.ranges.get(id);
  if (range === undefined) return [];
  return index.rows
    .slice(range.first, range.last + 1)
    .filter(({ kind }) => kind === 'task')
    .map((row) => row.id);
}

/** The siblings of a node and itself, in printed order. */
export function siblingsOf(index: PlanIndex, node: PlanNode): readonly PlanNode[] {
  return index.children.get(node.parentId) ?? [];
}
