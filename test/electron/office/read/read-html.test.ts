import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import { readHtmlText } from '../../../../electron/office/html/read-html';
import {
  cellTexts,
  notesOf,
  onlyTable,
  paragraphsOf,
  readBytes,
  shapeOf,
  textsOf,
} from './office-file';
import { cellsOf, largestTable } from './compare-documents';

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/office-files', name);
const tableOf = (rows: string) => onlyTable(readHtmlText(`<table>${rows}</table>`));

describe('HTML tables', () => {
  it('are laid out as browsers do', () => {
    const table = tableOf(
      '<thead><tr><th>TT<th>Nhiệm vụ<th>Chủ trì</thead>' +
        '<tr><td rowspan=2>1<td colspan="2">a</tr><tr><td>b<td>c</tr><tr><td rowspan=9>2</td><td>d</td></tr>',
    );
    expect(shapeOf(table)).toEqual([
      ['0+1×1 TT', '1+1×1 Nhiệm vụ', '2+1×1 Chủ trì'],
      ['0+1×2 1', '1+2×1 a'],
      ['1+1×1 b', '2+1×1 c'],
      ['0+1×1 2', '1+1×1 d'],
    ]);
    expect(table.rows.map(({ repeatedHeader }) => repeatedHeader)).toEqual([
      true,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are read from a page with control characters, as LibreOffice leaves them', async () => {
    const page =
      '<!DOCTYPE html><html><body><p>\u0001</p><table><tr><td>TT<td>a</table></body></html>';
    const document = await readBytes(Buffer.from(page));
    expect(document.format).toBe('html');
    expect(shapeOf(onlyTable(document))).toEqual([['0+1×1 TT', '1+1×1 a']]);
  });

  it('survive spans that overlap or never end', () => {
    const shape = shapeOf(
      tableOf(
        '<tr><td>a<td rowspan=2>b<td>c</tr><tr><td colspan=3>d<td rowspan=0>e</tr><tr><td colspan=999999999>f</tr>',
      ),
    );
    expect(shape).toEqual([['0+1×1 a', '1+1×2 b', '2+1×1 c'], ['0+1×1 d', '2+1×2 e'], ['0+2×1 f']]);
  });

  it('keep lines of a cell apart and runs of blanks together', () => {
    const cells = cellTexts(
      tableOf(
        '<tr><td><p>một\n  hai</p><p>ba<br>\n bốn</p><ul><li>năm</ul></td><td> x </td><td><pre>a\n b</pre></tr>',
      ),
    );
    expect(cells).toEqual([['một hai\nba\nbốn\n• năm', 'x', 'a\n b']]);
  });

  it('flatten tables in their cells and note them', () => {
    const document = readHtmlText('<table><tr><td>a<table><tr><td>x<td>y</table></table>');
    expect(cellTexts(onlyTable(document))).toEqual([['a\nx\ty']]);
    expect(notesOf(document, 'nested-table')).toHaveLength(1);
  });

  it('know hidden rows, stored numbers and widths', () => {
    const table = tableOf(
      '<col width=96><col width=48 span=2><tr style="display:none"><td>ẩn<td x:num="1500">1.500<td></tr>',
    );
    expect(table.columnWidthsMm).toEqual([25.4, 12.7, 12.7]);
    expect(table.rows[0]).toMatchObject({
      hidden: true,
      cells: [{ text: 'ẩn' }, { text: '1.500', number: 1500 }, {}],
    });
  });
});

describe('HTML text', () => {
  it('takes its look from tags, attributes, classes and styles', () => {
    const document = readHtmlText(
      '<style><!-- p.TieuDe, li.TieuDe {font-weight:700; text-align:center} .vn {font-family:".VnTime";} --></style>' +
        '<p class=TieuDe>Phụ lục</p><p align=right><i>nghiêng</i></p><p class=vn>KÕ ho¹ch</p>' +
        '<p><font face="VNI-Times">Keá hoaïch</font> <span style="text-transform:uppercase">hoa</span></p>',
    );
    expect(paragraphsOf(document)).toMatchObject([
      { text: 'Phụ lục', bold: true, alignment: 'center' },
      { text: 'nghiêng', italic: true, alignment: 'right' },
      { text: 'Kế hoạch' },
      { text: 'Kế hoạch HOA' },
    ]);
  });

  it('reads numbers of lists, also as Word writes them, beside the text', () => {
    const document = readHtmlText(
      '<ol type=I start=2><li>a<li>b</ol><h2>c</h2>' +
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.1.<span>&nbsp;&nbsp; </span></span><![endif]>d</p>",
    );
    expect(
      paragraphsOf(document).map(({ numberLabel, text, outlineLevel }) => [
        numberLabel,
        text,
        outlineLevel,
      ]),
    ).toEqual([
      ['II.', 'a', undefined],
      ['III.', 'b', undefined],
      [undefined, 'c', 2],
      ['1.1.', 'd', undefined],
    ]);
  });

  it('runs no script, fetches nothing and tells what it left out', () => {
    const document = readHtmlText(
      '<p>a</p><script>document.write("b")</script><iframe src="http://192.0.2.1/"></iframe><img alt="Dấu" src="http://192.0.2.1/x.png">' +
        '<p style="display:none">ẩn</p><del>bỏ</del><!-- chú thích --><title>t</title>',
    );
    expect(textsOf(document)).toEqual(['a']);
    expect(document.notes.map(({ code, text }) => [code, text])).toEqual([
      ['external-link', 'http://192.0.2.1/'],
      ['image', 'Dấu'],
      ['tracked-deletion', 'bỏ'],
      ['hidden-text', 'ẩn'],
    ]);
  });

  it.each([
    ['a workbook of a web system', '<table><tr><td>a</td></tr></table>'],
    [
      'a page of Word',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table><tr><td>a</table>',
    ],
    [
      'an XHTML page',
      '<?xml version="1.0"?><!DOCTYPE html><html><body><table><tr><td>a</td></tr></table></body></html>',
    ],
  ])('is known by its content under any name: %s', async (_, html) => {
    const document = await readBytes(Buffer.from(html), 'phụ lục.xls');
    expect(document.format).toBe('html');
    expect(cellTexts(onlyTable(document))).toEqual([['a']]);
  });

  it('is decoded as the page says, else as its bytes look', async () => {
    const inUtf16 = Buffer.from('\ufeff<p>Từ Sơn</p>', 'utf16le');
    expect(textsOf(await readBytes(inUtf16))).toEqual(['Từ Sơn']);
    const old = Buffer.from('<meta charset=windows-1258><p>K\u00ea\u00ec</p>', 'latin1');
    expect(textsOf(await readBytes(old))).toEqual(['Kế']);
  });

  it('nested without end is refused, and a flood of braces does not hang', async () => {
    await expect(readBytes(Buffer.from('<div>'.repeat(5_000)))).rejects.toMatchObject({
      code: 'unsafe-file',
    });
    const start = performance.now();
    readHtmlText(`<style>${'a,'.repeat(500_000)}</style><p style="${'a'.repeat(500_000)}">x`);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('of a whole plan has the same table as its Word file', async () => {
    const html = await readDocument(fixture('tu-son.html'));
    expect(cellsOf(largestTable(html))).toEqual(
      cellsOf(largestTable(await readDocument(fixture('tu-son.docx')))),
    );
  });
});
