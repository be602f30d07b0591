import type { ColumnId, NodeId } from '../ids';
import type { TableRow } from '../plan/table-view';
import { finished, type Steps } from '../steps';
import { columnKey } from './compare-plans';
import type {
  BlockDifference,
  CellDifference,
  ComparedColumn,
  ComparedRow,
  FieldDifference,
  PlanComparison,
} from './plan-comparison';

/**
 * A comparison as a list that people read: one entry per row, fact or paragraph that differs, with the words of both
 * sides. The screen and the table of changes (bảng so sánh) show the same entries.
 */
export interface ChangeEntry {
  readonly kind: ChangeKind;
  /** A row that stands elsewhere, besides or without other words. */
  readonly moved: boolean;
  /** Where: «I. Cải cách thể chế › 2.1», «Trích yếu», «Nội dung kế hoạch». */
  readonly place: string;
  readonly texts: readonly EntryText[];
  /** The row in the later plan, else in the earlier one; null for facts and text. */
  readonly rowId: NodeId | null;
  /** The row in the earlier plan; null where it has none, and for facts and text. */
  readonly earlierRowId: NodeId | null;
  readonly isInLaterPlan: boolean;
}

export type ChangeKind = 'added' | 'deleted' | 'changed' | 'moved' | 'renumbered' | 'text';

/** One cell or text on both sides; null where that side has none (a row that was added or deleted). */
export interface EntryText {
  /** Label of the column, or "" where the place says it all. */
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /**
   * To restore the cell: its node in the later plan and its column ('number', 'title' of a heading); null where the later
   * plan has no such cell.
   */
  readonly cell: { readonly ownerId: NodeId; readonly columnId: ColumnId } | null;
}

/** Text and facts first, as the document has them, then rows in printed order. */
export function changeEntriesOf(comparison: PlanComparison): readonly ChangeEntry[] {
  return finished(changeEntriesInSteps(comparison));
}

/** The same in steps, for a window that must not stand still. */
export function* changeEntriesInSteps(comparison: PlanComparison): Steps<readonly ChangeEntry[]> {
  const rows = yield* rowEntries(comparison);
  return [...comparison.fields.map(fieldEntry), ...comparison.blocks.map(blockEntry), ...rows];
}

function fieldEntry({ name, before, after }: FieldDifference): ChangeEntry {
  return textEntry(name, before, after);
}

const partNames = { body: 'Nội dung kế hoạch', decision: 'Nội dung quyết định' } as const;

function blockEntry(block: BlockDifference): ChangeEntry {
  const before = block.before === null ? null : block.beforeText;
  const after = block.after === null ? null : block.afterText;
  return textEntry(partNames[block.part], before, after);
}

function textEntry(place: string, before: string | null, after: string | null): ChangeEntry {
  const texts = [{ label: '', before, after, cell: null }];
  const noRow = { rowId: null, earlierRowId: null };
  return { kind: 'text', moved: false, place, texts, ...noRow, isInLaterPlan: true };
}

/** Entries between two interruptions. */
const stepLength = 64;

function* rowEntries({ rows, columns }: PlanComparison): Steps<readonly ChangeEntry[]> {
  const entries: ChangeEntry[] = [];
  const headings = new HeadingPath();
  for (const row of rows) {
    const printed = row.after ?? row.before;
    if (printed === null) continue;
    const path = row.after === null ? headings.above(printed) : headings.take(printed);
    if (row.change === 'same' && !row.moved) continue;
    entries.push(rowEntry(row, printed, columns, path));
    if (entries.length % stepLength === 0) yield;
  }
  return entries;
}

/** Where each row of a plan stands, as the entries say it. */
export function rowPlaces(
  rows: readonly TableRow[],
  columns: readonly ComparedColumn[],
): ReadonlyMap<NodeId, string> {
  const headings = new HeadingPath();
  return new Map(rows.map((row) => [row.id, placeOf(row, columns, headings.take(row))]));
}

/** The headings that rows stand under, while a table is read from top to bottom. */
class HeadingPath {
  private readonly names: string[] = [];

  above(row: TableRow): readonly string[] {
    return row.kind === 'task' ? [...this.names] : this.names.slice(0, row.depth);
  }

  /** The headings above a row; rows that follow it stand under it too, where it is one. */
  take(row: TableRow): readonly string[] {
    const path = this.above(row);
    if (row.kind !== 'task') this.names.splice(row.depth, Infinity, headingName(row));
    return path;
  }
}

function placeOf(
  row: TableRow,
  columns: readonly ComparedColumn[],
  path: readonly string[],
): string {
  return [...path, numberOf(row, columns)].filter((part) => part !== '').join(' › ');
}

function rowEntry(
  row: ComparedRow,
  printed: TableRow,
  columns: readonly ComparedColumn[],
  path: readonly string[],
): ChangeEntry {
  const { change, moved } = row;
  const own = row.cells.filter(({ repeated }) => !repeated);
  const texts =
    change === 'added' || change === 'deleted'
      ? wholeRow(printed, columns, change)
      : own.map((cell) => cellText(cell, columns, printed));
  const onlyMoved = change === 'same' || (change === 'renumbered' && moved);
  return {
    kind: onlyMoved ? 'moved' : change,
    moved,
    place: placeOf(printed, columns, path),
    texts: onlyMoved && texts.length === 0 ? [namesOf(printed, columns)] : texts,
    rowId: printed.id,
    earlierRowId: row.before?.id ?? null,
    isInLaterPlan: row.after !== null,
  };
}

/** All texts of a row that came or went; a cell that it shares with the row above is not its own. */
function wholeRow(
  row: TableRow,
  columns: readonly ComparedColumn[],
  change: 'added' | 'deleted',
): readonly EntryText[] {
  const side = (text: string): Pick<EntryText, 'before' | 'after'> =>
    change === 'added' ? { before: null, after: text } : { before: text, after: null };
  if (row.kind !== 'task') return [{ label: '', ...side(headingName(row)), cell: null }];
  return columns.flatMap(({ before, after }) => {
    const column = change === 'added' ? after : before;
    const cell = column === null ? undefined : row.cells[column.id];
    if (column === null || cell === undefined || cell.text === '') return [];
    if (cell.mergedFromAbove || column.role === 'number') return [];
    return [{ label: oneLine(column.label), ...side(cell.text), cell: null }];
  });
}

function cellText(
  cell: CellDifference,
  columns: readonly ComparedColumn[],
  row: TableRow,
): EntryText {
  const { columnId, before, after, ownerId } = cell;
  const column = columns.find((each) => columnKey(each) === columnId);
  const label =
    row.kind === 'task'
      ? oneLine((column?.after ?? column?.before)?.label ?? '')
      : columnId === 'number'
        ? 'Số thứ tự'
        : 'Tên';
  const isGone = row.kind === 'task' && column?.after === null;
  return { label, before, after, cell: isGone ? null : { ownerId, columnId } };
}

/** What a row is about, for one that only moved. */
function namesOf(row: TableRow, columns: readonly ComparedColumn[]): EntryText {
  const text = row.kind === 'task' ? taskName(row, columns) : headingName(row);
  return { label: '', before: text, after: text, cell: null };
}

function taskName(
  row: Extract<TableRow, { readonly kind: 'task' }>,
  columns: readonly ComparedColumn[],
): string {
  for (const role of ['activity', 'task', 'objective', 'output'] as const) {
    const column = columns.find(({ after, before }) => (after ?? before)?.role === role);
    const text = [column?.after, column?.before]
      .map((each) => (each == null ? '' : (row.cells[each.id]?.text ?? '')))
      .find((found) => found !== '');
    if (text !== undefined) return text;
  }
  return Object.values(row.cells).find(({ text }) => text !== '')?.text ?? '';
}

function numberOf(row: TableRow, columns: readonly ComparedColumn[]): string {
  if (row.kind !== 'task') return '';
  const column = columns.find(({ after, before }) => (after ?? before)?.role === 'number');
  const found = [column?.after, column?.before]
    .map((each) => (each == null ? undefined : row.cells[each.id]))
    .find((cell) => cell !== undefined);
  return oneLine(found?.text ?? '');
}

function headingName({ number, title }: Exclude<TableRow, { readonly kind: 'task' }>): string {
  const mark = number === '' || /[.)]$/.test(number) ? number : `${number}.`;
  return oneLine(`${mark} ${title}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
