import { shownText } from './column-defs';
import type { CellBox } from './geometry';
import type { CellAddress, GridFill, GridRange } from './grid-edits';
import { cellBox, titleStart, type GridPoint, type Matrix } from './selection';
import { gridTexts } from './texts';

/** What stands in the cells of a table and how they are addressed. Pure: points in, addresses and texts out. */

/** The cell at a point; null outside the table. A cell over several rows is addressed by its first. */
export function addressAt(matrix: Matrix, point: GridPoint): CellAddress | null {
  const row = matrix.rows[cellBox(matrix, point).top];
  const column = matrix.columns[point.column];
  if (row === undefined || column === undefined) return null;
  const inNumber = point.column < titleStart(matrix.columns.length);
  const headingField = inNumber ? 'number' : 'title';
  return {
    rowId: row.id,
    columnId: column.id,
    field: row.kind === 'task' ? 'cell' : headingField,
  };
}

export function textAt(matrix: Matrix, point: GridPoint): string {
  const box = cellBox(matrix, point);
  const row = matrix.rows[box.top];
  const column = matrix.columns[box.left];
  if (row === undefined || column === undefined) return '';
  return shownText(row, column, box.left, titleStart(matrix.columns.length));
}

/** Every cell whose first row and column lie in the range, row by row. */
export function addressesIn(matrix: Matrix, range: CellBox): readonly CellAddress[] {
  return pointsIn(range).flatMap((point) => {
    const address = startsAt(matrix, point) ? addressAt(matrix, point) : null;
    return address === null ? [] : [address];
  });
}

/** Texts of a range; a cell over several rows stands in its first row only, as spreadsheets copy it. */
export function textsIn(matrix: Matrix, range: CellBox): readonly (readonly string[])[] {
  const texts: string[][] = [];
  for (const point of pointsIn(range)) {
    const cells = (texts[point.row - range.top] ??= []);
    cells.push(startsAt(matrix, point) ? textAt(matrix, point) : '');
  }
  return texts;
}

/** Rows and columns of a range by their ids. */
export function rangeIds(matrix: Matrix, range: CellBox): GridRange {
  return {
    rowIds: matrix.rows.slice(range.top, range.bottom + 1).map(({ id }) => id),
    columnIds: matrix.columns.slice(range.left, range.right + 1).map(({ id }) => id),
  };
}

/** What Ctrl+D or Ctrl+R repeats and where to; null where the range has nothing below or beside its first cells. */
export function repeatedFill(
  matrix: Matrix,
  range: CellBox,
  direction: 'down' | 'right',
): GridFill | null {
  const isDown = direction === 'down';
  const first = isDown
    ? { ...range, bottom: cellBox(matrix, { row: range.top, column: range.left }).bottom }
    : { ...range, right: range.left };
  const rest = isDown ? { ...range, top: first.bottom + 1 } : { ...range, left: range.left + 1 };
  if (rest.top > rest.bottom || rest.left > rest.right) return null;
  return {
    source: rangeIds(matrix, isDown ? { ...first, bottom: range.top } : first),
    target: rangeIds(matrix, rest),
    direction,
    mode: 'copy',
  };
}

/** What a screen reader says for a cell. */
export function describeCell(matrix: Matrix, point: GridPoint): string {
  const box = cellBox(matrix, point);
  const row = matrix.rows[box.top];
  const text = textAt(matrix, point);
  if (row === undefined) return '';
  if (row.kind !== 'task') {
    const isTitle = box.left >= titleStart(matrix.columns.length);
    return gridTexts.headingCell(row.kind, isTitle, text);
  }
  const label = matrix.columns[box.left]?.label.replaceAll('\n', ' ') ?? '';
  return gridTexts.taskCell(label, box.top + 1, text);
}

function startsAt(matrix: Matrix, point: GridPoint): boolean {
  const box = cellBox(matrix, point);
  return box.top === point.row && box.left === point.column;
}

function pointsIn(range: CellBox): readonly GridPoint[] {
  const points: GridPoint[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) points.push({ row, column });
  }
  return points;
}
