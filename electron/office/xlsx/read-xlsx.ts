import type { RawDocument, RawPlace, RawTable } from '../../../shared/raw/raw-document';
import type { OoxmlPackage } from '../ooxml/ooxml-package';
import { readProducer } from '../ooxml/producer';
import type { ReadingJob } from '../read-context';
import { NoteCollector, type ReadPosition } from '../read-notes';
import { firstAtOrAfter } from './merged-areas';
import { SheetReader } from './sheet-reader';
import { noteExternal, noteMargins, noteSurroundings } from './sheet-surroundings';
import { buildSheetTable, noteHidden } from './sheet-table';
import {
  loadWorkbookParts,
  readSheetEntries,
  type SheetEntry,
  type WorkbookParts,
} from './workbook';

/**
 * Reads a SpreadsheetML workbook (ECMA-376 part 1, 18; transitional and strict): one table per sheet, in the order of
 * the tabs. Formulas give the value that was stored with them; macros are not looked at. Throws ReadProblem.
 */
export async function readXlsx(file: OoxmlPackage, job: ReadingJob): Promise<RawDocument> {
  const main = await file.mainPart();
  const links = await file.relationships(main);
  const workbook = await file.tree(main);
  const entries = readSheetEntries(workbook, links);
  for (const { part } of entries) if (part !== undefined) job.expect(file.archive.sizeOf(part));
  const parts = await loadWorkbookParts(file, workbook, links);
  const reading = new WorkbookReading(file, parts);
  for (const [index, entry] of entries.entries()) await reading.readSheet(entry, index);
  for (const { type, target, external } of links) {
    if (type !== 'externalLink' || external) continue;
    const position = { place: { part: 'body', index: 0 } } as const;
    noteExternal(await file.relationships(target), position, reading.notes);
  }
  const producer = await readProducer(file);
  return {
    format: 'xlsx',
    ...(producer !== undefined && { producer }),
    blocks: reading.tables,
    notes: reading.notes.notes,
  };
}

class WorkbookReading {
  readonly tables: RawTable[] = [];
  readonly notes = new NoteCollector();
  private cells = 0;

  constructor(
    private readonly file: OoxmlPackage,
    private readonly parts: WorkbookParts,
  ) {}

  async readSheet(entry: SheetEntry, index: number): Promise<void> {
    const place: RawPlace = { part: 'sheet', sheet: entry.name, index };
    if (entry.hidden) this.notes.add('hidden-sheet', { place }, entry.name);
    if (entry.part === undefined || !this.file.archive.has(entry.part)) {
      this.notes.add('unreadable-part', { place }, `Trang «${entry.name}» không có ô dữ liệu.`);
      return;
    }
    const sheet = new SheetReader(this.parts, this.cells);
    await this.file.parse(entry.part, sheet);
    this.cells += sheet.cells;
    const table = buildSheetTable(sheet, entry, place, this.notes);
    this.tables.push(table);
    await this.noteRest(entry.part, sheet, table);
  }

  private async noteRest(part: string, sheet: SheetReader, table: RawTable): Promise<void> {
    const { place } = table;
    const locate = (sourceRow: number, column: number): ReadPosition => {
      const row = firstAtOrAfter(table.rows, sourceRow);
      return table.rows[row]?.sourceRow === sourceRow ? { place, row, column } : { place, column };
    };
    noteHidden(table, sheet, this.notes);
    for (const { sourceRow, column, formula } of sheet.formulasWithoutValue) {
      this.notes.add('formula-without-value', locate(sourceRow, column), `=${formula}`);
    }
    noteMargins(sheet.margins, place, this.notes);
    await noteSurroundings(this.file, part, locate, this.notes);
  }
}
