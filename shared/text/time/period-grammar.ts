import {
  isDay,
  isMonth,
  isYear,
  joinedQuarters,
  monthCounts,
  monthNames,
  quarterNumbers,
  wordsBeforeDate,
} from './calendar-words';
import type { PartialPeriod } from './period';
import type { TokenReader } from './token-reader';

/**
 * The grammar of one named period and of lists and ranges of them. Text is folded and tokenised, so spacing, case
 * and the spelling of «quý» do not matter:
 *
 *   period   = year | months | quarter | month | day
 *   year     = [«cả» | «hết»] «năm» [YYYY]  |  YYYY (only where the text begins)
 *   months   = N «tháng» («đầu» | «cuối») «năm» [YYYY]
 *   quarter  = («quý» | «q») Q [of-year]          Q = I…IV, 1…4, một…bốn
 *   month    = («tháng» | «t») M [of-year] | M «/» YYYY
 *   day      = [«ngày»] D «/» M [«/» YYYY] | «ngày» D [«tháng» M [of-year]]
 *   of-year  = («/» | «-» | «,») [«năm»] YYYY | «năm» YYYY | «năm» («nay» | nothing)
 */
export function readPeriod(reader: TokenReader): PartialPeriod | null {
  return (
    reader.attempt(readMonthsOfYear) ??
    reader.attempt(readYear) ??
    reader.attempt(readQuarter) ??
    reader.attempt(readDayAndMonth) ??
    reader.attempt(readMonth) ??
    reader.attempt(readNumericDate) ??
    reader.attempt(readNumericMonth) ??
    reader.attempt(readBareYear)
  );
}

/** Periods that belong together: «Quý I, II, III và cả năm 2024», «Tháng 12/2023 - Năm 2024». */
export interface PeriodList {
  readonly periods: readonly [PartialPeriod, ...PartialPeriod[]];
  /** list: each is named; range: from the first to the second. */
  readonly joinedBy: 'list' | 'range';
}

/** Reads one period, or several joined by commas, «và» or a dash; the unit's word need not be repeated. */
export function readPeriods(reader: TokenReader): PeriodList | null {
  const first = readPeriod(reader) ?? reader.attempt(readCountedMonthsInList);
  if (first === null) return null;
  const end = reader.attempt((inner) =>
    readRangeSign(inner) === null ? null : readFurther(inner, first),
  );
  if (end !== null) return { periods: [first, end], joinedBy: 'range' };
  const periods: [PartialPeriod, ...PartialPeriod[]] = [first];
  for (;;) {
    const previous = periods.at(-1) ?? first;
    const next = reader.attempt((inner) =>
      readListSign(inner) === null ? null : readFurther(inner, previous),
    );
    if (next === null) break;
    periods.push(next);
  }
  return { periods, joinedBy: 'list' };
}

export function readRangeSign(reader: TokenReader): string | null {
  return reader.phrase('cho đến hết', 'đến hết', 'cho đến', 'đến', '-');
}

function readListSign(reader: TokenReader): string | null {
  const sign = reader.phrase(',', ';', '&', '+', 'và', 'hoặc');
  if (sign === ',') reader.phrase('và');
  return sign;
}

function readFurther(reader: TokenReader, previous: PartialPeriod): PartialPeriod | null {
  return (
    readPeriod(reader) ??
    reader.attempt((inner) => readUnitless(inner, previous)) ??
    reader.attempt(readCountedMonths)
  );
}

/** A number that takes its unit from the period before it: the III of «Quý II, III/2024». */
function readUnitless(reader: TokenReader, previous: PartialPeriod): PartialPeriod | null {
  switch (previous.unit) {
    case 'quarter': {
      const number = readQuarterNumber(reader);
      return number === null ? null : { unit: 'quarter', number, year: readOfYear(reader) };
    }
    case 'month': {
      const number = reader.number(isMonth);
      return number === null ? null : { unit: 'month', number, year: readOfYear(reader) };
    }
    case 'year': {
      const year = reader.number(isYear);
      return year === null ? null : { unit: 'year', year };
    }
    case 'day':
    case 'months':
      return null;
  }
}

function readMonthsOfYear(reader: TokenReader): PartialPeriod | null {
  const count = reader.number((value) => value >= 1 && value <= 11) ?? reader.lookUp(monthCounts);
  if (count === null || reader.phrase('tháng') === null) return null;
  const end = reader.phrase('đầu năm', 'cuối năm');
  if (end === null) return null;
  const year = reader.number(isYear);
  return end === 'đầu năm'
    ? { unit: 'months', firstMonth: 1, lastMonth: count, year }
    : { unit: 'months', firstMonth: 13 - count, lastMonth: 12, year };
}

/** «6 tháng», «9 tháng» counted from January, as reports are named. Alone it is a duration; so only in lists. */
function readCountedMonths(reader: TokenReader): PartialPeriod | null {
  const count = reader.number((value) => value === 3 || value === 6 || value === 9);
  if (count === null || reader.phrase('tháng') === null) return null;
  // No comma here: in «6 tháng, năm 2024» the year is a period of its own.
  const year = reader.attempt((inner) => {
    inner.phrase('/');
    inner.phrase('năm');
    return inner.number(isYear);
  });
  return { unit: 'months', firstMonth: 1, lastMonth: count, year };
}

function readCountedMonthsInList(reader: TokenReader): PartialPeriod | null {
  const period = readCountedMonths(reader);
  if (period === null) return null;
  const isListed =
    period.year !== null ||
    reader.looksLike((inner) => {
      if (readListSign(inner) === null) return null;
      return readPeriod(inner) ?? readCountedMonths(inner);
    });
  return isListed ? period : null;
}

function readYear(reader: TokenReader): PartialPeriod | null {
  reader.phrase('cả', 'toàn', 'hết', 'giai đoạn');
  if (reader.phrase('năm') === null) return reader.attempt(readPhaseYear);
  const year = reader.number(isYear);
  if (year === null) reader.phrase('nay');
  return { unit: 'year', year };
}

/** The year right after «giai đoạn». */
function readPhaseYear(reader: TokenReader): PartialPeriod | null {
  if (reader.peek(-1)?.text !== 'đoạn') return null;
  const year = reader.number(isYear);
  return year === null ? null : { unit: 'year', year };
}

function readBareYear(reader: TokenReader): PartialPeriod | null {
  if (!reader.atStart) return null;
  const year = reader.number(isYear);
  return year === null ? null : { unit: 'year', year };
}

function readQuarter(reader: TokenReader): PartialPeriod | null {
  const joined = reader.lookUp(joinedQuarters);
  if (joined !== null) return { unit: 'quarter', number: joined, year: readOfYear(reader) };
  if (reader.phrase('quý', 'q') === null) return null;
  reader.phrase('.');
  const number = readQuarterNumber(reader);
  return number === null ? null : { unit: 'quarter', number, year: readOfYear(reader) };
}

function readQuarterNumber(reader: TokenReader): number | null {
  return reader.number((value) => value >= 1 && value <= 4) ?? reader.lookUp(quarterNumbers);
}

function readMonth(reader: TokenReader): PartialPeriod | null {
  if (reader.phrase('tháng', 't') === null) return null;
  reader.phrase('.');
  const number = reader.number(isMonth) ?? readMonthName(reader);
  return number === null ? null : { unit: 'month', number, year: readOfYear(reader) };
}

function readMonthName(reader: TokenReader): number | null {
  const number = reader.lookUp(monthNames);
  if (number !== 10) return number;
  const further = reader.lookUp({ một: 1, hai: 2 });
  return 10 + (further ?? 0);
}

function readNumericMonth(reader: TokenReader): PartialPeriod | null {
  const number = reader.number(isMonth);
  if (number === null || reader.phrase('/', '-') === null) return null;
  const year = reader.number(isYear);
  return year === null ? null : { unit: 'month', number, year };
}

/** «ngày 15 tháng 3 năm 2024», «ngày 15/3», «ngày 15» (of a month named elsewhere). */
function readDayAndMonth(reader: TokenReader): PartialPeriod | null {
  if (reader.phrase('ngày') === null) return null;
  const numeric = reader.attempt(readNumericDate);
  if (numeric !== null) return numeric;
  const day = reader.number(isDay);
  if (day === null) return null;
  const month = reader.attempt((inner) => {
    inner.phrase('của', '/', ',');
    return inner.phrase('tháng') === null ? null : inner.number(isMonth);
  });
  const year = month === null ? null : readOfYear(reader);
  return { unit: 'day', day, month, year };
}

/**
 * «15/3/2024», «15-3-2024», «15.3.2024», «15/3»; with two digits the year is of this century. Day and month alone
 * need a word before them that asks for a date: «24/7» is none.
 */
function readNumericDate(reader: TokenReader): PartialPeriod | null {
  const before = reader.peek(-1)?.text;
  const day = reader.number((value, digits) => digits.length <= 2 && value >= 1);
  const sign = day === null ? null : reader.phrase('/', '-', '.');
  if (day === null || sign === null) return null;
  const month = reader.number((value, digits) => digits.length <= 2 && value >= 1);
  if (month === null) return null;
  if (sign === '/') {
    const ofYear = reader.attempt((inner) =>
      inner.phrase('năm') === null ? null : inner.number(isYear),
    );
    if (ofYear !== null) return { unit: 'day', day, month, year: ofYear };
  }
  const year = reader.attempt((inner) =>
    inner.phrase(sign) === null ? null : inner.number(isYear),
  );
  if (year !== null) return { unit: 'day', day, month, year };
  const short = reader.attempt((inner) =>
    inner.phrase(sign) === null ? null : inner.number((_value, digits) => digits.length === 2),
  );
  if (short !== null) return { unit: 'day', day, month, year: 2000 + short, shortYear: true };
  const isDate = sign === '/' && (before === undefined || wordsBeforeDate.has(before));
  return isDate ? { unit: 'day', day, month, year: null } : null;
}

/** The year of a quarter or month; «năm» without a number and «năm nay» mean the plan's year. */
function readOfYear(reader: TokenReader): number | null {
  const year = reader.attempt((inner) => {
    inner.phrase('/', '-', ',', '.', 'của');
    inner.phrase('năm');
    return inner.number(isYear);
  });
  if (year !== null) return year;
  reader.attempt((inner) => {
    inner.phrase('/', ',', 'trong');
    return inner.phrase('năm nay', 'năm');
  });
  return null;
}
