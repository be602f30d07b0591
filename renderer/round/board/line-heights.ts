import { createStore } from '../../state/store';

/** The heights that lines of a long list had when they were on the screen, in pixels by their key. */
export class LineHeights {
  private readonly known = new Map<string, number>();
  /** Counts changes. */
  readonly changes = createStore(0);

  readonly note = (key: string, height: number): void => {
    if (this.known.get(key) === height) return;
    this.known.set(key, height);
    this.changes.update((count) => count + 1);
  };

  /**
   * Top of every line, and last the height of all.
   *
   * @param _changes the count that the heights are asked for: what was computed for another one is out of date.
   */
  tops<T extends { readonly key: string }>(
    entries: readonly T[],
    guess: (entry: T) => number,
    _changes: number,
  ): Float64Array {
    const tops = new Float64Array(entries.length + 1);
    entries.forEach((entry, at) => {
      tops[at + 1] = (tops[at] ?? 0) + (this.known.get(entry.key) ?? guess(entry));
    });
    return tops;
  }
}

/** The line that a height from the top falls into; the number of lines where it is below them all. */
export function lineAt(tops: Float64Array, height: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
