import { copiedShapeType, type CopiedShape } from '../../shared/clipboard/copied-shape';
import { formatTsv } from '../../shared/clipboard/tsv';
import { writeHtmlTable, type CopiedCell } from '../../shared/clipboard/write-html-table';
import { parseFunding, unitOfLabel } from '../../shared/text/funding';
import { dongPerUnit } from '../../shared/text/money-unit';
import { textAt, textsIn } from './cell-content';
import type { CellBox } from './geometry';
import { cellBox, type GridPoint, type Matrix } from './selection';

/** Puts a range of the table on the clipboard: as HTML with its merged cells, as plain text, and what its rows mean. */
export function copyRange(matrix: Matrix, range: CellBox, stamp: string, data: DataTransfer): void {
  data.setData('text/html', writeHtmlTable(copiedCells(matrix, range)));
  data.setData('text/plain', formatTsv(textsIn(matrix, range)));
  data.setData(copiedShapeType, JSON.stringify({ ...shapeOf(matrix, range), stamp }));
}

/** Whether a range has every column: then it is the rows themselves, not just a part of their cells. */
export function isWhole({ columns }: Matrix, range: CellBox): boolean {
  return range.left === 0 && range.right === columns.length - 1;
}

function shapeOf(matrix: Matrix, range: CellBox): CopiedShape {
  const { rows, columns } = matrix;
  return {
    isWhole: isWhole(matrix, range),
    columns: columns.slice(range.left, range.right + 1).map(({ role, label }) => ({ role, label })),
    rows: rows.slice(range.top, range.bottom + 1).map(({ kind }) => kind),
  };
}

/** The cells of a range, each once; what a cell covers outside the range is cut off. */
function copiedCells(matrix: Matrix, range: CellBox): readonly (readonly CopiedCell[])[] {
  const rows: CopiedCell[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: CopiedCell[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = copiedCell(matrix, range, { row, column });
      if (cell !== null) cells.push(cell);
    }
    rows.push(cells);
  }
  return rows;
}

function copiedCell(matrix: Matrix, range: CellBox, point: GridPoint): CopiedCell | null {
  const box = cellBox(matrix, point);
  const isFirst =
    Math.max(box.top, range.top) === point.row && Math.max(box.left, range.left) === point.column;
  if (!isFirst) return null;
  const text = textAt(matrix, point);
  return {
    text,
    rowSpan: Math.min(box.bottom, range.bottom) - point.row + 1,
    colSpan: Math.min(box.right, range.right) - point.column + 1,
    isBold: matrix.rows[point.row]?.kind !== 'task',
    value: amountOf(matrix, point, text),
  };
}

/** An amount of money goes out as a number, so that a spreadsheet can sum it. */
function amountOf(matrix: Matrix, point: GridPoint, text: string): number | null {
  const column = matrix.columns[point.column];
  if (column?.role !== 'funding' || matrix.rows[point.row]?.kind !== 'task') return null;
  if (!/^[\d.,\s]+$/.test(text)) return null;
  const unit = unitOfLabel(column.label) ?? 'triệu đồng';
  const funding = parseFunding(text, unit);
  return funding.kind === 'amount' ? funding.dong / dongPerUnit[unit] : null;
}
