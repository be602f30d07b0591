import type { DocumentAlignment, DocumentCell, DocumentTable } from '../appendix-document';
import { cellParagraphPaddingPt } from '../keep-together';
import type { SetLine } from './block-layout';
import { breakLines } from './break-lines';
import type { FontMeasure } from './font-measure';
import type { ItemRole } from './paged-document';
import { setLine } from './set-paragraph';
import { toTwip, pointsPerMm } from './units';

/** Single lines of half a point (w:sz 4); every row has one above it and the last on a page one below. */
export const tableRulePt = 0.5;

/** A line of a cell and the air above it. */
export interface CellLine {
  readonly gap: number;
  readonly line: SetLine;
}

/** The text of a cell, set for its width. */
export interface CellText {
  readonly lines: readonly CellLine[];
  readonly gapBelow: number;
  readonly height: number;
}

export interface SetCell {
  readonly x: number;
  readonly width: number;
  readonly rowSpan: number;
  readonly textX: number;
  readonly text: CellText;
  readonly verticalAlignment: 'top' | 'center';
  readonly role: ItemRole;
}

export interface SetRow {
  readonly header: boolean;
  readonly keepWithNext: boolean;
  /** Of the cells of this row alone, rule included. */
  readonly height: number;
  /** Without the positions that a cell above covers. */
  readonly cells: readonly SetCell[];
}

export interface SetTable {
  readonly widthPt: number;
  readonly rows: readonly SetRow[];
  readonly repeatSpannedCells: boolean;
}

/** How the text of a cell looks; equal keys and texts are set once. */
interface CellLook {
  readonly widthPt: number;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: DocumentAlignment;
}

const keptTexts = 100_000;

/**
 * Sets the text of cells and remembers it: when a plan of thousands of rows is cut into pages again after an edit, all but
 * the edited cell are known.
 */
export class CellSetter {
  private readonly known = new Map<string, CellText>();

  constructor(readonly measure: FontMeasure) {}

  set(text: string, look: CellLook): CellText {
    const face = `${look.bold ? 'b' : ''}${look.italic ? 'i' : ''}${look.alignment[0]}`;
    const key = `${look.widthPt}|${look.sizePt}|${face}|${text}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    if (this.known.size >= keptTexts) this.known.clear();
    const made = this.make(text, look);
    this.known.set(key, made);
    return made;
  }

  /** "\n" parts paragraphs; between two of them the larger of their spacings stands, as in Word. */
  private make(text: string, look: CellLook): CellText {
    const half = cellParagraphPaddingPt / 2;
    const lines: CellLine[] = [];
    for (const paragraph of text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')) {
      const spans = [{ text: paragraph, look, underline: false, risePt: 0 }];
      const room = { firstStart: 0, start: 0, end: look.widthPt };
      breakLines(spans, room, this.measure).forEach((line, index) => {
        const frame = {
          ...look,
          start: 0,
          end: look.widthPt,
          lineSpacing: 1,
          measure: this.measure,
        };
        lines.push({ gap: index === 0 ? half : 0, line: setLine(line, frame) });
      });
    }
    const height = lines.reduce((sum, { gap, line }) => sum + gap + line.height, half);
    return { lines, gapBelow: half, height };
  }
}

/** Edges of the columns in points from the left side of the table; running totals are rounded, as in the Word file. */
export function columnEdges(widthsMm: readonly number[]): readonly number[] {
  const edges = [0];
  let exactMm = 0;
  for (const width of widthsMm) {
    exactMm += width;
    edges.push(toTwip(exactMm * pointsPerMm));
  }
  return edges;
}

/** Sets every cell of a table and measures its rows. Yields now and then, so that a long one can be left. */
export function* setTable(table: DocumentTable, setter: CellSetter): Generator<void, SetTable> {
  const edges = columnEdges(table.columns.map((column) => column.widthMm));
  const padding = toTwip(table.cellPaddingMm * pointsPerMm);
  const rows: SetRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const header = row.kind === 'header';
    const cells = row.cells
      .filter((cell) => cell.rowSpan > 0)
      .map((cell) => setCell(cell, { edges, padding, sizePt: table.sizePt, header }, setter));
    const single = cells.filter((cell) => cell.rowSpan === 1).map((cell) => cell.text.height);
    const emptyHeight = setter.measure.pitch(table.sizePt) + cellParagraphPaddingPt;
    const height = tableRulePt + Math.max(emptyHeight, ...single);
    rows.push({ header, keepWithNext: row.keepWithNext, height, cells });
    if (index % 50 === 49) yield;
  }
  return {
    widthPt: edges.at(-1) ?? 0,
    rows: withGrownSpans(rows),
    repeatSpannedCells: table.repeatSpannedCells ?? false,
  };
}

interface CellFrame {
  readonly edges: readonly number[];
  readonly padding: number;
  readonly sizePt: number;
  readonly header: boolean;
}

function setCell(cell: DocumentCell, frame: CellFrame, setter: CellSetter): SetCell {
  const x = frame.edges[cell.column] ?? 0;
  const end = frame.edges[cell.column + cell.columnSpan] ?? x;
  const { bold, italic, alignment } = cell;
  const widthPt = toTwip(Math.max(1, end - x - 2 * frame.padding));
  return {
    x,
    width: end - x,
    rowSpan: cell.rowSpan,
    textX: x + frame.padding,
    text: setter.set(cell.text, { widthPt, sizePt: frame.sizePt, bold, italic, alignment }),
    verticalAlignment: cell.verticalAlignment,
    role: frame.header ? 'header-cell' : 'cell',
  };
}

/** What a cell over several rows needs beyond them, the last of its rows gives. */
function withGrownSpans(rows: readonly SetRow[]): readonly SetRow[] {
  const heights = rows.map((row) => row.height);
  rows.forEach((row, first) => {
    for (const cell of row.cells) {
      if (cell.rowSpan === 1) continue;
      const last = Math.min(first + cell.rowSpan, rows.length) - 1;
      let others = 0;
      for (let index = first; index < last; index++) others += heights[index] ?? 0;
      heights[last] = Math.max(heights[last] ?? 0, cell.text.height + tableRulePt - others);
    }
  });
  return rows.map((row, index) => ({ ...row, height: heights[index] ?? row.height }));
}
