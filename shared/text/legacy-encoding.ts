import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';
import { isVietnameseSyllable } from './syllable';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** What a font name says about the text in it. */
export interface FontEncoding {
  readonly encoding: LegacyEncoding;
  /** The font draws small letters as capitals. Only TCVN3 has such fonts. */
  readonly capitals: boolean;
}

const styleSuffix = /(?:[ -](?:bold|italic|regular|oblique))+$/;

/**
 * The encoding of text in a font: .VnTime → TCVN3, .VnTimeH → TCVN3 capitals, VNI-Times → VNI; null for fonts of
 * ordinary text. Letter case, a leading «@» (vertical text) and style names at the end do not matter.
 */
export function legacyEncodingOfFont(fontName: string): FontEncoding | null {
  const name = fontName.trim().replace(/^@/, '').toLowerCase().replace(styleSuffix, '');
  if (/^\.vn[a-z]/.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('h') };
  if (/^vni[-_ ]/.test(name)) return { encoding: 'vni', capitals: false };
  return null;
}

/** Text in a legacy font as Unicode; other text unchanged. */
export function decodeFontText(text: string, fontName: string): string {
  const font = legacyEncodingOfFont(fontName);
  return font === null ? text : decodeLegacy(text, font);
}

export function decodeLegacy(text: string, font: FontEncoding): string {
  return font.encoding === 'tcvn3' ? decodeTcvn3(text, font) : decodeVni(text);
}

/**
 * What text without font information seems to be in.
 *
 *   none      no sign of a legacy encoding
 *   tcvn3 …   words with codes above ASCII become Vietnamese syllables when decoded, and are none as they stand
 *   doubtful  too few words to tell, or the words fit in several ways: ask
 */
export type LegacyGuess =
  | { readonly kind: 'none' }
  | { readonly kind: LegacyEncoding; readonly confidence: number }
  | { readonly kind: 'doubtful'; readonly candidates: readonly LegacyEncoding[] };

/** Letters of any Latin alphabet, and the signs among which legacy encodings hide letters. */
const wordOfCodes = /[A-Za-z\u00a1-\u024f\u0300-\u036f\u03bc\u1ea0-\u1ef9]+/g;
const aboveAscii = /[^\x20-\x7e]/;
/** Enough to decide; a long file is judged by its beginning. */
const mostWords = 2_000;
const fewestWords = 4;

/**
 * Guesses the encoding of text that came without fonts (.csv, .txt). Each word with a code above ASCII is tried as
 * it stands and decoded; the score of a reading is the share of such words that are Vietnamese syllables. A legacy
 * encoding is named when its score is at least 0.8, ordinary Unicode scores below 0.5 and the other encoding is
 * clearly behind (by 0.2).
 */
export function looksLikeLegacy(text: string): LegacyGuess {
  const words = (text.slice(0, 200_000).match(wordOfCodes) ?? [])
    .filter((word) => aboveAscii.test(word))
    .slice(0, mostWords);
  if (words.length === 0) return { kind: 'none' };
  const plain = syllableShare(words.map((word) => word.replace(/^[«»°·]+|[«»°·]+$/g, '')));
  const scores: readonly (readonly [LegacyEncoding, number])[] = [
    ['tcvn3', syllableShare(words.map((word) => decodeTcvn3(word)))],
    ['vni', syllableShare(words.map(decodeVni))],
  ];
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] <= plain || plain >= 0.8) return { kind: 'none' };
  const isClear =
    words.length >= fewestWords &&
    best[1] >= 0.8 &&
    plain < 0.5 &&
    best[1] - (second?.[1] ?? 0) >= 0.2;
  if (isClear) return { kind: best[0], confidence: best[1] };
  const candidates = scores
    .filter(([, score]) => score > plain && score >= 0.5)
    .map(([name]) => name);
  return candidates.length === 0 ? { kind: 'none' } : { kind: 'doubtful', candidates };
}

function syllableShare(words: readonly string[]): number {
  return words.filter(isVietnameseSyllable).length / words.length;
}
