/** The parts of a date as they are typed; "" is left open. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type OpenDate =
  /** "2024-01-12"; "2024-01" and "2024" where day, or day and month, are open; null where all is. */
  | { readonly kind: 'date'; readonly date: string | null }
  /** A larger part is open while a smaller one is not: «ngày 12 tháng … năm 2024». */
  | { readonly kind: 'gap' }
  | { readonly kind: 'no-such-date' };

/** The date of a document, whose smaller parts an office may leave open until it is signed (ISO 8601, reduced). */
export function openDateOf({ day, month, year }: DateParts): OpenDate {
  if ([day, month, year].some((part) => !/^\d*$/.test(part))) return { kind: 'no-such-date' };
  if ((month !== '' && year === '') || (day !== '' && month === '')) return { kind: 'gap' };
  if (year === '') return { kind: 'date', date: null };
  const [y, m, d] = [
    Number(year),
    Number(month === '' ? '1' : month),
    Number(day === '' ? '1' : day),
  ];
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > lastDay)
    return { kind: 'no-such-date' };
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts = [String(y), ...(month === '' ? [] : [two(m)]), ...(day === '' ? [] : [two(d)])];
  return { kind: 'date', date: parts.join('-') };
}

export function partsOfDate(date: string | null): DateParts {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day, month, year };
}
