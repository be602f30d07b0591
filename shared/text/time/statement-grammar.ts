import { dayAfter } from '../calendar';
import { periodsMeaning, recurrenceMeaning, resolvePeriods, type Found } from './meanings';
import { readPeriods, readRangeSign, type PeriodList } from './period-grammar';
import { readRecurrence } from './recurrence-grammar';
import type { TimeMeaning, Timeframe } from './timeframe-meaning';
import { TokenReader, tokensOf } from './token-reader';

/**
 * The meanings of one statement, usually one. Time phrases are looked for from left to right; other words around
 * them («Hoàn thành …», «Tại Bộ phận … thực hiện trong …») do not matter, except that a condition takes all that
 * follows it: its dates are those of a document or event. Dates of cited documents are skipped for the same reason.
 */
export function readStatement(
  statement: string,
  planYear: number | undefined,
): readonly Timeframe[] {
  const reader = new TokenReader(tokensOf(statement));
  const found: Found[] = [];
  let conditional = false;
  while (!reader.atEnd) {
    if (reader.attempt(skipCitation) !== null || reader.attempt(skipVague) !== null) continue;
    const phrase = reader.attempt((inner) => readTimePhrase(inner, planYear));
    if (phrase !== null) {
      found.push(...phrase);
    } else if (readCondition(reader)) {
      conditional = true;
      skipToDeadline(reader);
    } else {
      reader.skip();
    }
  }
  if (found.length === 0) return [withBasics(withoutTime(conditional), statement, conditional)];
  return found.map((item) => ({
    ...item.meaning,
    words: statement,
    yearInferred: item.yearInferred,
    conditional,
  }));
}

function withoutTime(conditional: boolean): TimeMeaning {
  return conditional ? { kind: 'conditional' } : { kind: 'unclear', reason: 'not-understood' };
}

function withBasics(meaning: TimeMeaning, words: string, conditional: boolean): Timeframe {
  return { ...meaning, words, yearInferred: false, conditional };
}

function readTimePhrase(
  reader: TokenReader,
  planYear: number | undefined,
): readonly Found[] | null {
  const recurrence = reader.attempt(readRecurrence);
  if (recurrence !== null) return [recurrenceMeaning(recurrence, planYear)];
  return (
    reader.attempt((inner) => readBefore(inner, planYear)) ??
    reader.attempt((inner) => readFrom(inner, planYear)) ??
    reader.attempt((inner) => readUntil(inner, planYear)) ??
    reader.attempt((inner) => {
      const list = readPeriods(inner);
      return list === null ? null : [periodsMeaning(list, planYear)];
    })
  );
}

/** «Trước ngày D», «trước D1, D2 và D3», «trước quý II/2024» (before its first day). */
function readBefore(reader: TokenReader, planYear: number | undefined): readonly Found[] | null {
  reader.phrase('chậm nhất');
  if (reader.phrase('trước') === null) return null;
  const list = readPeriods(reader);
  if (list === null) return null;
  const resolved = resolvePeriods(list.periods, planYear);
  if ('meaning' in resolved) return [resolved];
  return resolved.spans.map(({ start }) => ({
    meaning: { kind: 'before', date: start },
    yearInferred: resolved.yearInferred,
  }));
}

/** «Từ tháng 01/2024», «Từ P đến P», «Từ nay đến P», «sau ngày D». */
function readFrom(reader: TokenReader, planYear: number | undefined): readonly Found[] | null {
  const word = reader.phrase('kể từ', 'bắt đầu từ', 'từ', 'sau');
  if (word === null) return null;
  reader.phrase('đầu', 'hết');
  if (reader.phrase('nay') !== null)
    return readRangeSign(reader) === null ? null : untilMeaning(reader, planYear);
  const list = readPeriods(reader);
  if (list === null) return null;
  if (list.joinedBy === 'range') return [periodsMeaning(list, planYear)];
  const resolved = resolvePeriods(list.periods.slice(0, 1), planYear);
  if ('meaning' in resolved) return [resolved];
  const [first] = resolved.spans;
  if (first === undefined) return null;
  const start = word === 'sau' ? dayAfter(first.end) : first.start;
  return [{ meaning: { kind: 'open', start }, yearInferred: resolved.yearInferred }];
}

/** «Đến hết năm 2024», «chậm nhất ngày 15/3/2024», «cuối quý I/2024»: an end without a start. */
function readUntil(reader: TokenReader, planYear: number | undefined): readonly Found[] | null {
  return reader.phrase(...untilPhrases) === null ? null : untilMeaning(reader, planYear);
}

const untilPhrases = [
  'chậm nhất là đến hết',
  'chậm nhất đến hết',
  'chậm nhất là hết',
  'chậm nhất vào',
  'chậm nhất đến',
  'chậm nhất là',
  'chậm nhất',
  'muộn nhất là',
  'muộn nhất',
  'hạn cuối',
  'cho đến hết',
  'đến hết',
  'cho đến',
  'đến cuối',
  'đến',
  'cuối',
  'hết',
] as const;

function untilMeaning(reader: TokenReader, planYear: number | undefined): readonly Found[] | null {
  reader.phrase('hết', 'cuối');
  const list = readPeriods(reader);
  if (list === null) return null;
  const found = periodsMeaning(list, planYear);
  if (found.meaning.kind !== 'span') return [found];
  const unit = list.periods.length === 1 ? list.periods[0].unit : 'range';
  return [{ ...found, meaning: { ...found.meaning, unit, start: null } }];
}

/** «Đầu năm 2024», «giữa quý II»: no day can be named without a guess, so the whole phrase is passed over. */
function skipVague(reader: TokenReader): true | null {
  if (reader.phrase('đầu', 'giữa') === null) return null;
  return readPeriods(reader) === null ? null : true;
}

/** Words that tie the statement to something outside it. What follows belongs to them. */
function readCondition(reader: TokenReader): boolean {
  return reader.phrase(...conditionPhrases) !== null;
}

const conditionPhrases = [
  ...['theo', 'khi', 'sau', 'trước khi', 'nếu', 'tùy', 'căn cứ', 'trên cơ sở', 'phụ thuộc'],
  ...['phù hợp với', 'đột xuất', 'kể từ', 'trong vòng', 'trong thời hạn'],
];

/** Passes over a condition, up to words that open a deadline of their own: «Theo Kế hoạch …, hoàn thành trước …». */
function skipToDeadline(reader: TokenReader): void {
  while (!reader.atEnd && !reader.looksLike(readDeadlineOpening)) reader.skip();
}

function readDeadlineOpening(reader: TokenReader): string | null {
  const latest = reader.phrase('chậm nhất', 'muộn nhất');
  if (latest !== null) return latest;
  if (reader.phrase(', và', ',', 'và', '(', ':') === null) return null;
  return reader.phrase('hoàn thành', 'phải hoàn thành', 'xong', 'trước ngày', 'thời hạn', 'hạn');
}

/** «số 45/KH-UBND ngày 22/01/2023», «12-NQ/TU»: a document is cited, its date is no deadline. */
function skipCitation(reader: TokenReader): true | null {
  const isNumbered = reader.phrase('số') !== null;
  if (reader.number(() => true) === null) return null;
  let hasLetters = false;
  while (reader.attempt(readSymbolPart) !== null) {
    hasLetters ||= reader.peek(-1)?.kind === 'word';
  }
  if (!isNumbered && !hasLetters) return null;
  reader.phrase(',');
  reader.attempt((inner) => (inner.phrase('ngày') === null ? null : readCitedDate(inner)));
  return true;
}

/** «/KH», «-UBND», «/2023»: letters of a symbol carry no diacritics but «đ», which words of time do. */
function readSymbolPart(reader: TokenReader): true | null {
  if (reader.phrase('/', '-', '&') === null) return null;
  const token = reader.peek();
  if (token === undefined || token.kind === 'sign' || !/^[a-zđ\d]+$/.test(token.text)) return null;
  reader.skip();
  return true;
}

function readCitedDate(reader: TokenReader): PeriodList | null {
  return readPeriods(reader);
}
