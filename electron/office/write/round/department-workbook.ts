import type { AppendixDocument, PageSetup } from '../../../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../../../shared/document/appendix-document-of';
import { textHeightPt } from '../../../../shared/document/row-heights';
import type { Column, Layout } from '../../../../shared/plan/layout';
import { tableViewOf } from '../../../../shared/plan/table-view-of';
import { fileMarkRows, ownSheetMark } from '../../../../shared/round/file-mark';
import { headingChoice, placeLabel } from '../../../../shared/round/new-task-rows';
import { newTasksMark } from '../../../../shared/round/take-passports';
import { excelMetrics } from '../xlsx/excel-metrics';
import { sheetModelOf } from '../xlsx/sheet-model-of';
import type { CellLook, SheetCell, SheetValue } from '../xlsx/sheet-model';
import { ownFill, type DepartmentFile } from './department-file';
import { departmentSheet, listNames, listOfRole } from './department-sheet';
import { plainLook } from './plain-look';
import { roundFileTexts } from './texts';
import type {
  DefinedName,
  ListValidation,
  WorkbookModel,
  WorkbookRow,
  WorkbookSheet,
} from './workbook-model';

/**
 * The workbook that a department fills in: its table, a sheet for new tasks, and out of sight the lists to choose from
 * and the mark by which the file is known when it comes back.
 */
export function departmentWorkbook(file: DepartmentFile): WorkbookModel {
  const document = appendixDocumentOf(file.plan);
  const { sheet } = sheetModelOf(document);
  const lists = listColumns(file);
  return {
    fontFamily: document.fontFamily,
    defaultSizePt: document.table.sizePt,
    sheets: [
      departmentSheet(file, document, sheet),
      newTasksSheet(file, document),
      listsSheet(lists, document.page),
      textSheet(roundFileTexts.markSheet, fileMarkRows(file.mark), document.page),
    ],
    names: lists.flatMap(definedNameOf),
    lockStructure: true,
    title: document.properties.title,
    author: document.properties.author,
  };
}

interface ListColumn {
  readonly name: string;
  readonly items: readonly string[];
}

function listColumns(file: DepartmentFile): readonly ListColumn[] {
  const { metadata } = file.plan;
  const year = metadata.year === null ? '' : `/${metadata.year}`;
  const inYear = metadata.year === null ? '' : ` ${metadata.year}`;
  const months = Array.from({ length: 12 }, (_, index) => roundFileTexts.months(index + 1, year));
  const quarters = ['I', 'II', 'III', 'IV'].map((each) => roundFileTexts.quarters(each, year));
  const headings = tableViewOf(file.plan).rows.filter((row) => row.kind !== 'task');
  return [
    { name: listNames.agencies, items: file.agencies },
    {
      name: listNames.times,
      items: [...months, ...quarters, ...roundFileTexts.otherTimes(inYear)],
    },
    { name: listNames.headings, items: headings.map(headingChoice) },
  ];
}

/** Rows above the items: the mark of the sheet, and the name of the list. */
const firstItem = 2;

function definedNameOf({ name, items }: ListColumn, column: number): readonly DefinedName[] {
  const lastRow = firstItem + Math.max(items.length, 1) - 1;
  const range = { firstRow: firstItem, lastRow, firstColumn: column, lastColumn: column };
  return [{ name, sheet: roundFileTexts.listsSheet, range }];
}

function listsSheet(lists: readonly ListColumn[], page: PageSetup): WorkbookSheet {
  const longest = Math.max(...lists.map(({ items }) => items.length));
  const rows = [
    [`${ownSheetMark} DANH-MUC`],
    lists.map(({ name }) => name),
    ...Array.from({ length: longest }, (_, row) => lists.map(({ items }) => items[row] ?? '')),
  ];
  return textSheet(roundFileTexts.listsSheet, rows, page);
}

/** A hidden sheet of plain texts. */
function textSheet(
  name: string,
  texts: readonly (readonly string[])[],
  page: PageSetup,
): WorkbookSheet {
  const count = Math.max(...texts.map(({ length }) => length));
  return {
    name,
    visibility: 'very-hidden',
    columns: Array.from({ length: count }, () => ({ widthMm: 60 })),
    rows: texts.map((row) => ({
      heightPt: 15.75,
      fits: true,
      cells: row.flatMap((text, column): readonly SheetCell[] =>
        text === '' ? [] : [{ column, value: { kind: 'text', text }, look: plainLook }],
      ),
    })),
    merges: [],
    headerRows: null,
    page,
    keepColumns: false,
    lists: [],
  };
}

const newTaskRows = 40;
const newRowHeightPt = 32;
/** Hidden mark, then «Thuộc mục», then the columns of the table without its number. */
const placeColumn = 1;

function newTasksSheet(file: DepartmentFile, document: AppendixDocument): WorkbookSheet {
  const columns = columnsToFill(file.plan.layout);
  const count = columns.length + 2;
  const widths = columns.map(({ index }) => document.table.columns[index]?.widthMm ?? 30);
  const visible = placeWidthMm + widths.reduce((sum, width) => sum + width, 0);
  const range = { firstRow: 2, lastRow: newTaskRows + 1 };
  const lists = columns.flatMap(({ column }, index): readonly ListValidation[] => {
    const listName = listOfRole[column.role];
    const at = placeColumn + 1 + index;
    return listName === undefined
      ? []
      : [{ listName, range: { ...range, firstColumn: at, lastColumn: at } }];
  });
  const place = { ...range, firstColumn: placeColumn, lastColumn: placeColumn };
  return {
    name: roundFileTexts.newTasksSheet,
    visibility: 'visible',
    columns: [
      { widthMm: 10, hidden: true },
      { widthMm: placeWidthMm },
      ...widths.map((widthMm) => ({ widthMm })),
    ],
    rows: [
      guidance(visible, count),
      newTasksHeader(columns.map(({ column }) => column.label)),
      ...Array.from({ length: newTaskRows }, () => emptyRow(count)),
    ],
    merges: [{ firstRow: 0, lastRow: 0, firstColumn: placeColumn, lastColumn: count - 1 }],
    headerRows: { first: 1, last: 1 },
    page: document.page,
    keepColumns: true,
    lists: [{ listName: listNames.headings, range: place }, ...lists],
  };
}

const placeWidthMm = 45;

function columnsToFill(
  layout: Layout,
): readonly { readonly column: Column; readonly index: number }[] {
  return layout.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.role !== 'number');
}

function guidance(widthMm: number, count: number): WorkbookRow {
  const text = roundFileTexts.newTasksGuidance;
  const look: CellLook = { ...plainLook, fill: 'E8F1FB', bordered: true, vertical: 'center' };
  const cells = Array.from({ length: count - placeColumn }, (_, index): SheetCell => {
    const value: SheetValue = index === 0 ? { kind: 'text', text } : { kind: 'empty' };
    return { column: placeColumn + index, value, look };
  });
  return { heightPt: textHeightPt(text, widthMm, look, excelMetrics) + 8, fits: false, cells };
}

function newTasksHeader(labels: readonly string[]): WorkbookRow {
  const look: CellLook = {
    ...plainLook,
    bold: true,
    bordered: true,
    horizontal: 'center',
    vertical: 'center',
  };
  const cells = [newTasksMark, placeLabel, ...labels].map((text, column): SheetCell => ({
    column,
    value: { kind: 'text', text },
    look,
  }));
  return { heightPt: 48, fits: false, cells };
}

function emptyRow(count: number): WorkbookRow {
  const look: CellLook = { ...plainLook, bordered: true, fill: ownFill, unlocked: true };
  const cells = Array.from({ length: count }, (_, column): SheetCell => ({
    column,
    value: { kind: 'empty' },
    look,
  }));
  return { heightPt: newRowHeightPt, fits: true, cells };
}
