import type { CellBox } from './geometry';
import type { Matrix } from './selection';

/** Cells that were copied or cut here; `stamp` names what lies on the clipboard since. */
export interface Taken {
  readonly kind: 'copied' | 'cut';
  readonly stamp: string;
  readonly box: CellBox;
}

/** Remembers what was copied or cut for as long as it stands unchanged in the table. */
export class TakenCells {
  private taken: Taken | null = null;

  take(taken: Taken): void {
    this.taken = taken;
  }

  box(): CellBox | null {
    return this.taken?.box ?? null;
  }

  /** The cells that were cut, if it is they that lie on the clipboard. */
  cut(stamp: string | undefined): CellBox | null {
    const { taken } = this;
    return taken?.kind === 'cut' && taken.stamp === stamp ? taken.box : null;
  }

  /** False where there was nothing. */
  drop(): boolean {
    const had = this.taken !== null;
    this.taken = null;
    return had;
  }

  /** Follows its rows to where they are shown now; gone as soon as one of them says something else. */
  setTable(before: Matrix, after: Matrix): void {
    const { taken } = this;
    if (taken === null || (before.rows === after.rows && before.columns === after.columns)) return;
    const { top, bottom } = taken.box;
    const rows = before.rows.slice(top, bottom + 1);
    const [first] = rows;
    const place = first === undefined ? -1 : after.rows.indexOf(first);
    const isSame =
      before.columns === after.columns &&
      place !== -1 &&
      rows.every((row, at) => after.rows[place + at] === row);
    const box = { ...taken.box, top: place, bottom: place + bottom - top };
    this.taken = isSame ? { ...taken, box } : null;
  }
}
