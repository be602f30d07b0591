import type { RawCell, RawPlace, RawRow, RawTable } from '../../../shared/raw/raw-document';
import type { NoteCollector } from '../read-notes';
import { columnLetters } from './cell-reference';
import { fitMerges, MergeSweep, type MergedArea } from './merged-areas';
import type { Draft, SheetReader, SheetRow } from './sheet-reader';
import type { SheetEntry } from './workbook';

const mmPerPixel = 25.4 / 96;
/** Pixels of a digit of Calibri 11, the font most workbooks start with (ECMA-376 part 1, 18.3.1.13). */
const digitPixels = 7;
const defaultCharacters = 9.14;

/**
 * The table of a sheet: its rows with content, absolute columns, merged areas as spans. Blank rows are left out
 * (sourceRow tells where), and spans count the rows that are there.
 */
export function buildSheetTable(
  sheet: SheetReader,
  entry: SheetEntry,
  place: RawPlace,
  notes: NoteCollector,
): RawTable {
  const rows = inOrder(sheet.rows);
  const columnCount = rows.reduce(
    (count, { cells }) => Math.max(count, (cells.at(-1)?.column ?? -1) + 1),
    0,
  );
  applyMerges(rows, fitMerges(sheet.merges, rows, columnCount), place, notes);
  return {
    kind: 'table',
    place,
    sheet: entry.name,
    columnCount,
    columnWidthsMm: columnWidths(sheet, columnCount),
    rows: rows.map((row) => toRawRow(row, entry)),
    landscape: sheet.landscape,
    ...(entry.hidden && { hidden: true }),
  };
}

function toRawRow({ sourceRow, hidden, cells }: SheetRow, { titleRows }: SheetEntry): RawRow {
  const isTitle =
    titleRows !== undefined && sourceRow >= titleRows.first && sourceRow <= titleRows.last;
  return {
    cells,
    sourceRow,
    ...(isTitle && { repeatedHeader: true }),
    ...(hidden && { hidden: true }),
  };
}

/** Rows and cells sorted; a file that repeats a row or a cell has its last word. */
function inOrder(rows: readonly SheetRow[]): SheetRow[] {
  const isSorted = rows.every(
    (row, index) =>
      (rows[index - 1]?.sourceRow ?? 0) < row.sourceRow &&
      row.cells.every((cell, at) => (row.cells[at - 1]?.column ?? -1) < cell.column),
  );
  if (isSorted) return [...rows];
  const byNumber = new Map<number, Map<number, Draft<RawCell>>>();
  const hidden = new Set<number>();
  for (const row of rows) {
    const cells = byNumber.get(row.sourceRow) ?? new Map<number, Draft<RawCell>>();
    for (const cell of row.cells) cells.set(cell.column, cell);
    byNumber.set(row.sourceRow, cells);
    if (row.hidden) hidden.add(row.sourceRow);
  }
  return [...byNumber]
    .sort(([one], [other]) => one - other)
    .map(([sourceRow, cells]) => ({
      sourceRow,
      hidden: hidden.has(sourceRow),
      cells: [...cells.values()].sort((one, other) => one.column - other.column),
    }));
}

function applyMerges(
  rows: SheetRow[],
  areas: readonly MergedArea[],
  place: RawPlace,
  notes: NoteCollector,
): void {
  if (areas.length === 0) return;
  const sweep = new MergeSweep(areas);
  rows.forEach((row, index) => {
    const starting = sweep.enterRow(index).filter((area) => area.firstRow === index);
    const cells = row.cells.filter((cell) => {
      const area = sweep.areaAt(cell.column);
      if (area === undefined || (area.firstRow === index && area.left === cell.column)) return true;
      // Excel keeps the value of a covered cell that a script wrote, and shows none of it.
      notes.add('covered-cell-text', { place, row: index, column: cell.column }, cell.text);
      return false;
    });
    rows[index] = { ...row, cells: withSpans(cells, starting) };
  });
}

/** Gives the top-left cell of each area its spans; an empty one gets a cell, as it is printed as one. */
function withSpans(
  cells: readonly Draft<RawCell>[],
  starting: readonly MergedArea[],
): Draft<RawCell>[] {
  if (starting.length === 0) return [...cells];
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  for (const { left, right, firstRow, lastRow } of starting) {
    const spans = { columnSpan: right - left + 1, rowSpan: lastRow - firstRow + 1 };
    const cell = byColumn.get(left) ?? { column: left, text: '' };
    byColumn.set(left, { ...cell, ...spans });
  }
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

/** Widths in characters include the padding, so pixels are whole multiples of a digit (18.3.1.13). */
function columnWidths(sheet: SheetReader, columnCount: number): readonly number[] {
  const toMm = (characters: number): number =>
    Math.round(Math.trunc(characters * digitPixels) * mmPerPixel * 100) / 100;
  const widths = new Array<number>(columnCount).fill(toMm(sheet.defaultWidth ?? defaultCharacters));
  for (const { first, last, width } of sheet.columns) {
    if (width === undefined) continue;
    widths.fill(toMm(width), first, Math.min(last + 1, columnCount));
  }
  return widths;
}

/** Notes hidden rows and columns that hold text. Their content stays in the table. */
export function noteHidden(table: RawTable, sheet: SheetReader, notes: NoteCollector): void {
  const { place } = table;
  table.rows.forEach((row, index) => {
    if (row.hidden !== true) return;
    const texts = row.cells.map(({ text }) => text).filter((text) => text.trim() !== '');
    notes.add('hidden-row', { place, row: index }, quote(texts));
  });
  for (const { first, last, hidden } of sheet.columns) {
    if (!hidden) continue;
    for (let column = first; column <= Math.min(last, table.columnCount - 1); column++) {
      const texts = textsOfColumn(table, column);
      if (texts.length === 0) continue;
      notes.add('hidden-column', { place, column }, `${columnLetters(column)}: ${quote(texts)}`);
    }
  }
}

function textsOfColumn({ rows }: RawTable, column: number): readonly string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells.find((candidate) => candidate.column === column);
    return cell === undefined || cell.text.trim() === '' ? [] : [cell.text];
  });
}

const longestQuote = 300;

function quote(texts: readonly string[]): string {
  let quoted = '';
  for (const text of texts) {
    if (quoted.length >= longestQuote) return `${quoted} …`;
    quoted += quoted === '' ? text : ` | ${text}`;
  }
  return quoted;
}
