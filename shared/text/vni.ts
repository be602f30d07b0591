/**
 * VNI (VNI for Windows, two bytes per letter): the encoding behind fonts named VNI-Times, VNI-Helve…
 *
 * A letter with diacritics is its base followed by a mark, and the marks are Latin-1 letters of the same case:
 * «Coäng hoøa» is Cộng hòa. ơ and ư have codes of their own (ô, ö) and take tone marks; the forms of i, ỵ and đ
 * are single codes. Bases, marks and single codes never overlap, so text can be read from left to right.
 */
import { withSymbolFontRange, withWindows1252Controls } from './windows-1252';

/** Marks of a tone on a letter without another diacritic, or on ơ and ư. */
const toneMarks = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };

/** Marks that hold a circumflex, alone or with a tone: a, e, o. */
const circumflexMarks = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};

/** Marks that hold a breve, alone or with a tone: a only. */
const breveMarks = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const bases: readonly (readonly [code: string, letter: string, marks: Record<string, string>])[] = [
  ['a', 'a', { ...toneMarks, ...circumflexMarks, ...breveMarks }],
  ['e', 'e', { ...toneMarks, ...circumflexMarks }],
  ['o', 'o', { ...toneMarks, ...circumflexMarks }],
  ['u', 'u', toneMarks],
  ['y', 'y', toneMarks],
  ['ô', 'ơ', toneMarks],
  ['ö', 'ư', toneMarks],
];

const singles: readonly (readonly [code: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

const letterOf = new Map<string, string>();
const codeOf = new Map<string, string>();

function add(code: string, letter: string): void {
  letterOf.set(code, letter);
  // ỵ can be written y + mark too; its single code, added last, is the one to write.
  codeOf.set(letter, code);
}

for (const [code, letter, marks] of bases) {
  for (const [mark, diacritics] of Object.entries(marks)) {
    const lower = (letter + diacritics).normalize('NFC');
    add(code + mark, lower);
    add((code + mark).toUpperCase(), lower.toUpperCase());
    // The case of a letter is that of its base; some keyboards gave the mark the other case.
    letterOf.set(code.toUpperCase() + mark, lower.toUpperCase());
    letterOf.set(code + mark.toUpperCase(), lower);
  }
}
for (const [code, letter] of singles) {
  add(code, letter);
  add(code.toUpperCase(), letter.toUpperCase());
}

/** VNI text as Unicode (NFC). Characters outside the encoding stay as they are. */
export function decodeVni(text: string): string {
  const characters = Array.from(withWindows1252Controls(withSymbolFontRange(text)));
  let decoded = '';
  for (let index = 0; index < characters.length; index += 1) {
    const code = characters[index] ?? '';
    const pair = letterOf.get(code + (characters[index + 1] ?? ''));
    if (pair !== undefined && index + 1 < characters.length) {
      decoded += pair;
      index += 1;
    } else {
      decoded += letterOf.get(code) ?? code;
    }
  }
  return decoded.normalize('NFC');
}

/** Unicode text in VNI. Null when a letter has no form in it. */
export function encodeVni(text: string): string | null {
  let encoded = '';
  for (const letter of text.normalize('NFC')) {
    const code = codeOf.get(letter) ?? (isUnchanged(letter) ? letter : null);
    if (code === null) return null;
    encoded += code;
  }
  return encoded;
}

/** Characters that mean themselves: ASCII, and signs that are no letters. */
function isUnchanged(character: string): boolean {
  return /^[A-Za-z]$/.test(character) || !/\p{L}/u.test(character);
}
