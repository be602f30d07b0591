import { remembered } from './remembered';
import { isVietnameseSyllable } from './syllable';

/** What a text is made of; see judgeLegibility for what that means. */
export interface Legibility {
  /** Words counted: all but abbreviations in capitals and codes («UBND», «QH15»). */
  readonly words: number;
  /** Share of the words that can be Vietnamese syllables, 0…1. */
  readonly syllables: number;
  /** Share of the words with any diacritic or đ, 0…1. */
  readonly marked: number;
}

/**
 * too-short           too few words to tell
 * good                Vietnamese text
 * doubtful            much of it is no Vietnamese: foreign words, or errors of recognition
 * without-diacritics  Vietnamese typed without its diacritics
 * ruined              what a scan leaves when it was recognised by a program that does not know Vietnamese, or text
 *                     decoded with the wrong table
 */
export type LegibilityVerdict = 'too-short' | 'good' | 'doubtful' | 'without-diacritics' | 'ruined';

/** Words looked at; they are taken from all over the text when there are more. */
const sampleSize = 20_000;

/** Measures texts. Linear in their length, and bounded: a sample stands for a very long text. */
export function measureLegibility(texts: readonly string[]): Legibility {
  const counts = { words: 0, syllables: 0, marked: 0 };
  // Words are cut at a length that no word has: matching one of millions of letters would exhaust the stack.
  for (const text of sampleOf(texts)) {
    for (const word of text.normalize('NFC').match(/[\p{L}\p{M}\d]{1,64}/gu) ?? []) {
      const { isCode, isSyllable, isMarked } = kindOf(word);
      if (isCode) continue;
      counts.words += 1;
      if (isSyllable) counts.syllables += 1;
      if (isMarked) counts.marked += 1;
    }
  }
  const share = (count: number): number => (counts.words === 0 ? 1 : count / counts.words);
  return {
    words: counts.words,
    syllables: share(counts.syllables),
    marked: share(counts.marked),
  };
}

/**
 * The limits lie far from both sides. In five real plans 99 % of the words are Vietnamese syllables and 90 % carry a
 * diacritic; the same plans stripped of diacritics have 67–70 %; the recognised text of a signed scan has 60 %, and
 * English prose 35 %.
 */
export function judgeLegibility({ words, syllables, marked }: Legibility): LegibilityVerdict {
  if (words < 100) return 'too-short';
  if (marked < 0.02 && syllables >= 0.62) return 'without-diacritics';
  if (syllables < 0.8) return 'ruined';
  return syllables < 0.93 || marked < 0.6 ? 'doubtful' : 'good';
}

/** Whole texts from all over; scattered, because every eighth cell may be of one column. */
function sampleOf(texts: readonly string[]): readonly string[] {
  // A syllable with its blank takes about four and a half characters.
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const share = (sampleSize * 4.5) / Math.max(1, length);
  if (share >= 1) return texts;
  return texts.filter((_, index) => Math.imul(index, 0x9e3779b1) >>> 0 < share * 2 ** 32);
}

interface WordKind {
  /** Numbers, abbreviations in capitals, and both together; no word. */
  readonly isCode: boolean;
  readonly isSyllable: boolean;
  readonly isMarked: boolean;
}

const kindOf = remembered((word): WordKind => {
  const isSyllable = isVietnameseSyllable(word);
  const isCapitals = word.length > 1 && word === word.toUpperCase();
  return {
    isCode: !/\p{L}/u.test(word) || (isCapitals && !isSyllable),
    isSyllable,
    isMarked: /[^\x00-\x7f]/.test(word),
  };
});
