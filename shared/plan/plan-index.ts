import { AppError } from '../app-error';
import type { ColumnId, NodeId } from '../ids';
import { finished, type Steps } from '../steps';
import { carryIndex } from './carry-index';
import { carryRows } from './carry-rows';
import { carryTree } from './carry-tree';
import type { Plan, PlanNode, RowNode } from './plan';
import type { ChangedNodes, PlanIndex, PlanTree, RowRange } from './plan-index-types';
import { rowRangesOf } from './row-ranges';
import type { TableCell, TaskRow } from './table-view';
import { printedRowsInSteps } from './table-view-of';
import { childrenByParent, isRow } from './tree';

export type { PlanIndex, RowRange };

const indexes = new WeakMap<Plan, PlanIndex>();

/** The index of a plan; made once per plan, in time linear in its size. */
export function planIndexOf(plan: Plan): PlanIndex {
  return indexes.get(plan) ?? finished(planIndexInSteps(plan));
}

/** The same in steps, for a plan that the window has just got and must not stand still for. */
export function* planIndexInSteps(plan: Plan): Steps<PlanIndex> {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  yield;
  const children = childrenByParent(plan.nodes);
  yield;
  const rows = yield* printedRowsInSteps(plan.layout, children);
  const index: PlanIndex = { plan, nodes, children, rows, ranges: rowRangesOf(children, rows) };
  indexes.set(plan, index);
  return index;
}

/** The index of a plan where it was made already. */
export function knownPlanIndex(plan: Plan): PlanIndex | null {
  return indexes.get(plan) ?? null;
}

/** Says that a plan has the nodes of another: what is known about its table holds, unless other columns are printed. */
export function carryUnchanged(from: Plan, to: Plan): void {
  const known = indexes.get(from);
  if (known !== undefined && from !== to && printAlike(from, to)) {
    indexes.set(to, { ...known, plan: to });
  }
}

/**
 * Says that a plan differs from another only in the texts of some nodes. Where the other's index is known, this plan's is
 * made from it at once, in time linear in the rows that change; so an edit costs the same in a plan of any length.
 */
export function carryRewritten(from: Plan, to: Plan, changed: ChangedNodes): void {
  const known = indexes.get(from);
  if (known === undefined || !printAlike(from, to)) return;
  const carried = carryIndex(known, to, changed);
  if (carried === null) carryChanged(known, to, carryTree(known, changed), changed);
  else indexes.set(to, carried);
}

/**
 * Says which nodes of a plan came, went, moved or were rewritten since another one, and what the tree is now. Its index is
 * made from the other's: rows that the change does not reach stay the same objects.
 */
export function carryChanged(
  from: PlanIndex,
  to: Plan,
  { nodes, children }: PlanTree,
  changed: ChangedNodes,
): void {
  if (!printAlike(from.plan, to)) return;
  const rows = carryRows(from, { nodes, children }, changed);
  indexes.set(to, { plan: to, nodes, children, rows, ranges: rowRangesOf(children, rows) });
}

/** Whether the columns are the same, however wide and whatever they are called. */
function printAlike({ layout: a }: Plan, { layout: b }: Plan): boolean {
  if (a === b) return true;
  return (
    a.columns.length === b.columns.length &&
    a.columns.every(({ id, level, role }, place) => {
      const other = b.columns[place];
      return id === other?.id && level === other.level && role === other.role;
    })
  );
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
