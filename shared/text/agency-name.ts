import { foldText } from './normalise';
import { remembered } from './remembered';

/** A word of a text with its place, for cutting the text as written. */
export interface PlacedWord {
  /** Folded and, where it is an abbreviation or part of one, in the common form. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of an agency name, made equal where offices write one name in several ways:
 *
 *   HĐND&UBND · HĐND và UBND · HĐND&U BND · Hội đồng nhân dân và Ủy ban nhân dân
 *   Văn hóa - Thông tin · Văn hóa -Thông tin · hóa-Thông · Văn hóa và Thông tin
 *   Trung tâm HCC · Trung tâm Hành chính công;   1 cửa · Một cửa
 *
 * Connectors («và», «-», «&», commas) are no words; they are what differs most.
 */
export function agencyWords(text: string): readonly PlacedWord[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map((match) => ({
    key: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return expandAbbreviations(joinBrokenAbbreviations(words)).filter(({ key }) => key !== 'và');
}

/** One key for all spellings of an agency's name; see agencyWords. */
export function normaliseAgencyName(name: string): string {
  return knownNames(name);
}

const knownNames = remembered((name) =>
  agencyWords(name)
    .map(({ key }) => key)
    .join(' '),
);

/** Common abbreviations in agency names, and long forms that have one; both become the value. */
const longForms: Readonly<Record<string, string>> = {
  hcc: 'hành chính công',
  pvhcc: 'phục vụ hành chính công',
  tthcc: 'trung tâm hành chính công',
  ttpvhcc: 'trung tâm phục vụ hành chính công',
  tbxh: 'thương binh xã hội',
  lđtbxh: 'lao động thương binh xã hội',
  ptnt: 'phát triển nông thôn',
  nnptnt: 'nông nghiệp phát triển nông thôn',
  tnmt: 'tài nguyên môi trường',
  vhtt: 'văn hóa thông tin',
  vhxh: 'văn hóa xã hội',
  gdđt: 'giáo dục đào tạo',
  chqs: 'chỉ huy quân sự',
  mttq: 'mặt trận tổ quốc',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  tp: 'thành phố',
  vp: 'văn phòng',
  tchc: 'tổ chức hành chính',
  '1': 'một',
};

const shortForms: readonly (readonly [words: readonly string[], key: string])[] = [
  [['ủy', 'ban', 'nhân', 'dân'], 'ubnd'],
  [['hội', 'đồng', 'nhân', 'dân'], 'hđnd'],
];

/** Abbreviations that are repaired when a blank has come into them: «U BND», «HĐ ND». */
const unbroken = new Set(['ubnd', 'hđnd', 'hcc']);

function joinBrokenAbbreviations(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isBroken = last !== undefined && unbroken.has(last.key + word.key);
    if (isBroken) joined[joined.length - 1] = { ...last, key: last.key + word.key, end: word.end };
    else joined.push(word);
  }
  return joined;
}

function expandAbbreviations(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const expanded = words.flatMap((word) => {
    const long = Object.hasOwn(longForms, word.key) ? longForms[word.key] : undefined;
    return long === undefined ? [word] : long.split(' ').map((key) => ({ ...word, key }));
  });
  const shortened: PlacedWord[] = [];
  for (let index = 0; index < expanded.length;) {
    const short = shortForms.find(([form]) =>
      form.every((key, offset) => expanded[index + offset]?.key === key),
    );
    const first = expanded[index];
    const last = expanded[index + (short?.[0].length ?? 1) - 1];
    if (first && last)
      shortened.push({ key: short?.[1] ?? first.key, start: first.start, end: last.end });
    index += short?.[0].length ?? 1;
  }
  return shortened;
}
