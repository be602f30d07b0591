import { createStore } from '../../state/store';

/** The heights that lines of a long list had when they were on the screen, in pixels by their key. */
export class LineHeights {
  private readonly heights = new Map<string, number>();
  /** Another object whenever a height has changed; the map within is one and the same. */
  readonly known = createStore<KnownHeights>({ heights: this.heights });

  readonly note = (key: string, height: number): void => {
    if (this.heights.get(key) === height) return;
    this.heights.set(key, height);
    this.known.set({ heights: this.heights });
  };
}

export interface KnownHeights {
  readonly heights: ReadonlyMap<string, number>;
}

/** Top of every line, and last the height of all. */
export function lineTops<T extends { readonly key: string }>(
  { heights }: KnownHeights,
  entries: readonly T[],
  guess: (entry: T) => number,
): Float64Array {
  const tops = new Float64Array(entries.length + 1);
  entries.forEach((entry, at) => {
    tops[at + 1] = (tops[at] ?? 0) + (heights.get(entry.key) ?? guess(entry));
  });
  return tops;
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
