import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOrderKeys,
  isOrderKey,
  orderKeyBetween,
  orderKeysBetween,
} from '../../../shared/plan/order-key';

const key = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/);
const bound = fc.option(key, { nil: null });
const gap = fc
  .tuple(bound, bound)
  .filter(([before, after]) => before === null || after === null || before !== after)
  .map(([before, after]): readonly [string | null, string | null] =>
    before !== null && after !== null && before > after ? [after, before] : [before, after],
  );

describe('order keys', () => {
  it('lie strictly between their neighbours, in ascending order and without doubles', () => {
    fc.assert(
      fc.property(gap, fc.integer({ min: 0, max: 200 }), ([before, after], count) => {
        const keys = orderKeysBetween(before, after, count);
        expect(keys).toHaveLength(count);
        const all = [
          ...(before === null ? [] : [before]),
          ...keys,
          ...(after === null ? [] : [after]),
        ];
        all.slice(1).forEach((next, index) => {
          expect(compareOrderKeys(all[index]!, next)).toBe(-1);
        });
        expect(keys.every(isOrderKey)).toBe(true);
      }),
    );
  });

  it('leave room on both sides of every key', () => {
    fc.assert(
      fc.property(gap, ([before, after]) => {
        const middle = orderKeyBetween(before, after);
        expect(orderKeyBetween(before, middle) < middle).toBe(true);
        expect(orderKeyBetween(middle, after) > middle).toBe(true);
      }),
    );
  });

  it('stay short when rows are appended or put first thousands of times', () => {
    let last: string | null = null;
    let first: string | null = null;
    for (let count = 0; count < 10_000; count += 1) {
      last = orderKeyBetween(last, null);
      first = orderKeyBetween(null, first ?? last);
    }
    expect(last!.length).toBeLessThanOrEqual(8);
    expect(first!.length).toBeLessThanOrEqual(8);
  });

  it('grow by one digit for every five rows typed one after the other into the same gap', () => {
    let before = orderKeyBetween(null, null);
    const after = orderKeyBetween(before, null);
    for (let count = 0; count < 1_000; count += 1) before = orderKeyBetween(before, after);
    expect(before.length).toBeLessThan(200);
  });

  it('spread 10,000 rows over three digits', () => {
    const keys = orderKeysBetween(null, null, 10_000);
    expect(Math.max(...keys.map((each) => each.length))).toBe(3);
  });

  it('refuse neighbours that are out of order or no keys', () => {
    expect(() => orderKeyBetween('V', 'V')).toThrow();
    expect(() => orderKeyBetween('W', 'V')).toThrow();
    expect(() => orderKeyBetween('V0', null)).toThrow();
    expect(() => orderKeyBetween(null, '')).toThrow();
  });
});
