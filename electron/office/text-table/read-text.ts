import type { RawDocument, RawParagraph, RawRow } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { ReadingJob } from '../read-context';
import { ReadProblem } from '../read-problem';
import { decodeText } from '../text-encoding';
import { detectSeparator, withoutDeclaration } from './detect-separator';
import { parseSeparated, type SeparatedRecord } from './parse-separated';

/**
 * Reads plain text: separated values (.csv, .tsv, text saved by Excel) as one table with blank rows left out, any
 * other text as paragraphs, a line each. Encoding and separator are found out. Throws ReadProblem.
 */
export function readText(bytes: Uint8Array, job: ReadingJob): RawDocument {
  if (bytes.length > documentLimits.textFileBytes) throw new ReadProblem('too-large');
  job.expect(bytes.length);
  const text = decodeText(bytes);
  const separator = detectSeparator(text);
  if (separator === undefined) return { format: 'txt', blocks: readLines(text), notes: [] };
  let told = 0;
  const records = parseSeparated(withoutDeclaration(text), separator, {
    onProgress: (done) => {
      job.advance(done - told);
      told = done;
    },
  });
  return { format: 'csv', blocks: [tableOf(records)], notes: [] };
}

function tableOf(records: readonly SeparatedRecord[]): RawDocument['blocks'][number] {
  const rows = records.map(rowOf).filter(({ cells }) => cells.length > 0);
  const columnCount = rows.reduce(
    (count, { cells }) => Math.max(count, (cells.at(-1)?.column ?? -1) + 1),
    0,
  );
  return { kind: 'table', place: { part: 'body', index: 0 }, columnCount, rows };
}

function rowOf({ number, fields }: SeparatedRecord): RawRow {
  const cells = fields
    .map((text, column) => ({ column, columnSpan: 1, rowSpan: 1, text }))
    .filter(({ text }) => text.trim() !== '');
  return { sourceRow: number, cells };
}

function readLines(text: string): readonly RawParagraph[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > documentLimits.cells) throw new ReadProblem('too-much-content', 'lines');
  return lines.map((line, index) => ({
    kind: 'paragraph',
    text: line,
    place: { part: 'body', index },
  }));
}
