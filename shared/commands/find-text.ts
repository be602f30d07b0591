import { stripDiacritics } from '../text/normalise';
import { remembered } from '../text/remembered';

/**
 * Finding and replacing words inside cell texts. A text is compared letter by letter, so that what was found can be cut
 * out of the text as it is written.
 */
export interface FindOptions {
  readonly words: string;
  /** Capital and small letters are different ones. */
  readonly matchCase: boolean;
  /**
   * auto     diacritics count if the words have any: «ke hoach» finds «kế hoạch», «kế» does not find «kể»
   * exact    they always count
   * ignore   they never count
   */
  readonly diacritics: 'auto' | 'exact' | 'ignore';
  /** The words must be all that the cell holds. */
  readonly wholeCell: boolean;
}

/** Where the words stand in a text: first code unit and the one behind. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
}

export type TextFinder = (text: string) => readonly FoundSpan[];

/** null when there is nothing to look for. */
export function textFinder(options: FindOptions): TextFinder | null {
  const words = options.words.normalize('NFC').trim();
  if (words === '') return null;
  const foldedWords = words.replace(/\s+/g, ' ');
  const ignores =
    options.diacritics === 'ignore' ||
    (options.diacritics === 'auto' && stripDiacritics(foldedWords) === foldedWords);
  const fold = textFold(ignores, options.matchCase);
  const wanted = fold.lettersOf(foldedWords);
  if (wanted === '') return null;
  return (text) => {
    // Most texts do not hold the words; where each letter comes from is only needed in those that do.
    if (!fold.lettersOf(text).includes(wanted)) return [];
    return spansIn(foldText(text, fold), wanted, options.wholeCell);
  };
}

/** One way of reading letters: those that count as the same one become the same. */
interface TextFold {
  readonly letterOf: (letter: string) => string;
  /** The letters of a text: every run of blanks, line breaks among them, is one blank. */
  readonly lettersOf: (text: string) => string;
}

interface Folded {
  readonly letters: string;
  /** For every code unit of `letters` and one behind: where it comes from in the text. */
  readonly origins: readonly number[];
}

function foldText(text: string, { letterOf }: TextFold): Folded {
  let letters = '';
  const origins: number[] = [];
  let position = 0;
  let afterBlank = false;
  for (const letter of text) {
    const folded = letterOf(letter);
    const isBlank = folded === ' ';
    if (!(isBlank && afterBlank)) {
      letters += folded;
      while (origins.length < letters.length) origins.push(position);
    }
    position += letter.length;
    afterBlank = isBlank;
  }
  origins.push(position);
  return { letters, origins };
}

function spansIn(
  { letters, origins }: Folded,
  wanted: string,
  wholeCell: boolean,
): readonly FoundSpan[] {
  if (wholeCell) {
    if (letters.trim() !== wanted) return [];
    return [{ start: 0, end: origins.at(-1) ?? 0 }];
  }
  const spans: FoundSpan[] = [];
  let at = letters.indexOf(wanted);
  while (at !== -1) {
    const end = at + wanted.length;
    spans.push({ start: origins[at] ?? 0, end: origins[end] ?? 0 });
    at = letters.indexOf(wanted, end);
  }
  return spans;
}

const folds = new Map<string, TextFold>();

/** Kept between searches: every key in the search field asks all cells of the table again. */
function textFold(ignoreDiacritics: boolean, matchCase: boolean): TextFold {
  const key = `${ignoreDiacritics}/${matchCase}`;
  const known = folds.get(key);
  if (known !== undefined) return known;
  const letterOf = letterFold(ignoreDiacritics, matchCase);
  const lettersOf = remembered((text) => {
    let letters = '';
    for (const letter of text) letters += letterOf(letter);
    return letters.replace(/ {2,}/g, ' ');
  });
  const fold = { letterOf, lettersOf };
  folds.set(key, fold);
  return fold;
}

/** Folds one letter; the few letters that a plan is written with are folded once. */
function letterFold(ignoreDiacritics: boolean, matchCase: boolean): TextFold['letterOf'] {
  const known = new Map<string, string>();
  return (letter) => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const plain = ignoreDiacritics ? stripDiacritics(letter) : letter;
    const folded = /\s/.test(letter) ? ' ' : matchCase ? plain : plain.toLowerCase();
    known.set(letter, folded);
    return folded;
  };
}

/** The text with every place where the words stand replaced. */
export function replaceSpans(
  text: string,
  spans: readonly FoundSpan[],
  replacement: string,
): string {
  let result = '';
  let position = 0;
  for (const { start, end } of spans) {
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}
