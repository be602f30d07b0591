import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { CellBox } from './geometry';

/**
 * Where the user stands: a cursor and, when a range is selected, the anchor that it started from. Points name any
 * grid position inside a cell; a cell over several rows or columns is found through cellBox.
 *
 * A heading (area or group) has two cells: its number under the first column and its title across the others.
 */
export interface GridPoint {
  readonly row: number;
  readonly column: number;
}

export interface GridSelection {
  readonly anchor: GridPoint;
  readonly cursor: GridPoint;
  /** The range while Tab and Enter take the cursor through its cells; else it reaches from anchor to cursor. */
  readonly within?: CellBox;
  /** The column in which a run of Tabs began, while it has led to the cursor. */
  readonly walkedFrom?: number;
}

/** What selections are computed on: printed rows and the columns of the layout. */
export interface Matrix {
  readonly rows: readonly TableRow[];
  readonly columns: readonly Column[];
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function selectionAt(point: GridPoint): GridSelection {
  return { anchor: point, cursor: point };
}

/** With Shift: from the anchor, or from the cell of the range where Tab and Enter have led. */
export function extended(selection: GridSelection, cursor: GridPoint): GridSelection {
  const { anchor, within, cursor: from } = selection;
  return { anchor: within === undefined ? anchor : from, cursor };
}

/** The cell that covers a point. */
export function cellBox(matrix: Matrix, point: GridPoint): CellBox {
  const row = matrix.rows[point.row];
  if (row !== undefined && row.kind !== 'task' && inTitle(matrix, point))
    return titleBox(matrix, point);
  let top = point.row;
  while (continuesAbove(matrix, top, point.column)) top -= 1;
  let bottom = point.row;
  while (continuesAbove(matrix, bottom + 1, point.column)) bottom += 1;
  return { top, bottom, left: point.column, right: point.column };
}

/** The smallest rectangle that holds anchor and cursor and cuts no cell. */
export function rangeBox(matrix: Matrix, selection: GridSelection): CellBox {
  if (selection.within !== undefined) return selection.within;
  const first = unite(cellBox(matrix, selection.anchor), cellBox(matrix, selection.cursor));
  let box = first;
  for (;;) {
    const grown = growOverCells(matrix, box);
    if (sameBox(grown, box)) return box;
    box = grown;
  }
}

export function wholeBox({ rows, columns }: Matrix): CellBox {
  return { top: 0, bottom: rows.length - 1, left: 0, right: columns.length - 1 };
}

export function wholeRows(matrix: Matrix, { top, bottom }: CellBox): CellBox {
  return { ...wholeBox(matrix), top, bottom };
}

export function wholeColumns(matrix: Matrix, { left, right }: CellBox): CellBox {
  return { ...wholeBox(matrix), left, right };
}

/** Two columns and all between them, whichever comes first. */
export function columnsBetween(matrix: Matrix, one: number, other: number): CellBox {
  const [left, right] = [Math.min(one, other), Math.max(one, other)];
  return wholeColumns(matrix, { ...wholeBox(matrix), left, right });
}

/**
 * An area with all its rows: what Ctrl+A selects first, as Excel does with the block around the cursor. Null where the
 * range reaches beyond one area, or has all of it already.
 */
export function areaBox(matrix: Matrix, range: CellBox): CellBox | null {
  const isArea = (row: number) => matrix.rows[row]?.kind === 'area';
  let top = range.top;
  while (top > 0 && !isArea(top)) top -= 1;
  if (!isArea(top)) return null;
  let bottom = top;
  while (bottom + 1 < matrix.rows.length && !isArea(bottom + 1)) bottom += 1;
  const box = wholeRows(matrix, { ...range, top, bottom });
  return range.bottom > bottom || sameBox(box, range) ? null : box;
}

/** What Ctrl+A, Shift+Space and Ctrl+Space select, from the range that is selected. */
export function wholeOf(
  matrix: Matrix,
  range: CellBox,
  kind: 'select-all' | 'select-rows' | 'select-columns',
): CellBox {
  if (kind === 'select-all') return areaBox(matrix, range) ?? wholeBox(matrix);
  return kind === 'select-rows' ? wholeRows(matrix, range) : wholeColumns(matrix, range);
}

export function holds({ top, bottom, left, right }: CellBox, { row, column }: GridPoint): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The point one cell further in a direction; at the edge it stays. */
export function step(matrix: Matrix, from: GridPoint, direction: Direction): GridPoint {
  const box = cellBox(matrix, from);
  switch (direction) {
    case 'up':
      return { ...from, row: Math.max(0, box.top - 1) };
    case 'down':
      return { ...from, row: Math.min(matrix.rows.length - 1, box.bottom + 1) };
    case 'left':
      return { ...from, column: Math.max(0, box.left - 1) };
    case 'right':
      return { ...from, column: Math.min(matrix.columns.length - 1, box.right + 1) };
  }
}

/** Tab and Shift+Tab: along the row, then to the next or previous one. */
export function stepInReadingOrder(matrix: Matrix, from: GridPoint, forwards: boolean): GridPoint {
  const next = step(matrix, from, forwards ? 'right' : 'left');
  if (!samePoint(next, from) && !sameBox(cellBox(matrix, next), cellBox(matrix, from))) return next;
  const row = from.row + (forwards ? 1 : -1);
  if (row < 0 || row >= matrix.rows.length) return from;
  return { row, column: forwards ? 0 : matrix.columns.length - 1 };
}

/** Keeps a point inside a table that may have become smaller. */
export function clampPoint(matrix: Matrix, point: GridPoint): GridPoint {
  return {
    row: Math.max(0, Math.min(point.row, matrix.rows.length - 1)),
    column: Math.max(0, Math.min(point.column, matrix.columns.length - 1)),
  };
}

export function samePoint(a: GridPoint, b: GridPoint): boolean {
  return a.row === b.row && a.column === b.column;
}

export function sameBox(a: CellBox, b: CellBox): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;
}

/** The column where a heading's title starts. */
export function titleStart(columnCount: number): number {
  return Math.min(1, columnCount - 1);
}

function inTitle(matrix: Matrix, point: GridPoint): boolean {
  return point.column >= titleStart(matrix.columns.length);
}

function titleBox(matrix: Matrix, point: GridPoint): CellBox {
  return {
    top: point.row,
    bottom: point.row,
    left: titleStart(matrix.columns.length),
    right: matrix.columns.length - 1,
  };
}

/**
 * Whether the cell is drawn as part of the one in the row above. Below a heading only the first column can: there the
 * heading shows its number, which an office may merge over the rows under it.
 */
export function continuesAbove(matrix: Matrix, rowIndex: number, column: number): boolean {
  const row = matrix.rows[rowIndex];
  const above = matrix.rows[rowIndex - 1];
  const columnId = matrix.columns[column]?.id;
  if (row?.kind !== 'task' || above === undefined || columnId === undefined) return false;
  if (above.kind !== 'task' && (column !== 0 || inTitle(matrix, { row: 0, column }))) return false;
  return row.cells[columnId]?.mergedFromAbove === true;
}

/** Only cells on the rim can stick out, so only they are looked at. */
function growOverCells(matrix: Matrix, box: CellBox): CellBox {
  let grown = box;
  for (let column = box.left; column <= box.right; column += 1) {
    grown = unite(grown, cellBox(matrix, { row: box.top, column }));
    grown = unite(grown, cellBox(matrix, { row: box.bottom, column }));
  }
  for (let row = box.top; row <= box.bottom; row += 1) {
    if (matrix.rows[row]?.kind === 'task') continue;
    grown = unite(grown, cellBox(matrix, { row, column: box.left }));
    grown = unite(grown, cellBox(matrix, { row, column: box.right }));
  }
  return grown;
}

function unite(a: CellBox, b: CellBox): CellBox {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}
