/** A day as "2024-02-29". Text, because plans have no time zone and the form sorts as it stands. */
export type IsoDate = string;

/** Days in a month of the Gregorian calendar; month is 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date, or null when there is no such day (31/02, month 13). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const isReal =
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!isReal) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day before: the last day that is still «trước ngày …». */
export function dayBefore(date: IsoDate): IsoDate {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  if (day > 1) return isoDate(year, month, day - 1) ?? date;
  const previousMonth = month === 1 ? 12 : month - 1;
  const previousYear = month === 1 ? year - 1 : year;
  return isoDate(previousYear, previousMonth, daysInMonth(previousYear, previousMonth)) ?? date;
}

/** The day after. */
export function dayAfter(date: IsoDate): IsoDate {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  const inMonth = isoDate(year, month, day + 1);
  const inYear = inMonth ?? isoDate(year, month + 1, 1);
  return inYear ?? isoDate(year + 1, 1, 1) ?? date;
}

/** "2024-03-05" → «05/3/2024»: leading zero for days below 10 and months 1 and 2 only (Nghị định 30/2020/NĐ-CP). */
export function formatDate(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return `${twoDigits(day)}/${month <= 2 ? twoDigits(month) : String(month)}/${String(year)}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
