import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../../shared/merge/word-difference';

const textOf = (before: string, after: string, ...kinds: readonly string[]): string =>
  wordDifference(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('wordDifference', () => {
  it('shows whole words, and phrases in one piece', () => {
    expect(wordDifference('Kiểm tra 30% cơ quan', 'Kiểm tra tối thiểu 40% cơ quan')).toEqual([
      { kind: 'same', text: 'Kiểm tra ' },
      { kind: 'removed', text: '30' },
      { kind: 'added', text: 'tối thiểu 40' },
      { kind: 'same', text: '% cơ quan' },
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'hóa', ' ', '\n', ';', '1.2'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(textOf(before, after, 'same', 'removed')).toBe(before);
        expect(textOf(before, after, 'same', 'added')).toBe(after);
      }),
    );
  });

  it('answers for very long texts', () => {
    const [before, after] = [1, 2].map((seed) =>
      Array.from({ length: 4000 }, (_, place) => `t${place * seed}`).join(' '),
    );
    expect(textOf(before ?? '', after ?? '', 'same', 'added')).toBe(after);
  });
});
