import type { ColumnId } from '../../shared/ids';
import type { HeadingRow, TableRow, TaskRow } from '../../shared/plan/table-view';
import { wrapSlack, type GridMetrics } from './metrics';

export interface MeasuredColumn {
  readonly id: ColumnId;
  readonly width: number;
}

/**
 * Heights in pixels of all rows, each tall enough for its text. A cell over several rows needs its text to fit into
 * their sum; what is missing is added to the last of them, as word processors do.
 *
 * `cache` keeps what each row needs by itself: rows are immutable, so an edit measures the edited row only.
 */
export function rowHeights(
  rows: readonly TableRow[],
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
  cache: HeightCache,
): Float64Array {
  const heights = new Float64Array(rows.length);
  const key = `${metrics.fontSize}|${columns.map(({ width }) => width).join(',')}`;
  const known = cache.validFor(key);
  rows.forEach((row, index) => {
    heights[index] = ownHeight(row, columns, metrics, known);
  });
  rows.forEach((row, index) => {
    if (row.kind === 'task') stretchSpans(row, index, columns, metrics, heights);
    else stretchNumber(row, index, columns, metrics, heights);
  });
  return heights;
}

/** Heights of rows by themselves, valid for one set of column widths and metrics. */
export interface HeightCache {
  /** Forgets everything when widths or metrics are not those of the last call. */
  validFor(key: string): WeakMap<TableRow, number>;
}

export function createHeightCache(): HeightCache {
  let lastKey = '';
  let known = new WeakMap<TableRow, number>();
  return {
    validFor(key) {
      if (key !== lastKey) {
        lastKey = key;
        known = new WeakMap();
      }
      return known;
    },
  };
}

function ownHeight(
  row: TableRow,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
  known: WeakMap<TableRow, number>,
): number {
  const cached = known.get(row);
  if (cached !== undefined) return cached;
  const lines =
    row.kind === 'task' ? taskLines(row, columns, metrics) : headingLines(row, columns, metrics);
  const height = heightOfLines(lines, metrics);
  known.set(row, height);
  return height;
}

function taskLines(row: TaskRow, columns: readonly MeasuredColumn[], metrics: GridMetrics): number {
  let lines = 1;
  for (const column of columns) {
    const cell = row.cells[column.id];
    if (cell?.rowSpan !== 1) continue;
    lines = Math.max(lines, linesIn(cell.text, column.width, metrics));
  }
  return lines;
}

function headingLines(
  row: HeadingRow,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
): number {
  const numberWidth = columns.length > 1 ? (columns[0]?.width ?? 0) : 0;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const text = (width: number) => Math.max(1, width - 2 * metrics.paddingX - wrapSlack);
  return Math.max(
    numberWidth > 0 && row.numberRowSpan === 1
      ? metrics.bold.lineCount(row.number, text(numberWidth))
      : 1,
    metrics.bold.lineCount(row.title, text(total - numberWidth)),
  );
}

function stretchSpans(
  row: TaskRow,
  index: number,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
  heights: Float64Array,
): void {
  for (const column of columns) {
    const cell = row.cells[column.id];
    if (cell === undefined || cell.rowSpan < 2) continue;
    const needed = heightOfLines(linesIn(cell.text, column.width, metrics), metrics);
    stretch(heights, index, cell.rowSpan, needed);
  }
}

function stretchNumber(
  row: HeadingRow,
  index: number,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
  heights: Float64Array,
): void {
  if (row.numberRowSpan < 2) return;
  const width = (columns[0]?.width ?? 0) - 2 * metrics.paddingX - wrapSlack;
  const lines = metrics.bold.lineCount(row.number, Math.max(1, width));
  stretch(heights, index, row.numberRowSpan, heightOfLines(lines, metrics));
}

/** Makes the last of `count` rows taller until together they have the height `needed`. */
function stretch(heights: Float64Array, first: number, count: number, needed: number): void {
  const last = Math.min(first + count, heights.length) - 1;
  let available = 0;
  for (let row = first; row <= last; row += 1) available += heights[row] ?? 0;
  if (needed > available) heights[last] = (heights[last] ?? 0) + needed - available;
}

function linesIn(text: string, columnWidth: number, metrics: GridMetrics): number {
  const width = Math.max(1, columnWidth - 2 * metrics.paddingX - wrapSlack);
  return metrics.body.lineCount(text, width);
}

/** Height of a cell with so many lines: text, blank above and below, and the rule under it. */
export function heightOfLines(lines: number, metrics: GridMetrics): number {
  return lines * metrics.lineHeight + 2 * metrics.paddingY + 1;
}
