import { generalDigits } from './decimal-digits';
import { tokenizeFormat, type FormatCondition, type FormatSection } from './format-tokens';
import { renderDate } from './render-date';
import { renderNumber } from './render-number';

/** A number format code, ready to print values. */
export interface NumberFormat {
  /** Numbers under this format are dates or times. */
  readonly isDate: boolean;
  /**
   * The number as Excel displays it under Vietnamese regional settings. `date1904`: the workbook counts days from
   * 1904. Total: what cannot be printed under the format comes out as General.
   */
  show(value: number, date1904: boolean): string;
}

/** Excel's own limit on a format code. */
const longestCode = 255;
/** Excel prints no date beyond 31 December 9999. */
const endOfDates = 2_958_466;

/** Reads a format code (ECMA-376 part 1, 18.8.31). */
export function parseNumberFormat(code: string): NumberFormat {
  // Most numbers of most sheets.
  if (/^general$/i.test(code)) return { isDate: false, show: showGeneral };
  const sections = tokenizeFormat(isUsable(code) ? systemDate(code) : 'General');
  const isDate = sections.some(isDateSection);
  return { isDate, show: (value, date1904) => show(sections, value, date1904) };
}

function isUsable(code: string): boolean {
  return code !== '' && code.length <= longestCode;
}

/** Codes that stand for the long date of the regional settings. */
function systemDate(code: string): string {
  return /^\[\$-(?:F800|x-sysdate)\]/i.test(code) ? 'dd "tháng" mm "năm" yyyy' : code;
}

function isDateSection({ tokens }: FormatSection): boolean {
  return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

function show(sections: readonly FormatSection[], value: number, date1904: boolean): string {
  const section = sectionFor(sections, value);
  if (section === undefined) return showGeneral(value);
  if (isDateSection(section)) {
    const isShown = value >= 0 && value < endOfDates;
    return isShown ? renderDate(section, value, date1904).trim() : showGeneral(value);
  }
  if (section.tokens.some(({ kind }) => kind === 'general')) return showWithGeneral(section, value);
  if (section.tokens.some(({ kind }) => kind === 'text')) return showGeneral(value);
  const text = renderNumber(section.tokens, Math.abs(value)).trim();
  return value < 0 && needsSign(sections, section) && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A section made for negative numbers says itself how they are marked. */
function needsSign(sections: readonly FormatSection[], section: FormatSection): boolean {
  const { condition } = section;
  if (condition !== undefined) {
    return !(condition.operator.startsWith('<') && condition.value <= 0);
  }
  return sections.indexOf(section) !== 1;
}

function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const numeric = sections.length === 4 ? sections.slice(0, 3) : sections;
  if (numeric.some(({ condition }) => condition !== undefined)) {
    return (
      numeric.find(({ condition }) => condition !== undefined && holds(condition, value)) ??
      numeric.filter(({ condition }) => condition === undefined).at(-1)
    );
  }
  const [positive, negative = positive, zero = positive] = numeric;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

function holds({ operator, value: limit }: FormatCondition, value: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    case '<>':
      return value !== limit;
  }
}

function showGeneral(value: number): string {
  return value < 0 ? `-${generalDigits(-value)}` : generalDigits(value);
}

function showWithGeneral({ tokens }: FormatSection, value: number): string {
  const texts = tokens.map((token) =>
    token.kind === 'general' ? showGeneral(value) : token.kind === 'literal' ? token.text : '',
  );
  return texts.join('').trim();
}
