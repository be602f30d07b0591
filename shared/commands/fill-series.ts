import { integerToRoman, romanToInteger } from '../text/roman';

/**
 * How a list of texts goes on when it is filled down: texts in, the next texts out.
 *
 *   «Quý I», «Quý III/2024»        the next quarter; after IV the first, of the next year where one is written
 *   «Tháng 3», «Tháng 12/2024»     the next month, likewise; «03» keeps its zero
 *   «31/12/2024»                   the next day; from two dates on, their distance (a month apart: months)
 *   «1», «2»; «10», «20»           from two numbers on, their distance; a single number is repeated, as in Excel
 *   «Đợt 1», «Năm 2027»            words with one number at their end count on, as in Excel
 *   «I», «II»; «1.1», «1.2»; «a) x 1», «a) x 2»   likewise, by what alone differs between them
 *
 * Anything else is repeated in turn.
 */
export function continueSeries(texts: readonly string[], count: number): readonly string[] {
  const next =
    periodSeries(texts) ??
    dateSeries(texts) ??
    countedWords(texts) ??
    numberSeries(texts) ??
    repeated(texts);
  return Array.from({ length: count }, (_, index) => next(index));
}

/** The text at a place behind the last one given; 0 is the first new one. */
type Series = (index: number) => string;

function repeated(texts: readonly string[]): Series {
  return (index) => texts[index % Math.max(1, texts.length)] ?? '';
}

interface Period {
  readonly before: string;
  readonly number: number;
  readonly isRoman: boolean;
  readonly digits: number;
  readonly yearMark: string;
  readonly year: number | null;
  readonly after: string;
  /** 4 quarters or 12 months in a year. */
  readonly cycle: 4 | 12;
}

const quarterText =
  /^(.*?\bquý\s+)(IV|I{1,3}|[1-4])((?:\s*\/\s*|\s+năm\s+|\s*-\s*)(\d{4}))?(\D*)$/iu;
const monthText = /^(.*?\btháng\s+)(\d{1,2})((?:\s*\/\s*|\s+năm\s+|\s*-\s*)(\d{4}))?(\D*)$/iu;

function periodOf(text: string): Period | null {
  const quarter = quarterText.exec(text);
  const match = quarter ?? monthText.exec(text);
  if (match === null) return null;
  const [, before = '', written = '', mark = '', year, after = ''] = match;
  const cycle = quarter === null ? 12 : 4;
  const isRoman = !/^\d/.test(written);
  const number = isRoman ? (romanToInteger(written) ?? 0) : Number(written);
  // «Quý II và quý III» or «ngày 5 tháng 3» go on by no rule that all would expect.
  if (number < 1 || number > cycle || /\d|quý|tháng/i.test(before.replace(/\S+\s+$/, '')))
    return null;
  return {
    before,
    number,
    isRoman,
    digits: isRoman ? 0 : written.length,
    yearMark: mark.slice(0, mark.length - (year?.length ?? 0)),
    year: year === undefined ? null : Number(year),
    after,
    cycle,
  };
}

function periodSeries(texts: readonly string[]): Series | null {
  const periods = texts.map(periodOf);
  const last = periods.at(-1);
  if (last === null || last === undefined) return null;
  const places = periods.map((period) => (period === null ? null : placeOf(period, last)));
  const step = commonStep(places, 1);
  const place = places.at(-1);
  if (step === null || place === null || place === undefined) return null;
  return (index) => periodText(last, place + step * (index + 1));
}

/** Periods since year 0; null for another kind of period. */
function placeOf(period: Period, like: Period): number | null {
  const isAlike =
    period.before.toLowerCase() === like.before.toLowerCase() &&
    period.cycle === like.cycle &&
    (period.year === null) === (like.year === null);
  return isAlike ? (period.year ?? 0) * period.cycle + period.number - 1 : null;
}

function periodText(like: Period, place: number): string {
  const number = (((place % like.cycle) + like.cycle) % like.cycle) + 1;
  const written = like.isRoman
    ? (integerToRoman(number) ?? '')
    : String(number).padStart(like.digits === 2 ? 2 : 1, '0');
  const year = like.year === null ? '' : `${like.yearMark}${Math.floor(place / like.cycle)}`;
  return `${like.before}${written}${year}${like.after}`;
}

const dateText = /^(\D*?)(\d{1,2})([/.-])(\d{1,2})\3(\d{4})(\D*)$/u;

function dateSeries(texts: readonly string[]): Series | null {
  const matches = texts.map((text) => dateText.exec(text));
  const last = matches.at(-1);
  if (last === null || last === undefined) return null;
  const [, before = '', dayText = '', mark = '/', , , after = ''] = last;
  const dates = matches.map((match) => (match?.[1] === before ? dateOf(match) : null));
  const days = dates.map((date) => (date === null ? null : date.getTime() / 86_400_000));
  const months = dates.map((date) =>
    date === null ? null : date.getUTCFullYear() * 12 + date.getUTCMonth(),
  );
  const lastDate = dates.at(-1);
  if (lastDate === null || lastDate === undefined) return null;
  const isMonthly = new Set(dates.map((date) => date?.getUTCDate())).size === 1 && dates.length > 1;
  const step = isMonthly ? commonStep(months, 1) : commonStep(days, 1);
  if (step === null) return null;
  const digits = dayText.length;
  return (index) => {
    const date = isMonthly
      ? addMonths(lastDate, step * (index + 1))
      : new Date(lastDate.getTime() + step * (index + 1) * 86_400_000);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1].map((part) =>
      String(part).padStart(digits === 2 ? 2 : 1, '0'),
    );
    return `${before}${day}${mark}${month}${mark}${date.getUTCFullYear()}${after}`;
  };
}

function dateOf(match: RegExpExecArray): Date | null {
  const [day, month, year] = [match[2], match[4], match[5]].map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

/** The same day of another month, or its last day where the month is shorter. */
function addMonths(date: Date, count: number): Date {
  const month = date.getUTCMonth() + count;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)));
}

/** The distance between neighbours if it is always the same one; for a single value `alone`. Null: no series. */
function commonStep(values: readonly (number | null)[], alone: number | null): number | null {
  const steps = values.slice(1).map((value, index) => {
    const previous = values[index];
    return value === null || previous === null || previous === undefined ? null : value - previous;
  });
  if (values.includes(null)) return null;
  const [first] = steps;
  if (first === undefined) return alone;
  return steps.every((step) => step !== null && Math.abs(step - (first ?? 0)) < 1e-9)
    ? first
    : null;
}

/** A text with one number in it: «12,5», «1.3», «Bước 2», «IV.». */
interface Numbered {
  readonly before: string;
  readonly value: number;
  readonly after: string;
  readonly isRoman: boolean;
  readonly digits: number;
  readonly decimals: number;
}

function numberSeries(texts: readonly string[]): Series | null {
  if (texts.length < 2) return null;
  const numbered = texts.map(numberedOf);
  const last = numbered.at(-1);
  if (last === null || last === undefined) return null;
  const values = numbered.map((each) =>
    each?.before === last.before && each.after === last.after && each.isRoman === last.isRoman
      ? each.value
      : null,
  );
  const step = commonStep(values, null);
  if (step === null) return null;
  const decimals = Math.max(...numbered.map((each) => each?.decimals ?? 0));
  return (index) => {
    const value = last.value + step * (index + 1);
    if (last.isRoman)
      return `${last.before}${integerToRoman(Math.max(1, value)) ?? ''}${last.after}`;
    const written = value.toFixed(decimals).replace('.', ',').padStart(last.digits, '0');
    return `${last.before}${written}${last.after}`;
  };
}

/** A single text whose only number stands at its end, behind a word: «Đợt 1» but not «12», «ngày 15/12» or «76/NQ-CP». */
function countedWords(texts: readonly string[]): Series | null {
  const [text = ''] = texts;
  const match = texts.length === 1 ? /^(\D*\p{L}\s+)(\d{1,9})$/u.exec(text) : null;
  if (match === null) return null;
  const [, words = '', written = ''] = match;
  const digits = written.startsWith('0') ? written.length : 0;
  return (index) => `${words}${String(Number(written) + index + 1).padStart(digits, '0')}`;
}

function numberedOf(text: string): Numbered | null {
  const roman = /^([IVXLC]+)([.)]?)$/.exec(text);
  const romanValue = roman === null ? null : romanToInteger(roman[1] ?? '');
  if (roman !== null && romanValue !== null) {
    const after = roman[2] ?? '';
    return { before: '', value: romanValue, after, isRoman: true, digits: 0, decimals: 0 };
  }
  const decimal = /^(-?\d{1,12}),(\d{1,6})$/.exec(text);
  if (decimal !== null) {
    const [, whole = '', part = ''] = decimal;
    const value = Number(`${whole}.${part}`);
    return { before: '', value, after: '', isRoman: false, digits: 0, decimals: part.length };
  }
  const match = /^(.*?)(\d{1,12})(\D*)$/su.exec(text);
  if (match === null) return null;
  const [, before = '', written = '', after = ''] = match;
  const digits = written.startsWith('0') ? written.length : 0;
  return { before, value: Number(written), after, isRoman: false, digits, decimals: 0 };
}
