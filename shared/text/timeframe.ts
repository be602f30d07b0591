import type { IsoDate } from './calendar';
import { dayBefore } from './calendar';
import { cleanText } from './normalise';
import { statementsOf } from './time/statements';
import { readStatement } from './time/statement-grammar';
import type { TimeMeaning, Timeframe } from './time/timeframe-meaning';

export type {
  Frequency,
  RecurringDay,
  TimeDoubt,
  TimeMeaning,
  Timeframe,
} from './time/timeframe-meaning';

export interface TimeframeOptions {
  /** The plan's year, for words that leave it out. */
  readonly year?: number;
}

/** Cells beyond this length are not timeframes; they are kept as words without looking for dates. */
const longestTimeframe = 2_000;

/** Reads a Thời gian cell. Total: any text has a meaning, in doubt `unclear`. */
export function parseTimeframe(text: string, options: TimeframeOptions = {}): Timeframe {
  const words = cleanText(text);
  if (words === '' || /^[-–—_./\\… ]+$/.test(words)) return plain({ kind: 'empty' }, words);
  if (words.length > longestTimeframe) {
    return plain({ kind: 'unclear', reason: 'not-understood' }, words);
  }
  const statements = statementsOf(words);
  const read = statements.flatMap((statement) => readStatement(statement, options.year));
  // Beside a statement with a meaning, a remark without one says nothing about time; its words are kept above.
  const understood = read.filter((part) => !isNotUnderstood(part));
  const parts = understood.length > 0 ? understood : read.slice(0, 1);
  const [only] = parts;
  if (only === undefined) return plain({ kind: 'unclear', reason: 'not-understood' }, words);
  if (parts.length === 1) return { ...only, words };
  return {
    kind: 'several',
    parts,
    words,
    yearInferred: parts.some((part) => part.yearInferred),
    conditional: parts.some((part) => part.conditional),
  };
}

/**
 * The last day on which the work is still in time: the last due date, the day before «trước ngày D», the end of a
 * recurrence's period. Null where the words set no end.
 */
export function lastDayOf(timeframe: Timeframe): IsoDate | null {
  switch (timeframe.kind) {
    case 'span':
      return timeframe.due;
    case 'due-dates':
      return latest(timeframe.dues);
    case 'before':
      return dayBefore(timeframe.date);
    case 'recurring':
      return timeframe.within?.end ?? null;
    case 'several':
      return latest(timeframe.parts.map(lastDayOf).filter((day) => day !== null));
    case 'empty':
    case 'open':
    case 'conditional':
    case 'unclear':
      return null;
  }
}

function latest(days: readonly IsoDate[]): IsoDate | null {
  return [...days].sort().at(-1) ?? null;
}

function isNotUnderstood(part: Timeframe): boolean {
  return part.kind === 'unclear' && part.reason === 'not-understood';
}

function plain(meaning: TimeMeaning, words: string): Timeframe {
  return { ...meaning, words, yearInferred: false, conditional: meaning.kind === 'conditional' };
}
