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
    (options.diacritics === 'auto' && withoutMarks(foldedWords) === foldedWords);
  const fold = letterFold(ignores, options.matchCase);
  const wanted = foldText(foldedWords, fold).letters;
  return (text) => spansIn(foldText(text, fold), wanted, options.wholeCell);
}

interface Folded {
  readonly letters: string;
  /** For every code unit of `letters` and one behind: where it comes from in the text. */
  readonly origins: readonly number[];
}

function foldText(text: string, fold: (letter: string) => string): Folded {
  let letters = '';
  const origins: number[] = [];
  let position = 0;
  let afterBlank = false;
  for (const letter of text) {
    const isBlank = /\s/.test(letter);
    // A run of blanks, line breaks among them, is one blank.
    const folded = isBlank ? (afterBlank ? '' : ' ') : fold(letter);
    origins.push(...Array.from({ length: folded.length }, () => position));
    letters += folded;
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

const folds = new Map<string, Map<string, string>>();

/** Folds one letter; the few letters that a plan is written with are folded once. */
function letterFold(ignoreDiacritics: boolean, matchCase: boolean): (letter: string) => string {
  const key = `${ignoreDiacritics}/${matchCase}`;
  const known = folds.get(key) ?? new Map<string, string>();
  folds.set(key, known);
  return (letter) => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const plain = ignoreDiacritics ? withoutMarks(letter) : letter;
    const folded = matchCase ? plain : plain.toLowerCase();
    known.set(letter, folded);
    return folded;
  };
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
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
