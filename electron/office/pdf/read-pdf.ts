import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type {
  RawBlock,
  RawDocument,
  RawParagraph,
  RawPlace,
  RawTable,
} from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { ReadingJob } from '../read-context';
import { NoteCollector } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { flowOf, type FlowColumns, type FlowParagraph, type TextArea } from './flow';
import type { PageContent, TextRun } from './page-content';
import { findGrids, type PageGrid } from './page-grid';
import { decoded, isInside, rowsOfGrid } from './page-table';
import { readPage } from './read-page';
import { groupByBaseline, lineOf, type TextLine } from './text-lines';

// pdf.js looks for its worker here before it would load one from a file; this one runs on our own worker thread.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

const mmPerPoint = 25.4 / 72;
const pageLimit = 2_000;
/** Column edges of one table on two pages differ by rounding only. Points. */
const sameColumn = 4;
/** Texts on one baseline with a gap wider than this many sizes stand side by side, not in one sentence. */
const sideBySide = 2.2;

/**
 * Reads a PDF with a text layer: ruled tables become cells by their lines, a table that goes on over pages becomes
 * one, other text becomes paragraphs. A scan without text is refused as 'scan'. Throws ReadProblem.
 */
export async function readPdf(bytes: Uint8Array, job: ReadingJob): Promise<RawDocument> {
  const document = await open(bytes);
  try {
    return await readPages(document, job);
  } finally {
    await document.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the buffer over; the caller's stays usable.
      data: Uint8Array.from(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const password = error instanceof Error && error.name === 'PasswordException';
    throw new ReadProblem(password ? 'password' : 'damaged', 'pdf', { cause: error });
  }
}

async function readPages(document: PDFDocumentProxy, job: ReadingJob): Promise<RawDocument> {
  const builder = new BlockBuilder();
  const count = Math.min(document.numPages, pageLimit);
  job.expect(count);
  let characters = 0;
  let images = 0;
  for (let number = 1; number <= count; number += 1) {
    job.checkCancelled();
    const page = await readPage(await document.getPage(number));
    characters += page.runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters > documentLimits.characters)
      throw new ReadProblem('too-much-content', 'pdf text');
    images += page.imageCount;
    builder.addPage(page);
    job.advance(1);
  }
  // A scan may carry a stamp or page numbers as text; a page of a plan has hundreds of characters.
  if (characters < 20 * count)
    throw new ReadProblem(images > 0 ? 'scan' : 'no-content', 'no text layer');
  const producer = await producerOf(document);
  const { blocks, notes } = builder;
  return { format: 'pdf', blocks, notes: notes.notes, ...(producer === '' ? {} : { producer }) };
}

async function producerOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = (await document.getMetadata()) as { info: { Producer?: unknown } };
  return typeof info.Producer === 'string' ? info.Producer : '';
}

/** Collects the blocks of page after page and joins tables that go on. */
class BlockBuilder {
  readonly blocks: RawBlock[] = [];
  readonly notes = new NoteCollector();
  private lastGrid: PageGrid | null = null;

  addPage(page: PageContent): void {
    const grids = findGrids(page.rulings).filter((grid) =>
      page.runs.some((run) => isInside(run, grid)),
    );
    const outside = page.runs
      .filter((run) => !grids.some((grid) => isInside(run, grid)))
      .map(decoded);
    const rows = this.withoutPageNumber(rowsOfLines(outside), page);
    const area = textArea(page);
    let from = Infinity;
    for (const grid of grids) {
      const top = grid.rowEdges[0] ?? 0;
      this.addFlow(
        rows.filter((row) => isBetween(row, from, top)),
        area,
        page,
      );
      this.addTable(grid, page);
      from = grid.rowEdges.at(-1) ?? 0;
    }
    this.addFlow(
      rows.filter((row) => isBetween(row, from, -Infinity)),
      area,
      page,
    );
  }

  private addFlow(rows: readonly (readonly TextLine[])[], area: TextArea, page: PageContent): void {
    if (rows.length === 0) return;
    this.lastGrid = null;
    const landscape = page.width > page.height;
    for (const block of flowOf(rows, area)) {
      if (block.kind === 'columns') this.addColumns(block, landscape);
      else this.addParagraph(block, landscape);
    }
  }

  private addParagraph(block: FlowParagraph, landscape: boolean): void {
    const { text, bold, italic, alignment } = block;
    const last = this.blocks.at(-1);
    if (last?.kind === 'paragraph' && goesOnOverPage(last, block)) {
      this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
      return;
    }
    const place = this.nextPlace();
    this.blocks.push({ kind: 'paragraph', text, bold, italic, alignment, landscape, place });
  }

  private addColumns({ left, right }: FlowColumns, landscape: boolean): void {
    const cellOf = (lines: readonly TextLine[], column: number) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      text: lines
        .map(({ text }) => text)
        .join('\n')
        .normalize('NFC'),
    });
    this.blocks.push({
      kind: 'table',
      place: this.nextPlace(),
      columnCount: 2,
      rows: [{ sourceRow: 1, cells: [cellOf(left, 0), cellOf(right, 1)] }],
      landscape,
    });
  }

  private addTable(grid: PageGrid, page: PageContent): void {
    const last = this.blocks.at(-1);
    const goesOn =
      last?.kind === 'table' && this.lastGrid !== null && sameColumns(this.lastGrid, grid);
    const earlier = goesOn ? last.rows : [];
    const table: RawTable = {
      kind: 'table',
      place: goesOn ? last.place : this.nextPlace(),
      columnCount: grid.columnEdges.length - 1,
      columnWidthsMm: grid.columnEdges
        .slice(1)
        .map((edge, index) => (edge - (grid.columnEdges[index] ?? 0)) * mmPerPoint),
      rows: [...earlier, ...rowsOfGrid(grid, page.runs, earlier.length + 1)],
      landscape: page.width > page.height,
    };
    if (goesOn) this.blocks[this.blocks.length - 1] = table;
    else this.blocks.push(table);
    this.lastGrid = grid;
  }

  /** A number alone on the first or last line of a page is the page's, and is listed as such. */
  private withoutPageNumber(
    rows: readonly (readonly TextLine[])[],
    page: PageContent,
  ): readonly (readonly TextLine[])[] {
    return rows.filter((row) => {
      const [line] = row;
      const inMargin =
        line !== undefined &&
        (line.baseline > page.height * 0.9 || line.baseline < page.height * 0.1);
      const isNumber =
        row.length === 1 &&
        /^[-–\s]*(trang\s*)?\d{1,4}(\s*\/\s*\d{1,4})?[-–\s]*$/iu.test(line?.text ?? '');
      if (inMargin && isNumber) {
        this.notes.add(
          'header-footer-text',
          { place: { part: 'header', index: page.number - 1 } },
          line.text,
        );
      }
      return !(inMargin && isNumber);
    });
  }

  private nextPlace(): RawPlace {
    return { part: 'body', index: this.blocks.length };
  }
}

/** A sentence that a page break cut: it has no end yet, and the next page goes on in the middle of it. */
function goesOnOverPage(last: RawParagraph, next: FlowParagraph): boolean {
  return /[\p{L}\p{N},]$/u.test(last.text) && /^\p{Ll}/u.test(next.text) && last.bold === next.bold;
}

function isBetween(row: readonly TextLine[], top: number, bottom: number): boolean {
  const baseline = row[0]?.baseline ?? 0;
  return baseline < top && baseline >= bottom;
}

/** Lines from top to bottom; texts far apart on one baseline are separate lines of one row. */
function rowsOfLines(runs: readonly TextRun[]): readonly (readonly TextLine[])[] {
  return groupByBaseline(runs).map((line) => splitAtGaps(line).map(lineOf));
}

function splitAtGaps(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const groups: TextRun[][] = [];
  let right = -Infinity;
  for (const run of runs) {
    const group = groups.at(-1);
    if (group === undefined || run.left - right > run.size * sideBySide) groups.push([run]);
    else group.push(run);
    right = Math.max(right, run.right);
  }
  return groups;
}

function textArea(page: PageContent): TextArea {
  const visible = page.runs.filter(({ text }) => text.trim() !== '');
  return {
    left: Math.min(...visible.map(({ left }) => left)),
    right: Math.max(...visible.map(({ right }) => right)),
  };
}

function sameColumns(a: PageGrid, b: PageGrid): boolean {
  return (
    a.columnEdges.length === b.columnEdges.length &&
    a.columnEdges.every((edge, index) => Math.abs(edge - (b.columnEdges[index] ?? 0)) <= sameColumn)
  );
}
