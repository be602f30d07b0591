import type { ClipboardTable } from '../../shared/clipboard/clipboard-table';
import { tableOfText } from '../../shared/clipboard/clipboard-table';
import {
  copiedShapeType,
  parseCopiedShape,
  type CopiedShape,
} from '../../shared/clipboard/copied-shape';
import { readHtmlTable } from '../../shared/clipboard/read-html-table';
import { formatTsv } from '../../shared/clipboard/tsv';
import { writeHtmlTable, type CopiedCell } from '../../shared/clipboard/write-html-table';
import { parseFunding, unitOfLabel } from '../../shared/text/funding';
import { dongPerUnit } from '../../shared/text/money-unit';
import { addressesIn, rangeIds, textAt, textsIn } from './cell-content';
import type { CellEditor } from './cell-editor';
import type { CellBox } from './geometry';
import type { AppendixEdits } from './grid-edits';
import { cellBox, wholeBox, type GridPoint, type Matrix } from './selection';

/** What the clipboard's events are about. */
export interface ClipboardHost {
  readonly matrix: () => Matrix;
  readonly range: () => CellBox;
  readonly readOnly: () => boolean;
  readonly edits: AppendixEdits;
}

/** Copy, cut and paste of cells while no cell is open; in an open cell they are the field's own. */
export function watchClipboard(editor: CellEditor, host: ClipboardHost): void {
  const copy = (event: ClipboardEvent) => {
    if (editor.isOpen() || event.clipboardData === null) return;
    event.preventDefault();
    copyRange(host.matrix(), host.range(), event.clipboardData);
  };
  editor.element.addEventListener('copy', copy);
  editor.element.addEventListener('cut', (event) => {
    if (editor.isOpen()) return;
    copy(event);
    if (!host.readOnly()) host.edits.clear(addressesIn(host.matrix(), host.range()));
  });
  editor.element.addEventListener('paste', (event) => {
    if (editor.isOpen()) return;
    event.preventDefault();
    if (host.readOnly() || event.clipboardData === null) return;
    const block = tableOnClipboard(event.clipboardData);
    const shape = parseCopiedShape(event.clipboardData.getData(copiedShapeType));
    if (block !== null) paste(host, block, shape);
  });
}

function paste(
  { matrix, range, edits }: ClipboardHost,
  block: ClipboardTable,
  shape: CopiedShape | null,
): void {
  const box = range();
  const { bottom, right } = wholeBox(matrix());
  const { rowIds, columnIds } = rangeIds(matrix(), { ...box, bottom, right });
  edits.paste({
    block,
    shape,
    range: rangeIds(matrix(), box),
    rowsBelow: rowIds,
    columnsRight: columnIds,
  });
}

/** Puts a range of the table on the clipboard: as HTML with its merged cells, as plain text, and what its rows mean. */
export function copyRange(matrix: Matrix, range: CellBox, data: DataTransfer): void {
  data.setData('text/html', writeHtmlTable(copiedCells(matrix, range)));
  data.setData('text/plain', formatTsv(textsIn(matrix, range)));
  data.setData(copiedShapeType, JSON.stringify(shapeOf(matrix, range)));
}

function shapeOf({ rows, columns }: Matrix, range: CellBox): CopiedShape {
  return {
    isWhole: range.left === 0 && range.right === columns.length - 1,
    columns: columns.slice(range.left, range.right + 1).map(({ role, label }) => ({ role, label })),
    rows: rows.slice(range.top, range.bottom + 1).map(({ kind }) => kind),
  };
}

/** The table that the clipboard holds, from HTML where there is a table in it; null for nothing to paste. */
export function tableOnClipboard(data: DataTransfer): ClipboardTable | null {
  const html = data.getData('text/html');
  return (html === '' ? null : readHtmlTable(html)) ?? tableOfText(data.getData('text/plain'));
}

/** The cells of a range, each once; what a cell covers outside the range is cut off. */
export function copiedCells(matrix: Matrix, range: CellBox): readonly (readonly CopiedCell[])[] {
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
