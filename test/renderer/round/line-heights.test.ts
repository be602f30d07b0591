import { describe, expect, it } from 'vitest';
import { lineAt, LineHeights, lineTops } from '../../../renderer/round/board/line-heights';

const entries = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];

describe('heights of board lines', () => {
  it('takes the height that a line had over the one that was guessed', () => {
    const heights = new LineHeights();
    heights.note('b', 50);
    expect([...lineTops(heights.known.get(), entries, () => 10)]).toEqual([0, 10, 60, 70]);
  });

  it('finds the line at any height, the number of lines below them all', () => {
    const tops = new Float64Array([0, 10, 60, 70]);
    expect([0, 9, 10, 59, 60, 70, 500].map((height) => lineAt(tops, height))).toEqual([
      0, 0, 1, 1, 2, 3, 3,
    ]);
  });

  it('says that it changed only when a height is another one', () => {
    const heights = new LineHeights();
    heights.note('a', 10);
    const before = heights.known.get();
    heights.note('a', 10);
    expect(heights.known.get()).toBe(before);
    heights.note('a', 11);
    expect(heights.known.get()).not.toBe(before);
  });
});
