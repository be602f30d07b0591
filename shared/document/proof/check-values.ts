import type { Range } from '../nd30';

/** One element of the form, as the written file has it. */
export interface FormCheckItem {
  /** Of the element, or of the part of the page. */
  readonly id: string;
  /** Vietnamese name. */
  readonly name: string;
  /** Clause of Phụ lục I of the decree. */
  readonly clause: string;
  /** «absent»: the document has no such element, which may be right (no superior agency). */
  readonly status: 'ok' | 'differs' | 'absent';
  /** What was measured, in words: «cỡ 13, đứng, đậm, giữa». */
  readonly measured: string;
  /** What the form allows. */
  readonly allowed: string;
}

/** Whether a measured value is in the range, but for the rounding of file formats. */
export function within(value: number, range: Range): boolean {
  return value >= range.min - 0.01 && value <= range.max + 0.01;
}

/** As Vietnamese print it, with one decimal at most. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}
