import { newId } from '../ids';
import type { ColumnId } from '../ids';
import { levelsOf } from '../plan/layout';
import type { Column } from '../plan/layout';
import type { HeadingNode, PlanNode, RowNode } from '../plan/plan';
import { pathOf, requireNode, requireTaskRow, siblingsOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotInside } from '../plan/slot';
import { holderOf, isHeading, isRow, subtreeNodes } from '../plan/tree';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import { moveNode } from './edit-command';
import { nameColumn, numberColumnOf } from './level-names';

/** A task becomes an objective (an activity a task); a row of the top level becomes a group. */
export function promoteRow(index: PlanIndex, node: RowNode): readonly Change[] | null {
  const parent = node.parentId === null ? null : requireNode(index, node.parentId);
  if (parent === null || isHeading(parent)) return asGroup(index, node);
  const siblings = siblingsOf(index, node);
  const place = siblings.indexOf(node);
  const upper = nameColumn(index, parent.kind);
  const own = nameColumn(index, node.kind);
  // The first has nothing to part from: what it belongs to is named in the same row already.
  if (place === 0 || upper === undefined || own === undefined) return null;
  const name = textIn(index, node, own);
  const slot = slotBeside(index, parent.id, 'after');
  const made: RowNode = {
    id: newId(),
    kind: parent.kind,
    parentId: slot.parentId,
    orderKey: keysIn(slot, 1)[0] ?? '',
    cells: name === '' ? {} : { [upper.id]: { text: name, continues: false } },
  };
  return [
    { kind: 'insert-nodes', nodes: [made] },
    ...siblings
      .slice(place)
      .map((each) => moveNode(each, { parentId: made.id, orderKey: each.orderKey })),
    ...cleared(node, own),
  ];
}

/** An objective becomes a task of the one before it: its tasks follow there, its name stands in their column. */
export function demoteRow(index: PlanIndex, node: RowNode): readonly Change[] | null {
  const siblings = siblingsOf(index, node);
  const previous = siblings[siblings.indexOf(node) - 1];
  const children = (index.children.get(node.id) ?? []).filter(isRow);
  const [first] = children;
  if (previous === undefined || !isRow(previous) || first === undefined) return null;
  const own = nameColumn(index, node.kind);
  const lower = nameColumn(index, first.kind);
  if (own === undefined || lower === undefined || hasFurtherTexts(index, node, own)) return null;
  const name = textIn(index, node, own);
  const isNew = name !== '' && name !== textIn(index, previous, own);
  const needsRow = isNew && textIn(index, first, lower) !== '';
  const keys = keysIn(slotInside(index, previous.id, 'end'), children.length + (needsRow ? 1 : 0));
  const added = needsRow ? namedChain(index, previous, first, lower, name, keys[0] ?? '') : [];
  const offset = needsRow ? 1 : 0;
  return [
    ...(added.length === 0 ? [] : [{ kind: 'insert-nodes' as const, nodes: added }]),
    ...children.map((child, place) =>
      moveNode(child, { parentId: previous.id, orderKey: keys[place + offset] ?? '' }),
    ),
    { kind: 'delete-nodes', nodes: [node] },
    ...(isNew && !needsRow ? [cellChange(first, lower.id, { text: name, continues: false })] : []),
  ];
}

function namedChain(
  index: PlanIndex,
  parent: RowNode,
  like: RowNode,
  column: Column,
  name: string,
  orderKey: string,
): readonly RowNode[] {
  const levels = levelsOf(index.plan.layout);
  const chain: RowNode[] = [];
  for (const kind of levels.slice(levels.indexOf(like.kind))) {
    const above = chain.at(-1);
    const cells = { [column.id]: { text: name, continues: false } };
    chain.push(
      above === undefined
        ? { id: newId(), kind, parentId: parent.id, orderKey, cells }
        : { id: newId(), kind, parentId: above.id, orderKey: 'V', cells: {} },
    );
  }
  return chain;
}

/** A row that says no more than a number and a name becomes a group; the rows that follow it come to stand in it. */
function asGroup(index: PlanIndex, node: RowNode): readonly Change[] | null {
  const below = subtreeNodes(index.children, node.id).filter(isRow);
  const leaves = below.filter(({ id }) => (index.children.get(id) ?? []).length === 0);
  if (leaves.length > 1) return null;
  const nodes = [node, ...below];
  const names = nodes.flatMap(({ kind }) => nameColumn(index, kind) ?? []);
  const number = nodes.flatMap(({ kind }) => numberColumnOf(index, kind) ?? [])[0];
  const row = requireTaskRow(index, node.id);
  const texts = names.map(({ id }) => row.cells[id]?.text ?? '').filter((text) => text !== '');
  const kept = new Set<ColumnId>(
    [...names, ...(number === undefined ? [] : [number])].map(({ id }) => id),
  );
  const others = index.plan.layout.columns.some(
    ({ id }) => !kept.has(id) && (row.cells[id]?.text ?? '') !== '',
  );
  if (others || texts.length > 1) return null;
  const heading: HeadingNode = {
    id: node.id,
    kind: 'group',
    parentId: node.parentId,
    orderKey: node.orderKey,
    number: number === undefined ? '' : (row.cells[number.id]?.text.trim() ?? ''),
    title: texts[0]?.trim() ?? '',
  };
  const followers = rowsAfter(index, node);
  const keys = keysIn({ parentId: node.id, previousKey: null, nextKey: null }, followers.length);
  return [
    { kind: 'delete-nodes', nodes },
    { kind: 'insert-nodes', nodes: [heading] },
    ...followers.map((each, place) =>
      moveNode(each, { parentId: node.id, orderKey: keys[place] ?? '' }),
    ),
  ];
}

function rowsAfter(index: PlanIndex, node: RowNode): readonly PlanNode[] {
  const siblings = siblingsOf(index, node);
  const after = siblings.slice(siblings.indexOf(node) + 1);
  const heading = after.findIndex(isHeading);
  return heading === -1 ? after : after.slice(0, heading);
}

/** What the node prints in a column, in its first row. */
function textIn(index: PlanIndex, node: RowNode, column: Column): string {
  return requireTaskRow(index, node.id).cells[column.id]?.text ?? '';
}

/** Whether the node holds more than its name and a number, which would be lost with it. */
function hasFurtherTexts(index: PlanIndex, node: RowNode, name: Column): boolean {
  const path = pathOf(index, requireTaskRow(index, node.id));
  return index.plan.layout.columns.some(
    (column) =>
      column.id !== name.id &&
      column.role !== 'number' &&
      holderOf(path, column) === node &&
      (node.cells[column.id]?.text ?? '') !== '',
  );
}

function cleared(node: RowNode, column: Column): readonly Change[] {
  return node.cells[column.id] === undefined
    ? []
    : [cellChange(node, column.id, { text: '', continues: false })];
}
