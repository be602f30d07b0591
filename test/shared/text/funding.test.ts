import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDong,
  parseFunding,
  sumFunding,
  unitOfLabel,
} from '../../../shared/text/funding';

describe('parseFunding', () => {
  it.each([
    ['12,5', 12.5],
    ['1.250', 1250],
    ['1.250,5', 1250.5],
    ['1250', 1250],
    ['1,250.5', 1250.5],
    ['1,250,000', 1250000],
    ['12.5', 12.5],
    ['0,250', 0.25],
    ['1 250', 1250],
    ['0', 0],
    ['500 triệu đồng', 500],
    ['500trđ', 500],
    ['500 tr.đ', 500],
    ['1,2 tỷ đồng', 1200],
    ['1,2 tỉ', 1200],
    ['1,250 tỷ đồng', 1250],
    ['15.000.000 đồng', 15],
    ['15 000 000đ', 15],
    ['800 nghìn đồng', 0.8],
    ['1.250 triệu', 1250],
    ['1 tỷ 200 triệu đồng', 1200],
    ['500 triệu đồng.', 500],
    [' 20\u00a0', 20],
  ])('reads «%s» as %d triệu đồng', (text, millions) => {
    expect(parseFunding(text)).toMatchObject({ kind: 'amount', millions });
  });

  it('takes the unit of the column where the cell names none', () => {
    expect(parseFunding('15.000.000', 'đồng')).toMatchObject({ dong: 15_000_000, millions: 15 });
    expect(parseFunding('2,5', 'tỷ đồng')).toMatchObject({ millions: 2500 });
    expect(parseFunding('2 triệu', 'đồng')).toMatchObject({ millions: 2 });
  });

  it.each(['', '-', ' – ', '…', '...', '/'])('reads «%s» as no entry', (text) => {
    expect(parseFunding(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    'Theo dự toán được cấp',
    'Lồng ghép trong kinh phí thường xuyên',
    'Theo Quyết định số 12/QĐ-UBND ngày 15/01/2024',
    'Không',
    'Hội đồng thẩm định',
  ])('keeps «%s» as words', (text) => {
    expect(parseFunding(text)).toEqual({ kind: 'words', text });
  });

  it.each([
    ['1,250', 'decimal-or-thousands', [1_250_000, 1_250_000_000]],
    ['1.25.0', 'not-a-number', []],
    ['1.2500', 'not-a-number', []],
    ['10 - 15 triệu đồng', 'several-amounts', [10_000_000, 15_000_000]],
    ['10 - 15', 'several-amounts', []],
    ['Khoảng 500 triệu đồng', 'amount-in-words', [500_000_000]],
    ['50 triệu đồng/năm', 'amount-in-words', [50_000_000]],
    ['-5', 'negative', []],
    ['- 5 triệu', 'negative', [5_000_000]],
    ['0,0000001', 'not-a-number', []],
    ['99999999999999999999', 'too-large', []],
  ])('asks about «%s»: %s', (text, reason, candidates) => {
    expect(parseFunding(text)).toMatchObject({ kind: 'doubtful', reason, candidates });
  });

  it('reads back every sum it formats, exact to the đồng', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (dong) => {
        expect(parseFunding(formatDong(dong, 'đồng'), 'đồng')).toMatchObject({ dong });
      }),
    );
  });

  it('reads back every sum in triệu đồng with up to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (hundredths) => {
        const dong = hundredths * 10_000;
        expect(parseFunding(formatDong(dong, 'triệu đồng'))).toMatchObject({
          kind: 'amount',
          dong,
        });
      }),
    );
  });

  it('never fails, whatever it is given', () => {
    const unit = fc.constantFrom(
      '1',
      '0',
      '.',
      ',',
      ' ',
      'triệu',
      'tỷ',
      'đồng',
      '-',
      '(',
      'a',
      '%',
    );
    fc.assert(fc.property(fc.string({ unit }), (text) => parseFunding(text).kind.length > 0));
  });

  it('is not slowed down by long hostile text', () => {
    const start = performance.now();
    parseFunding('1 111'.repeat(40_000));
    parseFunding('1.'.repeat(140));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('sumFunding', () => {
  it('adds without the errors of binary fractions', () => {
    const cells = ['0,1', '0,2', '1.250,5', 'Theo dự toán', '', '1,250'].map((text) =>
      parseFunding(text),
    );
    expect(sumFunding(cells)).toEqual({
      dong: 1_250_800_000,
      millions: 1250.8,
      amounts: 3,
      words: 1,
      doubtful: 1,
    });
  });
});

describe('formatAmount', () => {
  it.each([
    [0, '0'],
    [12.5, '12,5'],
    [1250, '1.250'],
    [1250.5, '1.250,5'],
    [0.000001, '0,000001'],
    [1234567.89, '1.234.567,89'],
    [-3.5, '-3,5'],
  ])('writes %d as «%s»', (millions, text) => {
    expect(formatAmount(millions)).toBe(text);
  });
});

describe('unitOfLabel', () => {
  it.each([
    ['Kinh phí (triệu đồng)', 'triệu đồng'],
    ['Kinh phí\n(Triệu đồng)', 'triệu đồng'],
    ['Dự toán kinh phí (đồng)', 'đồng'],
    ['Kinh phí (tỷ đồng)', 'tỷ đồng'],
    ['Kinh phí (ĐVT: nghìn đồng)', 'nghìn đồng'],
    ['ĐVT: nghìn đồng', 'nghìn đồng'],
    ['Kinh phí (1.000 đồng)', 'nghìn đồng'],
    ['Kinh phí, tỷ đồng', 'tỷ đồng'],
    ['Kinh phí (trđ)', 'triệu đồng'],
    ['8- Kinh phí', null],
    ['Tỷ lệ (%)', null],
    ['Hội đồng (đồng chủ trì)', null],
    ['Hợp đồng', null],
  ])('reads «%s»', (label, unit) => {
    expect(unitOfLabel(label)).toBe(unit);
  });
});
