import { textOfCell, type CellContent } from '../../../../shared/document/cell-runs';
import { nd30 } from '../../../../shared/document/nd30';
import { pageSetupOf } from '../../../../shared/document/page-setup';
import { textHeightPt } from '../../../../shared/document/row-heights';
import type {
  Letterhead,
  LetterheadLine,
  RecordRow,
  RecordTable,
} from '../../../../shared/round/record-table';
import { excelMetrics, highestRowPt } from '../xlsx/excel-metrics';
import { longestCellText } from '../xlsx/sheet-model-of';
import type { CellLook, SheetCell, SheetRange, SheetValue } from '../xlsx/sheet-model';
import { plainLook } from './plain-look';
import type { WorkbookModel, WorkbookRow } from './workbook-model';

/** A record or reply as a workbook with one sheet: letterhead, title lines, the table, closing lines. */
export function recordWorkbook(record: RecordTable, author: string): WorkbookModel {
  const width = record.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const head = letterheadRows(record.letterhead);
  const titles = record.titleLines.map((text, index) => lineRow(text, width, index));
  const header = tableRow(
    record,
    record.columns.map(({ label }) => label),
    headerLook,
  );
  const body = record.rows.map((row) => bodyRow(record, row, width));
  const closing = record.closingLines.map((text) => lineRow(text, width, plainLines));
  const headerAt = head.length + titles.length;
  return {
    fontFamily: nd30.fontFamily,
    defaultSizePt: plainLook.sizePt,
    sheets: [
      {
        name: record.sheetName,
        visibility: 'visible',
        columns: record.columns.map(({ widthMm }) => ({ widthMm })),
        rows: [...head, ...titles, header, ...body, ...closing],
        merges: mergesOf(record, head.length),
        headerRows: { first: headerAt, last: headerAt },
        page: pageSetupOf(nd30, 'landscape'),
        keepColumns: false,
        lists: [],
      },
    ],
    names: [],
    lockStructure: false,
    title: record.titleLines.slice(0, 2).join(' - '),
    author,
  };
}

function mergesOf(record: RecordTable, headRows: number): readonly SheetRange[] {
  const { letterhead, titleLines, rows, closingLines } = record;
  const lastColumn = record.columns.length - 1;
  const across = (row: number, firstColumn = 0, last = lastColumn): SheetRange => {
    return { firstRow: row, lastRow: row, firstColumn, lastColumn: last };
  };
  const bodyAt = headRows + titleLines.length + 1;
  const leftColumns = letterhead?.leftColumns ?? 0;
  const head = Array.from({ length: letterhead?.left.length ?? 0 }, (_, row) => [
    across(row, 0, leftColumns - 1),
    across(row, leftColumns),
  ]).flat();
  return [
    ...head,
    ...titleLines.map((_line, index) => across(headRows + index)),
    ...rows.flatMap((row, index) => (row.kind === 'heading' ? [across(bodyAt + index)] : [])),
    ...closingLines.map((_line, index) => across(bodyAt + rows.length + index)),
  ].filter((range) => range.firstColumn < range.lastColumn);
}

const headerLook: CellLook = {
  ...plainLook,
  bold: true,
  bordered: true,
  horizontal: 'center',
  vertical: 'center',
};

const letterheadRowPt = 18;

/** Agency left, quốc hiệu right, and an empty row below them. */
function letterheadRows(letterhead: Letterhead | undefined): readonly WorkbookRow[] {
  if (letterhead === undefined) return [];
  const { left, right, leftColumns } = letterhead;
  const cell = (column: number, line: LetterheadLine | undefined): SheetCell => ({
    column,
    value: valueOf(line?.text ?? ''),
    look: { ...plainLook, horizontal: 'center', bold: line?.bold ?? false },
  });
  const rows = left.map((line, index) => ({
    heightPt: letterheadRowPt,
    fits: false,
    cells: [cell(0, line), cell(leftColumns, right[index])],
  }));
  return [...rows, { heightPt: letterheadRowPt, fits: false, cells: [] }];
}

/** The first lines are the name of the record and what it is about; the others say facts. */
const plainLines = 2;

function lineRow(text: string, widthMm: number, index: number): WorkbookRow {
  const isTitle = index < plainLines;
  const look: CellLook = {
    ...plainLook,
    sizePt: isTitle ? 14 : 12,
    bold: isTitle,
    horizontal: isTitle ? 'center' : 'left',
  };
  return {
    heightPt: Math.min(textHeightPt(text, widthMm, look, excelMetrics) + 2, highestRowPt),
    fits: false,
    cells: [{ column: 0, value: { kind: 'text', text }, look }],
  };
}

function bodyRow(record: RecordTable, row: RecordRow, width: number): WorkbookRow {
  if (row.kind === 'row') return tableRow(record, row.cells, { ...plainLook, bordered: true });
  const look: CellLook = { ...plainLook, bordered: true, bold: true };
  const cells = record.columns.map((_column, column): SheetCell => {
    return { column, value: valueOf(column === 0 ? row.text : ''), look };
  });
  return { heightPt: textHeightPt(row.text, width, look, excelMetrics), fits: false, cells };
}

function tableRow(
  { columns }: RecordTable,
  contents: readonly CellContent[],
  look: CellLook,
): WorkbookRow {
  const heights = columns.map(({ widthMm }, index) => {
    const content = contents[index] ?? '';
    const bold = look.bold || (typeof content !== 'string' && content.some((run) => run.bold));
    return textHeightPt(textOfCell(content), widthMm, { ...look, bold }, excelMetrics);
  });
  const cells = columns.map(({ alignment }, column): SheetCell => {
    const content = contents[column] ?? '';
    const own = { ...look, horizontal: look.bold ? look.horizontal : alignment };
    const quotePrefix = /^\s*[=+\-@]/.test(textOfCell(content));
    return { column, value: valueOf(content), look: quotePrefix ? { ...own, quotePrefix } : own };
  });
  return { heightPt: Math.min(Math.max(...heights), highestRowPt), fits: true, cells };
}

function valueOf(content: CellContent): SheetValue {
  const text = textOfCell(content);
  if (text === '') return { kind: 'empty' };
  const isLong = text.length > longestCellText;
  if (typeof content === 'string' || isLong) {
    return { kind: 'text', text: text.slice(0, longestCellText) };
  }
  return { kind: 'runs', runs: content };
}
