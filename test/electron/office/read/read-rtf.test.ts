import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import { cellsOf, largestTable } from './compare-documents';
import { cellTexts, onlyTable, paragraphsOf, readBytes, shapeOf, textsOf } from './office-file';

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/office-files', name);
const fonts = String.raw`{\fonttbl{\f0\froman\fcharset0{\*\panose 020}Times New Roman;}{\f1\fcharset163 Arial;}{\f2 .VnTime;}{\f3 .VnTimeH;}}`;
const read = (body: string) =>
  readBytes(
    Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252\deff0${fonts}` + `${body}}`, 'latin1'),
    'a.doc',
  );

describe('RTF text', () => {
  it('is read from Unicode escapes, whatever older readers would show', async () => {
    const body = String.raw`\uc1 K\u7871?  ho\u7841?ch {\uc2\u272\'3f\'3f\uc0\u417}n\par`;
    expect(textsOf(await read(body))).toEqual(['Kế  hoạch Đơn']);
  });

  it('is decoded by the code page of the font, across control words', async () => {
    const body = String.raw`\f1 K\'ea\'ec {\b ho}\'fd\plain\f0 \'e9\par`;
    expect(textsOf(await read(body))).toEqual(['Kế hoưé']);
  });

  it('keeps the letter ư of TCVN3 where it is written as an optional hyphen', async () => {
    const body = String.raw`{\f2 T\- ph\'b8p}{\f0 , v\'f9n\-g}\par`;
    expect(textsOf(await read(body))).toEqual(['Tư pháp, vùn\u00adg']);
  });

  it('is decoded by legacy fonts', async () => {
    const body = String.raw`{\f2 K\'d5 ho\'b9ch} {\f3 n\'a8m}\par`;
    expect(textsOf(await read(body))).toEqual(['Kế hoạch NĂM']);
  });

  it('keeps its symbols, breaks and look', async () => {
    const body = String.raw`\pard\qc\outlinelevel1{\b\i a\tab b\line c\~d\_e\endash\lquote f\rquote \{\}\\}\par\pard g\page h\par`;
    expect(paragraphsOf(await read(body))).toMatchObject([
      {
        text: 'a\tb\nc\u00a0d\u2011e–‘f’{}\\',
        bold: true,
        italic: true,
        alignment: 'center',
        outlineLevel: 2,
      },
      { text: 'g\nh' },
    ]);
  });

  it('shows the numbers that the writer worked out, and results of fields', async () => {
    const body = String.raw`{\listtext\pard\plain 1.\tab}a\par{\field{\*\fldinst HYPERLINK "x"}{\fldrslt b}}\par`;
    expect(
      paragraphsOf(await read(body)).map(({ numberLabel, text }) => [numberLabel, text]),
    ).toEqual([
      ['1.', 'a'],
      [undefined, 'b'],
    ]);
  });

  it('leaves out what is not text and notes what stands beside it', async () => {
    const body =
      String.raw`{\info{\title x}}{\*\unknown y}{\stylesheet{\s0 Normal;}}{\*\generator Word 2003;}{\header Trang {\field{\fldrslt 2}}\par}` +
      String.raw`{\footer UBND x\u227?\par}a{\footnote ch\u250?}{\v \u7849?n}{\deleted b}{\revised c}{\pict\wmetafile8 0102}{\bin5 }}{{}d\par`;
    const document = await read(body);
    expect(textsOf(document)).toEqual(['acd']);
    const [first] = document.blocks;
    expect(first?.kind === 'paragraph' ? first.marks : []).toContainEqual({
      kind: 'footnote',
      at: 1,
      text: 'chú',
    });
    expect(document.producer).toBe('Word 2003');
    expect(document.notes.map(({ code, text }) => [code, text])).toEqual([
      ['header-footer-text', 'Trang 2'],
      ['header-footer-text', 'UBND xã'],
      ['hidden-text', 'ẩn'],
      ['tracked-deletion', 'b'],
      ['tracked-insertion', 'c'],
      ['image', ''],
    ]);
  });
});

describe('RTF tables', () => {
  const row = (definition: string, ...cells: readonly string[]) =>
    `\\trowd${definition}\\pard\\intbl ${cells.map((text) => `${text}\\cell `).join('')}\\row `;

  it('are laid into one grid with their merges', async () => {
    const body =
      row(String.raw`\trhdr\cellx1000\cellx3000\cellx5000`, 'TT', 'a', 'b') +
      row(String.raw`\cellx1000\cellx5000`, 'I', 'c') +
      row(String.raw`\clvmgf\cellx1000\cellx3000\cellx5000`, '1', 'd', 'e') +
      row(String.raw`\clvmrg\cellx1000\cellx3000\cellx5000`, '', 'f', String.raw`g\par h`) +
      String.raw`\pard sau\par`;
    const document = await read(body);
    expect(shapeOf(onlyTable(document))).toEqual([
      ['0+1×1 TT', '1+1×1 a', '2+1×1 b'],
      ['0+1×1 I', '1+2×1 c'],
      ['0+1×2 1', '1+1×1 d', '2+1×1 e'],
      ['1+1×1 f', '2+1×1 g\nh'],
    ]);
    expect(onlyTable(document).rows[0]).toMatchObject({ repeatedHeader: true });
    expect(textsOf(document)).toEqual(['sau']);
  });

  it('flatten nested tables and note them', async () => {
    const body = String.raw`\trowd\cellx1000\pard\intbl a\par\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx500\nestrow}\pard\intbl\cell\row`;
    const document = await read(body);
    expect(cellTexts(onlyTable(document))).toEqual([['a\nx\ty']]);
    expect(document.notes).toMatchObject([{ code: 'nested-table', row: 0, column: 0 }]);
  });

  it('of a whole plan are those of its Word file, on a landscape page', async () => {
    const rtf = await readDocument(fixture('tu-son.rtf'));
    const table = largestTable(rtf);
    expect(table.landscape).toBe(true);
    expect(rtf.blocks[0]).toMatchObject({ landscape: false });
    expect(cellsOf(table)).toEqual(
      cellsOf(largestTable(await readDocument(fixture('tu-son.docx')))),
    );
  });
});

describe('damaged RTF', () => {
  it.each([
    ['cut off', String.raw`{\rtf1 a\par b\'`],
    ['with braces too many', String.raw`{\rtf1 a\par}}}}b\par`],
    [
      'with numbers out of range',
      String.raw`{\rtf1\cellx99999999999999\bin-5\u99999999 a\row\cell\uc999\par`,
    ],
  ])('%s is still read', async (_, text) => {
    const document = await readBytes(Buffer.from(text, 'latin1'));
    expect(document.format).toBe('rtf');
  });

  it('nested without end is refused', async () => {
    await expect(readBytes(Buffer.from(`{\\rtf1${'{'.repeat(100_000)}`))).rejects.toMatchObject({
      code: 'unsafe-file',
    });
  });
});
