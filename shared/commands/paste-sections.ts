import type { ClipboardSlot } from '../clipboard/clipboard-table';
import type { ColumnId, NodeId } from '../ids';
import { buildNodes } from '../plan/build-nodes';
import type { PrintedCell, PrintedHeading, PrintedRow, PrintedTask } from '../plan/build-nodes';
import { leafLevelOf, levelsOf } from '../plan/layout';
import type { Layout } from '../plan/layout';
import type { HeadingNode, PlanNode } from '../plan/plan';
import { requireNode, siblingsOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotBetween } from '../plan/slot';
import type { Slot } from '../plan/slot';
import { isHeading } from '../plan/tree';
import type { Change } from './change';
import { editKeepingPrinted } from './keep-printed';
import { formsOf } from './paste-headings';

/** A row of the block that becomes a new row: a heading, or texts for the columns. */
export interface NewRow {
  readonly slots: readonly ClipboardSlot[];
  readonly heading: PrintedHeading | null;
}

/**
 * New areas and groups with the rows below them; the first row is a heading.
 *
 *   an area    comes behind the area of the row that it was pasted below
 *   a group    behind the group around that row that is numbered alike, else at the end of the rows that it stands among
 *
 * Rows that are there stay under their headings.
 */
export function pastedSections(
  index: PlanIndex,
  afterId: NodeId | null,
  rows: readonly NewRow[],
  columnIds: readonly ColumnId[],
): readonly Change[] {
  const { layout } = index.plan;
  let nodes: readonly PlanNode[] = buildNodes(layout, printedRows(layout, rows, columnIds));
  const roots = nodes.filter(({ parentId }) => parentId === null);
  for (const kind of ['group', 'area'] as const) {
    const own = roots.filter((root): root is HeadingNode => root.kind === kind);
    const [first] = own;
    if (first === undefined) continue;
    const slot = kind === 'area' ? areaSlot(index, afterId) : groupSlot(index, afterId, first);
    const keys = keysIn(slot, own.length);
    const places = new Map(own.map(({ id }, at) => [id, keys[at] ?? '']));
    nodes = nodes.map((node) => {
      const orderKey = places.get(node.id);
      return orderKey === undefined ? node : { ...node, parentId: slot.parentId, orderKey };
    });
  }
  return editKeepingPrinted(index, '', [{ kind: 'insert-nodes', nodes }])?.changes ?? [];
}

function areaSlot(index: PlanIndex, afterId: NodeId | null): Slot {
  const [top] = chainOf(index, afterId);
  if (top === undefined) return slotBetween(null, index.children.get(null)?.at(-1), undefined);
  return isHeading(top) ? slotBeside(index, top.id, 'after') : endOfRows(index, top);
}

function groupSlot(index: PlanIndex, afterId: NodeId | null, { number }: HeadingNode): Slot {
  const chain = chainOf(index, afterId);
  const forms = formsOf(number);
  const alike = chain.find(
    (node) =>
      isHeading(node) &&
      node.kind === 'group' &&
      formsOf(node.number).some((form) => forms.includes(form)),
  );
  if (alike !== undefined) return slotBeside(index, alike.id, 'after');
  const top = chain.find((node) => !isHeading(node));
  if (top !== undefined) return endOfRows(index, top);
  const heading = chain.at(-1)?.id ?? null;
  const children = index.children.get(heading) ?? [];
  const next = children.findIndex(isHeading);
  const at = next === -1 ? children.length : next;
  return slotBetween(heading, children[at - 1], children[at]);
}

/** Behind a node and those of its siblings that come before the next heading. */
function endOfRows(index: PlanIndex, node: PlanNode): Slot {
  const siblings = siblingsOf(index, node);
  const from = siblings.indexOf(node);
  const next = siblings.findIndex((sibling, at) => at > from && isHeading(sibling));
  const at = next === -1 ? siblings.length : next;
  return slotBetween(node.parentId, siblings[at - 1], siblings[at]);
}

/** A node with all that it lies in, from the outside in. */
function chainOf(index: PlanIndex, id: NodeId | null): readonly PlanNode[] {
  const chain: PlanNode[] = [];
  for (let at = id; at !== null;) {
    const node = requireNode(index, at);
    chain.unshift(node);
    at = node.parentId;
  }
  return chain;
}

function printedRows(
  layout: Layout,
  rows: readonly NewRow[],
  columnIds: readonly ColumnId[],
): readonly PrintedRow[] {
  return rows.map((row, at) => {
    if (row.heading !== null) return row.heading;
    const startsSection = rows[at - 1]?.heading !== null;
    return printedTask(layout, row.slots, columnIds, startsSection);
  });
}

/** Blank cells of an objective (or task) mean, as on paper, that the one above goes on. */
function printedTask(
  layout: Layout,
  slots: readonly ClipboardSlot[],
  columnIds: readonly ColumnId[],
  startsSection: boolean,
): PrintedTask {
  const cells: Record<ColumnId, PrintedCell> = {};
  slots.forEach(({ text, from }, place) => {
    const columnId = columnIds[place];
    if (columnId !== undefined) cells[columnId] = { text, continues: from === 'above' };
  });
  const levels = levelsOf(layout);
  const started = levels.findIndex((level) =>
    layout.columns.some(({ id, level: own }) => {
      const cell = cells[id];
      return own === level && cell !== undefined && !cell.continues && cell.text !== '';
    }),
  );
  const leaf = levels.indexOf(leafLevelOf(layout));
  const goesOn = new Set(startsSection ? [] : levels.slice(0, started === -1 ? leaf : started));
  for (const { id, level } of layout.columns) {
    if (goesOn.has(level)) cells[id] = { text: '', continues: true };
  }
  return { kind: 'task', cells };
}
