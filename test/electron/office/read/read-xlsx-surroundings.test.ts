import { describe, expect, it } from 'vitest';
import {
  onlyTable,
  readBytes,
  relationships,
  sheetNamespaces,
  textCell,
  xlsxOf,
} from './office-file';

const sheet = (data: string, rest = '') => `<sheetData>${data}</sheetData>${rest}`;
const rowOf = (number: number, ...cells: readonly string[]) =>
  `<row r="${number}">${cells.join('')}</row>`;

describe('what a workbook hides or keeps beside its cells', () => {
  it('flags hidden rows, columns and sheets and notes them', async () => {
    const content =
      '<cols><col min="2" max="16384" hidden="1"/></cols>' +
      sheet(
        `<row r="1" hidden="1">${textCell('A1', 'ẩn')}</row>` +
          rowOf(2, textCell('A2', 'a'), textCell('B2', 'b')),
      );
    const document = await readBytes(xlsxOf({ Nháp: content }, {}, { sheetState: 'veryHidden' }));
    const table = onlyTable(document);
    expect(table).toMatchObject({ hidden: true, sheet: 'Nháp' });
    expect(table.rows.map(({ hidden }) => hidden)).toEqual([true, undefined]);
    expect(document.notes.map(({ code, text }) => [code, text])).toEqual([
      ['hidden-sheet', 'Nháp'],
      ['hidden-row', 'ẩn'],
      ['hidden-column', 'B: b'],
    ]);
  });

  it('reads all sheets in the order of the tabs', async () => {
    const document = await readBytes(
      xlsxOf({
        Hai: sheet(rowOf(1, textCell('A1', '2'))),
        Một: sheet(rowOf(1, textCell('A1', '1'))),
      }),
    );
    expect(
      document.blocks.map((block) => block.kind === 'table' && [block.sheet, block.place.index]),
    ).toEqual([
      ['Hai', 0],
      ['Một', 1],
    ]);
  });

  it('notes comments, text boxes, pictures, charts, margins and links out', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
      '<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>' +
      '<xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Dấu"/></xdr:nvPicPr></xdr:pic></xdr:twoCellAnchor>' +
      '<xdr:twoCellAnchor><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ"/></xdr:nvGraphicFramePr></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';
    const comments = `<comments ${sheetNamespaces}><commentList><comment ref="A1"><text><r><t>xem </t></r><r><t>lại</t></r></text></comment></commentList></comments>`;
    const document = await readBytes(
      xlsxOf(
        {
          S: sheet(
            rowOf(1, textCell('A1', 'x')),
            '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12UBND xã&amp;RTrang &amp;P</oddHeader><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>',
          ),
        },
        {
          'xl/_rels/sheet0.xml.rels': relationships(
            ['a', 'drawing', 'drawing.xml'],
            ['b', 'comments', 'comments.xml'],
            ['c', 'hyperlink', 'http://192.0.2.1', 'External'],
            ['d', 'image', 'http://192.0.2.1/a.png', 'External'],
          ),
          'xl/drawing.xml': drawing,
          'xl/comments.xml': comments,
        },
      ),
    );
    expect(document.notes.map(({ code, text, row, column }) => [code, text, row, column])).toEqual([
      ['header-footer-text', 'UBND xã\nTrang', undefined, undefined],
      ['comment', 'xem lại', 0, 0],
      ['text-box', 'MẬT', 0, 1],
      ['image', 'Dấu', 0, 0],
      ['embedded-object', 'Biểu đồ', 0, 0],
      ['external-link', 'image: http://192.0.2.1/a.png', 0, 0],
    ]);
  });
});
