import { describe, expect, it } from 'vitest';
import {
  cellTexts,
  notesOf,
  onlyTable,
  readBytes,
  shapeOf,
  sharedStringsPart,
  stylesPart,
  textCell,
  xlsxOf,
  type Parts,
} from './office-file';

const sheet = (data: string, rest = '') => `<sheetData>${data}</sheetData>${rest}`;
const rowOf = (number: number, ...cells: readonly string[]) =>
  `<row r="${number}">${cells.join('')}</row>`;
const merges = (...references: readonly string[]) =>
  `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;
const readSheet = async (content: string, parts: Parts = {}) =>
  onlyTable(await readBytes(xlsxOf({ S: content }, parts)));

describe('cells of a workbook', () => {
  it('hold shared, inline and formula text, booleans and errors', async () => {
    const strings = sharedStringsPart(
      '<si><t>chung</t></si><si><t xml:space="preserve"> hai </t></si>',
    );
    const data = rowOf(
      1,
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      textCell('C1', 'riêng'),
      '<c r="D1" t="str"><f>A1</f><v>tính</v></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1" t="e"><v>#REF!</v></c>',
    );
    expect(cellTexts(await readSheet(sheet(data), { 'xl/sharedStrings.xml': strings }))).toEqual([
      ['chung', ' hai ', 'riêng', 'tính', 'TRUE', '#REF!'],
    ]);
  });

  it('show numbers as their format says, and keep the number', async () => {
    const styles = stylesPart(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts><font/></fonts>' +
        '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>',
    );
    const data = rowOf(
      1,
      '<c r="A1"><v>1</v></c>',
      '<c r="B1" s="1"><v>1234.56</v></c>',
      '<c r="C1" s="2"><v>0.95</v></c>',
      '<c r="D1" s="3"><v>45292</v></c>',
      '<c r="E1"><v>0.30000000000000004</v></c>',
    );
    const [cells] = (await readSheet(sheet(data), { 'xl/styles.xml': styles })).rows;
    expect(cells?.cells.map(({ text, number }) => [text, number])).toEqual([
      ['1', 1],
      ['1.234,6', 1234.56],
      ['95%', 0.95],
      ['01/01/2024', undefined],
      ['0,3', 0.30000000000000004],
    ]);
  });

  it('count days from 1904 where the workbook does', async () => {
    const styles = stylesPart('<fonts><font/></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs>');
    const bytes = xlsxOf(
      { S: sheet(rowOf(1, '<c r="A1" s="1"><v>0</v></c>')) },
      { 'xl/styles.xml': styles },
      { workbook: '<workbookPr date1904="1"/>' },
    );
    expect(cellTexts(onlyTable(await readBytes(bytes)))).toEqual([['01/01/1904']]);
  });

  it('show ISO dates of strict workbooks', async () => {
    const data = rowOf(
      1,
      '<c r="A1" t="d"><v>2024-12-28</v></c>',
      '<c r="B1" t="d"><v>2024-12-28T09:30:00</v></c>',
    );
    expect(cellTexts(await readSheet(sheet(data)))).toEqual([['28/12/2024', '28/12/2024']]);
  });

  it('keep line breaks, decode escapes and skip phonetic text', async () => {
    const data = rowOf(
      1,
      textCell('A1', 'một\nhai_x000D_\nba_x005F_x'),
      '<c r="B1" t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh></is></c>',
    );
    expect(cellTexts(await readSheet(sheet(data)))).toEqual([['một\nhai\nba_x', '漢字']]);
  });

  it('decode legacy fonts of the cell and of rich runs', async () => {
    const styles = stylesPart(
      '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>' +
        '<cellXfs><xf/><xf fontId="1"/></cellXfs>',
    );
    const strings = sharedStringsPart(
      '<si><t>KÕ ho¹ch</t></si>' +
        '<si><r><t>KÕ </t></r><r><rPr><rFont val="Arial"/></rPr><t>và </t></r>' +
        '<r><rPr><rFont val="VNI-Times"/></rPr><t>Keá</t></r></si>',
    );
    const data = rowOf(
      1,
      '<c r="A1" s="1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>0</v></c>',
      '<c r="C1" s="1" t="s"><v>1</v></c>',
    );
    const parts = { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings };
    expect(cellTexts(await readSheet(sheet(data), parts))).toEqual([
      ['Kế hoạch', 'KÕ ho¹ch', 'Kế và Kế'],
    ]);
  });

  it('take bold, italics and alignment from style and runs', async () => {
    const styles = stylesPart(
      '<fonts><font/><font><b/><i val="0"/></font></fonts>' +
        '<cellXfs><xf/><xf fontId="1"><alignment horizontal="centerContinuous"/></xf></cellXfs>',
    );
    const rich =
      '<c r="B1" s="1" t="inlineStr"><is><r><rPr><i/></rPr><t>a</t></r><r><rPr><i/><b/></rPr><t>b</t></r></is></c>';
    const data = rowOf(1, '<c r="A1" s="1" t="inlineStr"><is><t>a</t></is></c>', rich);
    const [first, second] = (await readSheet(sheet(data), { 'xl/styles.xml': styles })).rows[0]!
      .cells;
    expect(first).toMatchObject({ bold: true, alignment: 'center' });
    expect(first).not.toHaveProperty('italic');
    expect(second).toMatchObject({ italic: true });
    expect(second).not.toHaveProperty('bold');
  });

  it('note formulas without a stored value, and only those', async () => {
    const data = rowOf(
      2,
      '<c r="B2"><f>SUM(A1:A9)</f></c>',
      '<c r="C2"><f>1+1</f><v>2</v></c>',
      '<c r="D2" t="str"><f>""</f><v></v></c>',
    );
    const document = await readBytes(xlsxOf({ S: sheet(data) }));
    expect(notesOf(document, 'formula-without-value')).toMatchObject([
      { row: 0, column: 1, text: '=SUM(A1:A9)' },
    ]);
  });

  it('follow each other where they do not name their place', async () => {
    const data =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c/><c t="inlineStr"><is><t>b</t></is></c></row><row><c t="str"><v>c</v></c></row>';
    expect(shapeOf(await readSheet(sheet(data)))).toEqual([['0+1×1 a', '2+1×1 b'], ['0+1×1 c']]);
  });
});

describe('shape of a sheet', () => {
  it('keeps absolute columns and row numbers and leaves blank rows out', async () => {
    const data =
      rowOf(3, textCell('C3', 'a')) + rowOf(4, '<c r="C4" s="0"/>') + rowOf(9, textCell('E9', 'b'));
    const table = await readSheet(sheet(data));
    expect(shapeOf(table)).toEqual([['2+1×1 a'], ['4+1×1 b']]);
    expect(table.rows.map(({ sourceRow }) => sourceRow)).toEqual([3, 9]);
    expect(table.columnCount).toBe(5);
  });

  it('turns merged areas into spans, empty ones too', async () => {
    const data =
      rowOf(1, textCell('A1', 'tiêu đề')) +
      rowOf(2, textCell('A2', '1'), textCell('C2', 'x')) +
      rowOf(3, textCell('C3', 'y'));
    expect(shapeOf(await readSheet(sheet(data, merges('A1:C1', 'A2:A3', 'B2:B3'))))).toEqual([
      ['0+3×1 tiêu đề'],
      ['0+1×2 1', '1+1×2', '2+1×1 x'],
      ['2+1×1 y'],
    ]);
  });

  it('counts only rows that are there in a span', async () => {
    const data =
      rowOf(1, textCell('A1', 'a'), textCell('B1', 'x')) +
      rowOf(5, textCell('B5', 'y')) +
      rowOf(9, textCell('B9', 'z'));
    expect(shapeOf(await readSheet(sheet(data, merges('A1:A8'))))).toEqual([
      ['0+1×2 a', '1+1×1 x'],
      ['1+1×1 y'],
      ['1+1×1 z'],
    ]);
  });

  it('notes text that a merged area covers', async () => {
    const data = rowOf(1, textCell('A1', 'thấy'), textCell('B1', 'khuất'), textCell('C1', 'c'));
    const document = await readBytes(xlsxOf({ S: sheet(data, merges('A1:B1')) }));
    expect(shapeOf(onlyTable(document))).toEqual([['0+2×1 thấy', '2+1×1 c']]);
    expect(notesOf(document, 'covered-cell-text')).toMatchObject([
      { row: 0, column: 1, text: 'khuất' },
    ]);
  });

  it('lets the first of two overlapping areas stand', async () => {
    const data = rowOf(1, textCell('A1', 'a'), textCell('C1', 'c'));
    expect(shapeOf(await readSheet(sheet(data, merges('A1:B1', 'B1:C1'))))).toEqual([
      ['0+2×1 a', '2+1×1 c'],
    ]);
  });

  it('reads a merge over the whole sheet and 10,000 merges at once', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      rowOf(index + 1, textCell(`A${index + 1}`, 'a'), textCell(`D${index + 1}`, 'd')),
    );
    const many = Array.from({ length: 10_000 }, (_, index) => `A${index + 1}:C${index + 1}`);
    const table = await readSheet(sheet(rows.join(''), merges(...many, 'A1:XFD1048576')));
    expect(table.rows).toHaveLength(10_000);
    expect(table.rows.every(({ cells }) => cells[0]?.columnSpan === 3 && cells.length === 2)).toBe(
      true,
    );
    const whole = await readSheet(
      sheet(rowOf(1, textCell('A1', 'x')) + rowOf(2), merges('A1:XFD1048576')),
    );
    expect(shapeOf(whole)).toEqual([['0+1×1 x']]);
  });

  it('reads formatted emptiness down to the last row and column at no cost in memory', async () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<row r="${index + 2}" s="1"><c r="A${index + 2}" s="1"/><c r="XFD${index + 2}" s="1"/></row>`,
    );
    const last = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const table = await readSheet(sheet(rowOf(1, textCell('A1', 'x')) + empty.join('') + last));
    expect(table.rows).toHaveLength(1);
    expect(table.columnCount).toBe(1);
  });

  it('gives widths in millimetres', async () => {
    const cols =
      '<sheetFormatPr defaultColWidth="10"/><cols><col min="2" max="3" width="20"/></cols>';
    const table = await readSheet(cols + sheet(rowOf(1, textCell('D1', 'x'))));
    expect(table.columnWidthsMm).toEqual([18.52, 37.04, 37.04, 18.52]);
  });

  it('puts rows and cells in order where the file does not', async () => {
    const data = rowOf(3, textCell('B3', 'd'), textCell('A3', 'c')) + rowOf(1, textCell('A1', 'a'));
    const table = await readSheet(sheet(data));
    expect(cellTexts(table)).toEqual([['a'], ['c', 'd']]);
  });

  it('knows print titles and the page orientation', async () => {
    const bytes = xlsxOf(
      {
        S: sheet(
          rowOf(4, textCell('A4', 'TT')) + rowOf(5, textCell('A5', '1')),
          '<pageSetup orientation="landscape"/>',
        ),
      },
      {},
      { workbook: '' },
    );
    expect(onlyTable(await readBytes(bytes)).landscape).toBe(true);
    const titled = xlsxOf(
      { S: sheet(rowOf(4, textCell('A4', 'TT')) + rowOf(5, textCell('A5', '1'))) },
      {},
      {
        workbook:
          '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'S\'!$A:$B,\'S\'!$4:$4</definedName></definedNames>',
      },
    );
    expect(
      onlyTable(await readBytes(titled)).rows.map(({ repeatedHeader }) => repeatedHeader),
    ).toEqual([true, undefined]);
  });
});
