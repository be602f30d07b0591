import type { PageMaker } from './page-maker';
import { tableRulePt, type CellLine, type SetCell, type SetRow, type SetTable } from './set-table';

/** A row, or the part of a split row, on the current page. */
interface PlacedRow {
  readonly index: number;
  readonly y: number;
  readonly height: number;
  /** The rest of the row follows on the next page. */
  readonly continues: boolean;
}

/** A cell that shows on several pages, and how many of its lines have been shown. */
interface OpenCell {
  readonly cell: SetCell;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly group: number;
  shown: number;
}

/**
 * The part of a table that stands on one page. Rows are only noted while the page fills; what is in them is drawn when the
 * page is full, because only then a cell over several rows knows its height here.
 */
export class TableSegments {
  private rows: PlacedRow[] = [];
  /** Cells that have begun and not ended, across pages. */
  private open: OpenCell[] = [];

  constructor(
    private readonly table: SetTable,
    private readonly maker: PageMaker,
  ) {}

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** Height of a row as it would stand here: a cell that ends with it and began earlier may need more than the row has. */
  heightNow(index: number, row: SetRow): number {
    let height = row.height;
    for (const open of this.open) {
      if (open.lastRow !== index) continue;
      const rest = restHeight(open) + tableRulePt;
      height = Math.max(height, rest - this.heightOfRows(open.firstRow));
    }
    return height;
  }

  /** Height that a row, or what is left of it, asks for. */
  restOfRow(index: number): number {
    const rests = this.open.filter((open) => open.lastRow === index).map(restHeight);
    return tableRulePt + Math.max(0, ...rests);
  }

  add(index: number, height: number, continues = false): void {
    const row = this.table.rows[index];
    const { maker } = this;
    const isBegun = this.open.some(({ firstRow, lastRow }) => {
      return firstRow === index && lastRow === index;
    });
    if (row !== undefined && !isBegun) this.begin(index, row);
    this.rows.push({ index, y: maker.y, height, continues });
    maker.y += height;
    maker.isTop = false;
  }

  /** Draws what was noted: at the end of a page, and of the table. */
  close(): void {
    const [first] = this.rows;
    if (first === undefined) return;
    for (const open of this.open) this.drawCell(open);
    this.drawRules();
    const last = this.rows.at(-1);
    this.open = this.open.filter(({ lastRow }) => {
      return (
        last !== undefined && (lastRow > last.index || (lastRow === last.index && last.continues))
      );
    });
    this.rows = [];
  }

  private begin(index: number, row: SetRow): void {
    for (const cell of row.cells) {
      const lastRow = Math.min(index + cell.rowSpan, this.table.rows.length) - 1;
      this.open.push({ cell, firstRow: index, lastRow, group: this.maker.newGroup(), shown: 0 });
    }
  }

  private heightOfRows(from: number): number {
    let height = 0;
    for (const row of this.rows) if (row.index >= from) height += row.height;
    return height;
  }

  private drawCell(open: OpenCell): void {
    const rows = this.rows.filter(({ index }) => index >= open.firstRow && index <= open.lastRow);
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return;
    const height = last.y + last.height - first.y;
    const isLast = last.index === open.lastRow && !last.continues;
    // Parts of a row that the end of a page splits stand at the top.
    const isSplit = last.continues || open.shown > 0;
    const lines = this.linesHere(open, height - tableRulePt, isLast);
    const textHeight = lines.reduce((sum, { gap, line }) => sum + gap + line.height, 0);
    const free = height - tableRulePt - textHeight - open.cell.text.gapBelow;
    let y = first.y + tableRulePt;
    if (open.cell.verticalAlignment === 'center' && !isSplit) y += Math.max(0, free / 2);
    for (const { gap, line } of lines) {
      y += gap;
      const x = this.tableLeft + open.cell.textX;
      this.maker.addLine(line, x, y, open.cell.role, open.group);
      y += line.height;
    }
  }

  /** The lines for this page; a cell whose text has all been shown says it again where that is wanted. */
  private linesHere(open: OpenCell, height: number, isLast: boolean): readonly CellLine[] {
    const { lines } = open.cell.text;
    const mayRepeat = this.table.repeatSpannedCells && open.lastRow > open.firstRow;
    const from = open.shown === lines.length && mayRepeat ? 0 : open.shown;
    const rest = lines.slice(from);
    const here = isLast && from === open.shown ? rest : rest.slice(0, fitting(rest, height));
    open.shown = Math.max(open.shown, from + here.length);
    return here;
  }

  private get tableLeft(): number {
    const { left, textWidth } = this.maker;
    return left + (textWidth - this.table.widthPt) / 2;
  }

  /** One rule above each row and below the last, but not through cells; one between cells, as long as it can be. */
  private drawRules(): void {
    const rules = new RuleCollector();
    for (const open of this.open) {
      const rows = this.rows.filter(({ index }) => index >= open.firstRow && index <= open.lastRow);
      const first = rows[0];
      const last = rows.at(-1);
      if (first === undefined || last === undefined) continue;
      const x1 = this.tableLeft + open.cell.x;
      rules.addCell(x1, x1 + open.cell.width, first.y, last.y + last.height);
    }
    rules.draw(this.maker);
  }
}

function restHeight({ cell, shown }: OpenCell): number {
  let height = cell.text.gapBelow;
  for (const { gap, line } of cell.text.lines.slice(shown)) height += gap + line.height;
  return height;
}

function fitting(lines: readonly CellLine[], height: number): number {
  let used = 0;
  for (const [index, { gap, line }] of lines.entries()) {
    used += gap + line.height;
    if (used > height + 0.05) return index;
  }
  return lines.length;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Edges of cells, joined into as few rules as possible. */
class RuleCollector {
  private readonly horizontal = new Map<number, Interval[]>();
  private readonly vertical = new Map<number, Interval[]>();

  addCell(x1: number, x2: number, y1: number, y2: number): void {
    for (const y of [y1, y2]) note(this.horizontal, y, { from: x1, to: x2 });
    for (const x of [x1, x2]) note(this.vertical, x, { from: y1, to: y2 });
  }

  draw(maker: PageMaker): void {
    const half = tableRulePt / 2;
    const thicknessPt = tableRulePt;
    for (const [at, intervals] of this.horizontal) {
      const y = at + half;
      for (const { from, to } of joined(intervals)) {
        maker.add({ kind: 'rule', x1: from - half, x2: to + half, y1: y, y2: y, thicknessPt });
      }
    }
    for (const [x, intervals] of this.vertical) {
      for (const { from, to } of joined(intervals)) {
        maker.add({ kind: 'rule', x1: x, x2: x, y1: from, y2: to + tableRulePt, thicknessPt });
      }
    }
  }
}

function note(edges: Map<number, Interval[]>, at: number, interval: Interval): void {
  const key = Math.round(at * 100) / 100;
  const known = edges.get(key);
  if (known === undefined) edges.set(key, [interval]);
  else known.push(interval);
}

function joined(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  const result: Interval[] = [];
  for (const interval of sorted) {
    const last = result.at(-1);
    if (last !== undefined && interval.from <= last.to + 0.02) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) };
    } else result.push(interval);
  }
  return result;
}
