import { daysInMonth, isoDate, type IsoDate } from '../calendar';

/**
 * A stretch of the calendar as named in the text; parts that the text leaves out are null and are filled in from
 * its neighbours or from the plan's year (see completePeriods).
 *
 *   year     năm 2024            months 1…12 of it
 *   months   6 tháng đầu năm, 9 tháng, 6 tháng cuối năm
 *   quarter  quý I/2024          number 1…4
 *   month    tháng 02/2024       number 1…12
 *   day      ngày 15/3/2024      month and year may be missing
 */
export type PartialPeriod =
  | { readonly unit: 'year'; readonly year: number | null }
  | {
      readonly unit: 'months';
      readonly firstMonth: number;
      readonly lastMonth: number;
      readonly year: number | null;
    }
  | { readonly unit: 'quarter'; readonly number: number; readonly year: number | null }
  | { readonly unit: 'month'; readonly number: number; readonly year: number | null }
  | {
      readonly unit: 'day';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
      /** The year was written with two digits. */
      readonly shortYear?: boolean;
    };

/** First and last day of a period. */
export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface CompletedPeriods {
  readonly periods: readonly PartialPeriod[];
  /** A year was taken from the plan, guessed from the order of months, or written with two digits. */
  readonly yearInferred: boolean;
}

/**
 * Gives every period a year: its own, else that of the next one that has one («Quý II, III/2024»), else that of the
 * one before («Quý I/2024 và quý II»), else the plan's. A day without a month takes the month of the next day.
 * Null when no year is known.
 */
export function completePeriods(
  periods: readonly PartialPeriod[],
  planYear: number | undefined,
): CompletedPeriods | null {
  const completed = [...periods];
  let yearInferred = periods.some((period) => period.unit === 'day' && period.shortYear === true);
  for (let index = completed.length - 2; index >= 0; index -= 1) {
    const filled = borrow(completed[index], completed[index + 1]);
    if (filled) completed[index] = filled;
  }
  for (let index = 1; index < completed.length; index += 1) {
    const filled = borrow(completed[index], completed[index - 1]);
    if (filled) completed[index] = filled;
  }
  for (const [index, period] of completed.entries()) {
    if (period.year !== null) continue;
    if (planYear === undefined) return null;
    completed[index] = { ...period, year: planYear };
    yearInferred = true;
  }
  return { periods: completed, yearInferred };
}

function borrow(
  period: PartialPeriod | undefined,
  neighbour: PartialPeriod | undefined,
): PartialPeriod | null {
  if (!period || !neighbour) return null;
  const withMonth: PartialPeriod =
    period.unit === 'day' && period.month === null && neighbour.unit === 'day'
      ? { ...period, month: neighbour.month }
      : period;
  return withMonth.year === null && neighbour.year !== null
    ? { ...withMonth, year: neighbour.year }
    : withMonth;
}

/** First and last day of a period that has its year; null when there is no such day. */
export function spanOfPeriod(period: PartialPeriod): DateSpan | null {
  const { year } = period;
  if (year === null) return null;
  switch (period.unit) {
    case 'year':
      return monthsSpan(year, 1, 12);
    case 'months':
      return monthsSpan(year, period.firstMonth, period.lastMonth);
    case 'quarter':
      return monthsSpan(year, period.number * 3 - 2, period.number * 3);
    case 'month':
      return monthsSpan(year, period.number, period.number);
    case 'day': {
      const date = period.month === null ? null : isoDate(year, period.month, period.day);
      return date === null ? null : { start: date, end: date };
    }
  }
}

function monthsSpan(year: number, first: number, last: number): DateSpan | null {
  const start = isoDate(year, first, 1);
  const end = last > 12 ? null : isoDate(year, last, daysInMonth(year, last));
  return start === null || end === null ? null : { start, end };
}
