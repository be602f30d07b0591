import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../shared/document/paginate/break-opportunities';
import { breakLines } from '../../../../shared/document/paginate/break-lines';
import type { FontMeasure } from '../../../../shared/document/paginate/font-measure';
import type { Span } from '../../../../shared/document/paginate/inline';

/** Every letter is one point wide at size 1. */
const square: FontMeasure = {
  width: (text, { sizePt }) => [...text].length * sizePt,
  pitch: (sizePt) => sizePt,
  ascent: (sizePt) => sizePt,
};

function span(text: string, sizePt = 1): Span {
  return { text, look: { sizePt, bold: false, italic: false }, underline: false, risePt: 0 };
}

function linesOf(text: string | readonly Span[], width: number): readonly string[] {
  const spans = typeof text === 'string' ? [span(text)] : text;
  return breakLines(spans, { firstStart: 0, start: 0, end: width }, square).map((line) =>
    line.fragments.map((fragment) => fragment.text).join(''),
  );
}

describe('breaking lines', () => {
  it('puts as many words on a line as fit, and lets blanks hang over the edge', () => {
    expect(linesOf('Ủy ban nhân dân thành phố', 6)).toEqual([
      'Ủy ban',
      'nhân',
      'dân',
      'thành',
      'phố',
    ]);
  });

  it('breaks behind hyphens but keeps symbols with a slash whole', () => {
    expect(linesOf('tỉnh 45/KH-UBND', 12)).toEqual(['tỉnh 45/KH-', 'UBND']);
    expect(linesOf('số 55-NQ/TU của', 9)).toEqual(['số', '55-NQ/TU', 'của']);
  });

  it('does not break at hard blanks', () => {
    expect(linesOf('năm\u00a02024 và', 8)).toEqual(['năm\u00a02024', 'và']);
  });

  it('cuts a word that no line can hold between letters', () => {
    expect(linesOf('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  });

  it('keeps a twelfth of the height free behind slanted letters', () => {
    const slanted = (text: string): Span => {
      const upright = span(text, 12);
      return { ...upright, look: { ...upright.look, italic: true } };
    };
    expect(linesOf([span('a b', 12)], 36)).toEqual(['a b']);
    expect(linesOf([slanted('a b')], 36.9)).toEqual(['a', 'b']);
    expect(linesOf([slanted('a b')], 37)).toEqual(['a b']);
  });

  it('begins a line at each break and knows why each line ended', () => {
    const lines = breakLines([span('a b\nc')], { firstStart: 0, start: 0, end: 2 }, square);
    expect(lines.map((line) => line.end)).toEqual(['wrapped', 'break', 'paragraph']);
  });

  it('indents only the first line', () => {
    const lines = breakLines([span('aa bb')], { firstStart: 3, start: 0, end: 5 }, square);
    expect(lines.map((line) => line.fragments[0]?.x)).toEqual([3, 0]);
  });

  it('keeps a word together that changes its look inside', () => {
    expect(linesOf([span('một ha'), span('i', 1), span(' ba')], 6)).toEqual(['một', 'hai ba']);
  });

  it('gives a paragraph without text one empty line', () => {
    expect(linesOf('', 10)).toEqual(['']);
  });

  it('loses no letter and fills no line over its edge, whatever the text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'đ', '-', '/', '.', '1', '…', ')') });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = linesOf(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('cuts a text into pieces that are the text', () => {
    fc.assert(fc.property(fc.string(), (text) => piecesOf(text).join('') === text));
  });
});
