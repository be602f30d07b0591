import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import { admitDocument } from '../../../shared/recognise/admit-document';
import { recognise } from '../../../shared/recognise/recognise';
import { readDocument } from '../../../electron/office/read-document';
import { withFileOf } from '../office/read/office-file';
import { fixture } from '../support/worker-bundle';

/** Reports of progress that reading a file of this size may make: more would be a loop. */
const mostSteps = 20_000;

/**
 * Takes a file through all that an import does before anything is stored. Whatever the damage: a refusal in words, or
 * whole plans with an account of every cell. Never something in between.
 */
async function importOf(bytes: Uint8Array): Promise<'refused' | 'read'> {
  return withFileOf(bytes, async (path) => {
    let steps = 0;
    const onProgress = (): void => {
      steps += 1;
      if (steps > mostSteps) throw new Error('The reader does not come to an end.');
    };
    const result = await readDocument(path, { onProgress }).catch((error: unknown) => error);
    if (result instanceof Error) {
      expect(result, result.stack).toBeInstanceOf(AppError);
      return 'refused';
    }
    const document = result as Awaited<ReturnType<typeof readDocument>>;
    try {
      admitDocument(document, 'tệp');
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      return 'refused';
    }
    const { plans, report } = recognise(document);
    expect(report.used + report.ignored + report.unplaced).toBe(report.total);
    for (const plan of plans) expect(checkPlanInvariants(plan)).toEqual([]);
    return 'read';
  });
}

interface Wound {
  /** Where, as a share of the length. */
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly kind: 'over' | 'into' | 'cut';
}

const wound: fc.Arbitrary<Wound> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  kind: fc.constantFrom('over', 'into', 'cut'),
});
const wounds = fc.array(wound, { minLength: 1, maxLength: 4 });

function wounded(original: Uint8Array, list: readonly Wound[]): Uint8Array {
  let result = Buffer.from(original);
  for (const { at, bytes, kind } of list) {
    const index = Math.floor(at * result.length);
    const [head, tail] = [result.subarray(0, index), result.subarray(index)];
    if (kind === 'over') result = Buffer.concat([head, bytes, tail.subarray(bytes.length)]);
    else if (kind === 'into') result = Buffer.concat([head, bytes, tail]);
    else result = Buffer.concat([head, tail.subarray(bytes.length)]);
  }
  return result;
}

const settings = { seed: 117_2025, numRuns: 25 };

describe('a damaged file is refused in words or imported whole', () => {
  it.each(['docx', 'xlsx', 'doc', 'xls', 'odt', 'ods', 'pdf'])(
    '.%s, any bytes',
    async (extension) => {
      const original = await readFile(fixture(`office-files/tu-son.${extension}`));
      await fc.assert(
        fc.asyncProperty(wounds, async (list) => {
          await importOf(wounded(original, list));
        }),
        settings,
      );
    },
  );

  // Below the checksums of the archive, where damage reaches the readers.
  it.each([
    ['docx', 'word/document.xml'],
    ['docx', 'word/styles.xml'],
    ['xlsx', 'xl/worksheets/sheet1.xml'],
    ['xlsx', 'xl/workbook.xml'],
    ['odt', 'content.xml'],
    ['ods', 'content.xml'],
  ])('.%s, the bytes of %s', async (extension, part) => {
    const parts = unzipSync(await readFile(fixture(`office-files/tu-son.${extension}`)));
    const original = parts[part];
    expect(original).toBeDefined();
    await fc.assert(
      fc.asyncProperty(wounds, async (list) => {
        await importOf(zipSync({ ...parts, [part]: wounded(original!, list) }, { level: 1 }));
      }),
      settings,
    );
  });

  // Sound XML that says odd things: text of cells is exchanged, rows and cells are dropped or doubled.
  it.each([
    ['docx', 'word/document.xml', /<w:t[cr][ >].*?<\/w:t[cr]>/gs],
    ['xlsx', 'xl/worksheets/sheet1.xml', /<(?:c|row|mergeCell) .*?>/gs],
    ['odt', 'content.xml', /<table:table-(?:cell|row).*?<\/table:table-(?:cell|row)>/gs],
  ] as const)('.%s, the pieces of %s', async (extension, part, piece) => {
    const parts = unzipSync(await readFile(fixture(`office-files/tu-son.${extension}`)));
    const xml = Buffer.from(parts[part] ?? []).toString('utf8');
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('drop', 'double'),
        async (every, change) => {
          let count = 0;
          const odd = xml.replace(piece, (found) => {
            count += 1;
            if (count % every !== 0) return found;
            return change === 'drop' ? '' : found + found;
          });
          const bytes = zipSync({ ...parts, [part]: Buffer.from(odd) }, { level: 1 });
          outcomes.add(await importOf(bytes));
        },
      ),
      settings,
    );
    if (extension === 'docx') expect(outcomes).toContain('read');
  });
});
