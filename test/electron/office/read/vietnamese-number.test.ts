import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnameseNumberText } from '../../../../electron/office/vietnamese-number';

describe('the text of a number cell', () => {
  it.each([
    ['1,250', 1250, '1.250'],
    ['12.5', 12.5, '12,5'],
    ['1,234,567.89', 1_234_567.891, '1.234.567,89'],
    ['-1,250.0', -1250, '-1.250,0'],
    ['12.5%', 0.125, '12,5%'],
    ['1,250 đ', 1250, '1.250 đ'],
  ])('«%s» for %d becomes Vietnamese', (text, value, expected) => {
    expect(vietnameseNumberText(text, value)).toBe(expected);
  });

  it.each([
    ['1.250', 1250],
    ['12,5', 12.5],
    ['1.500,25', 1500.25],
    ['50%', 0.5],
    ['2026', 2026],
    ['31/03/2026', 46_112],
    ['5/2026', 5],
  ])('«%s» for %d stays', (text, value) => {
    expect(vietnameseNumberText(text, value)).toBe(text);
  });

  it('is the same when it is made Vietnamese twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999_999 }), (value) => {
        const once = vietnameseNumberText(value.toLocaleString('en-US'), value);
        expect(once).toBe(value.toLocaleString('de-DE'));
        expect(vietnameseNumberText(once, value)).toBe(once);
      }),
    );
  });
});
