import { dayAfter } from '../calendar';
import { completePeriods, spanOfPeriod, type DateSpan, type PartialPeriod } from './period';
import type { PeriodList } from './period-grammar';
import type { Recurrence } from './recurrence-grammar';
import type { TimeDoubt, TimeMeaning } from './timeframe-meaning';

/** A meaning found in a statement, and whether its year was written. */
export interface Found {
  readonly meaning: TimeMeaning;
  readonly yearInferred: boolean;
}

/** Spans of periods that are all known. */
export interface Resolved {
  readonly spans: readonly DateSpan[];
  readonly yearInferred: boolean;
}

/** The days of periods, or why they are not known. */
export function resolvePeriods(
  periods: readonly PartialPeriod[],
  planYear: number | undefined,
): Resolved | Found {
  const completed = completePeriods(periods, planYear);
  if (completed === null) return unclear('no-year');
  if (completed.periods.some((period) => period.unit === 'day' && period.month === null)) {
    return unclear('not-understood');
  }
  const spans = completed.periods.map(spanOfPeriod);
  const real = spans.filter((span) => span !== null);
  if (real.length < spans.length) return unclear('no-such-date');
  return { spans: real, yearInferred: completed.yearInferred };
}

function unclear(reason: TimeDoubt): Found {
  return { meaning: { kind: 'unclear', reason }, yearInferred: false };
}

export function recurrenceMeaning(recurrence: Recurrence, planYear: number | undefined): Found {
  const { every, by } = recurrence;
  const resolved =
    recurrence.within.length === 0 ? null : resolvePeriods(recurrence.within, planYear);
  // «Thường xuyên trong năm» is clear even where the year is not known.
  if (resolved === null || 'meaning' in resolved) {
    return { meaning: { kind: 'recurring', every, by, within: null }, yearInferred: false };
  }
  const within = resolved.spans[0] ?? null;
  return { meaning: { kind: 'recurring', every, by, within }, yearInferred: resolved.yearInferred };
}

/** One period, a range, or a list: neighbouring periods of one unit are one span, others several due dates. */
export function periodsMeaning(list: PeriodList, planYear: number | undefined): Found {
  const resolved = resolvePeriods(list.periods, planYear);
  if ('meaning' in resolved) return resolved;
  const [first] = resolved.spans;
  const last = resolved.spans.at(-1);
  if (first === undefined || last === undefined) return unclear('no-such-date');
  const { yearInferred } = resolved;
  if (list.periods.length === 1) {
    const meaning: TimeMeaning = {
      kind: 'span',
      unit: list.periods[0].unit,
      start: first.start,
      due: first.end,
    };
    return { meaning, yearInferred };
  }
  if (list.joinedBy === 'range') return rangeMeaning(list, first, last, yearInferred);
  if (areNeighbours(list.periods, resolved.spans)) {
    return {
      meaning: { kind: 'span', unit: 'range', start: first.start, due: last.end },
      yearInferred,
    };
  }
  const dues = [...new Set(resolved.spans.map(({ end }) => end))];
  return { meaning: { kind: 'due-dates', dues }, yearInferred };
}

/** «Tháng 11 - tháng 2/2025» starts in the year before the one that is written once, at its end. */
function rangeMeaning(
  list: PeriodList,
  first: DateSpan,
  last: DateSpan,
  yearInferred: boolean,
): Found {
  if (first.start <= last.end) {
    return {
      meaning: { kind: 'span', unit: 'range', start: first.start, due: last.end },
      yearInferred,
    };
  }
  const year = Number(first.start.slice(0, 4));
  const earlier =
    list.periods[0].year === null ? spanOfPeriod(inYear(list.periods[0], year - 1)) : null;
  if (earlier === null) return unclear('backwards');
  return {
    meaning: { kind: 'span', unit: 'range', start: earlier.start, due: last.end },
    yearInferred: true,
  };
}

function inYear(period: PartialPeriod, year: number): PartialPeriod {
  return { ...period, year };
}

function areNeighbours(periods: readonly PartialPeriod[], spans: readonly DateSpan[]): boolean {
  return spans.every((span, index) => {
    const previous = spans[index - 1];
    if (previous === undefined) return true;
    return (
      periods[index]?.unit === periods[index - 1]?.unit && dayAfter(previous.end) === span.start
    );
  });
}
