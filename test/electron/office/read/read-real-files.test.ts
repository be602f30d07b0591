import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import type { RawDocument, RawTable } from '../../../../shared/raw/raw-document';
import { cellTexts } from './office-file';

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/office-files', name);

function largestTable(document: RawDocument): RawTable {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return tables.reduce((largest, next) =>
    next.rows.length > largest.rows.length ? next : largest,
  );
}

/** Spans of all merged cells by place, whatever their texts. */
function merges({ rows }: RawTable, firstRow = 0): readonly string[] {
  return rows.flatMap(({ cells }, index) =>
    cells
      .filter(({ columnSpan, rowSpan }) => columnSpan * rowSpan > 1)
      .map(
        ({ column, columnSpan, rowSpan }) =>
          `${index - firstRow}/${column} ${columnSpan}×${rowSpan}`,
      ),
  );
}

describe('the appendix of a real plan', () => {
  it.each(['tu-son.docx', 'tu-son-libreoffice.docx'])(
    'of %s has 57 rows and 8 columns on a landscape page',
    async (name) => {
      const document = await readDocument(fixture(name));
      const table = largestTable(document);
      expect(table).toMatchObject({ columnCount: 8, landscape: true });
      expect(table.rows).toHaveLength(57);
      expect(
        table.rows.map(({ repeatedHeader }) => repeatedHeader === true).lastIndexOf(true),
      ).toBe(0);
      expect(document.notes).toEqual([]);
    },
  );

  it('has the same cells and merges in Word and Excel, whoever saved it', async () => {
    const word = largestTable(await readDocument(fixture('tu-son.docx')));
    const expected = merges(word);
    expect(expected.length).toBeGreaterThan(20);
    expect(merges(largestTable(await readDocument(fixture('tu-son-libreoffice.docx'))))).toEqual(
      expected,
    );
    for (const name of ['tu-son.xlsx', 'tu-son-libreoffice.xlsx']) {
      const sheet = largestTable(await readDocument(fixture(name)));
      expect(sheet.rows).toHaveLength(60);
      const body = merges(sheet, 3).filter((merge) => !merge.startsWith('-'));
      expect(body).toEqual(expected);
    }
  });

  it('keeps whole numbers of the TT column as numbers', async () => {
    const sheet = largestTable(await readDocument(fixture('tu-son.xlsx')));
    const first = sheet.rows.find(({ sourceRow }) => sourceRow === 7)?.cells[0];
    expect(first).toMatchObject({ text: '1', number: 1, rowSpan: 4 });
  });

  it('of long-khanh has its 15 hand-made headers, and none merged', async () => {
    const table = largestTable(await readDocument(fixture('long-khanh.docx')));
    const headers = cellTexts(table).filter(([first]) => first?.trim() === 'STT');
    expect(headers).toHaveLength(16);
    const sheet = largestTable(await readDocument(fixture('long-khanh.xlsx')));
    expect(merges(sheet)).toEqual([]);
    expect(sheet.columnCount).toBe(7);
  });

  it('names its producer', async () => {
    expect((await readDocument(fixture('tu-son-libreoffice.docx'))).producer).toMatch(
      /^LibreOffice\/7/,
    );
  });
});

describe('a whole Word document', () => {
  it.each(['tu-son.docx', 'tu-son-libreoffice.docx', 'long-khanh.docx'])(
    'has all the text of %s that mammoth finds',
    async (name) => {
      const oracle = await mammoth.extractRawText({ path: fixture(name) });
      // mammoth drops line breaks, so blanks are not compared.
      const letters = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
      const document = await readDocument(fixture(name));
      const ours = document.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : cellTexts(block).flat(),
      );
      expect(letters(ours.join('\n'))).toBe(letters(oracle.value));
    },
  );
});
