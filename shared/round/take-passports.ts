import type { RawBlock, RawDocument, RawNote, RawRow, RawTable } from '../raw/raw-document';
import {
  guidanceMark,
  ownSheetMark,
  readFileMark,
  readFileMarkLine,
  type FileMark,
} from './file-mark';
import { decodePassport, type ReadPassport } from './passport';

/** A file as the department means it, and apart from it what we had hidden in it. */
export interface TakenPassports {
  /** Without passports, marks and lists: ready for recognise(). */
  readonly document: RawDocument;
  readonly mark: FileMark | null;
  /** By index of the block in `document`, then by 0-based row of that table. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadPassport>>;
  /** The sheet for new tasks, as it is in the file; its rows are no part of `document`. */
  readonly newTasks: RawTable | null;
}

/** The passport column of the sheet for new tasks says this in its header row. */
export const newTasksMark = `${ownSheetMark} NHIEM-VU-MOI`;

/**
 * Takes out of a document what shared/round hides in the files that are sent. Known by what it says, not by where it
 * stands: columns may have been moved, sheets renamed, hidden things shown, the file saved in another format. A document
 * without any of it comes back as it is.
 */
export function takePassports(raw: RawDocument): TakenPassports {
  const collected = new Collected();
  const inNotes = notedPassports(raw.notes);
  const blocks: RawBlock[] = [];
  for (const block of raw.blocks) {
    const isNoted = block.kind === 'table' && inNotes.has(placeKey(block.place));
    const kept = collected.take(isNoted ? withoutHiddenText(block) : block);
    if (kept === null) continue;
    if (kept.kind === 'table') {
      const noted = inNotes.get(placeKey(kept.place)) ?? new Map<number, ReadPassport>();
      const merged = new Map([...noted, ...(collected.lastRows ?? [])]);
      if (merged.size > 0) collected.rows.set(blocks.length, merged);
    }
    blocks.push(kept);
  }
  const own = ownNotes(raw.notes);
  const notes = raw.notes.flatMap((note) => (own.has(note) ? [] : collected.keepNote(note)));
  return {
    document: { ...raw, blocks, notes },
    mark: collected.mark ?? markInNotes(raw.notes),
    rows: collected.rows,
    newTasks: collected.newTasks,
  };
}

class Collected {
  readonly rows = new Map<number, ReadonlyMap<number, ReadPassport>>();
  mark: FileMark | null = null;
  newTasks: RawTable | null = null;
  /** Passports of the table that was taken last. */
  lastRows: ReadonlyMap<number, ReadPassport> | null = null;
  private readonly droppedPlaces = new Set<string>();
  private readonly cutColumns = new Map<string, readonly number[]>();

  /** The block without what is ours; null where all of it is. */
  take(block: RawBlock): RawBlock | null {
    this.lastRows = null;
    if (block.kind === 'paragraph') return isOwnLine(block.text) ? null : block;
    if (isOwnSheet(block)) {
      this.mark ??= readFileMark(block.rows.slice(0, markRows).map(textsOf));
      this.droppedPlaces.add(placeKey(block.place));
      return null;
    }
    const columns = passportColumns(block);
    if (columns.length === 0) return withoutGuidance(block);
    this.cutColumns.set(placeKey(block.place), columns);
    const isForNewTasks = block.rows.some((row) =>
      row.cells.some(({ text }) => text.trim() === newTasksMark),
    );
    if (!isForNewTasks) this.lastRows = passportsIn(block, columns);
    const rest = withoutGuidance(withoutColumns(block, columns));
    if (!isForNewTasks) return rest;
    this.newTasks = rest;
    this.droppedPlaces.add(placeKey(block.place));
    return null;
  }

  keepNote(note: RawNote): readonly RawNote[] {
    const place = placeKey(note.place);
    if (this.droppedPlaces.has(place)) return [];
    const cut = this.cutColumns.get(place);
    const { column } = note;
    if (cut === undefined || column === undefined) return [note];
    if (cut.includes(column)) return [];
    return [{ ...note, column: column - cut.filter((each) => each < column).length }];
  }
}

/** Rows of the mark; the list sheets are longer. */
const markRows = 20;

function textsOf(row: RawRow): readonly string[] {
  return row.cells.map(({ text }) => text);
}

function isOwnSheet({ rows }: RawTable): boolean {
  const first = rows[0]?.cells[0]?.text.trim() ?? '';
  return first === ownSheetMark || first.startsWith(`${ownSheetMark} DANH-MUC`);
}

function ownText(text: string): boolean {
  return text.startsWith(`${ownSheetMark}=`) && readFileMarkLine(text) !== null;
}

function isOwnLine(text: string): boolean {
  return ownText(text) || isGuidance(text);
}

function isGuidance(text: string): boolean {
  return text.includes(guidanceMark) && text.length < longestGuidance;
}

const longestGuidance = 600;

/** The line of guidance above the table; its row stays, empty, so that rows keep their numbers. */
function withoutGuidance(table: RawTable): RawTable {
  const at = table.rows.findIndex(
    ({ cells }) => cells.length > 0 && cells.every(({ text }) => text === '' || isGuidance(text)),
  );
  if (at < 0) return table;
  return {
    ...table,
    rows: table.rows.map((row, index) => (index === at ? { ...row, cells: [] } : row)),
  };
}

function isOurs(text: string): boolean {
  return decodePassport(text) !== null || ownText(text.trim());
}

function isPassportText(text: string): boolean {
  return decodePassport(text) !== null || text.trim() === newTasksMark;
}

/** Columns with nothing but passports in their body. A department's own column never looks like one. */
function passportColumns({ rows }: RawTable): readonly number[] {
  const found = new Set<number>();
  for (const { cells } of rows) {
    for (const { column, columnSpan, text } of cells) {
      if (columnSpan === 1 && isPassportText(text)) found.add(column);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Where one row has several (columns pasted beside each other) they must agree. */
function passportsIn(
  { rows }: RawTable,
  columns: readonly number[],
): ReadonlyMap<number, ReadPassport> {
  const found = new Map<number, ReadPassport>();
  rows.forEach(({ cells }, index) => {
    const texts = cells
      .filter(({ column }) => columns.includes(column))
      .map(({ text }) => text)
      .filter(isPassportText);
    const read = decodePassport(texts.join(' '));
    if (read !== null) found.set(index, read);
  });
  return found;
}

function withoutColumns(table: RawTable, columns: readonly number[]): RawTable {
  const before = (column: number): number => columns.filter((each) => each < column).length;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const covered = columns.filter(
        (column) => column >= cell.column && column < cell.column + cell.columnSpan,
      ).length;
      // A note that somebody typed into the hidden column stays with its row.
      const isGone = covered === cell.columnSpan;
      if (isGone) return [];
      const column = cell.column - before(cell.column);
      return [{ ...cell, column, columnSpan: cell.columnSpan - covered }];
    }),
  }));
  const { columnWidthsMm } = table;
  return {
    ...table,
    columnCount: table.columnCount - columns.filter((each) => each < table.columnCount).length,
    ...(columnWidthsMm !== undefined && {
      columnWidthsMm: columnWidthsMm.filter((_width, index) => !columns.includes(index)),
    }),
    rows,
  };
}

/** Some readers note hidden text and leave it in its cell as well, in front of what is shown. */
function withoutHiddenText(table: RawTable): RawTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(hiddenToken, '') })),
  }));
  return { ...table, rows };
}

/** A passport or the mark of a file in one line; both end in a check of known length. */
const hiddenToken = /PL1(?:\.[\w%-]+){3}\.[0-9A-Z]{5}|PHU-LUC\/1=.*?kiem-tra=[0-9A-Z]{20}/g;

/** Hidden text, put together where a reader gave it in pieces: by place, row and column. */
interface HiddenText {
  readonly place: string;
  readonly row: number | undefined;
  readonly text: string;
}

function hiddenTexts(notes: readonly RawNote[]): readonly HiddenText[] {
  const found = new Map<string, HiddenText>();
  for (const note of notes) {
    if (note.code !== 'hidden-text') continue;
    const key = hiddenKey(note);
    const text = `${found.get(key)?.text ?? ''}${note.text}`;
    found.set(key, { place: placeKey(note.place), row: note.row, text });
  }
  return [...found.values()];
}

function hiddenKey({ place, row, column }: RawNote): string {
  return `${placeKey(place)}|${row ?? ''}|${column ?? ''}`;
}

/** Passports in hidden text of table cells. Two cells of a row must agree. */
function notedPassports(
  notes: readonly RawNote[],
): ReadonlyMap<string, ReadonlyMap<number, ReadPassport>> {
  const texts = new Map<string, Map<number, string>>();
  for (const { place, row, text } of hiddenTexts(notes)) {
    if (row === undefined || decodePassport(text) === null) continue;
    const rows = texts.get(place) ?? new Map<number, string>();
    rows.set(row, `${rows.get(row) ?? ''} ${text}`);
    texts.set(place, rows);
  }
  return new Map([...texts].map(([place, rows]) => [place, readRows(rows)]));
}

function readRows(rows: ReadonlyMap<number, string>): ReadonlyMap<number, ReadPassport> {
  return new Map(
    [...rows].flatMap(([row, text]) => {
      const read = decodePassport(text);
      return read === null ? [] : [[row, read] as const];
    }),
  );
}

function markInNotes(notes: readonly RawNote[]): FileMark | null {
  for (const { text } of hiddenTexts(notes)) {
    const mark = text.includes(ownSheetMark) ? readFileMarkLine(text) : null;
    if (mark !== null) return mark;
  }
  return null;
}

/** Notes of hidden text that is ours; what a department hid itself stays in the report. */
function ownNotes(notes: readonly RawNote[]): ReadonlySet<RawNote> {
  const groups = new Map<string, RawNote[]>();
  for (const note of notes) {
    if (note.code !== 'hidden-text') continue;
    groups.set(hiddenKey(note), [...(groups.get(hiddenKey(note)) ?? []), note]);
  }
  const own = [...groups.values()].filter((group) =>
    isOurs(group.map(({ text }) => text).join('')),
  );
  return new Set(own.flat());
}

function placeKey({ part, sheet, index }: RawNote['place']): string {
  return `${part}|${sheet ?? ''}|${index}`;
}
