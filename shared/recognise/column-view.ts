import type { Grid, GridCell } from './grid';

/**
 * A printed column of the appendix: the stretch of grid columns [start, end) that its header cell covers. Word tables
 * drawn by hand have cell borders that are a little off from row to row, so body cells are given to columns by
 * overlap, not by position.
 */
export interface ColumnExtent {
  readonly start: number;
  readonly end: number;
}

/** What a row holds in one column. */
export interface Slot {
  /** Cells that start on this row and belong to the column; usually one. */
  readonly cells: readonly GridCell[];
  /** Text of those cells. */
  readonly text: string;
  /** The cell from a row above that reaches into this one (a vertical merge). */
  readonly covering: GridCell | null;
  /** Number of columns that the cell takes, 1 or more; 0 when a cell further left reaches over this column. */
  readonly span: number;
}

export interface RowView {
  readonly slots: readonly Slot[];
  /** Cells with text beside all columns. */
  readonly outside: readonly GridCell[];
}

const emptySlot: Slot = { cells: [], text: '', covering: null, span: 1 };

/** The row as the given columns see it. */
export function viewRow(grid: Grid, row: number, columns: readonly ColumnExtent[]): RowView {
  const slots: Slot[] = columns.map(() => emptySlot);
  const outside: GridCell[] = [];
  for (const cell of grid.rows[row] ?? []) {
    const reach = columnsUnder(grid, cell, columns);
    const first = reach[0];
    if (first === undefined) {
      if (cell.row === row && cell.text !== '') outside.push(cell);
      continue;
    }
    slots[first] = withCell(slots[first] ?? emptySlot, cell, row, reach.length);
    for (const column of reach.slice(1)) {
      if ((slots[column] ?? emptySlot).cells.length === 0)
        slots[column] = { ...emptySlot, span: 0 };
    }
  }
  return { slots, outside };
}

function withCell(slot: Slot, cell: GridCell, row: number, span: number): Slot {
  if (cell.row !== row) return { ...slot, covering: cell, span: Math.max(slot.span, span) };
  const cells = [...slot.cells, cell];
  const text = cells
    .map((each) => each.text)
    .filter((each) => each !== '')
    .join('\n');
  return { ...slot, cells, text, span: Math.max(slot.span, span) };
}

/** Columns of which the cell covers at least half; else the one it overlaps most; none when it lies beside all. */
function columnsUnder(
  grid: Grid,
  cell: GridCell,
  columns: readonly ColumnExtent[],
): readonly number[] {
  const mostlyCovered: number[] = [];
  let most = { column: -1, overlap: 0 };
  columns.forEach((extent, column) => {
    const start = Math.max(extent.start, cell.column);
    const end = Math.min(extent.end, cell.end);
    if (start >= end) return;
    const overlap = breadth(grid, start, end);
    if (overlap * 2 >= breadth(grid, extent.start, extent.end)) mostlyCovered.push(column);
    if (overlap > most.overlap) most = { column, overlap };
  });
  if (mostlyCovered.length > 0) return mostlyCovered;
  return most.column < 0 ? [] : [most.column];
}

/** Breadth of grid columns: in millimetres where the file gives widths, else in columns. */
function breadth(grid: Grid, start: number, end: number): number {
  const widths = grid.table.columnWidthsMm;
  let sum = 0;
  for (let column = start; column < end; column += 1) sum += widths?.[column] ?? 1;
  return sum > 0 ? sum : end - start;
}
