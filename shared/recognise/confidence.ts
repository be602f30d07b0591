import type { RecognisedAppendix } from './recognise-appendix';

/**
 * 0…1 for the whole: how sure the columns are, times how sure the rows are, less the share of doubtful blanks. Columns
 * without a known role do not count against it: an office may add what it likes.
 */
export function overallConfidence(appendices: readonly RecognisedAppendix[]): number {
  if (appendices.length === 0) return 0;
  const sum = appendices.reduce((total, appendix) => total + confidenceOf(appendix), 0);
  return Math.round((sum / appendices.length) * 100) / 100;
}

function confidenceOf({ columns, rows, blanks }: RecognisedAppendix): number {
  const known = columns.filter((column) => column.role !== 'custom');
  const kinds = rows.filter((row) => row.kind !== 'blank' && row.kind !== 'repeated-header');
  const doubtful = blanks.filter((blank) => blank.confidence < 0.7).length;
  const cells = Math.max(1, kinds.length * columns.length);
  return (
    mean(known.map((column) => column.confidence)) *
    mean(kinds.map((row) => row.confidence)) *
    (1 - doubtful / cells)
  );
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0.5;
  return values.reduce((total, value) => total + value, 0) / values.length;
}
