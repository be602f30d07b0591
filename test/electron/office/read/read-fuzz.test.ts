import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/app-error';
import { readBytes } from './office-file';

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/office-files', name);
const settings = { seed: 20240118, numRuns: 40 } as const;

/** A document, or a refusal in words. Anything else is a defect. */
async function readOrRefuse(bytes: Uint8Array): Promise<string> {
  try {
    const document = await readBytes(bytes);
    return document.format;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

interface Mutation {
  readonly at: number;
  readonly value: number;
  readonly kind: 'set' | 'delete' | 'copy';
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.integer({ min: 0, max: 255 }),
  kind: fc.constantFrom('set', 'delete', 'copy'),
});

function mutate(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, value, kind } of mutations) {
    const index = Math.floor(at * (result.length - 1));
    if (kind === 'set') result[index] = value;
    else if (kind === 'delete') {
      result = Buffer.concat([result.subarray(0, index), result.subarray(index + value)]);
    } else {
      const piece = result.subarray(index, index + value);
      result = Buffer.concat([result.subarray(0, index), piece, result.subarray(index)]);
    }
  }
  return result;
}

describe('a file with random damage', () => {
  it.each(['tu-son.xlsx', 'tu-son-libreoffice.docx', 'tu-son.rtf', 'tu-son.html'])(
    'in the bytes of %s is read or refused',
    async (name) => {
      const bytes = await readFile(fixture(name));
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          expect(await readOrRefuse(mutate(bytes, mutations))).toMatch(/^[a-z-]+$/);
        }),
        settings,
      );
    },
  );

  // Damage below the checksums: the archive is sound, its XML is not.
  it.each([
    [
      'tu-son.xlsx',
      ['xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/workbook.xml', '[Content_Types].xml'],
    ],
    [
      'tu-son-libreoffice.docx',
      ['word/document.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'],
    ],
  ] as const)('in the parts of %s is read or refused', async (name, targets) => {
    const parts = unzipSync(await readFile(fixture(name)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<string>(...targets),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (target, mutations) => {
          const part = parts[target] ?? new Uint8Array(0);
          const zip = zipSync({ ...parts, [target]: mutate(part, mutations) }, { level: 1 });
          expect(await readOrRefuse(zip)).toMatch(/^[a-z-]+$/);
        },
      ),
      settings,
    );
  });

  // Numbers and names in sound XML: references, spans, counts that lead nowhere.
  it.each(['tu-son.xlsx', 'tu-son-libreoffice.docx'])(
    'in the attributes of %s is read or refused',
    async (name) => {
      const parts = unzipSync(await readFile(fixture(name)));
      const target = name.endsWith('.xlsx') ? 'xl/worksheets/sheet1.xml' : 'word/document.xml';
      const xml = Buffer.from(parts[target] ?? []).toString('utf8');
      const values = fc.constantFrom(
        '',
        '-1',
        '0',
        '99999999999',
        'NaN',
        '__proto__',
        'A0',
        'ZZZZ9',
        '1e309',
      );
      await fc.assert(
        fc.asyncProperty(values, fc.integer({ min: 3, max: 60 }), async (value, every) => {
          let count = 0;
          const changed = xml.replace(/="[^"]*"(?=[^<]*>)/g, (attribute) => {
            count += 1;
            return count > 60 && count % every === 0 ? `="${value}"` : attribute;
          });
          const zip = zipSync({ ...parts, [target]: Buffer.from(changed) }, { level: 1 });
          expect(await readOrRefuse(zip)).toMatch(/^[a-z-]+$/);
        }),
        settings,
      );
    },
  );
});
