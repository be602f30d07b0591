import type { RawBlock, RawParagraph, RawPlace } from '../../../shared/raw/raw-document';
import { NoteCollector } from '../read-notes';
import { flowOf, type FlowColumns, type FlowParagraph, type TextArea } from './flow';
import type { PageContent, TextRun } from './page-content';
import { findGrids, type PageGrid } from './page-grid';
import type { FilledGrid } from './filled-grid';
import { decoded, fillGrid, isInside, rowsOfGrids } from './page-table';
import { groupByBaseline, lineOf, type TextLine } from './text-lines';

const mmPerPoint = 25.4 / 72;
/** Column edges of one table on two pages differ by rounding only. Points. */
const sameColumn = 4;
/** Texts on one baseline with a gap wider than this many sizes stand side by side, not in one sentence. */
const sideBySide = 2.2;

/** A table that the next page may continue. */
interface OpenTable {
  readonly parts: [FilledGrid, ...FilledGrid[]];
  readonly landscape: boolean;
}

/** Collects the blocks of page after page and joins tables and sentences that go on. */
export class BlockBuilder {
  private readonly blocks: RawBlock[] = [];
  readonly notes = new NoteCollector();
  private openTable: OpenTable | null = null;

  finish(): readonly RawBlock[] {
    this.endTable();
    return this.blocks;
  }

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
    this.endTable();
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
    const part = fillGrid(grid, page.runs);
    const open = this.openTable;
    if (open !== null && sameColumns(open.parts[0].grid, grid)) {
      open.parts.push(part);
      return;
    }
    this.endTable();
    this.openTable = { parts: [part], landscape: page.width > page.height };
  }

  /** A table ends when text follows it or another table: only then is all known that tells how its lines join. */
  private endTable(): void {
    if (this.openTable === null) return;
    const { parts, landscape } = this.openTable;
    const { columnEdges } = parts[0].grid;
    this.blocks.push({
      kind: 'table',
      place: this.nextPlace(),
      columnCount: columnEdges.length - 1,
      columnWidthsMm: columnEdges
        .slice(1)
        .map((edge, index) => (edge - (columnEdges[index] ?? 0)) * mmPerPoint),
      rows: rowsOfGrids(parts),
      landscape,
    });
    this.openTable = null;
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
