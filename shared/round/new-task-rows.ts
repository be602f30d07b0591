import { newId, type ColumnId, type NodeId } from '../ids';
import { levelsOf, type Column, type Layout } from '../plan/layout';
import { orderKeysBetween } from '../plan/order-key';
import type { Cell, Plan, PlanNode } from '../plan/plan';
import type { HeadingRow } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import { childrenByParent, holderOf, inTreeOrder, isHeading } from '../plan/tree';
import type { RawTable } from '../raw/raw-document';
import { cleanText, foldText } from '../text/normalise';
import { newTasksMark } from './take-passports';

/** Header of the column in which a department says where its new task belongs. */
export const placeLabel = 'Thuộc mục';

/** How a heading is offered in that column: «I. Cải cách thể chế». */
export function headingChoice({ number, title }: Pick<HeadingRow, 'number' | 'title'>): string {
  const numbered = number === '' || /[.)]$/.test(number) ? number : `${number}.`;
  return [numbered, title]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The plan of a file with the tasks of its sheet for new tasks put in: each at the end of the heading that it names, at
 * the end of the table where it names none that is there. Columns are told by their labels; a text under a label that
 * the table does not have is put behind the task, so that it is not lost.
 */
export function withNewTasks(plan: Plan, sheet: RawTable): Plan {
  const rows = filledRows(sheet, plan.layout);
  if (rows.length === 0) return plan;
  const headings = tableViewOf(plan).rows.filter((row) => row.kind !== 'task');
  const byName = new Map(headings.map((row) => [fold(headingChoice(row)), row.id]));
  const byTitle = new Map(headings.map((row) => [fold(row.title), row.id]));
  let nodes = plan.nodes;
  for (const { place, cells } of rows) {
    const parentId = byName.get(fold(place)) ?? byTitle.get(fold(place)) ?? null;
    nodes = [...nodes, ...nodesOf(plan.layout, nodes, parentId, cells)];
  }
  return { ...plan, nodes: inTreeOrder(nodes) };
}

interface FilledRow {
  readonly place: string;
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}

function filledRows(sheet: RawTable, layout: Layout): readonly FilledRow[] {
  const headerAt = sheet.rows.findIndex(({ cells }) =>
    cells.some(({ text }) => fold(text) === fold(placeLabel)),
  );
  const header = sheet.rows[headerAt];
  if (header === undefined) return [];
  const columns = new Map(header.cells.map(({ column, text }) => [column, text] as const));
  return sheet.rows.slice(headerAt + 1).flatMap((row) => {
    const texts = row.cells.filter(({ text }) => text.trim() !== '' && text !== newTasksMark);
    const filled = texts.filter(
      ({ column }) => fold(columns.get(column) ?? '') !== fold(placeLabel),
    );
    // A row with nothing but a number or a chosen heading is not filled in yet.
    if (!filled.some(({ text }) => /\p{L}/u.test(text))) return [];
    const place = texts.find(({ column }) => fold(columns.get(column) ?? '') === fold(placeLabel));
    return [{ place: place?.text ?? '', cells: cellsOf(filled, columns, layout) }];
  });
}

function cellsOf(
  filled: readonly { readonly column: number; readonly text: string }[],
  labels: ReadonlyMap<number, string>,
  layout: Layout,
): Readonly<Record<ColumnId, Cell>> {
  const cells: Record<ColumnId, Cell> = {};
  const left: string[] = [];
  for (const { column, text } of filled) {
    const label = fold(labels.get(column) ?? '');
    const target = layout.columns.find((each) => fold(each.label) === label);
    if (target === undefined) left.push(text.trim());
    else cells[target.id] = { text: text.trim(), continues: false };
  }
  const task = layout.columns.find(({ role }) => role === 'task') ?? layout.columns.at(-1);
  if (left.length > 0 && task !== undefined) {
    const own = cells[task.id]?.text ?? '';
    const parts = [own, ...left].filter((part) => part !== '');
    cells[task.id] = { text: parts.join('\n'), continues: false };
  }
  return cells;
}

/** One row node per level of the layout, the last one the leaf. */
function nodesOf(
  layout: Layout,
  nodes: readonly PlanNode[],
  headingId: NodeId | null,
  cells: Readonly<Record<ColumnId, Cell>>,
): readonly PlanNode[] {
  const siblings = childrenByParent(nodes).get(headingId) ?? [];
  // Rows stand before the groups of an area: a row behind them would belong to the last group in print.
  const firstGroup = siblings.findIndex(isHeading);
  const behind = headingId === null || firstGroup < 0 ? siblings.length : firstGroup;
  const [orderKey = ''] = orderKeysBetween(
    siblings[behind - 1]?.orderKey ?? null,
    siblings[behind]?.orderKey ?? null,
    1,
  );
  const [lowest = ''] = orderKeysBetween(null, null, 1);
  const levels = levelsOf(layout);
  const path = levels.map((kind, index) => ({
    id: newId<'node'>(),
    kind,
    parentId: headingId,
    orderKey: index === 0 ? orderKey : lowest,
    cells: {} as Record<ColumnId, Cell>,
  }));
  path.forEach((node, index) => (node.parentId = path[index - 1]?.id ?? headingId));
  for (const column of layout.columns) placeCell(path, column, cells[column.id]);
  return path;
}

function placeCell(
  path: readonly { readonly id: NodeId; readonly cells: Record<ColumnId, Cell> }[],
  column: Column,
  cell: Cell | undefined,
): void {
  if (cell === undefined || cell.text === '') return;
  const holder = holderOf(path as never, column);
  const node = path.find(({ id }) => id === holder.id);
  if (node !== undefined) node.cells[column.id] = cell;
}

function fold(text: string): string {
  return foldText(cleanText(text)).replace(/\s+/g, ' ').trim();
}
