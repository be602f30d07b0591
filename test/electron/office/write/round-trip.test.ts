import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import { writeDocument } from '../../../../electron/office/write-document';
import type { AppendixDocument } from '../../../../shared/document/appendix-document';
import { comparePlans } from '../../../../shared/plan/compare-appendix';
import type { RawTable } from '../../../../shared/raw/raw-document';
import { recognise } from '../../../../shared/recognise/recognise';
import { goldenPlan } from './golden-plan';
import { row, smallDocument } from './small-document';
import { temporaryFolder } from './temporary-folder';

const formats = ['docx', 'xlsx'] as const;

describe('a written file, read again', () => {
  it.each(
    formats.flatMap((format) => [['tu-son', format] as const, ['long-khanh', format] as const]),
  )('is the same plan: %s as .%s', async (name, format) => {
    const plan = goldenPlan(name);
    const path = join(await temporaryFolder(), `plan.${format}`);
    await writeDocument(plan, format, path);
    const { plans, report } = recognise(await readDocument(path, {}));
    expect(plans).toHaveLength(1);
    expect(comparePlans(plan, plans[0]!)).toEqual([]);
    expect(report.unplaced).toBe(0);
  });

  it.each(formats)('holds every text that was written, whatever is in it: .%s', async (format) => {
    const folder = await temporaryFolder();
    const path = join(folder, `any.${format}`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 6 }), async (texts) => {
        await writeDocument(documentOf(texts), format, path);
        const raw = await readDocument(path, {});
        const table = raw.blocks.find((block): block is RawTable => block.kind === 'table')!;
        const read = table.rows.flatMap(({ cells }) => cells);
        const found = read.filter(({ column }) => column === 1).map(({ text }) => text);
        const expected = texts.map(whatXmlKeeps);
        // An empty cell of a sheet holds no cell, so empty texts are compared by their absence.
        const filled = (list: readonly string[]) => list.filter((text) => text !== '');
        expect(filled(found).slice(-filled(expected).length || undefined)).toEqual(
          filled(expected).length === 0 ? filled(found) : filled(expected),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const oddPieces = [
  'Kế hoạch',
  'cải cách hành chính',
  '"trích dẫn"',
  "'nháy'",
  '<w:p>&amp;]]>',
  '\n',
  '\n- ',
  '\r\n',
  '\u0001',
  '\u000b',
  '\ud800',
  '🙂',
  '=1+1',
  '+84',
  '@A1',
  '  ',
  'dài'.repeat(80),
  '_x0041_',
  '1.250,5',
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...oddPieces), fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

function documentOf(texts: readonly string[]): AppendixDocument {
  return smallDocument(
    texts.map((text, index) =>
      row('task', [
        { column: 0, text: String(index + 1), number: index + 1 },
        { column: 1, text },
      ]),
    ),
  );
}

/** XML 1.0 has no control characters and no halves of pairs; readers give NFC. */
function whatXmlKeeps(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .normalize('NFC');
}
