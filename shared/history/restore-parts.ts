import { AppError } from '../app-error';
import type { Change } from '../commands/change';
import { deleteHeadingOnly, deleteRows } from '../commands/edit-delete-rows';
import { editOf, moveNode, type Edit } from '../commands/edit-command';
import { editKeepingPrinted } from '../commands/keep-printed';
import type { ColumnId, NodeId } from '../ids';
import { orderKeyBetween } from '../plan/order-key';
import { planIndexOf, requireNode, siblingsOf, type PlanIndex } from '../plan/plan-index';
import { emptyCell, type Cell, type Plan, type PlanNode } from '../plan/plan';
import { isHeading } from '../plan/tree';
import { restored, textChanges } from './restore-plan';

/**
 * Gives one cell an earlier value. `ownerId` is the node that holds it; key a column, or 'number' and 'title' of a
 * heading. null where it says that already. Throws AppError('not-found') for a row that is gone.
 */
export function restoreCell(
  plan: Plan,
  ownerId: NodeId,
  key: string,
  value: Cell,
  versionName: string,
): Edit {
  const index = planIndexOf(plan);
  const node = requireNode(index, ownerId);
  const label = 'Khôi phục ô';
  if (isHeading(node)) {
    const field = key === 'number' ? 'number' : 'title';
    const heading = { ...node, [field]: value.text };
    return restored(editOf(label, textChanges(node, heading)), versionName);
  }
  const after = value.continues && !hasRowAbove(index, ownerId) ? emptyCell : value;
  const row = { ...node, cells: { ...node.cells, [key as ColumnId]: after } };
  return restored(editOf(label, textChanges(node, row)), versionName);
}

/**
 * Makes one row what it was in an earlier state of the plan: its words and its place; a row that is gone comes back with
 * what it hung on, a row that was not there yet goes. `rowId` is a printed row of either. null where nothing differs.
 */
export function restoreRow(plan: Plan, earlier: Plan, rowId: NodeId, versionName: string): Edit {
  const [now, then] = [planIndexOf(plan), planIndexOf(earlier)];
  const label = 'Khôi phục dòng';
  if (!then.nodes.has(rowId)) {
    const node = requireNode(now, rowId);
    const removal = isHeading(node) ? deleteHeadingOnly(plan, rowId) : deleteRows(plan, [rowId]);
    return restored(removal === null ? null : { ...removal, label }, versionName);
  }
  const path = pathTo(then, rowId);
  const changes: Change[] = path.flatMap((node) => nodeBack(now, then, node, rowId));
  const left = path.flatMap((node) => emptiedParent(now, node));
  if (left.length > 0) changes.push({ kind: 'delete-nodes', nodes: left });
  const back = new Set(path.filter((node) => isReset(node, rowId)).map(({ id }) => id));
  const edit = editKeepingPrinted(now, label, changes, (id) => (back.has(id) ? then : now));
  return restored(edit, versionName);
}

/**
 * Gives cells of one row the texts of the row that it was paired with by meaning: that one has ids of its own, so only
 * texts can come back, neither the row nor its place. null where nothing differs. Throws AppError('not-found').
 */
export function restoreTexts(
  plan: Plan,
  cells: readonly {
    readonly ownerId: NodeId;
    readonly columnId: ColumnId;
    readonly text: string;
  }[],
  versionName: string,
): Edit {
  const changes = cells.flatMap(({ ownerId, columnId, text }) => {
    const edit = restoreCell(plan, ownerId, columnId, { text, continues: false }, versionName);
    return edit?.changes ?? [];
  });
  return restored(editOf('Khôi phục dòng', changes), versionName);
}

/** Headings above the row only come back where they are gone, they are not reset. */
function isReset(node: PlanNode, rowId: NodeId): boolean {
  return node.id === rowId || !isHeading(node);
}

/** What a node of the row's path needs to be as it was. */
function nodeBack(
  now: PlanIndex,
  then: PlanIndex,
  node: PlanNode,
  rowId: NodeId,
): readonly Change[] {
  const own = now.nodes.get(node.id);
  if (own !== undefined && own.kind !== node.kind) throw otherKind();
  if (own === undefined) {
    return [{ kind: 'insert-nodes', nodes: [{ ...node, orderKey: keyFor(now, then, node) }] }];
  }
  if (!isReset(node, rowId)) return [];
  const move = standsElsewhere(now, then, node, own)
    ? [moveNode(own, { ...node, orderKey: keyFor(now, then, node) })]
    : [];
  return [...move, ...textChanges(own, node)];
}

function standsElsewhere(now: PlanIndex, then: PlanIndex, node: PlanNode, own: PlanNode): boolean {
  if (own.parentId !== node.parentId) return true;
  const [siblings, past] = [siblingsOf(now, own), siblingsOf(then, node)];
  const lasting = new Set(past.map(({ id }) => id));
  const present = new Set(siblings.map(({ id }) => id));
  const previous = (list: readonly PlanNode[], kept: ReadonlySet<NodeId>): NodeId | undefined =>
    list.slice(0, placeIn(list, node.id)).findLast(({ id }) => kept.has(id))?.id;
  return previous(siblings, lasting) !== previous(past, present);
}

function placeIn(list: readonly PlanNode[], nodeId: NodeId): number {
  return list.findIndex(({ id }) => id === nodeId);
}

/** The objective or task that a node leaves without rows when it goes back under its earlier parent. */
function emptiedParent(now: PlanIndex, node: PlanNode): readonly PlanNode[] {
  const own = now.nodes.get(node.id);
  if (own === undefined || own.parentId === null || own.parentId === node.parentId) return [];
  const parent = requireNode(now, own.parentId);
  if (isHeading(parent) || (now.children.get(parent.id) ?? []).length > 1) return [];
  return [parent, ...emptiedBy(now, parent)].reverse();
}

function emptiedBy(now: PlanIndex, node: PlanNode): readonly PlanNode[] {
  if (node.parentId === null) return [];
  const parent = requireNode(now, node.parentId);
  if (isHeading(parent) || (now.children.get(parent.id) ?? []).length > 1) return [];
  return [parent, ...emptiedBy(now, parent)];
}

/** A free place behind the nearest earlier sibling that is still there; the first place where none is. */
function keyFor(now: PlanIndex, then: PlanIndex, node: PlanNode): string {
  const siblings = (now.children.get(node.parentId) ?? []).filter(({ id }) => id !== node.id);
  const past = then.children.get(node.parentId) ?? [];
  const before = past.slice(
    0,
    past.findIndex(({ id }) => id === node.id),
  );
  const places = new Map(siblings.map(({ id }, place) => [id, place]));
  const last = before.findLast(({ id }) => places.has(id));
  const place = last === undefined ? -1 : (places.get(last.id) ?? -1);
  return orderKeyBetween(siblings[place]?.orderKey ?? null, siblings[place + 1]?.orderKey ?? null);
}

/** The nodes from the top down to a node. */
function pathTo(index: PlanIndex, nodeId: NodeId): readonly PlanNode[] {
  const path: PlanNode[] = [];
  for (let id: NodeId | null = nodeId; id !== null;) {
    const node: PlanNode = requireNode(index, id);
    path.unshift(node);
    id = node.parentId;
  }
  return path;
}

/** Whether the row above is a task row: a heading row ends what a cell could continue. */
function hasRowAbove(index: PlanIndex, ownerId: NodeId): boolean {
  const first = index.ranges.get(ownerId)?.first ?? 0;
  return index.rows[first - 1]?.kind === 'task';
}

function otherKind(): AppError {
  return new AppError(
    'not-found',
    'Dòng này nay đã thành loại dòng khác nên không khôi phục riêng được. Hãy khôi phục cả phiên bản.',
  );
}
