import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableOfText, type ClipboardTable } from '../../../shared/clipboard/clipboard-table';
import { readHtmlTable } from '../../../shared/clipboard/read-html-table';

// What programs put on the clipboard; test/fixtures/clipboard/README.md says where each file comes from.
const folder = join(import.meta.dirname, '../../fixtures/clipboard');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Rows as texts; «^» for a slot covered from above, «<» from the left. */
function shown(table: ClipboardTable | null): readonly (readonly string[])[] | undefined {
  const marks = { above: '^', left: '<' } as const;
  return table?.rows.map((row) =>
    row.map(({ text, from }) => (from === 'own' ? text : marks[from])),
  );
}

const readHtml = (name: string) => shown(readHtmlTable(read(name)));
const readText = (name: string) => shown(tableOfText(read(name)));

describe('four cells, the second over two rows,', () => {
  const expected = [
    ['Rà soát thủ tục "một cửa"\nCông bố danh mục', 'Báo cáo', 'Phòng Nội vụ'],
    ['Kiểm tra công vụ', '^', 'Văn phòng'],
  ];

  it.each(['excel.html', 'libreoffice-calc.html', 'libreoffice-writer.html', 'google-sheets.html'])(
    'are read from %s',
    (name) => {
      expect(readHtml(name)).toEqual(expected);
    },
  );

  it('are read from word.html, paragraphs as lines and the bullet of a list as a dash', () => {
    expect(readHtml('word.html')).toEqual([expected[0], ['- Kiểm tra công vụ', '^', 'Văn phòng']]);
  });

  it('are read from excel.tsv, whose last line end starts no row', () => {
    expect(readText('excel.tsv')).toEqual([expected[0], ['Kiểm tra công vụ', '', 'Văn phòng']]);
  });
});

describe('a part of a plan from a spreadsheet', () => {
  const header = ['TT', 'Nhiệm vụ', 'Kết quả', 'Thời gian', 'Kinh phí'];
  const area = ['I. Cải cách thể chế & thủ tục <một cửa>', '<', '<', '<', '<'];
  const first = [
    '01',
    'Rà soát thủ tục "một cửa"\nCông bố danh mục',
    'Báo cáo',
    '3/2027',
    '1.250,5',
  ];
  const second = ['02', '"Kiểm tra" công vụ', '^', '1-2', ''];
  const third = ['03', '- Họp\n\n+ Báo cáo', '', '15/03/2027', '12,0'];

  it.each(['google-sheets-plan.html', 'libreoffice-calc-plan.html'])(
    'is read from %s with its blank lines, merged cells, zeros and quotes',
    (name) => {
      expect(readHtml(name)).toEqual([header, area, first, second, third]);
    },
  );

  it('is read from Excel with hidden rows, pictures and rich text, without the row of widths', () => {
    expect(readHtml('excel-plan.html')).toEqual([
      header,
      area,
      first,
      second,
      ['02a', 'Việc của dòng đang ẩn', '', '', ''],
      ['03', '- Họp\n\n+ Báo cáo', 'Ảnh', '15/03/2027', '12,0'],
    ]);
  });

  it('is read from the plain text of Excel and of Google Sheets', () => {
    const areaAlone = ['I. Cải cách thể chế & thủ tục <một cửa>', '', '', '', ''];
    const secondAlone = ['02', '"Kiểm tra" công vụ', '', '1-2', ''];
    expect(readText('google-sheets-plan.txt')).toEqual([
      header,
      areaAlone,
      first,
      secondAlone,
      third,
    ]);
    expect(readText('excel-plan.txt')).toEqual([
      header,
      areaAlone,
      first,
      secondAlone,
      ['02a', 'Việc của dòng đang ẩn', '', '', ''],
      ['03', '- Họp\n\n+ Báo cáo', 'Ảnh', '15/03/2027', '12,0'],
    ]);
  });

  it('is one row where Excel marks only the cells of a row', () => {
    expect(readHtml('excel-row.html')).toEqual([['007', 'Kiểm tra công vụ']]);
  });

  it('is one cell where Google Sheets writes no table', () => {
    expect(readHtml('google-sheets-cell.html')).toEqual([['Rà soát\nCông bố']]);
  });
});

describe('a part of a plan from a text document', () => {
  const expected = [
    ['Phụ lục kế hoạch', '', '', ''],
    ['TT', 'Nhiệm vụ', 'Kết quả', 'Thời gian'],
    ['I. Cải cách thể chế & thủ tục <một cửa>', '<', '<', '<'],
    ['01', 'Rà soát thủ tục "một cửa"\nCông bố\ndanh mục', 'Báo cáo', '3/2027'],
    ['02', 'Kiểm tra công vụ', '^', '1-2'],
    ['03', '- Họp\n- Ghi biên bản', 'a) Báo cáo\nb) Biên bản', ''],
    ['04', 'Giao chỉ tiêu\nXã A 5\nXã B 7\ntrong quý I', 'Quyết định (Theo Luật số 76.)', 'Quý I'],
    ['Đơn vị chủ trì chịu trách nhiệm.', '', '', ''],
  ];

  it.each(['word-plan.html', 'libreoffice-writer-plan.html'])(
    'is read from %s: lists, inner tables, footnotes; no deletions, comments, hidden text',
    (name) => {
      expect(readHtml(name)).toEqual(expected);
    },
  );

  it('has several tables one below the other, as Word copies them', () => {
    expect(readHtml('word-two-tables.html')).toEqual([
      ['Việc của xã A', 'Quý I'],
      ['Việc của xã B', 'Quý II'],
      ['', 'Quý III'],
    ]);
  });

  it('is read from Google Docs and from Word in a browser', () => {
    expect(readHtml('google-docs-plan.html')).toEqual([
      ['TT', 'Nhiệm vụ'],
      ['01', '- Họp\n- Báo cáo'],
      ['^', 'Dòng một\nDòng hai'],
    ]);
    expect(readHtml('word-online.html')).toEqual([['01', 'Rà soát\nCông bố\ndanh mục']]);
  });

  it('is read from pages of a browser, with and without the header of the clipboard', () => {
    expect(readHtml('page-chrome-windows.html')).toEqual([
      ['TT', 'Nhiệm vụ'],
      ['01', 'Rà soát\nCông bố'],
    ]);
    expect(readHtml('page-firefox-header.html')).toEqual([
      ['01', 'Rà soát'],
      ['02', 'Công bố'],
    ]);
  });
});

describe('odd tables', () => {
  const rows = (html: string) => shown(readHtmlTable(html));

  it('keep an empty hidden row inside, which a merged cell counts', () => {
    const html =
      '<table><tr><td rowspan=2>a<td>b<tr style="display:none"><td><tr><td>c<td>d</table>';
    expect(rows(html)).toEqual([
      ['a', 'b'],
      ['^', ''],
      ['c', 'd'],
    ]);
  });

  it('do not take a picture that lies over cells for a merged cell', () => {
    const html =
      "<table><tr><td colspan=2 rowspan=2 style='mso-ignore:colspan-rowspan'></td><td>a</td></tr><tr><td>b</td></tr></table>";
    expect(rows(html)).toEqual([
      ['', '', 'a'],
      ['', '', 'b'],
    ]);
  });

  it('leave out the comments of cells and deletions that are never closed', () => {
    const html =
      '<table><tr><td><a class="comment-indicator"></a><comment>ghi chú</comment>việc<td><del>bỏ<td>còn</table>';
    expect(rows(html)).toEqual([['việc', '', 'còn']]);
  });

  it('number lists as they are numbered', () => {
    const item = (attributes: string) => `<td><ol ${attributes}><li>x<li><p>y</ol></td>`;
    const html = `<table><tr>${['', 'start=3', 'type=A', 'type=i', 'style="list-style-type:upper-roman"'].map(item).join('')}<td><ul><li>x<ul><li>y</ul></ul></table>`;
    expect(rows(html)).toEqual([
      ['1. x\n2. y', '3. x\n4. y', 'A. x\nB. y', 'i) x\nii) y', 'I. x\nII. y', '- x\n+ y'],
    ]);
  });
});
