import type { FormatSection, FormatToken } from './format-tokens';

const millisecondsPerDay = 86_400_000;

/**
 * Prints a date serial (days since the start of the workbook's calendar) by one section of its format. The 1900
 * calendar counts a 29 February 1900 that never was (18.17.4.1); dates before it are one day off, as in Excel.
 */
export function renderDate(section: FormatSection, serial: number, date1904: boolean): string {
  const { tokens } = section;
  const secondPlaces = fractionPlaces(tokens);
  const moment = momentOf(serial, date1904, hasSeconds(tokens) ? secondPlaces : 0);
  const twelveHours = tokens.some((token) => token.kind === 'date' && token.code.includes('/'));
  let result = '';
  tokens.forEach((token, index) => {
    result += renderToken(token, index, { ...moment, section, twelveHours, serial });
  });
  return result;
}

interface Moment {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  readonly day: number;
  /** 0 Sunday … 6 Saturday */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Digits of the fraction of a second, as many as the format shows. */
  readonly fraction: string;
}

interface DateContext extends Moment {
  readonly section: FormatSection;
  readonly twelveHours: boolean;
  readonly serial: number;
}

function momentOf(serial: number, date1904: boolean, places: number): Moment {
  const unit = 1000 / 10 ** places;
  // Rounded to what is shown, as a time such as 09:30 is no exact fraction of a day.
  const total = Math.round((serial * millisecondsPerDay) / unit) * unit;
  const days = Math.floor(total / millisecondsPerDay);
  const rest = Math.round(total - days * millisecondsPerDay);
  const time = {
    hours: Math.floor(rest / 3_600_000),
    minutes: Math.floor(rest / 60_000) % 60,
    seconds: Math.floor(rest / 1000) % 60,
    fraction: String(rest % 1000)
      .padStart(3, '0')
      .slice(0, places),
  };
  if (!date1904 && days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...time };
  if (!date1904 && days === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...time };
  const date = new Date(Date.UTC(1899, 11, 30 + days + (date1904 ? 1462 : days < 60 ? 1 : 0)));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    ...time,
  };
}

function renderToken(token: FormatToken, index: number, context: DateContext): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'date':
      return renderPart(token.code, index, context);
    case 'elapsed':
      return renderElapsed(token.code, context.serial);
    case 'fraction':
      return '/';
    case 'comma':
      return ',';
    case 'point':
      // Before zeros it opens the fraction of a second; elsewhere it is punctuation («dd.mm.yyyy»).
      return context.section.tokens[index + 1]?.kind === 'digit' ? ',' : '.';
    case 'digit':
      return context.fraction[digitsBefore(context.section.tokens, index)] ?? '0';
    case 'percent':
      return '%';
    case 'exponent':
    case 'general':
    case 'text':
      return '';
  }
}

function renderPart(code: string, index: number, context: DateContext): string {
  const { year, month, day, seconds, twelveHours } = context;
  const hours = twelveHours ? ((context.hours + 11) % 12) + 1 : context.hours;
  switch (code[0]) {
    case 'y':
      return code.length > 2 ? String(year) : pad(year % 100, 2);
    case 'm':
      return isMinute(context.section.tokens, index)
        ? pad(context.minutes, code.length)
        : renderMonth(month, code.length, context.section.english);
    case 'd':
      return code.length > 2 ? renderWeekday(code.length, context) : pad(day, code.length);
    case 'h':
      return pad(hours, code.length);
    case 's':
      return pad(seconds, code.length);
    default:
      return context.hours < 12 ? 'SA' : 'CH';
  }
}

/** m is minutes right after hours and right before seconds (18.8.31). */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const timeAt = (step: 1 | -1): string | undefined => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (token?.kind === 'date' || token?.kind === 'elapsed') return token.code[0];
    }
    return undefined;
  };
  return timeAt(-1) === 'h' || timeAt(1) === 's';
}

const englishMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const englishDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const vietnameseDays = 'Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy'.split(',');
const shortVietnameseDays = 'CN,T2,T3,T4,T5,T6,T7'.split(',');

function renderMonth(month: number, length: number, english: boolean): string {
  if (length <= 2) return pad(month, length);
  const name = englishMonths[month - 1] ?? '';
  if (length === 5) return english ? name.slice(0, 1) : String(month);
  if (english) return length === 3 ? name.slice(0, 3) : name;
  return length === 3 ? `Thg${month}` : `Tháng ${month}`;
}

function renderWeekday(length: number, { weekday, section }: DateContext): string {
  const name = englishDays[weekday] ?? '';
  if (section.english) return length === 3 ? name.slice(0, 3) : name;
  return (length === 3 ? shortVietnameseDays : vietnameseDays)[weekday] ?? '';
}

function renderElapsed(code: string, serial: number): string {
  const perDay = code.startsWith('h') ? 24 : code.startsWith('m') ? 1440 : 86_400;
  // A millionth of a second of slack: three hours are not exactly an eighth of a day.
  return pad(Math.floor(serial * perDay + 1e-6), code.length);
}

function hasSeconds(tokens: readonly FormatToken[]): boolean {
  return tokens.some(
    (token) => (token.kind === 'date' || token.kind === 'elapsed') && token.code.startsWith('s'),
  );
}

function fractionPlaces(tokens: readonly FormatToken[]): number {
  return Math.min(tokens.filter(({ kind }) => kind === 'digit').length, 3);
}

function digitsBefore(tokens: readonly FormatToken[], index: number): number {
  return tokens.slice(0, index).filter(({ kind }) => kind === 'digit').length;
}

function pad(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}
