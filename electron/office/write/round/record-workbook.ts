import { nd30 } from '../../../../shared/document/nd30';
import { pageSetupOf } from '../../../../shared/document/page-setup';
import { textHeightPt } from '../../../../shared/document/row-heights';
import type { RecordRow, RecordTable } from '../../../../shared/round/record-table';
import { excelMetrics, highestRowPt } from '../xlsx/excel-metrics';
import { longestCellText } from '../xlsx/sheet-model-of';
import type { CellLook, SheetCell, SheetRange } from '../xlsx/sheet-model';
import { plainLook } from './department-sheet';
import type { WorkbookModel, WorkbookRow } from './workbook-model';

/** A record or reply as a workbook with one sheet: title lines, the table, closing lines. */
export function recordWorkbook(record: RecordTable, author: string): WorkbookModel {
  const lastColumn = record.columns.length - 1;
  const width = record.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const titles = record.titleLines.map((text, index) => lineRow(text, width, index));
  const header = tableRow(
    record,
    record.columns.map(({ label }) => label),
    headerLook,
  );
  const body = record.rows.map((row) => bodyRow(record, row, width));
  const closing = record.closingLines.map((text) => lineRow(text, width, plainLines));
  const rows = [...titles, header, ...body, ...closing];
  const across = (row: number): SheetRange => {
    return { firstRow: row, lastRow: row, firstColumn: 0, lastColumn };
  };
  const headings = record.rows.flatMap((row, index) =>
    row.kind === 'heading' ? [across(titles.length + 1 + index)] : [],
  );
  return {
    fontFamily: nd30.fontFamily,
    defaultSizePt: plainLook.sizePt,
    sheets: [
      {
        name: record.sheetName,
        visibility: 'visible',
        columns: record.columns.map(({ widthMm }) => ({ widthMm })),
        rows,
        merges: [
          ...titles.map((_row, index) => across(index)),
          ...headings,
          ...closing.map((_row, index) => across(titles.length + 1 + body.length + index)),
        ],
        headerRows: { first: titles.length, last: titles.length },
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

const headerLook: CellLook = {
  ...plainLook,
  bold: true,
  bordered: true,
  horizontal: 'center',
  vertical: 'center',
};

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
    return column === 0
      ? { column, value: { kind: 'text', text: row.text }, look }
      : { column, value: { kind: 'empty' }, look };
  });
  return { heightPt: textHeightPt(row.text, width, look, excelMetrics), fits: false, cells };
}

function tableRow({ columns }: RecordTable, texts: readonly string[], look: CellLook): WorkbookRow {
  const heights = columns.map(({ widthMm }, index) =>
    textHeightPt(texts[index] ?? '', widthMm, look, excelMetrics),
  );
  const cells = columns.map(({ alignment }, column): SheetCell => {
    const text = (texts[column] ?? '').slice(0, longestCellText);
    const own = { ...look, horizontal: look.bold ? look.horizontal : alignment };
    const quotePrefix = /^\s*[=+\-@]/.test(text);
    return text === ''
      ? { column, value: { kind: 'empty' }, look: own }
      : { column, value: { kind: 'text', text }, look: { ...own, quotePrefix } };
  });
  return { heightPt: Math.min(Math.max(...heights), highestRowPt), fits: true, cells };
}
