import { newId } from '../ids';
import type { ColumnId, NodeId } from '../ids';
import { levelsOf } from '../plan/layout';
import type { RowLevel } from '../plan/layout';
import type { Cell, Plan, RowNode } from '../plan/plan';
import { pathOf, planIndexOf, requireNode, requireRange, requireTaskRow } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotInside } from '../plan/slot';
import type { Side, Slot } from '../plan/slot';
import { holderOf, isHeading } from '../plan/tree';
import type { Edit } from './edit-command';
import { editKeepingPrinted } from './keep-printed';

/**
 * Adding rows. A new row is empty except where it comes to stand inside a merged cell: there it continues the cell, as
 * in Word and Excel, so that the merge stays whole. Everything else on the page prints as before.
 *
 * `anchorId` is a printed row (or any row node) or a heading; next to a heading the new row is the first below it, and
 * with no anchor (an empty plan) the last of the table.
 */

/** A new task in the same objective. */
export function addTaskAfter(plan: Plan, anchorId: NodeId | null): Edit {
  return addRow(plan, anchorId, 'task', 'after');
}

export function addTaskBefore(plan: Plan, anchorId: NodeId): Edit {
  return addRow(plan, anchorId, 'task', 'before');
}

/** `count` new tasks above or below a row, as one step. */
export function addTasks(plan: Plan, anchorId: NodeId | null, side: Side, count: number): Edit {
  const index = planIndexOf(plan);
  const isAboveHeading =
    side === 'before' && anchorId !== null && isHeading(requireNode(index, anchorId));
  // Above a heading is below the row that is printed before it.
  const above = isAboveHeading ? index.rows[requireRange(index, anchorId).first - 1] : undefined;
  const anchor = isAboveHeading ? (above?.id ?? anchorId) : anchorId;
  const place = placeOf(index, anchor, 'task', isAboveHeading ? 'after' : side);
  const keys = keysIn(place.slot, count);
  const nodes = keys.flatMap((orderKey) => newNodes(index, place, orderKey));
  const label = count === 1 ? labels.task : `Thêm ${count} dòng`;
  return editKeepingPrinted(index, label, [{ kind: 'insert-nodes', nodes }]);
}

/** A new objective with one task; a task where the layout has no objectives. */
export function addObjectiveAfter(plan: Plan, anchorId: NodeId | null): Edit {
  return addRow(plan, anchorId, 'objective', 'after');
}

export function addObjectiveBefore(plan: Plan, anchorId: NodeId): Edit {
  return addRow(plan, anchorId, 'objective', 'before');
}

/** A new activity in the same task; a task where the layout has no activities. */
export function addActivityAfter(plan: Plan, anchorId: NodeId | null): Edit {
  return addRow(plan, anchorId, 'activity', 'after');
}

const labels: Readonly<Record<RowLevel, string>> = {
  objective: 'Thêm mục tiêu',
  task: 'Thêm nhiệm vụ',
  activity: 'Thêm hoạt động',
};

/** Where new nodes go: which levels have to be made, in which slot, and which printed row comes next. */
interface Place {
  readonly slot: Slot;
  readonly levels: readonly RowLevel[];
  readonly nextRow: number;
}

function addRow(plan: Plan, anchorId: NodeId | null, wanted: RowLevel, side: Side): Edit {
  const index = planIndexOf(plan);
  const levels = levelsOf(plan.layout);
  const level = levels.includes(wanted) ? wanted : 'task';
  const place = placeOf(index, anchorId, level, side);
  const nodes = newNodes(index, place);
  return editKeepingPrinted(index, labels[level], [{ kind: 'insert-nodes', nodes }]);
}

function placeOf(index: PlanIndex, anchorId: NodeId | null, level: RowLevel, side: Side): Place {
  const levels = levelsOf(index.plan.layout);
  if (anchorId === null) {
    return { slot: slotInside(index, null, 'end'), levels, nextRow: index.rows.length };
  }
  if (isHeading(requireNode(index, anchorId))) {
    const nextRow = requireRange(index, anchorId).first + 1;
    return { slot: slotInside(index, anchorId, 'start'), levels, nextRow };
  }
  const path = pathOf(index, requireTaskRow(index, anchorId));
  const beside = path.find(({ kind }) => levels.indexOf(kind) >= levels.indexOf(level));
  if (beside === undefined) throw new Error(`Row ${anchorId} has no leaf`);
  const range = requireRange(index, beside.id);
  return {
    slot: slotBeside(index, beside.id, side),
    levels: levels.slice(levels.indexOf(beside.kind)),
    nextRow: side === 'before' ? range.first : range.last + 1,
  };
}

/** A chain of empty nodes, one per level. */
function newNodes(
  index: PlanIndex,
  place: Place,
  topKey = keysIn(place.slot, 1)[0] ?? '',
): readonly RowNode[] {
  const nodes: RowNode[] = [];
  for (const level of place.levels) {
    const parentId = nodes.at(-1)?.id ?? place.slot.parentId;
    const inside = { parentId, previousKey: null, nextKey: null };
    const orderKey = nodes.length === 0 ? topKey : (keysIn(inside, 1)[0] ?? '');
    const cells = cellsWithinSpans(index, place.nextRow, level);
    nodes.push({ id: newId(), kind: level, parentId, orderKey, cells });
  }
  return nodes;
}

/** The cells of a level that lie inside a merged cell: those that continue in the row that follows. */
function cellsWithinSpans(index: PlanIndex, nextRow: number, level: RowLevel): RowNode['cells'] {
  const row = index.rows[nextRow];
  if (row?.kind !== 'task') return {};
  const path = pathOf(index, row);
  const cells: Record<ColumnId, Cell> = {};
  for (const column of index.plan.layout.columns) {
    const continues = holderOf(path, column).cells[column.id]?.continues === true;
    const startsHere = requireRange(index, holderOf(path, column).id).first === nextRow;
    if (column.level === level && continues && startsHere) {
      cells[column.id] = { text: '', continues: true };
    }
  }
  return cells;
}
