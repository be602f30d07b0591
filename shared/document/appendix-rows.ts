import type { Column, Layout } from '../plan/layout';
import type { HeadingRow, TableView, TaskRow } from '../plan/table-view';
import { parseFunding, unitOfLabel } from '../text/funding';
import { dongPerUnit } from '../text/money-unit';
import type {
  DocumentAlignment,
  DocumentCell,
  DocumentColumn,
  DocumentRow,
} from './appendix-document';

/** The rows of the printed table: header, headings and tasks as in the view, closing row if there is one. */
export function documentRowsOf(
  layout: Layout,
  columns: readonly DocumentColumn[],
  view: TableView,
  footer: string,
): readonly DocumentRow[] {
  const rows: DocumentRow[] = [headerRow(layout)];
  for (const row of view.rows) {
    rows.push(row.kind === 'task' ? taskRow(layout, columns, row) : headingRow(layout, row));
  }
  if (footer !== '') rows.push(closingRow(layout, footer));
  return rows;
}

const plainCell: Omit<DocumentCell, 'column'> = {
  columnSpan: 1,
  rowSpan: 1,
  text: '',
  bold: false,
  italic: false,
  alignment: 'left',
  verticalAlignment: 'center',
};

function headerRow(layout: Layout): DocumentRow {
  const cells = layout.columns.map(({ label }, column): DocumentCell => {
    return { ...plainCell, column, text: label, bold: true, alignment: 'center' };
  });
  return { kind: 'header', keepWithNext: true, cells };
}

/**
 * Number in its own column, title across the columns on the wider side of it (normally all the rest). Without a number
 * column, or where it is the only one, both stand in one cell.
 */
function headingRow(layout: Layout, row: HeadingRow): DocumentRow {
  const count = layout.columns.length;
  const numberColumn = layout.columns.findIndex((column) => column.role === 'number');
  if (numberColumn < 0 || count === 1) {
    const cell = acrossCell(0, count, numberedTitle(row));
    return {
      kind: 'heading',
      keepWithNext: true,
      cells: [{ ...cell, rowSpan: row.numberRowSpan }],
    };
  }
  const after = count - numberColumn - 1;
  const titleAfter = after >= numberColumn;
  const cells = [
    acrossCell(0, numberColumn, titleAfter ? '' : row.title),
    {
      ...acrossCell(numberColumn, 1, row.number),
      rowSpan: row.numberRowSpan,
      alignment: 'center' as const,
      // Over several rows, the number still stands beside its heading.
      ...(row.numberRowSpan > 1 && { verticalAlignment: 'top' as const }),
    },
    acrossCell(numberColumn + 1, after, titleAfter ? row.title : ''),
  ];
  return {
    kind: 'heading',
    keepWithNext: true,
    cells: cells.filter((cell) => cell.columnSpan > 0),
  };
}

function acrossCell(column: number, columnSpan: number, text: string): DocumentCell {
  return { ...plainCell, column, columnSpan, text, bold: true };
}

/** «I. Cải cách thể chế», «2. …» for a number written with its full stop. */
function numberedTitle({ number, title }: HeadingRow): string {
  if (number === '') return title;
  return /[\p{L}\d]$/u.test(number) ? `${number}. ${title}` : `${number} ${title}`;
}

function taskRow(layout: Layout, columns: readonly DocumentColumn[], row: TaskRow): DocumentRow {
  const cells = layout.columns.map((column, index): DocumentCell => {
    const cell = row.cells[column.id];
    if (cell?.mergedFromAbove === true) return { ...plainCell, column: index, rowSpan: 0 };
    const alignment = columns[index]?.alignment ?? 'left';
    return {
      ...plainCell,
      column: index,
      rowSpan: cell?.rowSpan ?? 1,
      ...valueOf(column, cell?.text ?? '', alignment),
    };
  });
  return { kind: 'task', keepWithNext: false, cells };
}

function valueOf(
  column: Column,
  text: string,
  alignment: DocumentAlignment,
): Pick<DocumentCell, 'text' | 'alignment' | 'number'> {
  const number = numericValue(column, text);
  if (number !== undefined) return { text, alignment, number };
  // Words in a column of sums, and lists in a column of names, are read like other prose.
  const isProse = alignment === 'right' || text.includes('\n');
  return { text, alignment: isProse && alignment !== 'justify' ? 'left' : alignment };
}

/** Whole numbers without leading zeros, short enough to be exact everywhere: what a TT number can be. */
const wholeNumber = /^(?:0|[1-9]\d{0,8})$/;

function numericValue(column: Column, text: string): number | undefined {
  if (column.role === 'number') return wholeNumber.test(text) ? Number(text) : undefined;
  if (column.role !== 'funding') return undefined;
  const unit = unitOfLabel(column.label) ?? 'triệu đồng';
  const funding = parseFunding(text, unit);
  return funding.kind === 'amount' ? funding.dong / dongPerUnit[unit] : undefined;
}

function closingRow(layout: Layout, footer: string): DocumentRow {
  const cell = acrossCell(0, layout.columns.length, footer);
  return { kind: 'closing', keepWithNext: false, cells: [{ ...cell, alignment: 'center' }] };
}
