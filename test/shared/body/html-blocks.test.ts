import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksFromHtml } from '../../../shared/body/html-blocks';

const fixtures = join(import.meta.dirname, '../../fixtures/clipboard');
const fixture = (name: string) =>
  blocksFromHtml(readFileSync(join(fixtures, name), 'utf8'), 'body');

/** A part of a plan in Word and in Writer: text, a table with all there is in tables, text. */
const plan = [
  { kind: 'paragraph', text: 'Phụ lục kế hoạch', marks: [{ kind: 'bold', from: 0, to: 16 }] },
  {
    kind: 'table',
    rows: [
      ['TT', 'Nhiệm vụ', 'Kết quả', 'Thời gian'],
      ['I. Cải cách thể chế & thủ tục <một cửa>', '', '', ''],
      ['01', 'Rà soát thủ tục "một cửa"\nCông bố\ndanh mục', 'Báo cáo', '3/2027'],
      ['02', 'Kiểm tra công vụ', '', '1-2'],
      ['03', '- Họp\n- Ghi biên bản', 'a) Báo cáo\nb) Biên bản', ''],
      [
        '04',
        'Giao chỉ tiêu\nXã A 5\nXã B 7\ntrong quý I',
        'Quyết định (Theo Luật số 76.)',
        'Quý I',
      ],
    ],
  },
  { kind: 'paragraph', text: 'Đơn vị chủ trì chịu trách nhiệm.' },
];

const read = (html: string) => blocksFromHtml(html, 'body').blocks;

describe('pasted HTML', () => {
  it('of Word keeps headings, automatic numbers, looks and items', () => {
    const word = `<html><head><style>p{color:red}</style></head><body lang=VI><!--StartFragment-->
<p class=MsoNormal><b><span style='font-size:14.0pt'>I. MỤC TIÊU<o:p></o:p></span></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><b><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></b><![endif]><b>Mục tiêu chung</b></p>
<p class=MsoNormal style='text-align:justify'>Các cơ quan <i>nghiêm túc</i>
thực hiện.</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Rà soát;</p>
<!--EndFragment--></body></html>`;
    expect(read(word)).toEqual([
      { kind: 'heading', level: 1, number: 'I.', text: 'MỤC TIÊU' },
      { kind: 'heading', level: 2, number: '1.', text: 'Mục tiêu chung' },
      {
        kind: 'paragraph',
        text: 'Các cơ quan nghiêm túc thực hiện.',
        marks: [{ kind: 'italic', from: 12, to: 22 }],
      },
      { kind: 'paragraph', text: '- Rà soát;' },
    ]);
  });

  it('keeps the footnotes of Word', () => {
    const html = `<p>Nghị quyết<a style='mso-footnote-id:ftn1' href="#_ftn1"><span>[1]</span></a> số 76.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a style='mso-footnote-id:ftn1' href="#_ftnref1"><span>[1]</span></a> Của Chính phủ.</p></div></div>`;
    expect(read(html)).toEqual([
      {
        kind: 'paragraph',
        text: 'Nghị quyết số 76.',
        marks: [{ kind: 'footnote', at: 10, text: 'Của Chính phủ.' }],
      },
    ]);
  });

  it.each(['word-plan.html', 'libreoffice-writer-plan.html'])(
    'of a whole part of a plan (%s) loses no word and moves no cell',
    (name) => {
      expect(fixture(name)).toEqual({ blocks: plan, pictures: 0 });
    },
  );

  it('of Excel is a table, and its pictures are counted', () => {
    const { blocks, pictures } = fixture('excel-plan.html');
    expect(pictures).toBe(1);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: 'table' });
    expect(blocks[0]?.kind === 'table' && blocks[0].rows[3]).toEqual([
      '02',
      '"Kiểm tra" công vụ',
      '',
      '1-2',
      '',
    ]);
  });

  it.each([
    'libreoffice-calc-plan.html',
    'google-sheets-plan.html',
    'google-docs-plan.html',
    'page-chrome-windows.html',
    'page-firefox-header.html',
    'word-online.html',
    'word-two-tables.html',
  ])('of %s is nothing but tables', (name) => {
    const { blocks } = fixture(name);
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['table']));
  });

  it('of LibreOffice keeps footnotes', () => {
    const html = `<p>Nghị quyết<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> số 76.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Của
Chính phủ.</p><p>Ngày 15.</p></div>`;
    expect(read(html)).toEqual([
      {
        kind: 'paragraph',
        text: 'Nghị quyết số 76.',
        marks: [{ kind: 'footnote', at: 10, text: 'Của Chính phủ.\nNgày 15.' }],
      },
    ]);
  });

  it('keeps the sign of an item whose text is a paragraph, and the letters of a list', () => {
    const html =
      '<ul><li><p>Họp</p></li><li></li></ul><p>rồi</p><ol type=a><li><p>một<li><p>hai</ol>';
    expect(read(html).map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
      '- Họp',
      'rồi',
      'một',
      'hai',
    ]);
    expect(read(html).slice(2)).toMatchObject([{ number: 'a)' }, { number: 'b)' }]);
  });

  it('keeps struck text, which is not a tracked deletion', () => {
    expect(read('<p>giữ <s>nguyên</s> <del>bỏ</del>đi</p>')).toEqual([
      { kind: 'paragraph', text: 'giữ nguyên đi' },
    ]);
  });

  it('keeps tables and lists of web pages', () => {
    expect(
      read(
        '<ul><li>một<ul><li>hai</ul></ul><ol><li>ba</ol><table><tr><th>A<th>B<tr><td><p>1<p>2<td></table>',
      ),
    ).toEqual([
      { kind: 'paragraph', text: '- một' },
      { kind: 'paragraph', text: '+ hai' },
      { kind: 'heading', level: 1, number: '1.', text: 'ba' },
      {
        kind: 'table',
        rows: [
          ['A', 'B'],
          ['1\n2', ''],
        ],
      },
    ]);
  });

  it('of Google Docs is not bold because of its wrapper', () => {
    expect(
      read(
        '<b style="font-weight:normal"><p><span style="font-weight:700">đậm</span> nhạt</p></b>',
      ),
    ).toEqual([{ kind: 'paragraph', text: 'đậm nhạt', marks: [{ kind: 'bold', from: 0, to: 3 }] }]);
  });

  it('counts pictures and takes neither them nor scripts and hidden text', () => {
    const html =
      '<p>a<img src="http://x/y.png" onerror="alert(1)"><script>alert(1)</script><span style="display:none">b</span></p>';
    expect(blocksFromHtml(html, 'body')).toEqual({
      blocks: [{ kind: 'paragraph', text: 'a' }],
      pictures: 1,
    });
  });

  it('is read whatever it is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '</ul>',
      '<ul>',
      '<div id=a style="mso-element:footnote">',
      '</div>',
      '<b>',
      'chữ ',
      '\n',
      '<a style="mso-footnote-id:a">',
      '</a>',
      '<br>',
      '<',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const block of read(pieces.join('')))
          if (block.kind !== 'table')
            for (const mark of block.marks ?? [])
              expect(mark.kind === 'footnote' ? mark.at : mark.to).toBeLessThanOrEqual(
                block.text.length,
              );
      }),
    );
  });
});
