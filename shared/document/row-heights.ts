import type { DocumentCell, DocumentTable } from './appendix-document';
import { linesOf } from './text-metrics';

/** How a program sets text in table cells. */
export interface CellMetrics {
  /** Distance between base lines over font size. */
  readonly linePitch: number;
  /** Air above and below the text of a cell, per paragraph, both together. */
  readonly paragraphPaddingPt: number;
  /** Air around the whole text of a cell, both together. */
  readonly cellPaddingPt: number;
  /** What is free left and right of the text, together. */
  readonly sidePaddingMm: number;
  /** Share of the remaining width that text surely gets; below 1 where screen and printer differ. */
  readonly widthShare: number;
  /** No row gets higher than this. */
  readonly highestRowPt: number;
}

export interface RowHeights {
  readonly heightsPt: readonly number[];
  /** Rows (0-based) whose text needs more than the highest row can give. */
  readonly overfull: readonly number[];
}

/** A cell that covers several rows, and the row of its top. */
export interface SpanningCell {
  readonly row: number;
  readonly cell: DocumentCell;
}

/**
 * Heights at which every text of the table shows in full. What a cell over several rows needs beyond its rows is shared
 * among them evenly.
 */
export function rowHeightsOf(table: DocumentTable, metrics: CellMetrics): RowHeights {
  const oneLine = textHeightPt('', Infinity, { sizePt: table.sizePt, bold: false }, metrics);
  const heights = table.rows.map((row) =>
    Math.max(
      oneLine,
      ...row.cells.map((cell) => (cell.rowSpan === 1 ? cellHeightPt(cell, table, metrics) : 0)),
    ),
  );
  const overfull = new Set<number>();
  heights.forEach((height, row) => {
    if (height <= metrics.highestRowPt) return;
    heights[row] = metrics.highestRowPt;
    overfull.add(row);
  });
  for (const { row, cell } of spanningCellsOf(table)) {
    const needed = cellHeightPt(cell, table, metrics);
    const rows = { first: row, last: row + cell.rowSpan - 1 };
    if (stretch(heights, rows, needed, metrics.highestRowPt) > 0) overfull.add(row);
  }
  return { heightsPt: heights, overfull: [...overfull].sort((a, b) => a - b) };
}

/** Height of a text in a cell (or merged cells) of the given width. */
export function textHeightPt(
  text: string,
  widthMm: number,
  look: { readonly sizePt: number; readonly bold: boolean },
  metrics: CellMetrics,
): number {
  const width = (widthMm - metrics.sidePaddingMm) * metrics.widthShare;
  const lines = linesOf(text, width, look.sizePt, look.bold);
  const paragraphs = text.split('\n').length;
  const padding = paragraphs * metrics.paragraphPaddingPt + metrics.cellPaddingPt;
  return Math.ceil(lines * look.sizePt * metrics.linePitch + padding);
}

export function cellHeightPt(
  cell: DocumentCell,
  table: DocumentTable,
  metrics: CellMetrics,
): number {
  const columns = table.columns.slice(cell.column, cell.column + cell.columnSpan);
  const width = columns.reduce((sum, column) => sum + column.widthMm, 0);
  return textHeightPt(cell.text, width, { sizePt: table.sizePt, bold: cell.bold }, metrics);
}

/** Cells over several rows, short spans first: what those add to rows counts for the longer ones around them. */
export function spanningCellsOf(table: DocumentTable): readonly SpanningCell[] {
  const found = table.rows.flatMap((row, index) =>
    row.cells.filter((cell) => cell.rowSpan > 1).map((cell) => ({ row: index, cell })),
  );
  return found.sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
}

/** Raises the rows evenly until they hold the height together. Returns what they could not take. */
function stretch(
  heights: number[],
  rows: { readonly first: number; readonly last: number },
  needed: number,
  highest: number,
): number {
  const end = Math.min(rows.last + 1, heights.length);
  let missing = needed;
  for (let row = rows.first; row < end; row++) missing -= heights[row] ?? 0;
  for (let row = rows.first; row < end && missing > 0; row++) {
    const height = heights[row] ?? 0;
    const part = Math.min(Math.ceil(missing / (end - row)), highest - height);
    heights[row] = height + part;
    missing -= part;
  }
  return Math.max(0, missing);
}
