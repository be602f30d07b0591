import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumnWidths } from '../../../shared/document/column-widths';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('fitColumnWidths', () => {
  it('keeps the proportions that the layout asks for', () => {
    expect(fitColumnWidths([10, 20, 70], [0, 0, 0], 250)).toEqual([25, 50, 175]);
  });

  it('gives a column what its longest word needs, and takes it from the others in proportion', () => {
    expect(fitColumnWidths([10, 45, 45], [20, 0, 0], 100)).toEqual([20, 40, 40]);
  });

  it('looks again when giving way makes another column too narrow', () => {
    expect(fitColumnWidths([10, 30, 60], [40, 24, 0], 100)).toEqual([40, 24, 36]);
  });

  it('shares the room by need when not every word fits', () => {
    expect(fitColumnWidths([50, 50], [150, 50], 100)).toEqual([75, 25]);
  });

  it('gives a column without a usable width something', () => {
    for (const width of fitColumnWidths([0, Number.NaN, 50], [0, 0, 0], 100)) {
      expect(width).toBeGreaterThan(0);
    }
  });

  it('always fills the text width to the hundredth of a millimetre and respects what fits', () => {
    const column = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 15 }), (columns) => {
        const minimums = columns.map(([, minimum]) => minimum);
        const widths = fitColumnWidths(
          columns.map(([wanted]) => wanted),
          minimums,
          257,
        );
        expect(Math.round(sum(widths) * 100)).toBe(25_700);
        if (sum(minimums) > 257) return;
        widths.forEach((width, index) => {
          expect(width).toBeGreaterThanOrEqual(minimums[index]! - 0.011);
        });
      }),
    );
  });
});
