import type { ColumnId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
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
  const needs = rows.map((row) => needsOf(row, columns, metrics, known));
  needs.forEach(({ own }, index) => {
    heights[index] = own;
  });
  needs.forEach(({ spans }, index) => {
    for (const { count, needed } of spans) stretch(heights, index, count, needed);
  });
  return heights;
}

/** What a row needs: by itself, and together with the rows that a cell of it reaches over. */
interface RowNeeds {
  readonly own: number;
  readonly spans: readonly { readonly count: number; readonly needed: number }[];
}

const noSpans: RowNeeds['spans'] = [];

/** What rows need, valid for one set of column widths and metrics. */
export interface HeightCache {
  /** Forgets everything when widths or metrics are not those of the last call. */
  validFor(key: string): WeakMap<TableRow, RowNeeds>;
}

export function createHeightCache(): HeightCache {
  let lastKey = '';
  let known = new WeakMap<TableRow, RowNeeds>();
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

function needsOf(
  row: TableRow,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
  known: WeakMap<TableRow, RowNeeds>,
): RowNeeds {
  const cached = known.get(row);
  if (cached !== undefined) return cached;
  const isTask = row.kind === 'task';
  const lines = isTask ? taskLines(row, columns, metrics) : headingLines(row, columns, metrics);
  const spans = isTask ? cellSpans(row, columns, metrics) : numberSpans(row, columns, metrics);
  const needs = { own: heightOfLines(lines, metrics), spans };
  known.set(row, needs);
  return needs;
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

function cellSpans(
  row: TaskRow,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
): RowNeeds['spans'] {
  const spans = columns.flatMap(({ id, width }) => {
    const cell = row.cells[id];
    if (cell === undefined || cell.rowSpan < 2) return [];
    const needed = heightOfLines(linesIn(cell.text, width, metrics), metrics);
    return [{ count: cell.rowSpan, needed }];
  });
  return spans.length === 0 ? noSpans : spans;
}

function numberSpans(
  row: HeadingRow,
  columns: readonly MeasuredColumn[],
  metrics: GridMetrics,
): RowNeeds['spans'] {
  if (row.numberRowSpan < 2) return noSpans;
  const width = (columns[0]?.width ?? 0) - 2 * metrics.paddingX - wrapSlack;
  const lines = metrics.bold.lineCount(row.number, Math.max(1, width));
  return [{ count: row.numberRowSpan, needed: heightOfLines(lines, metrics) }];
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

/** Height of the columns' heads, each with all lines of its label. */
export function headerHeight(
  columns: readonly Column[],
  widths: readonly number[],
  { lineHeight, paddingX, paddingY, bold }: GridMetrics,
): number {
  const lines = columns.map(({ label }, index) =>
    bold.lineCount(label, Math.max(1, (widths[index] ?? 0) - 2 * paddingX - wrapSlack)),
  );
  return Math.max(1, ...lines) * lineHeight + 2 * paddingY + 4;
}
