import { parseSeparated } from './parse-separated';

const candidates = ['\t', ';', ',', '|'] as const;
const sampleLength = 200_000;
const sampleRecords = 500;
/** Share of the records with text that must have the same number of fields. Title lines above a table have one. */
const leastShare = 0.5;

/**
 * The separator under which most records have the same number of fields, and more than one; undefined for text that
 * is no table. Excel writes ";" on machines with Vietnamese settings, and may say so in a first line «sep=;».
 */
export function detectSeparator(text: string): string | undefined {
  const declared = /^sep=([^\r\n])\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const sample = text.slice(0, sampleLength);
  let best: { readonly separator: string; readonly score: number } | undefined;
  for (const separator of candidates) {
    const score = scoreOf(sample, separator);
    if (score >= leastShare && score > (best?.score ?? 0)) best = { separator, score };
  }
  return best?.separator;
}

/** Share of the commonest number of fields above one; 0 when fewer than two records have it. */
function scoreOf(sample: string, separator: string): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { fields } of parseSeparated(sample, separator, { records: sampleRecords })) {
    if (fields.every((field) => field.trim() === '')) continue;
    total += 1;
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most < 2 ? 0 : most / total;
}

/** The text without its «sep=;» line. */
export function withoutDeclaration(text: string): string {
  return text.replace(/^sep=[^\r\n]\r?\n/i, '');
}
