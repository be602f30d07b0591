import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNumberLabels,
  formatNumberLabel,
  isNextNumberLabel,
  nextNumberLabel,
  numberLabelReadings,
  parseNumberLabel,
  splitLeadingNumber,
} from '../../../shared/text/numbering';
import { integerToRoman, romanToInteger } from '../../../shared/text/roman';

describe('Roman numerals', () => {
  it('come back from every number they can write', () => {
    for (let value = 1; value <= 3999; value += 1) {
      expect(romanToInteger(integerToRoman(value) ?? '')).toBe(value);
    }
  });

  it.each(['', 'IIII', 'VX', 'IC', 'iv', 'A', 'IVI', 'VV'])('refuse «%s»', (text) => {
    expect(romanToInteger(text)).toBeNull();
  });

  it.each([0, -1, 4000, 1.5])('do not exist for %d', (value) => {
    expect(integerToRoman(value)).toBeNull();
  });
});

describe('parseNumberLabel', () => {
  it.each([
    ['I', 'roman', [1]],
    ['VII.', 'roman', [7]],
    ['A.', 'capital', [1]],
    ['Đ', 'capital', [5]],
    ['C.', 'capital', [3]],
    ['1', 'arabic', [1]],
    ['44.', 'arabic', [44]],
    ['01', 'arabic', [1]],
    ['1.1', 'arabic', [1, 1]],
    ['2.3.1.', 'arabic', [2, 3, 1]],
    ['3.10.', 'arabic', [3, 10]],
    ['I.1', 'roman', [1, 1]],
    ['đ)', 'letter', [5]],
    ['g)', 'letter', [7]],
    ['f)', 'latin-letter', [6]],
    ['(1)', 'arabic', [1]],
    [' 2 .', 'arabic', [2]],
    ['Ⅳ', 'roman', [4]],
    ['4-', 'arabic', [4]],
  ])('reads «%s» as %s %j', (text, style, numbers) => {
    expect(parseNumberLabel(text)).toMatchObject({ style, numbers });
  });

  it.each(['', '0', '1..2', 'IIII', 'AB', '(1', 'Mục 1', '1.0', '12345', '-', 'ă)', '1a'])(
    'sees no label in «%s»',
    (text) => {
      expect(parseNumberLabel(text)).toBeNull();
    },
  );

  it('offers the Roman reading of a letter as the second choice', () => {
    expect(numberLabelReadings('C.').map(({ style }) => style)).toEqual([
      'capital',
      'latin-capital',
      'roman',
    ]);
    expect(numberLabelReadings('I').map(({ style }) => style)).toEqual([
      'roman',
      'capital',
      'latin-capital',
    ]);
  });

  const label = fc.oneof(
    fc.integer({ min: 1, max: 3999 }).map((value) => integerToRoman(value) ?? ''),
    fc.constantFrom(...Array.from('abcdđeghiklmnopqrstuvxyABCDĐEGHIKLMNOPQRSTUVXYfjwz')),
    fc.integer({ min: 1, max: 9999 }).map(String),
    fc.constantFrom('01', '09', '001'),
    fc
      .array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 5 })
      .map((parts) => parts.join('.')),
  );

  it('and formatNumberLabel are inverse', () => {
    fc.assert(
      fc.property(label, fc.constantFrom('', '.', ')', '-', '/', ':', '.)'), (text, closing) => {
        for (const reading of numberLabelReadings(text + closing)) {
          expect(formatNumberLabel(reading)).toBe(text + closing);
        }
        expect(numberLabelReadings(text + closing)).not.toEqual([]);
      }),
    );
  });

  it('keeps the order of a label and its successor', () => {
    fc.assert(
      fc.property(label, (text) => {
        const reading = parseNumberLabel(text);
        const next = reading && nextNumberLabel(reading);
        if (!reading || !next) return;
        expect(compareNumberLabels(reading, next)).toBeLessThan(0);
        expect(isNextNumberLabel(reading, next)).toBe(true);
        const readAgain = numberLabelReadings(formatNumberLabel(next));
        expect(readAgain.some((again) => compareNumberLabels(again, next) === 0)).toBe(true);
      }),
    );
  });
});

describe('nextNumberLabel', () => {
  it.each([
    ['d)', 'đ)'],
    ['e)', 'g)'],
    ['1.9', '1.10'],
    ['09', '10'],
    ['VIII.', 'IX.'],
    ['D', 'Đ'],
  ])('follows «%s» with «%s»', (text, expected) => {
    const next = nextNumberLabel(parseNumberLabel(text)!);
    expect(next && formatNumberLabel(next)).toBe(expected);
  });

  it('ends with the alphabet', () => {
    expect(nextNumberLabel(parseNumberLabel('y)')!)).toBeNull();
  });
});

describe('splitLeadingNumber', () => {
  it.each([
    ['1.1. Nâng cao chất lượng', '1.1.', 'Nâng cao chất lượng'],
    ['3.4.Xây dựng dự thảo', '3.4.', 'Xây dựng dự thảo'],
    ['2.8 Nghiên cứu, đề xuất', '2.8', 'Nghiên cứu, đề xuất'],
    ['3.10. Văn bản', '3.10.', 'Văn bản'],
    ['IV. CẢI CÁCH TỔ CHỨC BỘ MÁY', 'IV.', 'CẢI CÁCH TỔ CHỨC BỘ MÁY'],
    ['4- Kết quả, sản phẩm', '4-', 'Kết quả, sản phẩm'],
    ['a) Rà soát', 'a)', 'Rà soát'],
    ['A. CHỈ ĐẠO', 'A.', 'CHỈ ĐẠO'],
    ['2. rà soát', '2.', 'rà soát'],
  ])('splits «%s»', (text, written, rest) => {
    expect(splitLeadingNumber(text)).toMatchObject({ written, rest });
  });

  it.each([
    '100% hồ sơ',
    '01 sáng kiến',
    '44 nhiệm vụ',
    '12-NQ/TU',
    '1.250 triệu',
    '15.000.000 đồng',
    'V/v ban hành',
    '15/01/2024',
    '31.12.2023 là hạn',
    'I',
    '1.1.',
    'TP. Tây Ninh',
    'Nâng cao 1.1',
    '- Văn bản',
  ])('finds no number to split in «%s»', (text) => {
    expect(splitLeadingNumber(text)).toBeNull();
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('1a.I) Ă-2')) }), (text) => {
        const split = splitLeadingNumber(text);
        if (split === null) return;
        expect(`${split.written}${split.rest}`.replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
    );
  });
});
