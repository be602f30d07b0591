import type {
  AppendixDocument,
  DocumentCell,
  TextLine,
} from '../../../../shared/document/appendix-document';
import { rowHeightsOf, textHeightPt } from '../../../../shared/document/row-heights';
import { numberFormatFor } from './number-display';
import { excelMetrics, highestRowPt } from './excel-metrics';
import type {
  CellLook,
  SheetCell,
  SheetModel,
  SheetRange,
  SheetRow,
  SheetValue,
} from './sheet-model';

/** Excel's limit for the text of one cell. */
export const longestCellText = 32_767;

export interface SheetBuild {
  readonly sheet: SheetModel;
  /** What Excel cannot show as it is; one Vietnamese sentence each. */
  readonly warnings: readonly string[];
}

/** The appendix as a sheet: title lines merged across the table, the table, closing lines. */
export function sheetModelOf(document: AppendixDocument): SheetBuild {
  const { table, titleLines, closingLines } = document;
  const titleRows = titleLines.map((line) => lineRow(line, document));
  const { heightsPt, overfull } = rowHeightsOf(table, excelMetrics);
  const warnings: string[] = [];
  const tableRows = table.rows.map((row, index): SheetRow => {
    const cells = row.cells.flatMap((cell) => cellsOf(cell, table.sizePt));
    if (row.cells.some((cell) => cell.text.length > longestCellText)) {
      warnings.push(tooLongWarning(titleRows.length + index));
    }
    return { heightPt: heightsPt[index] ?? 0, cells };
  });
  for (const row of overfull) warnings.push(overfullWarning(titleRows.length + row));
  const closingRows = closingLines.map((line) => lineRow(line, document));
  const headerCount = table.rows.filter((row) => row.kind === 'header').length;
  return {
    sheet: {
      name: 'Phụ lục',
      columnWidthsMm: table.columns.map((column) => column.widthMm),
      rows: [...titleRows, ...tableRows, ...closingRows],
      merges: mergesOf(document),
      headerRows: { first: titleRows.length, last: titleRows.length + headerCount - 1 },
      lastFilteredRow: titleRows.length + lastRowBeforeTotals(document),
    },
    warnings,
  };
}

/** Index in the table of the last row that is no total at its end. */
function lastRowBeforeTotals({ table }: AppendixDocument): number {
  return table.rows.findLastIndex(({ kind }) => kind !== 'closing');
}

function overfullWarning(row: number): string {
  return `Dòng ${row + 1} của trang tính có ô nhiều chữ hơn chiều cao lớn nhất của Excel (${highestRowPt} pt) nên khi in sẽ bị che bớt; nội dung trong ô vẫn đủ.`;
}

function tooLongWarning(row: number): string {
  return `Dòng ${row + 1} của trang tính có ô dài hơn giới hạn của Excel (32.767 ký tự) nên phần cuối của ô bị cắt. Hãy xuất bản Word để có đủ nội dung.`;
}

/** A line above or below the table: its text in the first cell of a row merged across all columns. */
function lineRow(line: TextLine, document: AppendixDocument): SheetRow {
  const width = document.table.columns.reduce((sum, column) => sum + column.widthMm, 0);
  const look: CellLook = {
    sizePt: line.sizePt,
    bold: line.bold,
    italic: line.italic,
    horizontal: line.alignment,
    vertical: 'top',
    bordered: false,
    numberFormat: 'General',
    quotePrefix: looksLikeFormula(line.text),
  };
  const height = textHeightPt(line.text, width, line, excelMetrics) + line.spaceAfterPt;
  return {
    heightPt: Math.min(height, highestRowPt),
    cells: [{ column: 0, value: textValue(line.text), look }],
  };
}

/** The cell, and an empty one with the same borders for each further column that it spans. */
function cellsOf(cell: DocumentCell, sizePt: number): readonly SheetCell[] {
  const numberFormat =
    cell.number === undefined ? undefined : numberFormatFor(cell.text, cell.number);
  const value = valueOf(cell, numberFormat);
  const look: CellLook = {
    sizePt,
    bold: cell.bold,
    italic: cell.italic,
    horizontal: cell.alignment,
    // Where a page ends within a merged cell, only its top is sure to be printed; and its top is seen first on screen.
    vertical: cell.rowSpan > 1 ? 'top' : cell.verticalAlignment,
    bordered: true,
    numberFormat: numberFormat ?? 'General',
    quotePrefix: value.kind === 'text' && looksLikeFormula(cell.text),
  };
  const further = Array.from({ length: cell.columnSpan - 1 }, (_, index): SheetCell => {
    return { column: cell.column + 1 + index, value: { kind: 'empty' }, look };
  });
  return [{ column: cell.column, value, look }, ...further];
}

function valueOf(cell: DocumentCell, numberFormat: string | undefined): SheetValue {
  if (cell.number !== undefined && numberFormat !== undefined) {
    return { kind: 'number', number: cell.number };
  }
  return textValue(cell.text);
}

function textValue(text: string): SheetValue {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text: text.slice(0, longestCellText) };
}

/**
 * Stored as a string it is never run, but when someone edits the cell and leaves it, Excel would take it for a formula;
 * the quote prefix keeps it text then, too.
 */
function looksLikeFormula(text: string): boolean {
  return /^[\s]*[=+\-@]/.test(text);
}

function mergesOf(document: AppendixDocument): readonly SheetRange[] {
  const lastColumn = document.table.columns.length - 1;
  const firstTableRow = document.titleLines.length;
  const merges: SheetRange[] = [];
  const add = (range: SheetRange): void => {
    if (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn) merges.push(range);
  };
  const across = (row: number): void =>
    add({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn });
  document.titleLines.forEach((_, row) => across(row));
  document.table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.rowSpan === 0) continue;
      const firstRow = firstTableRow + index;
      const lastRow = firstRow + cell.rowSpan - 1;
      const firstColumn = cell.column;
      add({ firstRow, firstColumn, lastRow, lastColumn: firstColumn + cell.columnSpan - 1 });
    }
  });
  const firstClosingRow = firstTableRow + document.table.rows.length;
  document.closingLines.forEach((_, row) => across(firstClosingRow + row));
  return merges;
}
