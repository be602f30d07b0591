import type { PageMaker } from './page-maker';
import { tableRulePt, type SetTable } from './set-table';
import { TableSegments } from './table-segment';

/** What a row that is split must at least have on a page: below that it begins on the next one. */
const leastPartPt = 40;

/** Which block the table is, and the height of what follows it: a last row that is kept with its next takes it along. */
export interface TablePlace {
  readonly block: number;
  readonly tail: number;
}

/**
 * Puts a table on pages: the header again on each, rows whole, rows that are kept together on one page where a page can
 * hold them, a row higher than a page split between lines. Yields now and then.
 */
export function* placeTable(
  table: SetTable,
  { block, tail }: TablePlace,
  maker: PageMaker,
): Generator<void> {
  const isKept = table.rows.at(-1)?.keepWithNext === true;
  const placer = new TablePlacer(table, block, isKept ? tail : 0, maker);
  placer.begin();
  const { length } = table.rows;
  for (let index = placer.headerRows; index < length;) {
    const end = placer.endOfGroup(index);
    placer.placeGroup(index, end);
    index = end;
    yield;
  }
  placer.finish();
}

/** Height of header and first group: what a title that is kept with the table needs below itself. */
export function leastTableHeight(table: SetTable): number {
  const headerRows = countHeaderRows(table);
  let height = tableRulePt;
  for (const [index, row] of table.rows.entries()) {
    height += row.height;
    if (index >= headerRows && !row.keepWithNext) break;
  }
  return height;
}

function countHeaderRows(table: SetTable): number {
  const first = table.rows.findIndex((row) => !row.header);
  return first < 0 ? table.rows.length : first;
}

class TablePlacer {
  readonly headerRows: number;
  private readonly segments: TableSegments;
  private readonly headerHeight: number;

  constructor(
    private readonly table: SetTable,
    private readonly block: number,
    private readonly tail: number,
    private readonly maker: PageMaker,
  ) {
    this.headerRows = countHeaderRows(table);
    this.segments = new TableSegments(table, maker);
    this.headerHeight = this.heightOf(0, this.headerRows);
  }

  begin(): void {
    const { maker } = this;
    const height = leastTableHeight(this.table);
    if (!maker.isTop && height + maker.pendingSpace > maker.room && height <= maker.fullRoom) {
      maker.newPage();
    }
    maker.y += maker.isTop ? 0 : maker.pendingSpace;
    maker.pendingSpace = 0;
    this.placeHeader();
  }

  finish(): void {
    this.segments.close();
    this.maker.y += tableRulePt;
    this.maker.pendingSpace = 0;
  }

  /** Index behind the rows that stay on one page with this one. */
  endOfGroup(index: number): number {
    let end = index;
    while (this.table.rows[end]?.keepWithNext === true && end < this.table.rows.length - 1) end++;
    return end + 1;
  }

  placeGroup(from: number, end: number): void {
    const height = this.heightOf(from, end) + this.tailOf(end - 1);
    if (!this.fits(height) && this.hasRowsHere && height <= this.bodyRoom) this.turnPage();
    for (let index = from; index < end; index++) this.placeRow(index);
  }

  private placeRow(index: number): void {
    const row = this.table.rows[index];
    if (row === undefined) return;
    let height = this.segments.heightNow(index, row);
    const needed = height + this.tailOf(index);
    if (!this.fits(needed) && this.hasRowsHere && needed <= this.bodyRoom) {
      this.turnPage();
      height = this.segments.heightNow(index, row);
    }
    if (this.fits(height)) this.addRow(index, height);
    else this.splitRow(index, height);
  }

  private tailOf(index: number): number {
    return index === this.table.rows.length - 1 ? this.tail : 0;
  }

  /** A row higher than a page: as much as fits here, the rest on the next pages. */
  private splitRow(index: number, height: number): void {
    if (this.room < leastPartPt && this.hasRowsHere) this.turnPage();
    let rest = height;
    this.notePlace(index, Math.min(rest, this.room));
    while (rest > this.room) {
      const before = rest;
      this.segments.add(index, Math.max(0, this.room - tableRulePt), true);
      this.turnPage();
      rest = this.segments.restOfRow(index);
      // A line higher than a page: it runs over the edge, but the document ends.
      if (rest >= before) break;
    }
    this.segments.add(index, rest);
  }

  private addRow(index: number, height: number): void {
    this.notePlace(index, height);
    this.segments.add(index, height);
  }

  private notePlace(row: number, height: number): void {
    const { sectionIndex: section, pageIndex: page, y } = this.maker;
    this.maker.rows.push({ section, block: this.block, row, page, y, height });
  }

  private turnPage(): void {
    this.segments.close();
    this.maker.newPage();
    this.placeHeader();
  }

  private placeHeader(): void {
    for (let index = 0; index < this.headerRows; index++) {
      this.segments.add(index, this.table.rows[index]?.height ?? 0);
    }
    this.rowsOnPage = this.maker.y;
  }

  /** Top of the first row below the header on this page. */
  private rowsOnPage = 0;

  private get hasRowsHere(): boolean {
    return this.maker.y > this.rowsOnPage || this.isBelowText;
  }

  /** The table begins below text on this page, so that another page has more room. */
  private get isBelowText(): boolean {
    return this.bodyRoom - this.room > 1;
  }

  private fits(height: number): boolean {
    return height <= this.room;
  }

  /** Height that rows can still take here, above the last rule. */
  private get room(): number {
    return this.maker.room - tableRulePt;
  }

  /** Height that rows have on a page of their own. */
  private get bodyRoom(): number {
    return this.maker.fullRoom - this.headerHeight - tableRulePt;
  }

  private heightOf(from: number, end: number): number {
    let height = 0;
    for (let index = from; index < end; index++) height += this.table.rows[index]?.height ?? 0;
    return height;
  }
}
