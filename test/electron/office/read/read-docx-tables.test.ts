import { describe, expect, it } from 'vitest';
import {
  cell,
  cellTexts,
  docxOf,
  notesOf,
  onlyTable,
  paragraph,
  readBytes,
  row,
  run,
  shapeOf,
  table,
  textsOf,
} from './office-file';

const restart = '<w:vMerge w:val="restart"/>';
const carryOn = '<w:vMerge/>';
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const read = async (...rows: readonly string[]) =>
  onlyTable(await readBytes(docxOf(table(...rows))));

describe('shape of a Word table', () => {
  it('turns vertical and horizontal merges into spans of the top-left cell', async () => {
    const shape = shapeOf(
      await read(
        row(cell('I'), cell('Công tác chỉ đạo', span(2))),
        row(cell('1', restart), cell('a'), cell('b')),
        row(cell('', carryOn), cell('c', restart), cell('d')),
        row(cell('', carryOn), cell('', carryOn), cell('e')),
        row(cell('2'), cell('f'), cell('g')),
      ),
    );
    expect(shape).toEqual([
      ['0+1×1 I', '1+2×1 Công tác chỉ đạo'],
      ['0+1×3 1', '1+1×1 a', '2+1×1 b'],
      ['1+1×2 c', '2+1×1 d'],
      ['2+1×1 e'],
      ['0+1×1 2', '1+1×1 f', '2+1×1 g'],
    ]);
  });

  it('starts a new merge where the old one restarts', async () => {
    const shape = shapeOf(
      await read(
        row(cell('1', restart)),
        row(cell('', carryOn)),
        row(cell('2', restart)),
        row(cell('', carryOn)),
      ),
    );
    expect(shape).toEqual([['0+1×2 1'], [], ['0+1×2 2'], []]);
  });

  it('keeps a continuation without a start, or of another width, as a cell of its own', async () => {
    const shape = shapeOf(
      await read(
        row(cell('a', carryOn), cell('b'), cell('c')),
        row(cell('d', restart), cell('e'), cell('f')),
        row(cell('g', carryOn + span(2)), cell('h')),
      ),
    );
    expect(shape[0]?.[0]).toBe('0+1×1 a');
    expect(shape[2]).toEqual(['0+2×1 g', '2+1×1 h']);
  });

  it('does not continue a merge over a row that interrupts it', async () => {
    const shape = shapeOf(
      await read(row(cell('a', restart)), row(cell('b')), row(cell('c', carryOn))),
    );
    expect(shape).toEqual([['0+1×1 a'], ['0+1×1 b'], ['0+1×1 c']]);
  });

  it('does not continue a merge over a row that ends before it', async () => {
    const shape = shapeOf(
      await read(row(cell('a', restart)), row(), row(cell('b', carryOn)), row(cell('c', carryOn))),
    );
    expect(shape).toEqual([['0+1×1 a'], [], ['0+1×2 b'], []]);
  });

  it('places cells after columns that the row leaves out', async () => {
    const skip = '<w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>';
    const tableRead = await read(
      row(cell('a'), cell('b'), cell('c'), cell('d')),
      `<w:tr>${skip}${cell('e')}</w:tr>`,
    );
    expect(shapeOf(tableRead)[1]).toEqual(['2+1×1 e']);
    expect(tableRead.columnCount).toBe(4);
  });

  it('accepts rows with fewer cells than others', async () => {
    const tableRead = await read(row(cell('a'), cell('b')), row(cell('c')), row());
    expect(shapeOf(tableRead)).toEqual([['0+1×1 a', '1+1×1 b'], ['0+1×1 c'], []]);
  });

  it('knows the horizontal merge of old converters', async () => {
    const shape = shapeOf(
      await read(row(cell('a', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('b'))),
    );
    expect(shape).toEqual([['0+2×1 a', '2+1×1 b']]);
  });

  it('notes text that a merge covers', async () => {
    const document = await readBytes(
      docxOf(table(row(cell('1', restart)), row(cell('khuất', carryOn)))),
    );
    expect(notesOf(document, 'covered-cell-text')).toEqual([
      {
        code: 'covered-cell-text',
        place: { part: 'body', index: 0 },
        row: 1,
        column: 0,
        text: 'khuất',
      },
    ]);
  });

  it('reads rows and cells inside content controls', async () => {
    const wrap = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const tableRead = await read(
      wrap(row(wrap(cell('a')), cell('b'))),
      row(cell(wrap(paragraph('c')))),
    );
    expect(cellTexts(tableRead)).toEqual([['a', 'b'], ['c']]);
  });

  it('reads a table inside a content control', async () => {
    const body = `<w:sdt><w:sdtContent>${table(row(cell('a')))}</w:sdtContent></w:sdt>`;
    expect(cellTexts(onlyTable(await readBytes(docxOf(body))))).toEqual([['a']]);
  });

  it('gives column widths in millimetres and marks repeated header rows', async () => {
    const header = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('TT')}${cell('Nhiệm vụ')}</w:tr>`;
    const notHeader = `<w:tr><w:trPr><w:tblHeader w:val="false"/></w:trPr>${cell('1')}${cell('a')}</w:tr>`;
    const grid = '<w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="5670"/></w:tblGrid>';
    const tableRead = await read(grid, header, notHeader);
    expect(tableRead.columnWidthsMm).toEqual([10, 100.01]);
    expect(tableRead.rows.map(({ repeatedHeader }) => repeatedHeader)).toEqual([true, undefined]);
  });

  it('drops rows deleted under change tracking and notes them', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:author="A"/></w:trPr>${cell('bỏ')}${cell('hẳn')}</w:tr>`;
    const document = await readBytes(
      docxOf(table(row(cell('a'), cell('b')), deleted, row(cell('c'), cell('d')))),
    );
    expect(cellTexts(onlyTable(document))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(onlyTable(document).rows.map(({ sourceRow }) => sourceRow)).toEqual([1, 3]);
    expect(notesOf(document, 'tracked-deletion').map(({ text }) => text)).toEqual(['bỏ | hẳn']);
  });
});

describe('content of a Word cell', () => {
  it('puts paragraphs and line breaks on lines', async () => {
    const tableRead = await read(
      row(cell(`${paragraph('a')}<w:p>${run('b')}<w:r><w:br/></w:r>${run('c')}</w:p>`)),
    );
    expect(cellTexts(tableRead)).toEqual([['a\nb\nc']]);
  });

  it('flattens a nested table into lines and notes it', async () => {
    const nested = table(row(cell('x'), cell('y')), row(cell('z'), cell('t')));
    const document = await readBytes(
      docxOf(table(row(cell(`${paragraph('trước')}${nested}<w:p/>`)))),
    );
    expect(cellTexts(onlyTable(document))).toEqual([['trước\nx\ty\nz\tt']]);
    expect(notesOf(document, 'nested-table')).toMatchObject([
      { row: 0, column: 0, text: 'x\ty\nz\tt' },
    ]);
  });

  it('places notes in the row and column of the cell', async () => {
    const hidden = `<w:p>${run('ẩn', '<w:vanish/>')}${run('b')}</w:p>`;
    const document = await readBytes(
      docxOf(paragraph('p') + table(row(cell('a')), row(cell('c'), cell(hidden)))),
    );
    expect(notesOf(document, 'hidden-text')).toMatchObject([
      { place: { part: 'body', index: 1 }, row: 1, column: 1, text: 'ẩn' },
    ]);
  });

  it('never lets an unfinished field of one cell swallow the next', async () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>';
    const document = await readBytes(
      docxOf(table(row(cell(open), cell('còn'))) + paragraph('sau')),
    );
    expect(cellTexts(onlyTable(document))).toEqual([['', 'còn']]);
    expect(textsOf(document)).toEqual(['sau']);
  });

  it('tells bold, italics and alignment of the visible text', async () => {
    const bold = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('a', '<w:b/><w:i/>')}</w:p><w:p/>`;
    const tableRead = await read(row(cell(bold), cell('b')));
    expect(tableRead.rows[0]?.cells[0]).toMatchObject({
      bold: true,
      italic: true,
      alignment: 'center',
    });
    expect(tableRead.rows[0]?.cells[1]).not.toHaveProperty('bold');
  });
});
