import type { DocumentCell, DocumentTable } from '../../../../shared/document/appendix-document';
import { linesOf } from '../../../../shared/document/text-metrics';

/** Excel shows no row higher than this (specifications and limits of Excel: 409 points). */
export const highestRowPt = 409;

/** Height of a line over font size in Excel, which rounds ascent, descent and line gap up to whole pixels. */
const linePitch = 1.25;
/** Air above and below the text of a cell, both together. */
const verticalPaddingPt = 4;
/** What Excel leaves free left and right of the text, borders included: 5 pixels at 96 per inch, and a little more. */
const sidePaddingMm = 1.6;
/** Excel's screen and printer differ by a few percent in the width of text; a line too many is better than one cut off. */
const widthMargin = 0.97;

export function textHeightPt(
  text: string,
  widthMm: number,
  look: { readonly sizePt: number; readonly bold: boolean },
): number {
  const width = (widthMm - sidePaddingMm) * widthMargin;
  const lines = linesOf(text, width, look.sizePt, look.bold);
  return Math.ceil(lines * look.sizePt * linePitch + verticalPaddingPt);
}

export interface RowHeights {
  readonly heightsPt: readonly number[];
  /** Rows (0-based, in the table) that hold more text than Excel can show. */
  readonly overfull: readonly number[];
}

/**
 * Heights at which every text of the table shows in full. Excel fits the height of a row to its text by itself, but not
 * where cells are merged, and not before someone asks for it. What a merged cell needs beyond its rows is shared among them.
 */
export function tableRowHeights(table: DocumentTable): RowHeights {
  const heights = table.rows.map((row) =>
    Math.max(
      minimumRowPt(table.sizePt),
      ...row.cells.map((cell) => (cell.rowSpan === 1 ? cellHeight(cell, table) : 0)),
    ),
  );
  const overfull = new Set<number>();
  heights.forEach((height, row) => {
    if (height <= highestRowPt) return;
    heights[row] = highestRowPt;
    overfull.add(row);
  });
  for (const { row, cell } of spanningCells(table)) {
    const missing = stretch(heights, row, cell.rowSpan, cellHeight(cell, table));
    if (missing > 0) overfull.add(row);
  }
  return { heightsPt: heights, overfull: [...overfull].sort((a, b) => a - b) };
}

function minimumRowPt(sizePt: number): number {
  return Math.ceil(sizePt * linePitch + verticalPaddingPt);
}

function cellHeight(cell: DocumentCell, table: DocumentTable): number {
  const columns = table.columns.slice(cell.column, cell.column + cell.columnSpan);
  const width = columns.reduce((sum, column) => sum + column.widthMm, 0);
  return textHeightPt(cell.text, width, { sizePt: table.sizePt, bold: cell.bold });
}

interface SpanningCell {
  readonly row: number;
  readonly cell: DocumentCell;
}

/** Short spans first: what they add counts for the longer ones around them. */
function spanningCells(table: DocumentTable): readonly SpanningCell[] {
  const found = table.rows.flatMap((row, index) =>
    row.cells.filter((cell) => cell.rowSpan > 1).map((cell) => ({ row: index, cell })),
  );
  return found.sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
}

/** Raises the rows of a span evenly until they hold the height. Returns what no row could take. */
function stretch(heights: number[], firstRow: number, rowSpan: number, needed: number): number {
  const last = Math.min(firstRow + rowSpan, heights.length);
  let missing = needed;
  for (let row = firstRow; row < last; row++) missing -= heights[row] ?? 0;
  for (let row = firstRow; row < last && missing > 0; row++) {
    const height = heights[row] ?? 0;
    const part = Math.min(Math.ceil(missing / (last - row)), highestRowPt - height);
    heights[row] = height + part;
    missing -= part;
  }
  return Math.max(0, missing);
}
