import { cleanText } from './normalise';
import { integerToRoman, romanToInteger } from './roman';

/**
 * A number label as offices write it before an area, a group, an objective or an item:
 *
 *   I   II.   A.   B)   1   01   2.   1.1   2.3.1.   I.1   a)   đ)   (1)   4-
 *
 * `style` tells how the first number is written; further numbers (after dots) are always Arabic. Lower and capital
 * letters follow the Vietnamese alphabet as Nghị định 30/2020/NĐ-CP (Phụ lục I) uses it: a b c d đ e g h …;
 * the letters f j w z, which only automatic lists of Word produce, belong to the Latin alphabet.
 */
export interface NumberLabel {
  readonly style: NumberStyle;
  /** 1-based values; one for a simple label, several for «2.3.1». */
  readonly numbers: readonly [number, ...number[]];
  readonly opening: '' | '(';
  readonly closing: NumberClosing;
  /** Digits of the last number as written, where it is padded: 2 for «01». Else 0. */
  readonly paddedTo: number;
}

export type NumberStyle =
  'roman' | 'arabic' | 'capital' | 'letter' | 'latin-capital' | 'latin-letter';

export type NumberClosing = '' | '.' | ')' | '-' | '/' | ':' | '.)';

/** The letters used for lists; ă â ê ô ơ ư are left out by custom. */
const vietnameseLetters = 'abcdđeghiklmnopqrstuvxy';
const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

/** A single letter that is more often a Roman numeral than the letter of a list. */
const romanFirst = new Set(['I', 'V', 'X']);

const labelShape =
  /^(\(?)([MDCLXVI]{1,15}|[A-ZĐ]|[a-zđ]|\d{1,4})((?:\.\d{1,3}){0,6})(\.\)|[.)\-/:]|)$/;

/**
 * The label that the whole text is, or null. Where the text can be read in two ways («C.» is a Roman hundred or the
 * letter after B) the likelier comes back; see numberLabelReadings for all of them.
 */
export function parseNumberLabel(text: string): NumberLabel | null {
  return numberLabelReadings(text)[0] ?? null;
}

/** Every reading of the text as a label, the likeliest first; empty when it is no label. */
export function numberLabelReadings(text: string): readonly NumberLabel[] {
  // Compatibility characters: Roman numerals (Ⅳ) and full-width digits have an ASCII form.
  const match = labelShape.exec(cleanText(text).normalize('NFKC').replace(/ /g, ''));
  if (match === null) return [];
  const [, opening = '', first = '', dotted = '', closing = ''] = match;
  if (opening === '(' && closing !== ')' && closing !== '.)') return [];
  const further = dotted === '' ? [] : dotted.slice(1).split('.').map(Number);
  if (further.includes(0)) return [];
  return firstNumberReadings(first).map(({ style, value }) => ({
    style,
    numbers: [value, ...further],
    opening: opening === '(' ? '(' : '',
    closing: closing as NumberClosing,
    paddedTo: paddingOf(dotted === '' ? first : (dotted.split('.').at(-1) ?? '')),
  }));
}

/** The label as text: parseNumberLabel's inverse. */
export function formatNumberLabel(label: NumberLabel): string {
  const [first, ...further] = label.numbers;
  const texts = [formatFirst(label.style, first), ...further.map(String)];
  const last = texts.length - 1;
  texts[last] = (texts[last] ?? '').padStart(label.paddedTo, '0');
  return `${label.opening}${texts.join('.')}${label.closing}`;
}

/** The label of the next sibling («1.9» → «1.10», «d)» → «đ)»), or null at the end of the alphabet or of Roman numerals. */
export function nextNumberLabel(label: NumberLabel): NumberLabel | null {
  const [first, ...further] = label.numbers;
  if (further.length === 0) {
    if (first >= largestFirst(label.style)) return null;
    return { ...label, numbers: [first + 1] };
  }
  const last = further.at(-1) ?? 0;
  return { ...label, numbers: [first, ...further.slice(0, -1), last + 1] };
}

/**
 * Order of labels: negative, zero or positive. Labels of one style compare number by number, «1» before «1.1» before
 * «2»; across styles Roman comes before capitals, digits and small letters, as plans nest them. Brackets and dots
 * do not count.
 */
export function compareNumberLabels(a: NumberLabel, b: NumberLabel): number {
  const byStyle = styleRank[a.style] - styleRank[b.style];
  if (byStyle !== 0) return byStyle;
  const length = Math.min(a.numbers.length, b.numbers.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.numbers.length - b.numbers.length;
}

/** Whether `label` is the next sibling of `previous`: same style and depth, last number one higher. */
export function isNextNumberLabel(previous: NumberLabel, label: NumberLabel): boolean {
  const next = nextNumberLabel(previous);
  return next !== null && compareNumberLabels(next, label) === 0;
}

/** A label at the start of a text, and the rest of the text. */
export interface LeadingNumber {
  readonly label: NumberLabel;
  /** The label as written. */
  readonly written: string;
  /** The text after the label and its blanks; not empty. */
  readonly rest: string;
}

const leadingShape =
  /^(\(?(?:[MDCLXVI]{1,15}|[A-ZĐ]|[a-zđ]|\d{1,3})(?:\.\d{1,3}){0,6}(?:\.\)|[.)\-/:]|))( ?)(?=\S)/u;

/**
 * Splits «1.1. Nâng cao …» into its label and the rest; null when the text does not start with a label. A label
 * inside text needs a sign that it is one: a closing mark and a blank («IV. CẢI CÁCH», «4- Kết quả», «a) Rà soát»),
 * a closing dot or bracket right before a capital («3.4.Xây dựng»), or dots inside and a capital after the blank
 * («2.8 Nghiên cứu»). So «100% hồ sơ», «01 sáng kiến», «12-NQ/TU», «1.250 triệu», «V/v» and dates are no labels.
 */
export function splitLeadingNumber(text: string): LeadingNumber | null {
  const clean = cleanText(text);
  const match = leadingShape.exec(clean);
  if (match === null) return null;
  const [whole, written = '', gap = ''] = match;
  const label = parseNumberLabel(written);
  const rest = clean.slice(whole.length);
  if (label === null || !isMarkedAsLabel(label, gap !== '', rest)) return null;
  return { label, written, rest };
}

function isMarkedAsLabel(label: NumberLabel, blankFollows: boolean, rest: string): boolean {
  const capitalFollows = /^\p{Lu}/u.test(rest);
  if (label.closing === '') return label.numbers.length > 1 && blankFollows && capitalFollows;
  if (blankFollows) return true;
  const touching = label.closing === '.' || label.closing === ')' || label.closing === '.)';
  // «A.B» and «I.T» are initials; a lone letter or numeral needs the blank.
  return touching && capitalFollows && (label.style === 'arabic' || label.closing !== '.');
}

interface FirstNumber {
  readonly style: NumberStyle;
  readonly value: number;
}

function firstNumberReadings(text: string): readonly FirstNumber[] {
  if (/^\d/.test(text)) return Number(text) === 0 ? [] : [{ style: 'arabic', value: Number(text) }];
  const readings: FirstNumber[] = [];
  const roman = romanToInteger(text);
  if (text.length === 1) readings.push(...letterReadings(text));
  if (roman !== null) {
    const reading: FirstNumber = { style: 'roman', value: roman };
    if (text.length > 1 || romanFirst.has(text)) readings.unshift(reading);
    else readings.push(reading);
  }
  return readings;
}

function letterReadings(letter: string): readonly FirstNumber[] {
  const lower = letter.toLowerCase();
  const capital = letter !== lower;
  const readings: FirstNumber[] = [];
  const vietnamese = vietnameseLetters.indexOf(lower) + 1;
  if (vietnamese > 0) readings.push({ style: capital ? 'capital' : 'letter', value: vietnamese });
  const latin = latinLetters.indexOf(lower) + 1;
  if (latin > 0) readings.push({ style: capital ? 'latin-capital' : 'latin-letter', value: latin });
  return readings;
}

function paddingOf(digits: string): number {
  return /^0\d/.test(digits) ? digits.length : 0;
}

function formatFirst(style: NumberStyle, value: number): string {
  switch (style) {
    case 'roman':
      return integerToRoman(value) ?? String(value);
    case 'arabic':
      return String(value);
    case 'capital':
      return (vietnameseLetters[value - 1] ?? '').toUpperCase();
    case 'letter':
      return vietnameseLetters[value - 1] ?? '';
    case 'latin-capital':
      return (latinLetters[value - 1] ?? '').toUpperCase();
    case 'latin-letter':
      return latinLetters[value - 1] ?? '';
  }
}

function largestFirst(style: NumberStyle): number {
  switch (style) {
    case 'roman':
      return 3999;
    case 'arabic':
      return 9999;
    case 'capital':
    case 'letter':
      return vietnameseLetters.length;
    case 'latin-capital':
    case 'latin-letter':
      return latinLetters.length;
  }
}

const styleRank: Readonly<Record<NumberStyle, number>> = {
  roman: 0,
  capital: 1,
  'latin-capital': 2,
  arabic: 3,
  letter: 4,
  'latin-letter': 5,
};
