import { daysInMonth, type IsoDate } from '../text/calendar';
import { lastDayOf, type Timeframe } from '../text/timeframe';

/**
 * A stretch of time or a kind of timeframe to look for:
 *
 *   due         work whose last day lies within the days, both included
 *   overdue     work whose last day lies before a day
 *   recurring   «Thường xuyên», «Hằng quý»
 *   conditional «Theo Kế hoạch của tỉnh»
 *   undated     nothing written, or words without a date
 */
export type Period =
  | { readonly kind: 'due'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'overdue'; readonly on: IsoDate }
  | { readonly kind: 'recurring' }
  | { readonly kind: 'conditional' }
  | { readonly kind: 'undated' };

export function monthOf(year: number, month: number): Period {
  return { kind: 'due', from: day(year, month, 1), to: day(year, month, daysInMonth(year, month)) };
}

/** quarter is 1…4. */
export function quarterOf(year: number, quarter: number): Period {
  const last = quarter * 3;
  return {
    kind: 'due',
    from: day(year, last - 2, 1),
    to: day(year, last, daysInMonth(year, last)),
  };
}

/** Whether a row's timeframe falls into the period; null (no such column) falls into none but undated. */
export function isInPeriod(timeframe: Timeframe | null, period: Period): boolean {
  switch (period.kind) {
    case 'due':
      return duesOf(timeframe).some((due) => period.from <= due && due <= period.to);
    case 'overdue': {
      const last = timeframe === null ? null : lastDayOf(timeframe);
      return last !== null && last < period.on;
    }
    case 'recurring':
      return partsOf(timeframe).some(({ kind }) => kind === 'recurring');
    case 'conditional':
      return partsOf(timeframe).some((part) => part.kind === 'conditional' || part.conditional);
    case 'undated':
      return partsOf(timeframe).every(
        ({ kind }) => kind === 'empty' || kind === 'unclear' || kind === 'open',
      );
  }
}

/** Every day on which something is due. */
export function duesOf(timeframe: Timeframe | null): readonly IsoDate[] {
  return partsOf(timeframe).flatMap((part) => {
    if (part.kind === 'due-dates') return part.dues;
    // A recurrence is due again and again; the end of its period is no date to wait for.
    if (part.kind === 'recurring') return [];
    const last = lastDayOf(part);
    return last === null ? [] : [last];
  });
}

function partsOf(timeframe: Timeframe | null): readonly Timeframe[] {
  if (timeframe === null) return [];
  return timeframe.kind === 'several' ? timeframe.parts.flatMap(partsOf) : [timeframe];
}

function day(year: number, month: number, date: number): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
