import { shownText } from './column-defs';
import type { CellBox } from './geometry';
import type { CellAddress, CellText } from './grid-edits';
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

/**
 * A block of texts laid over the table from the range's top left corner. One single text fills the whole range. What
 * reaches beyond the table, or meets a place that is part of a larger cell, has nowhere to go and is left out.
 */
export function pastedTexts(
  matrix: Matrix,
  block: readonly (readonly string[])[],
  range: CellBox,
): readonly CellText[] {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const target =
    only === undefined
      ? {
          ...range,
          bottom: range.top + block.length - 1,
          right: range.left + Math.max(...block.map((cells) => cells.length)) - 1,
        }
      : range;
  return pointsIn(target).flatMap((point) => {
    const text = only ?? block[point.row - range.top]?.[point.column - range.left];
    if (text === undefined || !startsAt(matrix, point)) return [];
    const address = addressAt(matrix, point);
    return address === null ? [] : [{ ...address, text }];
  });
}

/** Ctrl+D: the first cell of each column of the range over the task cells below it. */
export function filledDownTexts(matrix: Matrix, range: CellBox): readonly CellText[] {
  if (matrix.rows[range.top]?.kind !== 'task') return [];
  const below = pointsIn({ ...range, top: range.top + 1 });
  return below.flatMap((point) => {
    const address = startsAt(matrix, point) ? addressAt(matrix, point) : null;
    if (address?.field !== 'cell') return [];
    return [{ ...address, text: textAt(matrix, { ...point, row: range.top }) }];
  });
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
