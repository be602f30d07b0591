import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../shared/text/calendar';
import {
  citationsIn,
  parseDocumentSymbol,
  symbolForms,
} from '../../../shared/text/document-symbol';
import { dateInWords, formatDateInWords, hasOpenDate } from '../../../shared/text/written-date';

describe('parseDocumentSymbol', () => {
  it.each([
    ['150/KH-UBND', 'administrative', 150, null, '150/KH-UBND'],
    ['150 /KH-UBND', 'administrative', 150, null, '150/KH-UBND'],
    ['Số: 55/QĐ- UBND', 'administrative', 55, null, '55/QĐ-UBND'],
    ['5/TTr-SNV', 'administrative', 5, null, '05/TTr-SNV'],
    ['26/2019/TT-BTC', 'legal-normative', 26, 2019, '26/2019/TT-BTC'],
    ['33/2023/NĐ-CP', 'legal-normative', 33, 2023, '33/2023/NĐ-CP'],
    ['117/2025/QH15', 'legal-normative', 117, 2025, '117/2025/QH15'],
    ['76/NQ-CP', 'government', 76, null, '76/NQ-CP'],
    ['12 -NQ/TU', 'party', 12, null, '12-NQ/TU'],
    ['123/UBND-NV', 'letter', 123, null, '123/UBND-NV'],
  ])('reads «%s»', (text, form, number, year, printed) => {
    expect(parseDocumentSymbol(text)).toMatchObject({ form, number, year, printed });
  });

  it.each([
    '',
    '/KH-UBND',
    '…/KH-UBND',
    '150/kh-ubnd',
    '150',
    '28/12/2023',
    'KH-UBND',
    '150/KH',
    '12-15',
  ])('finds no symbol in «%s»', (text) => {
    expect(parseDocumentSymbol(text)).toBeNull();
  });

  it('reads the example of every form as that form', () => {
    for (const form of symbolForms) {
      expect(parseDocumentSymbol(form.example)).toMatchObject({
        form: form.id,
        printed: form.example,
      });
    }
  });
});

describe('citationsIn', () => {
  it('finds documents and their dates in running text', () => {
    const text =
      'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021; Kế hoạch số 45/KH-UBND - Phòng Nội vụ; Nghị quyết số 12- NQ/TU, ngày 05/01/2022 của Tỉnh ủy, đạt 15/20 điểm';
    const found = citationsIn(text);
    expect(found.map(({ symbol, date }) => [symbol.printed, date])).toEqual([
      ['76/NQ-CP', '2021-07-15'],
      ['45/KH-UBND', null],
      ['12-NQ/TU', '2022-01-05'],
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '76/NQ-CP',
      '45/KH-UBND',
      '12- NQ/TU',
    ]);
  });

  it('is quick on long hostile text', () => {
    const start = performance.now();
    citationsIn('1/A-'.repeat(50_000));
    citationsIn('12345'.repeat(50_000));
    dateInWords('ngày 1/'.repeat(50_000));
    hasOpenDate(`ngày${' .'.repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('dateInWords', () => {
  it.each([
    ['Từ Sơn, ngày 28 tháng 12 năm 2023', '2023-12-28'],
    ['28/12/2023', '2023-12-28'],
    ['ngày 28 / 12 /2023', '2023-12-28'],
    ['(Kèm theo Kế hoạch số 112/KH-UBND ngày 22/01/2024 của UBND)', '2024-01-22'],
    ['NGÀY 01 THÁNG 3 NĂM 2024', '2024-03-01'],
    ['ngày 5.2.2024', '2024-02-05'],
    ['ngày 01 tháng 3 năm 2024, sửa ngày 02/4/2024', '2024-03-01'],
  ])('reads «%s» as %s', (text, date) => {
    expect(dateInWords(text)).toBe(date);
  });

  it.each([
    'ngày … tháng … năm …',
    'ngày tháng 12 năm 2023',
    'ngày 31 tháng 02 năm 2024',
    'ngày    /12/2023',
    '12/2023',
    '26/2019/TT-BTC',
    '',
  ])('finds no date in «%s»', (text) => {
    expect(dateInWords(text)).toBeNull();
  });

  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          expect(dateInWords(formatDateInWords(date))).toBe(date);
          expect(dateInWords(formatDate(date))).toBe(date);
        },
      ),
    );
  });

  it('writes zeros as the decree asks', () => {
    expect(formatDateInWords('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
    expect(formatDateInWords('2024-03-15')).toBe('ngày 15 tháng 3 năm 2024');
  });
});

describe('hasOpenDate', () => {
  it.each([
    'ngày … tháng … năm …',
    'ngày      tháng 12 năm 2023',
    'ngày    /12/2023',
    'ngày ... tháng ... năm 2024',
  ])('sees room for a date in «%s»', (text) => {
    expect(hasOpenDate(text)).toBe(true);
  });

  it.each(['ngày 28 tháng 12 năm 2023', 'ngày 28/12/2023', 'trong ngày', ''])(
    'sees none in «%s»',
    (text) => {
      expect(hasOpenDate(text)).toBe(false);
    },
  );
});
