import { cleanText, foldWithoutDiacritics } from '../text/normalise';
import { withoutAbbreviation } from './issuer-name';

/** Number and symbol in «Số: 150 /KH-UBND» or «… số 150/KH-UBND ngày …»: «150/KH-UBND»; "" where there is none. */
export function readDocumentNumber(text: string): string {
  const match = /số\s*:?\s*((?:\d[\dA-Za-z]*|[.…_]+)?\s*\/\s*[\p{Lu}\d][\p{Lu}\d&.\s\-–]*)/iu.exec(
    text,
  );
  const raw = match?.[1] ?? '';
  const symbol =
    /^\s*[\dA-Za-z.…_]*\s*\/\s*[\p{Lu}\d&.]+(?:\s*[-–]\s*[\p{Lu}\d&.]+)*/u.exec(raw)?.[0] ?? '';
  return symbol.replace(/\s+/g, '').replace(/–/g, '-').replace(/[.]$/, '');
}

export interface PlaceAndDate {
  readonly place: string;
  /** ISO date, «2023-12» where only the day is still open; null where more is. */
  readonly date: string | null;
}

/** «Từ Sơn, ngày 28 tháng 12 năm 2023» on a line of its own, also without the place; null when the line is something else. */
export function readDateLine(line: string): PlaceAndDate | null {
  const match =
    /^(?:(\p{Lu}[^,]{0,60}?)\s*,\s*)?ngày\s*([\d.…_\s]*?)\s*tháng\s*([\d.…_\s]*?)\s*năm\s*([\d.…_\s]*)\.?$/iu.exec(
      cleanText(line),
    );
  if (match === null) return null;
  const [, place = '', day = '', month = '', year = ''] = match;
  return { place, date: isoDate(day, month, year) ?? monthOf(day, month, year) };
}

/** The first full date in a text: «ngày 22/01/2024», «ngày 28 / 12 /2023», «ngày 29 tháng 02 năm 2024»; else null. */
export function readDate(text: string): string | null {
  const match =
    /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(
      text,
    );
  if (match === null) return null;
  const [, day, month, year, dayInWords, monthInWords, yearInWords] = match;
  return isoDate(day ?? dayInWords ?? '', month ?? monthInWords ?? '', year ?? yearInWords ?? '');
}

function isoDate(day: string, month: string, year: string): string | null {
  const [d, m, y] = [day, month, year].map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : 0));
  if (d === undefined || m === undefined || y === undefined) return null;
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > lastDay) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${y}-${two(m)}-${two(d)}`;
}

/** The month of a date whose day is left to be written by hand. */
function monthOf(day: string, month: string, year: string): string | null {
  return /\d/.test(day) ? null : (isoDate('1', month, year)?.slice(0, 7) ?? null);
}

/** What «(Kèm theo Kế hoạch số … ngày … của …)» says about the document. */
export interface AttachmentNote {
  readonly number: string;
  readonly date: string | null;
  readonly issuer: string;
  readonly byDecision: boolean;
}

/** null when the text is no such note. */
export function readAttachmentNote(text: string): AttachmentNote | null {
  const oneLine = text.replace(/\s+/g, ' ');
  const folded = foldWithoutDiacritics(oneLine);
  if (!/^\(?(?:ban hanh )?(?:kem theo|dinh kem)/.test(folded)) return null;
  const issuer = / của (.+?)\s*\)?\.?$/iu.exec(oneLine)?.[1] ?? '';
  return {
    number: readDocumentNumber(oneLine),
    date: readDate(oneLine),
    issuer: withoutAbbreviation(issuer.replace(/^chủ tịch(?: |$)/iu, '').trim()),
    byDecision: folded.includes('quyet dinh'),
  };
}

/** The year that a title names: «… năm 2024»; the last one where there are several. */
export function readYear(text: string): number | null {
  const years = [...text.matchAll(/năm\s+((?:19|20|21)\d{2})(?!\s*[-–]\s*\d)/giu)].map((match) =>
    Number(match[1]),
  );
  return years.at(-1) ?? null;
}
