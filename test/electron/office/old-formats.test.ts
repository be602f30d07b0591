import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/app-error';
import type { RawDocument, RawTable } from '../../../shared/raw/raw-document';
import { cleanText } from '../../../shared/text/normalise';
import { readDocument } from '../../../electron/office/read-document';

const fixture = (name: string): string => join('test/fixtures/office-files', name);

function largestTable(document: RawDocument): RawTable {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return tables.reduce((best, table) => (table.rows.length > best.rows.length ? table : best));
}

/** Non-empty cells with their place and span, free of the blanks that producers differ in. */
function cellsOf(table: RawTable): readonly string[] {
  return table.rows.flatMap((row) =>
    row.cells
      .map((cell) => ({ ...cell, text: cleanText(cell.text).replace(/\s+/g, ' ') }))
      .filter(({ text }) => text !== '')
      .map(
        ({ column, columnSpan, rowSpan, text }) =>
          `${row.sourceRow}/${column} ${rowSpan}×${columnSpan} ${text}`,
      ),
  );
}

function paragraphsOf(document: RawDocument): readonly string[] {
  return document.blocks
    .filter((block) => block.kind === 'paragraph')
    .map(({ text }) => cleanText(text).replace(/\s+/g, ' '))
    .filter((text) => text !== '');
}

describe('a Word 97-2003 document', () => {
  test('has the same cells and merges as the .docx of the same plan', async () => {
    const doc = await readDocument(fixture('tu-son.doc'));
    const docx = await readDocument(fixture('tu-son.docx'));
    expect(doc.format).toBe('doc');
    expect(cellsOf(largestTable(doc))).toEqual(cellsOf(largestTable(docx)));
  });

  test('has the same paragraphs, and its landscape section', async () => {
    const doc = await readDocument(fixture('tu-son.doc'));
    const docx = await readDocument(fixture('tu-son.docx'));
    expect(paragraphsOf(doc)).toEqual(paragraphsOf(docx));
    expect(largestTable(doc).landscape).toBe(true);
    expect(doc.blocks[0]).toMatchObject({ landscape: false });
  });

  test('marks the header row that Word repeats on every page', async () => {
    const [header, second] = largestTable(await readDocument(fixture('tu-son.doc'))).rows;
    expect(header?.repeatedHeader).toBe(true);
    expect(second?.repeatedHeader).toBeUndefined();
  });
});

describe('an Excel 97-2003 workbook', () => {
  test('has the same cells and merges as the .xlsx of the same appendix', async () => {
    const xls = await readDocument(fixture('tu-son.xls'));
    const xlsx = await readDocument(fixture('tu-son.xlsx'));
    expect(xls.format).toBe('xls');
    expect(cellsOf(largestTable(xls))).toEqual(cellsOf(largestTable(xlsx)));
  });
});

describe('an OpenDocument file', () => {
  test('gives the same cells, merges and paragraphs as the .docx of the same plan', async () => {
    const odt = await readDocument(fixture('tu-son.odt'));
    const docx = await readDocument(fixture('tu-son.docx'));
    expect(cellsOf(largestTable(odt))).toEqual(cellsOf(largestTable(docx)));
    expect(paragraphsOf(odt)).toEqual(paragraphsOf(docx));
    expect(largestTable(odt).landscape).toBe(true);
    expect(odt.blocks[0]).toMatchObject({ landscape: false });
  });

  test('gives the same cells and merges as the .xlsx of the same appendix', async () => {
    const ods = await readDocument(fixture('tu-son.ods'));
    const xlsx = await readDocument(fixture('tu-son.xlsx'));
    expect(cellsOf(largestTable(ods))).toEqual(cellsOf(largestTable(xlsx)));
  });
});

describe('a damaged old file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phu-luc-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  for (const name of ['tu-son.doc', 'tu-son.xls', 'tu-son.odt', 'tu-son.ods', 'tu-son.pdf']) {
    test(`${name} gives a document or a clear message, whatever bytes are wrong`, async () => {
      const original = await readFile(fixture(name));
      const path = join(folder, name);
      const mutation = fc.record({
        at: fc.nat(original.length - 1),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
        keep: fc.oneof(
          { weight: 4, arbitrary: fc.constant(original.length) },
          { weight: 1, arbitrary: fc.integer({ min: original.length >> 2, max: original.length }) },
        ),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          const bytes = Buffer.from(original);
          for (const { at, bytes: wrong } of mutations)
            bytes.set(wrong.subarray(0, bytes.length - at), at);
          await writeFile(path, bytes.subarray(0, Math.min(...mutations.map(({ keep }) => keep))));
          const result = await readDocument(path).catch((error: unknown) => error);
          if (result instanceof Error) expect(result, result.stack).toBeInstanceOf(AppError);
        }),
        { numRuns: 40, seed: 20_241_122 },
      );
    });
  }
});
