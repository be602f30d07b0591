import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberFormat } from '../../../../electron/office/xlsx/number-format/number-format';

const show = (code: string, value: number, date1904 = false) =>
  parseNumberFormat(code).show(value, date1904);

describe('numbers as Excel displays them in Vietnam', () => {
  it.each([
    ['General', 1, '1'],
    ['General', -2.5, '-2,5'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General', 1234567, '1234567'],
    ['General', 123456789012345, '123456789012345'],
    ['General', 1e20, '1E+20'],
    ['General', 0.00001, '0,00001'],
    ['General', 1.5e-10, '1,5E-10'],
    ['0', 2.5, '3'],
    ['0.00', 1.005, '1,01'],
    ['0.00', 0, '0,00'],
    ['00000', 42, '00042'],
    ['#,##0', 1234567.8, '1.234.568'],
    ['#,##0', 999, '999'],
    ['#,##0.00', 0.5, '0,50'],
    ['#,##0.##', 12.5, '12,5'],
    ['#.##', 0.25, ',25'],
    ['#', 0, ''],
    ['0%', 0.955, '96%'],
    ['0.0%', 0.1234, '12,3%'],
    ['0.00E+00', 12345, '1,23E+04'],
    ['#,##0,', 1234567, '1.235'],
    ['#,##0.0,,', 1234567, '1,2'],
    ['#,##0 "triệu đồng"', 1500, '1.500 triệu đồng'],
    ['#,##0\\ [$₫-42A]', 1500, '1.500 ₫'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 0, '-'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', -1500, '-1.500'],
    ['#,##0;(#,##0)', -5, '(5)'],
    ['#,##0;[Red]-#,##0', -5, '-5'],
    ['0;-0;;@', 0, ''],
    ['[>=1000]#,##0," nghìn";0', 2500, '3 nghìn'],
    ['[>=1000]#,##0," nghìn";0', 25, '25'],
    ['[<0]"âm";0', -3, 'âm'],
    ['000-000', 123456, '123-456'],
    ['(0##) ### ####', 2413456789, '(241) 345 6789'],
    ['# ?/?', 1.5, '1 1/2'],
    ['# ??/??', 0.333333333, '1/3'],
    ['# ?/4', 2.75, '2 3/4'],
    ['@', 12, '12'],
    ['0.0', -0.04, '0,0'],
    ['', 7, '7'],
  ])('%s of %d is «%s»', (code, value, expected) => {
    expect(show(code, value)).toBe(expected);
  });
});

describe('dates as Excel displays them', () => {
  it.each([
    ['dd/mm/yyyy', 45292, '01/01/2024'],
    ['d/m/yy', 45292, '1/1/24'],
    ['m/d/yyyy', 45350, '2/28/2024'],
    ['dd.mm.yyyy', 45292, '01.01.2024'],
    ['dd\\-mm\\-yyyy', 45292, '01-01-2024'],
    ['mm/yyyy', 45292, '01/2024'],
    ['yyyy', 45292, '2024'],
    ['"Tháng" m"/"yyyy', 45323, 'Tháng 2/2024'],
    ['[$-F800]dddd, mmmm dd, yyyy', 45292, '01 tháng 01 năm 2024'],
    ['mmmm', 45323, 'Tháng 2'],
    ['[$-409]d-mmm-yy', 45323, '1-Feb-24'],
    ['dddd', 45292, 'Thứ Hai'],
    ['h:mm', 45292.4, '9:36'],
    ['hh:mm:ss', 0.5, '12:00:00'],
    ['h:mm AM/PM', 0.75, '6:00 CH'],
    ['[h]:mm', 1.5, '36:00'],
    ['mm:ss.0', 0.000011574, '00:01,0'],
    ['dd/mm/yyyy', 60, '29/02/1900'],
    ['dd/mm/yyyy', 59, '28/02/1900'],
    ['dd/mm/yyyy', 61, '01/03/1900'],
    ['dd/mm/yyyy', -1, '-1'],
    ['dd/mm/yyyy', 1e9, '1000000000'],
  ])('%s of %d is «%s»', (code, value, expected) => {
    expect(show(code, value)).toBe(expected);
  });

  it('know which formats are dates', () => {
    expect(parseNumberFormat('dd/mm/yyyy').isDate).toBe(true);
    expect(parseNumberFormat('[h]:mm').isDate).toBe(true);
    expect(parseNumberFormat('#,##0 "d"').isDate).toBe(false);
    expect(parseNumberFormat('[Red]0').isDate).toBe(false);
    expect(parseNumberFormat('General').isDate).toBe(false);
  });
});

describe('any format code', () => {
  it('prints any number without failing', () => {
    const pieces = fc.constantFrom(
      ...[
        '0',
        '#',
        '?',
        '.',
        ',',
        '%',
        'E+',
        '/',
        ';',
        '"a"',
        '\\b',
        '_)',
        '* ',
        '[Red]',
        '[>1]',
        '[h]',
        '[$-409]',
      ],
      ...['y', 'm', 'd', 'h', 's', 'AM/PM', '@', 'General', '[', '"', 'é'],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (code, value) => {
          expect(typeof show(code.join(''), value)).toBe('string');
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('rounds decimals as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const text = show('0.00', cents / 100);
        expect(Number(text.replace(',', '.'))).toBe(cents / 100);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
