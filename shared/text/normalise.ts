import { remembered } from './remembered';

/**
 * Text as offices type it, made comparable without changing what it says.
 *
 *   cleanText           what a cell or paragraph holds once it has been read; stored and shown
 *   visibleText         the same while someone types: blanks stay as many as were typed
 *   joinWrappedLines    undoes line wrapping, for sources that only know printed lines (PDF, pasted text)
 *   foldText            a key for matching words; never stored, never shown
 *   foldWithoutDiacritics  the same without diacritics, for search and for ruined OCR text
 *
 * When to use which: in Word, Excel and OpenDocument files a paragraph or line break inside a cell was typed by
 * someone, so cleanText alone gives the text of the cell. Every cell of the real files was compared with its printed
 * original, and no break in them is a wrapped line. Only sources without paragraphs need joinWrappedLines.
 *
 * Legacy text (TCVN3, VNI) must be decoded before it is cleaned: TCVN3 writes «ư» as a soft hyphen.
 */

/** CR LF, CR, vertical tab (Word's manual line break), form feed, NEL and the Unicode separators. */
const lineBreak = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const blank = /[\t\p{Zs}]/gu;
/** Zero-width characters, soft hyphens, direction marks and byte order marks (Cf), and control characters (Cc). */
const invisible = /[^\P{Cc}\n]|\p{Cf}/gu;
const noBreakHyphen = /\u2011/g;

/**
 * NFC text in which every kind of blank is one ordinary blank, lines have no blanks at their ends, and nothing
 * invisible is left. "\n" is kept as it stands, except at both ends of the text. Total: never fails.
 */
export function cleanText(text: string): string {
  return visibleText(text)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
}

/** NFC text with ordinary blanks and line breaks and nothing invisible. Blanks are not made fewer. Total. */
export function visibleText(text: string): string {
  return (
    text
      .replace(lineBreak, '\n')
      .replace(blank, ' ')
      .replace(invisible, '')
      .replace(noBreakHyphen, '-')
      // Last: removing an invisible character may bring a letter and its mark together.
      .normalize('NFC')
  );
}

/**
 * Starts of an item before which a line break is real: «- », «+ », «3.2.», «3.12 Ban hành», «1) », «a) ».
 * Numbers have at most two digits per part, so that a wrapped «… năm» / «2024. Riêng …» stays one sentence.
 */
const itemStart =
  /^(?:[-+–•] |\d{1,2}\) |\d{1,2}(?:\.\d{1,2})*\.(?: |$|\p{L})|\d{1,2}(?:\.\d{1,2})+ \p{Lu}|[a-zđ]\) )/u;

/**
 * Joins wrapped lines with one blank and keeps the breaks before items. The text is cleaned first. Words that were
 * broken at the end of a line («QĐ-» / «UBND») keep the blank: joining them would be a guess.
 */
export function joinWrappedLines(text: string): string {
  const joined: string[] = [];
  for (const line of cleanText(text).split('\n')) {
    if (line === '') continue;
    const last = joined.at(-1);
    if (last === undefined || itemStart.test(line)) joined.push(line);
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined.join('\n');
}

const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const doubleQuote = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;
const singleQuote = /[\u2018-\u201b\u2032\uff07]/g;

/**
 * A key under which two spellings of the same words are equal: lower case, one tone placement (hoà → hòa,
 * qúy → quý), one form of dashes, quotes and ellipses, no blanks around «-», «/» and «&» nor before closing
 * punctuation, line breaks as blanks. Diacritics, «đ» among them, stay.
 */
export function foldText(text: string): string {
  return knownFolds(text);
}

const knownFolds = remembered(foldAnew);

function foldAnew(text: string): string {
  const plain = cleanText(text)
    .replace(/\n/g, ' ')
    .toLowerCase()
    .replace(dash, '-')
    .replace(doubleQuote, '"')
    .replace(singleQuote, "'")
    .replace(/…/g, '...');
  return foldTonePlacement(foldBlanks(plain));
}

/** foldText without diacritics: «Cải cách hành chính» → «cai cach hanh chinh», «Đ» → «d». */
export function foldWithoutDiacritics(text: string): string {
  return stripDiacritics(foldText(text));
}

/** The text without any diacritic, case kept: «Đồng Nai» → «Dong Nai». */
export function stripDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}

/** Whether two texts say the same as written: equal once cleaned. Case, tones and line breaks count. */
export function equalText(a: string, b: string): boolean {
  return a === b || cleanText(a) === cleanText(b);
}

function foldBlanks(text: string): string {
  // One blank at most stands on either side here, so these replacements are linear.
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([-/&]) ?/g, '$1')
    .replace(/ ([,;:.!?)\]])/g, '$1')
    .replace(/([([]) /g, '$1')
    .trim();
}

/** Tone marks after decomposition: grave, acute, tilde, hook above, dot below. */
const newStyleTone = /(?<!q)(o[ae]|uy)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu;
const misplacedQuTone = /qu([\u0300\u0301\u0303\u0309\u0323])([aeioy])/g;

/**
 * Open syllables in oa, oe and uy are written hoà or hòa; the fold is the second. After «q» the «u» belongs to the
 * consonant and the tone to the vowel: qúy → quý.
 */
function foldTonePlacement(lowerCase: string): string {
  return lowerCase
    .normalize('NFD')
    .replace(
      newStyleTone,
      (_whole, vowels: string, tone: string) => `${vowels[0] ?? ''}${tone}${vowels[1] ?? ''}`,
    )
    .replace(misplacedQuTone, 'qu$2$1')
    .normalize('NFC');
}
