import type { RawCell, RawDocument, RawTable } from '../raw/raw-document';
import { cleanText, joinWrappedLines } from '../text/normalise';

/**
 * A RawTable made easy to ask: for each row, the cells that stand on it, those that reach down from a row above
 * included. Cells never overlap in a Grid; a raw cell that would (damaged merges) is left out here and thus ends up
 * in the report as unplaced.
 */
export interface Grid {
  readonly table: RawTable;
  /** Index of the table in RawDocument.blocks. */
  readonly blockIndex: number;
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly raw: RawCell;
  /** 0-based row and column of the top-left corner. */
  readonly row: number;
  readonly column: number;
  /** First column after the cell. */
  readonly end: number;
  /** First row after the cell. */
  readonly endRow: number;
  /** Clean text with the automatic number label in front, where the source has one. */
  readonly text: string;
}

/** Linear in the number of grid positions that are covered by cells. */
export function gridOf(
  table: RawTable,
  blockIndex: number,
  format: RawDocument['format'] = 'docx',
): Grid {
  const rows: (readonly GridCell[])[] = [];
  let reaching: readonly GridCell[] = [];
  table.rows.forEach((rawRow, row) => {
    const own = rawRow.cells.map((raw) => gridCellOf(raw, row, table.rows.length, format));
    const cells = withoutOverlaps(reaching, own);
    rows.push(cells);
    reaching = cells.filter((cell) => cell.endRow > row + 1);
  });
  return { table, blockIndex, rows };
}

function gridCellOf(
  raw: RawCell,
  row: number,
  rowCount: number,
  format: RawDocument['format'],
): GridCell {
  return {
    raw,
    row,
    column: raw.column,
    end: raw.column + Math.max(1, raw.columnSpan),
    endRow: Math.min(rowCount, row + Math.max(1, raw.rowSpan)),
    text: textOfCell(raw, format),
  };
}

/** Only a PDF knows printed lines and no paragraphs; in office files a break was typed by someone. */
function textOfCell(raw: RawCell, format: RawDocument['format']): string {
  const label = raw.numberLabel ?? '';
  const text = label === '' ? raw.text : `${label} ${raw.text}`;
  return format === 'pdf' ? joinWrappedLines(text) : cleanText(text);
}

/** Cells from above win over cells of the row: their area was taken first. */
function withoutOverlaps(
  reaching: readonly GridCell[],
  own: readonly GridCell[],
): readonly GridCell[] {
  if (reaching.length === 0) return dropOverlaps(own);
  return dropOverlaps([...reaching, ...own].sort((a, b) => a.column - b.column || a.row - b.row));
}

function dropOverlaps(sorted: readonly GridCell[]): readonly GridCell[] {
  const kept: GridCell[] = [];
  for (const cell of sorted) {
    const last = kept.at(-1);
    if (last === undefined || cell.column >= last.end) kept.push(cell);
    else if (cell.row < last.row) kept[kept.length - 1] = cell;
  }
  return kept;
}

/** The cells that start on this row. */
export function anchoredCells(grid: Grid, row: number): readonly GridCell[] {
  return (grid.rows[row] ?? []).filter((cell) => cell.row === row);
}

/** The cells with text that start on this row. */
export function filledCells(grid: Grid, row: number): readonly GridCell[] {
  return anchoredCells(grid, row).filter((cell) => cell.text !== '');
}
