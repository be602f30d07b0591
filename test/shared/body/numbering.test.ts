import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedHeadings,
  numberForNew,
  renumberedHeadings,
  type NumberedHeading,
} from '../../../shared/body/numbering';

function headings(...numbers: readonly (readonly [number, string])[]): readonly NumberedHeading[] {
  return numbers.map(([level, number]) => ({ level, number }));
}

function renumbered(before: readonly NumberedHeading[]): readonly string[] {
  return renumberedHeadings(before.map((heading) => ({ ...heading, counted: true })));
}

describe('numbers of headings', () => {
  it('are counted where each follows the one before, in every form', () => {
    const all = headings(
      [1, 'I.'],
      [2, '1.'],
      [3, '1.1.'],
      [3, '1.2.'],
      [2, '2.'],
      [3, '2.1.'],
      [1, 'II.'],
      [2, '1.'],
      [3, 'a)'],
      [3, 'b)'],
    );
    expect(countedHeadings(all)).toEqual(all.map(() => true));
    expect(renumbered(all)).toEqual(all.map(({ number }) => number));
  });

  it('are not counted where someone typed another', () => {
    expect(countedHeadings(headings([1, 'I.'], [1, 'III.'], [1, 'IV.'], [1, '']))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('follow the Vietnamese alphabet', () => {
    const points = Array.from({ length: 12 }, () => [3, 'a)'] as const);
    expect(renumbered(headings(...points)).join(' ')).toBe('a) b) c) d) đ) e) g) h) i) k) l) m)');
  });

  it('close up when one is taken away, and leave typed ones', () => {
    const after = [
      { level: 1, number: 'I.', counted: true },
      { level: 1, number: 'III.', counted: true },
      { level: 1, number: 'X.', counted: false },
      { level: 1, number: 'XI.', counted: true },
      { level: 2, number: '7.', counted: true },
    ];
    expect(renumberedHeadings(after)).toEqual(['I.', 'II.', 'X.', 'XI.', '1.']);
  });

  it('go on over headings without a number', () => {
    expect(renumbered(headings([1, 'I.'], [1, ''], [1, 'V.']))).toEqual(['I.', '', 'II.']);
  });

  it('of a new heading have the form of its siblings, else of the level, else of the decree', () => {
    const before = headings([1, 'I.'], [2, '1.'], [3, '1.1.'], [1, 'II.'], [2, '1.']);
    expect(numberForNew(before, 3, 3, 'body')).toBe('1.2.');
    expect(numberForNew(before, 5, 3, 'body')).toBe('1.1.');
    expect(numberForNew(before, 5, 2, 'body')).toBe('2.');
    expect(numberForNew([], 0, 1, 'body')).toBe('I.');
    expect(numberForNew([], 0, 3, 'body')).toBe('a)');
    expect(numberForNew(headings([1, 'Điều 1.']), 1, 1, 'decision')).toBe('Điều 2.');
    expect(numberForNew([], 0, 4, 'body')).toBe('');
  });

  it('do not change when they are counted anew', () => {
    const number = fc.constantFrom(
      'I.',
      'II',
      '1.',
      '01.',
      '1.1.',
      '2.3.1',
      'a)',
      'đ)',
      'A.',
      'Điều 3.',
      '',
      'Mục',
      '(1)',
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ level: fc.integer({ min: 1, max: 4 }), number })),
        (list) => {
          const once = renumbered(list);
          const again = renumbered(
            list.map(({ level }, index) => ({ level, number: once[index] ?? '' })),
          );
          expect(again).toEqual(once);
        },
      ),
    );
  });
});
