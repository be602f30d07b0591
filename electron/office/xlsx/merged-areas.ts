import type { CellRange } from './cell-reference';
import type { SheetRow } from './sheet-reader';

/** A merged area in terms of the rows that are kept: indexes into them, both ends included. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Cuts merged areas down to the rows and columns in use, so that an area over the whole sheet costs no more than
 * one over a cell. Areas that hold no kept row, or only one position, are gone.
 */
export function fitMerges(
  merges: readonly CellRange[],
  rows: readonly SheetRow[],
  columnCount: number,
): readonly MergedArea[] {
  const areas: MergedArea[] = [];
  for (const { top, bottom, left, right } of merges) {
    const firstRow = firstAtOrAfter(rows, top);
    const lastRow = firstAtOrAfter(rows, bottom + 1) - 1;
    const lastColumn = Math.min(right, columnCount - 1);
    if (firstRow > lastRow || left > lastColumn) continue;
    if (firstRow === lastRow && left === lastColumn) continue;
    areas.push({ firstRow, lastRow, left, right: lastColumn });
  }
  return areas.sort((one, other) => one.firstRow - other.firstRow || one.left - other.left);
}

/** Index of the first row whose number is at least `sourceRow`. */
export function firstAtOrAfter(
  rows: readonly { readonly sourceRow: number }[],
  sourceRow: number,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.sourceRow ?? Infinity) < sourceRow) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Walks down the rows and knows which areas reach into the current one, sorted by column. Areas that overlap an
 * earlier one, which Excel would call a damaged file, are left out.
 */
export class MergeSweep {
  private active: MergedArea[] = [];
  private next = 0;
  private earliestEnd = Infinity;

  constructor(private readonly areas: readonly MergedArea[]) {}

  /** The areas that cover a part of the row; rows must be asked for in order. */
  enterRow(row: number): readonly MergedArea[] {
    if (this.earliestEnd < row) this.dropEnded(row);
    for (; this.areas[this.next]?.firstRow === row; this.next++) {
      const area = this.areas[this.next];
      if (area !== undefined) this.insert(area);
    }
    return this.active;
  }

  /** The active area that covers a column. */
  areaAt(column: number): MergedArea | undefined {
    const area = this.active[this.positionOf(column + 1) - 1];
    return area !== undefined && area.right >= column ? area : undefined;
  }

  private insert(area: MergedArea): void {
    const at = this.positionOf(area.left);
    const before = this.active[at - 1];
    const after = this.active[at];
    if (before !== undefined && before.right >= area.left) return;
    if (after !== undefined && after.left <= area.right) return;
    this.active.splice(at, 0, area);
    this.earliestEnd = Math.min(this.earliestEnd, area.lastRow);
  }

  private dropEnded(row: number): void {
    this.active = this.active.filter((area) => area.lastRow >= row);
    this.earliestEnd = this.active.reduce((end, area) => Math.min(end, area.lastRow), Infinity);
  }

  /** Index of the first active area that starts at or after a column. */
  private positionOf(column: number): number {
    let low = 0;
    let high = this.active.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.active[middle]?.left ?? Infinity) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
