import type { AppendixDocument } from '../../../../shared/document/appendix-document';
import type { NodeId } from '../../../../shared/ids';
import type { ColumnRole } from '../../../../shared/plan/layout';
import type { TableRow } from '../../../../shared/plan/table-view';
import { tableViewOf } from '../../../../shared/plan/table-view-of';
import { encodePassport } from '../../../../shared/round/passport';
import { textHeightPt } from '../../../../shared/document/row-heights';
import { excelMetrics, highestRowPt } from '../xlsx/excel-metrics';
import type { CellLook, SheetCell, SheetModel, SheetRange } from '../xlsx/sheet-model';
import { ownFill, type DepartmentFile } from './department-file';
import { plainLook } from './plain-look';
import { roundFileTexts } from './texts';
import type { ListValidation, WorkbookRow, WorkbookSheet } from './workbook-model';

/** Names of the lists to choose from, and the columns that offer them. */
export const listNames = {
  agencies: 'DM_CoQuan',
  times: 'DM_ThoiGian',
  headings: 'DM_Muc',
} as const;

export const listOfRole: Readonly<Partial<Record<ColumnRole, string>>> = {
  lead: listNames.agencies,
  coordinator: listNames.agencies,
  timeframe: listNames.times,
};

const guidanceFill = 'E8F1FB';

/**
 * The table of a department: the appendix as it is printed, a line of guidance above it, and a hidden column with the
 * passports of the rows. That column stands behind the number, inside the table: who selects the table to sort, copy or
 * move rows takes it along without knowing.
 */
export function departmentSheet(
  file: DepartmentFile,
  document: AppendixDocument,
  sheet: SheetModel,
): WorkbookSheet {
  const { layout } = file.plan;
  const rows = tableViewOf(file.plan).rows;
  const hidden = layout.columns[0]?.role === 'number' ? 1 : 0;
  const shift = (column: number): number => (column >= hidden ? column + 1 : column);
  const firstRow = sheet.headerRows.last + 2;
  const widths = sheet.columnWidthsMm;
  const columns = widths.map((widthMm) => ({ widthMm }));
  const fills = ownFills(file.ownRows, document, rows);
  const body = sheet.rows.map((row, index): WorkbookRow => {
    const at = index - sheet.headerRows.last - 1;
    const printed = at >= 0 ? rows[at] : undefined;
    const isOpen = printed !== undefined;
    const cells = row.cells.map((cell) => ({
      ...cell,
      column: shift(cell.column),
      look: {
        ...cell.look,
        ...(isOpen && { unlocked: true }),
        ...(fills.has(`${at}|${cell.column}`) && { fill: ownFill }),
      },
    }));
    const passport = printed === undefined ? [] : [passportCell(file, printed, hidden)];
    const spans = isOpen && hasSpan(document, at + headerCount(document));
    return {
      heightPt: row.heightPt,
      fits: isOpen && !spans && printed.kind === 'task',
      cells: [...cells, ...passport].sort((a, b) => a.column - b.column),
    };
  });
  const across = { firstColumn: hidden === 0 ? 1 : 0, lastColumn: widths.length };
  const merges = sheet.merges.map((range) => shifted(range, shift));
  return {
    name: roundFileTexts.mainSheet,
    visibility: 'visible',
    columns: [...columns.slice(0, hidden), { widthMm: 10, hidden: true }, ...columns.slice(hidden)],
    rows: [guidanceRow(file, widths, across.firstColumn), ...body],
    merges: [{ firstRow: 0, lastRow: 0, ...across }, ...merges],
    headerRows: { first: sheet.headerRows.first + 1, last: sheet.headerRows.last + 1 },
    page: document.page,
    keepColumns: true,
    lists: listsOf(file, shift, firstRow, rows.length),
  };
}

function headerCount({ table }: AppendixDocument): number {
  return table.rows.filter(({ kind }) => kind === 'header').length;
}

function hasSpan({ table }: AppendixDocument, row: number): boolean {
  return table.rows[row]?.cells.some(({ rowSpan }) => rowSpan !== 1) ?? false;
}

/** Cells («row|column» of the table's body) that are the department's own; a merged one if any of its rows is. */
function ownFills(
  own: ReadonlySet<NodeId>,
  document: AppendixDocument,
  rows: readonly TableRow[],
): ReadonlySet<string> {
  const first = headerCount(document);
  const isOwn = rows.map((row) => row.kind === 'task' && own.has(row.id));
  const filled = new Set<string>();
  rows.forEach((_row, index) => {
    for (const cell of document.table.rows[first + index]?.cells ?? []) {
      const span = isOwn.slice(index, index + Math.max(1, cell.rowSpan));
      if (rows[index]?.kind === 'task' && span.some(Boolean)) filled.add(`${index}|${cell.column}`);
    }
  });
  return filled;
}

function passportCell({ mark }: DepartmentFile, row: TableRow, column: number): SheetCell {
  const { planId, versionId } = mark;
  const text = encodePassport({ nodeId: row.id, planId, versionId });
  const look: CellLook = { ...plainLook, sizePt: 8, color: '808080', unlocked: true };
  return { column, value: { kind: 'text', text }, look };
}

function guidanceRow(
  { mark, deadline, sentRows }: DepartmentFile,
  widths: readonly number[],
  column: number,
): WorkbookRow {
  const text = roundFileTexts.guidance(mark.department, deadline, sentRows);
  const look: CellLook = {
    ...plainLook,
    fill: guidanceFill,
    bordered: true,
    vertical: 'center',
  };
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = textHeightPt(text, width, look, excelMetrics) + guidancePaddingPt;
  const cells = Array.from({ length: widths.length + 1 - column }, (_, index): SheetCell => {
    const value = index === 0 ? ({ kind: 'text', text } as const) : ({ kind: 'empty' } as const);
    return { column: column + index, value, look };
  });
  return { heightPt: Math.min(height, highestRowPt), fits: false, cells };
}

const guidancePaddingPt = 8;

/** One row down for the guidance, columns to their new places; what spans the hidden column covers it. */
function shifted(range: SheetRange, shift: (column: number) => number): SheetRange {
  return {
    firstRow: range.firstRow + 1,
    lastRow: range.lastRow + 1,
    firstColumn: shift(range.firstColumn),
    lastColumn: shift(range.lastColumn),
  };
}

function listsOf(
  { plan }: DepartmentFile,
  shift: (column: number) => number,
  firstRow: number,
  rowCount: number,
): readonly ListValidation[] {
  if (rowCount === 0) return [];
  return plan.layout.columns.flatMap(({ role }, index) => {
    const listName = listOfRole[role];
    if (listName === undefined) return [];
    const column = shift(index);
    const lastRow = firstRow + rowCount - 1;
    return [{ listName, range: { firstRow, lastRow, firstColumn: column, lastColumn: column } }];
  });
}
