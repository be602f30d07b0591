import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tableOfText } from '../../../shared/clipboard/clipboard-table';
import { readHtmlTable } from '../../../shared/clipboard/read-html-table';

const folder = join(import.meta.dirname, '../../fixtures/clipboard');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The same four cells, the second over two rows, as each program puts them on the clipboard. */
const expected = [
  ['Rà soát thủ tục "một cửa"\nCông bố danh mục', 'Báo cáo', 'Phòng Nội vụ'],
  ['Kiểm tra công vụ', '^', 'Văn phòng'],
];

it.each(['excel.html', 'libreoffice-calc.html', 'google-sheets.html'])('%s is read', (name) => {
  const rows = readHtmlTable(read(name))?.rows;
  expect(rows?.map((row) => row.map((slot) => (slot.from === 'own' ? slot.text : '^')))).toEqual(
    expected,
  );
});

it('word.html is read, paragraphs as lines and the bullet of a list as a dash', () => {
  const rows = readHtmlTable(read('word.html'))?.rows;
  expect(rows?.map((row) => row.map((slot) => (slot.from === 'own' ? slot.text : '^')))).toEqual([
    expected[0],
    ['- Kiểm tra công vụ', '^', 'Văn phòng'],
  ]);
});

it('excel.tsv is read, and its last line end starts no row', () => {
  expect(tableOfText(read('excel.tsv'))?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    expected[0],
    ['Kiểm tra công vụ', '', 'Văn phòng'],
  ]);
});
