import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, textWidthMm, widestPieceMm } from '../../../shared/document/text-metrics';

const regular = { sizePt: 12 };
const mmPerPoint = 25.4 / 72;

describe('textWidthMm', () => {
  it('knows the advances of Times New Roman', () => {
    // A digit is half an em wide, M 0.889 em in regular and 0.944 em in bold (Adobe Times-Roman metrics agree).
    expect(textWidthMm('0000', regular)).toBeCloseTo(4 * 0.5 * 12 * mmPerPoint, 5);
    expect(textWidthMm('M', regular)).toBeCloseTo(0.889 * 12 * mmPerPoint, 2);
    expect(textWidthMm('M', { sizePt: 12, bold: true })).toBeCloseTo(0.944 * 12 * mmPerPoint, 2);
  });

  it('gives a letter with marks the width of its base letter', () => {
    for (const pair of ['ế e', 'ự ư', 'ạ a', 'ỷ y', 'ẫ â', 'Ợ Ơ', 'ĩ i']) {
      const [composed = '', base = ''] = pair.split(' ');
      expect(textWidthMm(composed, regular)).toBe(textWidthMm(base, regular));
    }
    expect(textWidthMm('ư', regular)).toBeGreaterThan(textWidthMm('u', regular));
  });

  it('knows every letter of the Vietnamese alphabet in every face', () => {
    const letters = Array.from('aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ');
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    for (const bold of [false, true]) {
      for (const italic of [false, true]) {
        const em = textWidthMm('\u{1f642}', { sizePt: 12, bold, italic });
        for (const letter of letters) {
          for (const tone of tones) {
            const width = textWidthMm((letter + tone).normalize('NFC'), {
              sizePt: 12,
              bold,
              italic,
            });
            expect(width).toBeLessThan(em);
          }
        }
      }
    }
  });

  it('measures decomposed text like the letters it stands for', () => {
    const text = 'Đẩy mạnh cải cách thủ tục hành chính';
    expect(textWidthMm(text.normalize('NFD'), regular)).toBeCloseTo(textWidthMm(text, regular), 1);
  });

  it('grows with the size, and is wider in bold for most words', () => {
    const small = textWidthMm('Nhiệm vụ', regular);
    expect(textWidthMm('Nhiệm vụ', { sizePt: 24 })).toBeCloseTo(2 * small);
    expect(textWidthMm('Nhiệm vụ', { sizePt: 12, bold: true })).toBeGreaterThan(small);
  });
});

describe('linesOf', () => {
  it('breaks between words only where they do not fit', () => {
    const width = textWidthMm('Kế hoạch', regular) + 0.01;
    expect(linesOf('Kế hoạch', width, 12)).toBe(1);
    expect(linesOf('Kế hoạch năm', width, 12)).toBe(2);
    expect(linesOf('Kế hoạch Kế hoạch', width, 12)).toBe(2);
  });

  it('counts typed line breaks, and one line for no text', () => {
    expect(linesOf('a\nb\n\nc', 100, 12)).toBe(4);
    expect(linesOf('', 100, 12)).toBe(1);
  });

  it('lets blanks hang over the edge', () => {
    const width = textWidthMm('Kế hoạch', regular) + 0.01;
    expect(linesOf('Kế hoạch       ', width, 12)).toBe(1);
  });

  it('breaks behind a hyphen but not at a hard blank', () => {
    const width = textWidthMm('106/2020/NĐ-', regular) + 0.01;
    expect(linesOf('106/2020/NĐ-CP', width, 12)).toBe(2);
    const narrow = textWidthMm('Quý I', regular) - 0.01;
    expect(linesOf('Quý I', narrow, 12)).toBe(2);
    expect(widestPieceMm('Quý\u00a0I', regular)).toBeGreaterThan(narrow);
  });

  it('cuts a word that is wider than the column', () => {
    const width = textWidthMm('a'.repeat(10), regular) + 0.01;
    expect(linesOf('a'.repeat(35), width, 12)).toBe(4);
  });

  it('never needs more lines in a wider column', () => {
    const text = fc.array(fc.constantFrom('kế', 'hoạch', 'cải', 'cách', '-', '\n', 'hành-chính'));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 100 }), (words, width) => {
        const joined = words.join(' ');
        expect(linesOf(joined, width + 5, 12)).toBeLessThanOrEqual(linesOf(joined, width, 12));
      }),
    );
  });
});
