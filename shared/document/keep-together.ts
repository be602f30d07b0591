import type { DocumentCell, DocumentRow, DocumentTable, PageSetup } from './appendix-document';
import { cellHeightPt, rowHeightsOf, spanningCellsOf, type CellMetrics } from './row-heights';
import { timesLinePitch } from './text-metrics';

/** Air above and below a paragraph in a table cell, both together. */
export const cellParagraphPaddingPt = 4;

const pointsPerMm = 72 / 25.4;
/** Rows up to this share of a page are kept together: more would leave white where a page ends. */
const longestBlockShare = 0.4;

/**
 * Marks the rows that must not be parted by the end of a page. Rows that share a cell (an objective over its tasks) stay
 * together while they take little of a page. A longer block may run over pages; then as many rows stay together as the
 * shared text needs, so that it is whole on the page where it begins. In a block longer than a page the text stands at the
 * top of its cell: in the middle it would be on a later page.
 */
export function keepRowsTogether(table: DocumentTable, page: PageSetup): DocumentTable {
  const metrics = wordMetrics(table);
  const { heightsPt } = rowHeightsOf(table, metrics);
  const pageHeight = pageHeightPt(page);
  const limit = pageHeight * longestBlockShare;
  const kept = new Set<number>();
  const topAligned = new Set<DocumentCell>();
  for (const { row, cell } of spanningCellsOf(table)) {
    const rows = heightsPt.slice(row, row + cell.rowSpan);
    const height = sum(rows);
    if (height > pageHeight) topAligned.add(cell);
    const needed = height <= limit ? Infinity : Math.min(cellHeightPt(cell, table, metrics), limit);
    for (const index of rowsBeforeHeight(rows, needed)) kept.add(row + index);
  }
  return { ...table, rows: table.rows.map((row, index) => mark(row, kept.has(index), topAligned)) };
}

/** Indexes of the rows that must stay with the next so that the block begins with at least this height; never the last. */
function rowsBeforeHeight(rows: readonly number[], height: number): readonly number[] {
  const indexes: number[] = [];
  let reached = 0;
  for (const [index, row] of rows.entries()) {
    reached += row;
    if (reached >= height || index === rows.length - 1) break;
    indexes.push(index);
  }
  return indexes;
}

function mark(row: DocumentRow, keep: boolean, topAligned: ReadonlySet<DocumentCell>): DocumentRow {
  const cells = row.cells.some((cell) => topAligned.has(cell))
    ? row.cells.map((cell): DocumentCell => {
        return topAligned.has(cell) ? { ...cell, verticalAlignment: 'top' } : cell;
      })
    : row.cells;
  return { ...row, cells, keepWithNext: row.keepWithNext || keep };
}

function wordMetrics(table: DocumentTable): CellMetrics {
  return {
    linePitch: timesLinePitch,
    paragraphPaddingPt: cellParagraphPaddingPt,
    cellPaddingPt: 0,
    sidePaddingMm: 2 * table.cellPaddingMm,
    widthShare: 1,
    highestRowPt: Infinity,
  };
}

/** Height between top and bottom margin. */
function pageHeightPt({ heightMm, marginsMm }: PageSetup): number {
  return (heightMm - marginsMm.top - marginsMm.bottom) * pointsPerMm;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
