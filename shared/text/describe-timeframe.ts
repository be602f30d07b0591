import { assertNever } from '../assert-never';
import { formatDate, type IsoDate } from './calendar';
import type { Frequency, RecurringDay, TimeDoubt, Timeframe } from './timeframe';

/**
 * A timeframe's meaning as a short Vietnamese phrase, shown beside the words that the office wrote: «hạn 31/3/2024»,
 * «thường xuyên, từ 01/01/2024 đến 31/12/2024». Empty for an empty cell.
 */
export function describeTimeframe(timeframe: Timeframe): string {
  const notes = [
    ...(timeframe.yearInferred && timeframe.kind !== 'several' ? ['năm được suy ra'] : []),
    ...(timeframe.conditional && !['conditional', 'several'].includes(timeframe.kind)
      ? ['kèm điều kiện']
      : []),
  ];
  const meaning = describeMeaning(timeframe);
  return notes.length === 0 ? meaning : `${meaning} (${notes.join(', ')})`;
}

function describeMeaning(timeframe: Timeframe): string {
  switch (timeframe.kind) {
    case 'empty':
      return '';
    case 'span':
      return describeSpan(timeframe.start, timeframe.due);
    case 'due-dates':
      return `các hạn ${timeframe.dues.map(formatDate).join('; ')}`;
    case 'before':
      return `trước ngày ${formatDate(timeframe.date)}`;
    case 'open':
      return `từ ${formatDate(timeframe.start)}, không ghi hạn`;
    case 'recurring':
      return describeRecurrence(timeframe.every, timeframe.by, timeframe.within);
    case 'conditional':
      return 'theo điều kiện, không có ngày';
    case 'several':
      return timeframe.parts.map(describeTimeframe).join('; ');
    case 'unclear':
      return doubts[timeframe.reason];
    default:
      return assertNever(timeframe);
  }
}

function describeSpan(start: IsoDate | null, due: IsoDate): string {
  if (start === null) return `đến hết ${formatDate(due)}`;
  if (start === due) return `hạn ${formatDate(due)}`;
  return `từ ${formatDate(start)} đến ${formatDate(due)}`;
}

function describeRecurrence(
  every: readonly Frequency[],
  by: RecurringDay | null,
  within: { readonly start: IsoDate; readonly end: IsoDate } | null,
): string {
  const rhythm =
    every.length === 0 ? 'thường xuyên' : every.map((unit) => frequencies[unit]).join(', ');
  const day = by === null ? '' : ` ${describeDay(by, every)}`;
  const period = within === null ? '' : `, ${describeSpan(within.start, within.end)}`;
  return `${rhythm}${day}${period}`;
}

function describeDay(by: RecurringDay, every: readonly Frequency[]): string {
  const month =
    by.month === null ? '' : every.includes('quarter') ? 'tháng cuối quý' : `tháng ${by.month}`;
  const day = by.day === null ? '' : `ngày ${by.day}`;
  return [by.before ? 'trước' : 'vào', day, month].filter((part) => part !== '').join(' ');
}

const frequencies: Readonly<Record<Frequency, string>> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  'nine-months': '9 tháng',
  year: 'hằng năm',
};

const doubts: Readonly<Record<TimeDoubt, string>> = {
  'no-year': 'chưa rõ năm: hãy ghi năm sau quý hoặc tháng',
  'no-such-date': 'ngày không có trong lịch: hãy kiểm tra lại ngày, tháng',
  backwards: 'ngày kết thúc trước ngày bắt đầu: hãy kiểm tra lại',
  'not-understood': 'chưa xác định được thời gian',
};
