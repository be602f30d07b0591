import { documentLimits, xmlLimits } from '../limits';
import { ReadProblem } from '../read-problem';

/** One record: where it starts and its fields. */
export interface SeparatedRecord {
  /** 1-based number of the record; a quoted field with line breaks is still one record. */
  readonly number: number;
  readonly fields: readonly string[];
}

export interface ParseLimits {
  readonly records?: number;
  /** Called from time to time with the number of characters gone through. */
  readonly onProgress?: (done: number) => void;
}

const recordsBetweenProgress = 1_000;

/**
 * Splits separated values (RFC 4180, with what programs make of it): fields in quotes may hold separators and line
 * breaks, "" is a quote, a quote inside an unquoted field is a character. An unfinished quote ends with the text.
 */
export function parseSeparated(
  text: string,
  separator: string,
  { records: mostRecords = Infinity, onProgress }: ParseLimits = {},
): readonly SeparatedRecord[] {
  const records: SeparatedRecord[] = [];
  let fieldCount = 0;
  let at = 0;
  while (at < text.length && records.length < mostRecords) {
    const fields: string[] = [];
    let next: FieldEnd;
    do {
      next = readField(text, at, separator);
      fields.push(next.value);
      at = next.end + 1;
    } while (!next.endsRecord);
    if (text[next.end] === '\r' && text[at] === '\n') at += 1;
    records.push({ number: records.length + 1, fields });
    fieldCount += fields.length;
    if (fieldCount > documentLimits.fields) throw new ReadProblem('too-much-content', 'fields');
    if (records.length % recordsBetweenProgress === 0) onProgress?.(at);
  }
  return records;
}

interface FieldEnd {
  readonly value: string;
  /** Index of the separator or line end behind the field. */
  readonly end: number;
  readonly endsRecord: boolean;
}

function readField(text: string, start: number, separator: string): FieldEnd {
  let value = '';
  let at = start;
  if (text[at] === '"') {
    const close = closingQuote(text, at + 1);
    value = text.slice(at + 1, close).replaceAll('""', '"');
    at = close + 1;
  }
  let end = at;
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1;
  // What follows a closing quote belongs to the field too: nothing is dropped.
  value += text.slice(at, end);
  if (value.length > xmlLimits.textLength) throw new ReadProblem('too-much-content', 'long field');
  const lines = value.replace(/\r\n?/g, '\n');
  return { value: lines, end, endsRecord: end >= text.length || isLineEnd(text[end]) };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
