import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTsv, parseTsv } from '../../../shared/clipboard/tsv';

describe('tables on the clipboard', () => {
  test('a line end at the end starts no row', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a quoted cell may hold line ends, tabs and doubled quotes', () => {
    expect(parseTsv('"a\nb"\t"c\td"\t"nói ""thế"""')).toEqual([['a\nb', 'c\td', 'nói "thế"']]);
  });

  test('a quote that is never closed, or stands inside a cell, is an ordinary character', () => {
    expect(parseTsv('"a\tb')).toEqual([['"a', 'b']]);
    expect(parseTsv('màn hình 15"\tx')).toEqual([['màn hình 15"', 'x']]);
    expect(parseTsv('"a" b\tc')).toEqual([['"a" b', 'c']]);
  });

  test('empty cells count', () => {
    expect(parseTsv('\t\n\t')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('CR LF, LF and a lone CR end a row; tabs alone are empty cells', () => {
    expect(parseTsv('a\r\nb\nc\rd\r\n')).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(parseTsv('\t\t\r\n')).toEqual([['', '', '']]);
  });

  test('cells that begin with a quote are written with their quotes doubled, as Excel does', () => {
    expect(formatTsv([['"Kiểm tra" công vụ', 'màn hình 15"', 'a\n"b"']])).toBe(
      '"""Kiểm tra"" công vụ"\tmàn hình 15"\t"a\n""b"""',
    );
  });

  test('5,000 rows, cells of 30,000 characters and thousands of open quotes are read', () => {
    const many = Array.from({ length: 5_000 }, (_, row) => [`${row}`, `"việc ${row}`, 'a\nb']);
    expect(parseTsv(formatTsv(many))).toEqual(many);
    const open = Array.from({ length: 5_000 }, (_, row) => `${row}\t"việc`).join('\r\n');
    expect(parseTsv(open)).toHaveLength(5_000);
    const long = [['ệ "x"\n'.repeat(5_000), 'ngắn']];
    expect(parseTsv(formatTsv(long))).toEqual(long);
  });

  test('whatever is copied is pasted the same', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ệ', '"', '\t', '\n', ' ') })
      .filter((text) => text !== '');
    const rows = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(rows, (texts) => {
        expect(parseTsv(formatTsv(texts))).toEqual(texts);
      }),
    );
  });
});
