import type { ColumnId, NodeId } from '../../shared/ids';
import type { TableCell, TableRow, TaskRow } from '../../shared/plan/table-view';
import { createStore } from './store';

/**
 * Which of the printed rows the grid shows, and in which order: filters, collapsed areas and views arrange rows, the
 * plan is not touched. An arrangement returns rows of its input (or headings of its own) in any order; spans are drawn
 * anew afterwards, so that an objective spans those of its tasks that are shown.
 *
 * An arrangement must be a new function when what it does has changed; null shows everything.
 */
export type RowArrangement = (rows: readonly TableRow[]) => readonly TableRow[];

export const rowArrangement = createStore<RowArrangement | null>(null);

/**
 * Rows that a test keeps, with the headings above them. `keeps` is asked for task rows; a heading stays when a row below
 * it does, or when `keepsHeading` wants it.
 */
export function keptRows(
  rows: readonly TableRow[],
  keeps: (row: TaskRow) => boolean,
  keepsHeading: (row: TableRow) => boolean = () => false,
): readonly TableRow[] {
  const kept: TableRow[] = [];
  /** Deepest heading that a kept row stands below, while walking upwards: what is above it and less deep stays too. */
  let openDepth = 0;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined) continue;
    if (row.kind === 'task') {
      if (!keeps(row)) continue;
      openDepth = Number.POSITIVE_INFINITY;
      kept.push(row);
    } else if (row.depth < openDepth || keepsHeading(row)) {
      openDepth = row.depth;
      kept.push(row);
    }
  }
  return kept.reverse();
}

/** Rows without those below collapsed headings; the headings themselves stay. */
export function withoutCollapsed(
  rows: readonly TableRow[],
  collapsed: ReadonlySet<NodeId>,
): readonly TableRow[] {
  if (collapsed.size === 0) return rows;
  let hiddenBelow: number | null = null;
  return rows.filter((row) => {
    if (row.kind !== 'task' && (hiddenBelow === null || row.depth <= hiddenBelow)) {
      hiddenBelow = collapsed.has(row.id) ? row.depth : null;
      return true;
    }
    return hiddenBelow === null;
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Spans of rows that are not all there or stand in another order: a cell is drawn as part of the one above when both
 * belonged to one span of the plan. Rows whose cells stay as they were are the same objects.
 */
export function withSpans(
  rows: readonly TableRow[],
  previous: readonly TableRow[] = [],
): readonly TableRow[] {
  const known = new Map(previous.map((row) => [row.id, row]));
  const tops = new Map<ColumnId, Mutable<TableCell>>();
  const arranged = rows.map((row, index) => {
    if (row.kind !== 'task') {
      tops.clear();
      return row.numberRowSpan === 1 ? row : { ...row, numberRowSpan: 1 };
    }
    return arrangedTask(row, rows[index - 1], tops);
  });
  return arranged.map((row, index) => {
    const original = rows[index];
    if (original !== undefined && sameShape(original, row)) return original;
    const before = known.get(row.id);
    return before !== undefined && sameShape(before, row) ? before : row;
  });
}

function arrangedTask(
  row: TaskRow,
  above: TableRow | undefined,
  tops: Map<ColumnId, Mutable<TableCell>>,
): TaskRow {
  const cells: Record<ColumnId, TableCell> = {};
  for (const [key, cell] of Object.entries(row.cells)) {
    const columnId = key as ColumnId;
    const aboveCell = above?.kind === 'task' ? above.cells[columnId] : undefined;
    const top = tops.get(columnId);
    if (cell.mergedFromAbove && aboveCell?.ownerId === cell.ownerId && top !== undefined) {
      top.rowSpan += 1;
      cells[columnId] = cell;
      continue;
    }
    const fresh = { ...cell, mergedFromAbove: false, rowSpan: 1 };
    tops.set(columnId, fresh);
    cells[columnId] = fresh;
  }
  return { ...row, cells };
}

function sameShape(a: TableRow, b: TableRow): boolean {
  if (a.kind !== 'task' || b.kind !== 'task') {
    return a === b || (a.kind !== 'task' && b.kind !== 'task' && sameHeading(a, b));
  }
  if (a.path.at(-1) !== b.path.at(-1)) return false;
  return Object.entries(b.cells).every(([key, cell]) => {
    const other = a.cells[key as ColumnId];
    return (
      other?.text === cell.text &&
      other.ownerId === cell.ownerId &&
      other.mergedFromAbove === cell.mergedFromAbove &&
      other.rowSpan === cell.rowSpan
    );
  });
}

type Heading = Exclude<TableRow, { readonly kind: 'task' }>;

function sameHeading(a: Heading, b: Heading): boolean {
  return (
    a.id === b.id &&
    a.number === b.number &&
    a.title === b.title &&
    a.depth === b.depth &&
    a.numberRowSpan === b.numberRowSpan
  );
}
