import type { RawParagraph } from '../raw/raw-document';
import type { RawRowKind } from './recognition';
import type { SourceColumn } from './assign-roles';
import { viewRow, type ColumnExtent, type RowView } from './column-view';
import type { Header } from './find-header';
import type { Grid, GridCell } from './grid';

/** One table of an appendix. An appendix may be typed as several tables with the same columns. */
export interface TablePart {
  readonly grid: Grid;
  /** null for a table that goes on below a page break without a header of its own. */
  readonly header: Header | null;
  /** Extents of the appendix' columns in this table's grid. */
  readonly extents: readonly ColumnExtent[];
  /** Headings that stand as paragraphs between this table and the one before. */
  readonly headingsBefore: readonly ParagraphHeading[];
}

export interface ParagraphHeading {
  readonly source: RawParagraph;
  /** Clean text with the automatic number in front. */
  readonly text: string;
}

/** The columns of an appendix by what the row rules need to know about them. */
export interface ColumnSet {
  readonly columns: readonly SourceColumn[];
  /** -1 when there is none. */
  readonly number: number;
  readonly objective: number;
  readonly task: number;
  readonly activity: number;
  /** The first column that holds words: where headings without merged cells stand. */
  readonly firstText: number;
}

export function columnSetOf(columns: readonly SourceColumn[]): ColumnSet {
  const indexOf = (role: SourceColumn['role']): number =>
    columns.findIndex((column) => column.role === role);
  const number = indexOf('number');
  return {
    columns,
    number,
    objective: indexOf('objective'),
    task: indexOf('task'),
    activity: indexOf('activity'),
    firstText: columns.findIndex((_column, index) => index !== number),
  };
}

/** A row of the source below the header, or a heading between two tables. */
export interface BodyRow {
  readonly part: TablePart;
  /** 0-based row in the table; -1 for a paragraph. */
  readonly row: number;
  readonly paragraph: ParagraphHeading | null;
  readonly view: RowView;
  /** First row below a header typed again or at the top of a further table: a cell may go on here. */
  readonly afterCut: boolean;
  /** The row above a page break ended there, though its merged cells may go on. */
  readonly followsWholeRow: boolean;
  readonly forcedKind: RawRowKind | undefined;
}

/** Text of each column, as far as it starts on this row. */
export function ownTexts(row: BodyRow): readonly string[] {
  return row.view.slots.map((slot) => slot.text);
}

/** Columns that have text of their own on this row. */
export function filledColumns(row: BodyRow): readonly number[] {
  return row.view.slots.flatMap((slot, column) => (slot.text === '' ? [] : [column]));
}

/** All cells with text that start on this row, those beside the columns included. */
export function cellsOfRow(row: BodyRow): readonly GridCell[] {
  const inside = row.view.slots.flatMap((slot) => slot.cells);
  return [...inside, ...row.view.outside].filter((cell) => cell.text !== '');
}

/** All rows of the parts in order: headings between tables, then the rows below each header. */
export function bodyRowsOf(
  parts: readonly TablePart[],
  forcedKindOf: (part: TablePart, row: number) => RawRowKind | undefined,
): readonly BodyRow[] {
  return parts.flatMap((part, index) => {
    const first = part.header === null ? 0 : (part.header.rows.at(-1) ?? -1) + 1;
    const headings = part.headingsBefore.map((paragraph) => paragraphRow(part, paragraph));
    const rows = part.grid.rows.slice(first).map((_cells, offset) => ({
      part,
      row: first + offset,
      paragraph: null,
      view: viewRow(part.grid, first + offset, part.extents),
      afterCut: isAfterCut(
        part,
        first + offset,
        index > 0 && offset === 0 && headings.length === 0,
      ),
      followsWholeRow: part.grid.table.rows[first + offset]?.followsWholeRow === true,
      forcedKind: forcedKindOf(part, first + offset),
    }));
    return [...headings, ...rows];
  });
}

/** Below the top of a further table, or of a further page: where the row above may have been cut in two. */
function isAfterCut({ grid }: TablePart, row: number, opensTable: boolean): boolean {
  return opensTable || grid.table.rows[row]?.startsPage === true;
}

function paragraphRow(part: TablePart, paragraph: ParagraphHeading): BodyRow {
  const view: RowView = { slots: [], outside: [] };
  return {
    part,
    row: -1,
    paragraph,
    view,
    afterCut: false,
    followsWholeRow: false,
    forcedKind: undefined,
  };
}
