import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../electron/office/write-xlsx';
import type { AppendixDocument } from '../../../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../../../shared/document/appendix-document-of';
import { goldenPlan } from './golden-plan';
import { orderProblems } from './schema-order';
import { row, smallDocument, textRow } from './small-document';
import { temporaryFolder } from './temporary-folder';
import { all, first, WrittenPackage } from './written-package';

async function write(document: AppendixDocument) {
  const path = join(await temporaryFolder(), 'phu-luc.xlsx');
  const { warnings } = await writeXlsx(document, path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return {
    warnings,
    sheet: workbook.getWorksheet('Phụ lục')!,
    parts: await WrittenPackage.open(path),
  };
}

const tuSon = () => appendixDocumentOf(goldenPlan('tu-son'));
const fundingRow = (text: string, number: number) =>
  row('task', [
    { column: 0, text: '1', number: 1 },
    { column: 1, text, number, alignment: 'right' },
  ]);

/** Row of the first task in smallDocument: one title line, the header, then it. */
const firstTask = 3;

describe('a written .xlsx', () => {
  it('keeps the order of the schema in every part', async () => {
    const { parts } = await write(tuSon());
    const problems = parts.names
      .filter((part) => part.endsWith('.xml'))
      .flatMap((part) => orderProblems(parts.xml(part)));
    expect(problems).toEqual([]);
  });

  it('holds every text of the document where it stands', async () => {
    const document = tuSon();
    const { sheet, warnings } = await write(document);
    expect(warnings).toEqual([]);
    document.titleLines.forEach((line, index) => {
      expect(sheet.getCell(index + 1, 1).value).toBe(line.text);
    });
    document.table.rows.forEach((each, index) => {
      for (const cell of each.cells.filter(({ rowSpan }) => rowSpan > 0)) {
        const written = sheet.getCell(document.titleLines.length + index + 1, cell.column + 1);
        const expected = cell.number ?? (cell.text === '' ? null : cell.text);
        expect(written.value).toBe(expected);
      }
    });
  });

  it('merges what the document merges, and the title lines across the table', async () => {
    const document = tuSon();
    const { sheet } = await write(document);
    expect(sheet.getCell('H1').master.address).toBe('A1');
    document.table.rows.forEach((each, index) => {
      const top = document.titleLines.length + index + 1;
      for (const { column, columnSpan, rowSpan } of each.cells) {
        if (rowSpan === 0) continue;
        const corner = sheet.getCell(top + rowSpan - 1, column + columnSpan);
        expect(corner.master.address).toBe(sheet.getCell(top, column + 1).address);
      }
    });
  });

  it('prints on landscape A4, one page wide, with the header row on each page', async () => {
    const { sheet, parts } = await write(tuSon());
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '4:4',
    });
    expect(sheet.pageSetup.margins?.top).toBeCloseTo(30 / 25.4, 2);
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: '&C&"Times New Roman,Regular"&14&P',
    });
    const header = first(parts.xml('xl/worksheets/sheet1.xml'), 'headerFooter');
    expect(all(header, 'firstHeader')).toHaveLength(0);
  });

  it('keeps the title lines and the header in view', async () => {
    const { sheet } = await write(tuSon());
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, topLeftCell: 'A5' });
  });

  it('wraps every text of the table in Times New Roman within borders', async () => {
    const document = tuSon();
    const { sheet } = await write(document);
    const lastRow = document.titleLines.length + document.table.rows.length;
    for (let index = document.titleLines.length + 1; index <= lastRow; index++) {
      for (let column = 1; column <= document.table.columns.length; column++) {
        const { font, alignment, border } = sheet.getCell(index, column);
        expect(font).toMatchObject({ name: 'Times New Roman', size: 12 });
        expect(alignment).toMatchObject({ wrapText: true });
        expect(border).toMatchObject({ left: { style: 'thin' }, bottom: { style: 'thin' } });
      }
    }
  });

  it('stores TT numbers and sums as numbers', async () => {
    const { sheet } = await write(smallDocument([fundingRow('1.250,5', 1250.5)]));
    expect(sheet.getCell(firstTask, 1).value).toBe(1);
    expect(sheet.getCell(firstTask, 2).value).toBe(1250.5);
    expect(sheet.getCell(firstTask, 2).numFmt).toBe('#,##0.0');
    expect(sheet.getCell(firstTask, 2).alignment.horizontal).toBe('right');
  });

  it.each([
    ['a sum with its unit', '500 triệu đồng', 500],
    ['a sum in the English manner', '1,250.5', 1250.5],
    ['a number with leading zeros', '007', 7],
    ['more digits than Excel keeps', '1.234.567.890.123.456', 1_234_567_890_123_456],
  ])('keeps %s as it is written', async (_name, text, number) => {
    const { sheet } = await write(smallDocument([fundingRow(text, number)]));
    expect(sheet.getCell(firstTask, 2).value).toBe(text);
  });

  it.each(['=1+1', '+84 222', '-5', '@SUM(A1)', '  =A1', '=cmd|"/c calc"!A1'])(
    'writes %j as text that stays text',
    async (text) => {
      const { sheet, parts } = await write(smallDocument([textRow(text)]));
      expect(sheet.getCell(firstTask, 2).value).toBe(text);
      expect(sheet.getCell(firstTask, 2).type).toBe(ExcelJS.ValueType.String);
      const sheetXml = parts.xml('xl/worksheets/sheet1.xml');
      expect(all(sheetXml, 'f')).toHaveLength(0);
      const cell = all(sheetXml, 'c').find((node) => node.attributes.r === `B${firstTask}`)!;
      const looks = first(parts.xml('xl/styles.xml'), 'cellXfs').children;
      expect(looks[Number(cell.attributes.s)]?.attributes.quotePrefix).toBe('1');
    },
  );

  it('keeps blanks, line breaks, entities and pictographs, and drops what XML cannot hold', async () => {
    const { sheet } = await write(smallDocument([textRow('  a\n\n<b> & "c" 🙂 \u0001\ud800 ')]));
    expect(sheet.getCell(firstTask, 2).value).toBe('  a\n\n<b> & "c" 🙂  ');
  });

  it('writes text that looks like an escape of Excel so that it comes back', async () => {
    const { parts } = await write(smallDocument([textRow('mã _x0041_ và _x')]));
    expect(parts.text('xl/sharedStrings.xml')).toContain('mã _x005F_x0041_ và _x<');
  });

  it('makes each row as high as its text needs', async () => {
    const long = 'Ban hành kế hoạch cải cách hành chính nhà nước. '.repeat(20);
    const { sheet } = await write(smallDocument([textRow('Ngắn'), textRow(long)]));
    const [short, high] = [sheet.getRow(firstTask).height, sheet.getRow(firstTask + 1).height];
    expect(short).toBeGreaterThanOrEqual(15.75);
    expect(short).toBeLessThan(25);
    // About 960 characters of 2 mm each in a column of 240 mm: nine lines, give or take one.
    expect(high).toBeGreaterThan(8 * 15);
    expect(high).toBeLessThan(11 * 15);
  });

  it('shares what a merged cell needs among its rows', async () => {
    const tall = Array.from({ length: 12 }, (_, index) => `dòng ${index}`).join('\n');
    const rows = [
      row('task', [{ column: 0, text: tall, rowSpan: 3 }, { column: 1 }]),
      row('task', [{ column: 0, rowSpan: 0 }, { column: 1 }]),
      row('task', [{ column: 0, rowSpan: 0 }, { column: 1 }]),
    ];
    const { sheet } = await write(smallDocument(rows));
    const heights = [0, 1, 2].map((index) => sheet.getRow(firstTask + index).height);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(12 * 14);
  });

  it('says which row holds more text than Excel can show, and keeps the text', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `dòng ${index}`).join('\n');
    const { sheet, warnings } = await write(smallDocument([textRow(text)]));
    expect(sheet.getRow(firstTask).height).toBe(409);
    expect(sheet.getCell(firstTask, 2).value).toBe(text);
    expect(warnings).toEqual([expect.stringContaining('Dòng 3 của trang tính')]);
  });

  it('says when a text is longer than a cell of Excel can be', async () => {
    const { sheet, warnings } = await write(smallDocument([textRow('a'.repeat(40_000))]));
    expect(sheet.getCell(firstTask, 2).text).toHaveLength(32_767);
    expect(warnings[0]).toContain('32.767 ký tự');
  });

  it('names no program, person or machine but ours', async () => {
    const { parts } = await write(tuSon());
    const names = parts.xml('docProps/core.xml').children.map((node) => node.name);
    expect(names).not.toContain('cp:lastModifiedBy');
    expect(first(parts.xml('docProps/app.xml'), 'Application').text).toBe('Phụ Lục');
  });
});
