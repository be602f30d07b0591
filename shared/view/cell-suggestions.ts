import type { Agency } from '../text/agency-directory';
import { foldWithoutDiacritics } from '../text/normalise';
import { integerToRoman } from '../text/roman';

/** A stretch of a cell's text: one of several agencies in it. Positions count UTF-16 code units. */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  /** Without blanks around it and without the dash of a list. */
  readonly words: string;
}

/** The piece between «;» or line breaks in which the caret stands. Names hold commas, so commas divide nothing. */
export function pieceAt(text: string, caret: number): TextPiece {
  const start = Math.max(text.lastIndexOf(';', caret - 1), text.lastIndexOf('\n', caret - 1)) + 1;
  const ends = [text.indexOf(';', caret), text.indexOf('\n', caret)].filter((place) => place >= 0);
  const end = Math.min(text.length, ...ends);
  const piece = text.slice(start, end);
  const lead = /^[\s\-–+•]*/.exec(piece)?.[0].length ?? 0;
  const words = piece.slice(lead).trimEnd();
  return { from: start + lead, to: start + lead + words.length, words };
}

/** The text with the piece under the caret replaced, and where the caret is then. */
export function withPiece(
  text: string,
  caret: number,
  replacement: string,
): { readonly text: string; readonly caret: number } {
  const { from, to } = pieceAt(text, caret);
  const glued = from > 0 && text[from - 1] === ';' ? ' ' : '';
  const before = text.slice(0, from) + glued + replacement;
  return { text: before + text.slice(to), caret: before.length };
}

/** Words for several agencies at once that every office uses; no entries of a directory. */
const usualGroups: readonly string[] = [
  'Các cơ quan, đơn vị liên quan',
  'Các phòng, ban, đơn vị',
  'UBND các xã, phường',
];

/**
 * Agencies and groups whose name or alias has every typed word as the beginning of a word, with or without diacritics;
 * names that start with what was typed first. Everything for no words.
 */
export function agencySuggestions(words: string, agencies: readonly Agency[]): readonly string[] {
  const wanted = wordsOf(words);
  const known = agencies.flatMap((agency) => {
    const best = [agency.name, ...agency.aliases]
      .map((name) => rankOf(name, wanted))
      .reduce((a, b) => Math.min(a, b));
    return best === noMatch ? [] : [{ text: agency.name, rank: best }];
  });
  const groups = usualGroups.flatMap((text) => {
    const rank = rankOf(text, wanted);
    return rank === noMatch ? [] : [{ text, rank: rank + 2 }];
  });
  return [...known, ...groups].sort((a, b) => a.rank - b.rank).map(({ text }) => text);
}

const noMatch = Number.POSITIVE_INFINITY;

function rankOf(name: string, wanted: readonly string[]): number {
  const words = wordsOf(name);
  const initials = words.map((word) => word[0] ?? '').join('');
  if (wanted.length === 1 && wanted[0] !== undefined && wanted[0].length > 1) {
    if (initials.startsWith(wanted[0])) return 1;
  }
  if (!wanted.every((word) => words.some((each) => each.startsWith(word)))) return noMatch;
  return wanted.length === 0 || words.join(' ').startsWith(wanted.join(' ')) ? 0 : 1;
}

function wordsOf(text: string): readonly string[] {
  return foldWithoutDiacritics(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && word !== 'va');
}

/** The forms in which plans give their times (office-input), for a year; those that have every typed word. */
export function timeframeSuggestions(words: string, year: number | null): readonly string[] {
  const wanted = wordsOf(words);
  return usualTimes(year).filter((form) => {
    const own = wordsOf(form);
    return wanted.every((word) => own.some((each) => each.startsWith(word)));
  });
}

function usualTimes(year: number | null): readonly string[] {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const dated =
    year === null
      ? []
      : [
          `Trong năm ${year}`,
          ...[1, 2, 3, 4].map((quarter) => `Quý ${integerToRoman(quarter) ?? ''}/${year}`),
          ...months.map((month) => `Tháng ${month}/${year}`),
          `Trước ngày 30/6/${year}`,
          `Trước ngày 15/12/${year}`,
        ];
  return ['Thường xuyên', ...dated, 'Hằng tháng', 'Hằng quý', '6 tháng, cả năm'];
}
