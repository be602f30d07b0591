import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHtmlTable } from '../../../shared/clipboard/read-html-table';
import { formatTsv } from '../../../shared/clipboard/tsv';
import { writeHtmlTable, type CopiedCell } from '../../../shared/clipboard/write-html-table';
import { fixtureFolder, hasLibreOffice, LibreOffice } from './libreoffice';

const cell = (text: string, more: Partial<CopiedCell> = {}): CopiedCell => ({
  text,
  rowSpan: 1,
  colSpan: 1,
  isBold: false,
  value: null,
  ...more,
});

/** Texts that a spreadsheet would like to make something else of. */
const stubborn = [
  ...['01', '007', '1.10', '1.250', '2027', '+84', '1e5', '50%', '12:30', 'TRUE'],
  ...['3/2027', '1-2', '15/03/2027', '=1+1', '-5', '- Họp', '"q"', '@x', '<b>&amp;', 'a\n\nb'],
];

const copied: readonly (readonly CopiedCell[])[] = [
  [cell('Rà soát "một cửa"\nCông bố', { rowSpan: 2, isBold: true }), cell('gộp', { colSpan: 2 })],
  [cell('1.250,5', { value: 1250.5 }), cell('12', { value: 12 })],
  ...stubborn.map((text) => [cell(text), cell(''), cell('x')]),
];
const html = writeHtmlTable(copied);
const text = formatTsv(copied.map((row) => row.map((each) => each.text)));

describe.skipIf(!hasLibreOffice)('LibreOffice', { timeout: 120_000 }, () => {
  let office: LibreOffice;
  beforeAll(async () => {
    office = await LibreOffice.start('vi-VN');
  }, 120_000);
  afterAll(() => office.close());

  it.each([
    { fixture: 'libreoffice-calc-plan', file: 'plan.fods', rows: 5 },
    { fixture: 'libreoffice-writer-plan', file: 'plan.fodt', rows: 8 },
    { fixture: 'libreoffice-writer', file: 'cells.fodt', rows: 2 },
  ])('copies what $fixture holds', async ({ fixture, file, rows }) => {
    const content = await office.copy(join(fixtureFolder, 'libreoffice', file));
    if (process.env.PHU_LUC_RECORD === '1') await record(fixture, content);
    const table = readHtmlTable(content.html);
    expect(table?.rows).toHaveLength(rows);
    const recorded = await readFile(join(fixtureFolder, `${fixture}.html`), 'utf8');
    expect(table).toEqual(readHtmlTable(recorded));
    expect(content.rtf).toContain('\\trowd');
  });

  it('takes copied cells into Calc as they are written, and only amounts as numbers', async () => {
    const cells = await office.pasteIntoCalc(html, text);
    const at = (row: number, column: number) =>
      cells.find((each) => each.row === row && each.column === column);
    expect(at(0, 0)).toMatchObject({
      text: 'Rà soát "một cửa"\nCông bố',
      rowSpan: 2,
      colSpan: 1,
    });
    expect(at(0, 1)).toMatchObject({ text: 'gộp', rowSpan: 1, colSpan: 2 });
    // Calc drops the format of a number in pasted HTML, its own HTML too.
    expect(at(1, 1)).toMatchObject({ kind: 'number', text: '1250,5' });
    expect(at(1, 2)).toMatchObject({ kind: 'number', text: '12' });
    expect(stubborn.map((_, index) => at(index + 2, 0))).toEqual(
      stubborn.map((each, index) => ({
        row: index + 2,
        column: 0,
        colSpan: 1,
        rowSpan: 1,
        kind: 'text',
        text: each,
      })),
    );
    expect(cells.at(-1)).toMatchObject({ row: stubborn.length + 1, column: 2, text: 'x' });
  });

  it('reads the amounts of copied cells right in a Calc that is set to English', async () => {
    const english = await LibreOffice.start('en-US');
    const cells = await english.pasteIntoCalc(html, text);
    await english.close();
    expect(cells.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({
      kind: 'number',
      text: '1250.5',
    });
    expect(cells.filter(({ kind }) => kind === 'number')).toHaveLength(2);
  });

  it('takes copied cells into Writer as one table with every text as it is written', async () => {
    const cells = await office.pasteIntoWriter(html, text);
    const texts = new Map(cells.map(([table, name, shown]) => [`${table}.${name}`, shown]));
    expect(texts.get('0.A1')).toBe('Rà soát "một cửa"\nCông bố');
    expect(texts.get('0.B1')).toBe('gộp');
    expect(texts.get('0.B2')).toBe('1.250,5');
    expect(stubborn.map((_, index) => texts.get(`0.A${index + 3}`))).toEqual(stubborn);
  });
});

async function record(
  name: string,
  content: { readonly html: string; readonly rtf: string; readonly text: string },
): Promise<void> {
  await writeFile(join(fixtureFolder, `${name}.html`), content.html);
  await writeFile(join(fixtureFolder, `${name}.rtf`), content.rtf, 'latin1');
  await writeFile(join(fixtureFolder, `${name}.txt`), content.text);
}
