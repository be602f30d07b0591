import { cleanText, foldText } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';

/**
 * What a text says regardless of how it was typed: Unicode form, tone placement (hoà, hòa), every kind and number of
 * blanks, line breaks, typographic dashes, quotes and ellipses. Case and punctuation count: they are edits.
 */
export function formOf(text: string): string {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const form = withCase(cleanText(text).replace(/\n/g, ' '));
  if (forms.size >= mostForms) forms.clear();
  forms.set(text, form);
  return form;
}

/** Most cells of a round of submissions say what the base says, so few different texts are read. */
const forms = new Map<string, string>();
const mostForms = 50_000;

export function sameForm(a: string, b: string): boolean {
  return a === b || formOf(a) === formOf(b);
}

/** Same words in the same order, whatever the case: how headings are compared (capitals are a style there). */
export function sameFormInAnyCase(a: string, b: string): boolean {
  return a === b || formOf(a).toLowerCase() === formOf(b).toLowerCase();
}

/** The text without a number in front («2.1. Rà soát …» in a cell). */
export function withoutNumber(text: string): string {
  const known = unnumbered.get(text);
  if (known !== undefined) return known;
  const rest = splitLeadingNumber(text)?.rest ?? text;
  if (unnumbered.size >= mostForms) unnumbered.clear();
  unnumbered.set(text, rest);
  return rest;
}

const unnumbered = new Map<string, string>();

const blanksBeside = / ?([-/&;:!?)(\]"]) ?/g;
/** After a comma or dot between digits a blank parts numbers: «1, 5» is not «1,5». */
const blankBeforeMark = / ([,.])/g;
const blankAfterMark = /([,.])(?!\d) /g;

/** foldText's rules, with the letters' case kept. */
function withCase(text: string): string {
  const plain = text
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g, '"')
    .replace(/[\u2018-\u201b\u2032\uff07]/g, "'")
    .replace(/…/g, '...')
    .replace(/ {2,}/g, ' ')
    .replace(blankBeforeMark, '$1')
    .replace(blankAfterMark, '$1')
    .replace(blanksBeside, '$1')
    .trim();
  return plain.replace(/[\p{L}\p{M}]+/gu, oneTonePlacement);
}

const movableTone = /o[àáạảãèéẹẻẽ]|[òóọỏõ][ae]|u[ỳýỵỷỹ]|[ùúụủũ]y|q[ùúụủũ]/iu;

/** Folding loses case; where it changes nothing else, the word stays as it is. */
function oneTonePlacement(word: string): string {
  if (!movableTone.test(word)) return word;
  const lower = word.toLowerCase();
  const folded = foldText(lower);
  if (folded === lower || folded.length !== lower.length) return word;
  return [...folded]
    .map((letter, index) => {
      const original = word[index] ?? letter;
      return original === original.toLowerCase() ? letter : letter.toUpperCase();
    })
    .join('');
}
