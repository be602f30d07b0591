import type { ColDef, ColDefField } from 'ag-grid-community';
import type { ColumnId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { parseFunding, unitOfLabel } from '../../shared/text/funding';
import { titleStart } from './selection';

/** The columns with at least one cell over several rows. Only for these does ag-grid look for spans in every row. */
export function spanningColumns(
  rows: readonly TableRow[],
  columns: readonly Column[],
): ReadonlySet<ColumnId> {
  const spanning = columns.filter(({ id }) =>
    rows.some((row) => row.kind === 'task' && row.cells[id]?.mergedFromAbove === true),
  );
  return new Set(spanning.map(({ id }) => id));
}

/** Whether one of the cells that differ reaches, or reached, over several rows. */
export function touchesSpans(before: TableRow, after: TableRow): boolean {
  if (before.kind !== 'task' || after.kind !== 'task') return true;
  return Object.entries(after.cells).some(([id, cell]) => {
    const old = before.cells[id as ColumnId];
    if (old === cell) return false;
    if (old === undefined || old.rowSpan > 1 || cell.rowSpan > 1) return true;
    return old.mergedFromAbove || cell.mergedFromAbove;
  });
}

/** ag-grid's columns for the columns of a layout. */
export function columnDefs(
  columns: readonly Column[],
  widths: readonly number[],
  spanning: ReadonlySet<ColumnId>,
  frozen: number,
): ColDef<TableRow>[] {
  const title = titleStart(columns.length);
  return columns.map((column, index) => ({
    colId: column.id as ColDefField<TableRow>,
    headerName: column.label,
    width: widths[index] ?? 100,
    minWidth: 24,
    pinned: index < frozen ? 'left' : null,
    resizable: index < columns.length - 1,
    // Not a value getter: looking for spans, ag-grid would ask it for the value of every row.
    valueFormatter: ({ data }) => (data === undefined ? '' : shownText(data, column, index, title)),
    spanRows: spanning.has(column.id)
      ? ({ nodeA, nodeB }) =>
          nodeA?.data !== undefined &&
          nodeB?.data !== undefined &&
          isSpan(nodeA.data, nodeB.data, column, index < title)
      : false,
    cellClassRules: {
      'cell-center': ({ data }) => column.role === 'number' || (isHeading(data) && index < title),
      'cell-amount': ({ data }) => column.role === 'funding' && isAmount(data, column),
      'cell-heading': ({ data }) => isHeading(data),
      'cell-heading-title': ({ data }) => isHeading(data) && index === title,
      'cell-heading-rest': ({ data }) => isHeading(data) && index > title,
    },
  }));
}

/** What a cell shows: a heading shows its number in the first column and its title in the second. */
export function shownText(row: TableRow, column: Column, index: number, title: number): string {
  if (row.kind === 'task') return row.cells[column.id]?.text ?? '';
  if (index === title) return row.title;
  return index < title ? row.number : '';
}

function isSpan(above: TableRow, below: TableRow, column: Column, holdsNumber: boolean): boolean {
  if (below.kind !== 'task') return false;
  if (above.kind !== 'task' && !holdsNumber) return false;
  return below.cells[column.id]?.mergedFromAbove === true;
}

function isHeading(row: TableRow | undefined): boolean {
  return row !== undefined && row.kind !== 'task';
}

/** Amounts line up at the right; a Kinh phí cell that holds words reads like any other text. */
function isAmount(row: TableRow | undefined, column: Column): boolean {
  if (row?.kind !== 'task') return false;
  const text = row.cells[column.id]?.text ?? '';
  return parseFunding(text, unitOfLabel(column.label) ?? undefined).kind === 'amount';
}
