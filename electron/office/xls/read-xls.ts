import {
  read as readWorkbook,
  type CellObject,
  type ColInfo,
  type Range,
  type RowInfo,
  type WorkBook,
} from '@e965/xlsx';
import type {
  RawCell,
  RawDocument,
  RawPlace,
  RawRow,
  RawTable,
} from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { ReadingJob } from '../read-context';
import { NoteCollector } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { vietnameseNumberText } from '../vietnamese-number';
import { decodeLegacyCells } from './legacy-cells';
import { noteSheetAsides } from './sheet-asides';

/** A worksheet in the library's dense form; its own type makes every key `any`. */
interface Sheet {
  readonly '!data': readonly Line[];
  readonly '!merges'?: readonly Range[];
  readonly '!rows'?: readonly (RowInfo | undefined)[];
  readonly '!cols'?: readonly (ColInfo | undefined)[];
}

type Line = readonly (CellObject | undefined)[] | undefined;

const mmPerPixel = 25.4 / 96;

/**
 * Reads an Excel 97-2003 workbook (BIFF8) through SheetJS: values as displayed, merges, hidden rows, columns and
 * sheets. Formulas give their stored value. Fonts are not told by the library, so legacy encodings are
 * told from the letters (legacy-cells.ts). Throws ReadProblem.
 */
export function readXls(bytes: Uint8Array, job: ReadingJob): RawDocument {
  job.expect(bytes.length);
  const workbook = parse(bytes);
  job.advance(bytes.length);
  const notes = new NoteCollector();
  const blocks = workbook.SheetNames.slice(0, documentLimits.sheets).map((sheet, index) => {
    job.checkCancelled();
    return decodeLegacyCells(readSheet(workbook, sheet, index, notes), notes);
  });
  if (blocks.length === 0) throw new ReadProblem('no-content', 'no sheets');
  noteSheetAsides(bytes, (index) => blocks[index]?.place, notes);
  return { format: 'xls', producer: 'Microsoft Excel 97-2003', blocks, notes: notes.notes };
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return readWorkbook(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellStyles: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const reason = /password|encrypt/i.test(message) ? 'password' : 'damaged';
    throw new ReadProblem(reason, 'workbook', { cause: error });
  }
}

function readSheet(
  workbook: WorkBook,
  sheet: string,
  index: number,
  notes: NoteCollector,
): RawTable {
  const place: RawPlace = { part: 'sheet', sheet, index };
  const source = workbook.Sheets[sheet] as unknown as Sheet | undefined;
  const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  if (hidden) notes.add('hidden-sheet', { place }, sheet);
  const merges = mergesByCorner(source);
  const rows: RawRow[] = [];
  let columnCount = 0;
  source?.['!data'].forEach((line, rowIndex) => {
    const cells = readRow(line, rowIndex, merges);
    if (cells.length === 0) return;
    noteCovered(line, rowIndex, merges, place, notes);
    // Rows between are empty; they stay as rows, so that places in reports are Excel's own.
    while (rows.length < rowIndex) rows.push({ sourceRow: rows.length + 1, cells: [] });
    const rowHidden = source['!rows']?.[rowIndex]?.hidden === true;
    if (rowHidden)
      notes.add('hidden-row', { place, row: rowIndex }, cells.map(({ text }) => text).join(' | '));
    rows.push({ sourceRow: rowIndex + 1, cells, ...(rowHidden ? { hidden: true } : {}) });
    for (const cell of cells) columnCount = Math.max(columnCount, cell.column + cell.columnSpan);
  });
  noteHiddenColumns(source, columnCount, place, notes);
  const columnWidthsMm = widthsOf(source, columnCount);
  return {
    kind: 'table',
    place,
    sheet,
    columnCount,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => clampSpan(cell, row, rows)),
    })),
    ...(hidden ? { hidden: true } : {}),
    ...(columnWidthsMm === undefined ? {} : { columnWidthsMm }),
  };
}

/** Merged areas may run on below the last row with content; the table ends with its content. */
function clampSpan(cell: RawCell, row: RawRow, rows: readonly RawRow[]): RawCell {
  const left = rows.length - (row.sourceRow - 1);
  return cell.rowSpan <= left ? cell : { ...cell, rowSpan: left };
}

interface Merges {
  readonly spans: ReadonlyMap<string, { readonly rowSpan: number; readonly columnSpan: number }>;
  isCovered(row: number, column: number): boolean;
}

function mergesByCorner(source: Sheet | undefined): Merges {
  const areas = (source?.['!merges'] ?? []).slice(0, documentLimits.merges);
  const spans = new Map(
    areas.map(({ s, e }) => [
      `${s.r}/${s.c}`,
      { rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 },
    ]),
  );
  // By the columns they touch: an area as wide as the sheet costs one entry a column, not one a cell.
  const byColumn = new Map<number, { first: number; last: number; corner: boolean }[]>();
  for (const { s, e } of areas) {
    for (let column = s.c; column <= e.c; column += 1) {
      const list = byColumn.get(column) ?? [];
      list.push({ first: s.r, last: e.r, corner: column === s.c });
      byColumn.set(column, list);
    }
  }
  return {
    spans,
    isCovered: (row, column) =>
      (byColumn.get(column) ?? []).some(
        ({ first, last, corner }) => row >= first && row <= last && !(corner && row === first),
      ),
  };
}

function readRow(line: Line, row: number, merges: Merges): readonly RawCell[] {
  const cells: RawCell[] = [];
  line?.forEach((cell, column) => {
    const span = merges.spans.get(`${row}/${column}`);
    const text = cell === undefined ? '' : textOf(cell);
    if ((text === '' && span === undefined) || merges.isCovered(row, column)) return;
    cells.push({
      column,
      columnSpan: span?.columnSpan ?? 1,
      rowSpan: span?.rowSpan ?? 1,
      text,
      ...(cell?.t === 'n' && typeof cell.v === 'number' ? { number: cell.v } : {}),
    });
  });
  return cells.some(({ text, rowSpan }) => text !== '' || rowSpan > 1) ? cells : [];
}

function textOf(cell: CellObject): string {
  const shown =
    cell.t === 's' && typeof cell.v === 'string' ? cell.v : (cell.w ?? String(cell.v ?? ''));
  const text =
    cell.t === 'n' && typeof cell.v === 'number' ? vietnameseNumberText(shown, cell.v) : shown;
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

function noteCovered(
  line: Line,
  row: number,
  merges: Merges,
  place: RawPlace,
  notes: NoteCollector,
): void {
  line?.forEach((cell, column) => {
    const text = cell === undefined ? '' : textOf(cell);
    if (text.trim() !== '' && merges.isCovered(row, column)) {
      notes.add('covered-cell-text', { place, row, column }, text);
    }
  });
}

function noteHiddenColumns(
  source: Sheet | undefined,
  columnCount: number,
  place: RawPlace,
  notes: NoteCollector,
): void {
  source?.['!cols']?.slice(0, columnCount).forEach((column, index) => {
    if (column?.hidden === true) {
      notes.add('hidden-column', { place, column: index }, '');
    }
  });
}

function widthsOf(source: Sheet | undefined, columnCount: number): readonly number[] | undefined {
  const columns = source?.['!cols'];
  if (columns === undefined) return undefined;
  const usual = 64;
  return Array.from({ length: columnCount }, (_, index) => {
    const pixels = columns[index]?.wpx ?? usual;
    return pixels * mmPerPixel;
  });
}
