/**
 * TCVN3 (TCVN 5712:1993 VN3, «ABC»): the encoding behind fonts named .VnTime, .VnArial…
 *
 * Text reaches us as Unicode characters whose code is the font's byte, as Word and Excel store it: «ViÖt Nam» is
 * Việt Nam. Bytes 80–9F hold no letters here; they are quotes and dashes of Windows-1252. There are no capitals
 * with tones: fonts whose name ends in H draw every letter as a capital instead.
 *
 * «ư» is byte AD, which Unicode calls a soft hyphen: decode before cleaning (normalise.ts), or every ư is lost.
 */
import { withSymbolFontRange, withWindows1252Controls } from './windows-1252';

/** Letters in the order of their bytes, A1…FE; a blank marks a byte that is no letter. */
const firstByte = 0xa1;
const letters =
  // A1…AF
  'ĂÂÊÔƠƯĐăâêôơưđ ' +
  // B0…BF
  '     àảãáạ ằẳẵắ ' +
  // C0…CF
  '      ặầẩẫấậè ẻẽ' +
  // D0…DF
  'éẹềểễếệìỉ   ĩíịò' +
  // E0…EF
  ' ỏõóọồổỗốộờởỡớợù' +
  // F0…FE
  ' ủũúụừửữứựỳỷỹýỵ';

const letterOf = new Map<string, string>();
const codeOf = new Map<string, string>();
for (const [index, letter] of Array.from(letters).entries()) {
  if (letter === ' ') continue;
  const code = String.fromCharCode(firstByte + index);
  letterOf.set(code, letter);
  codeOf.set(letter, code);
}
// Some programs replace the micro sign (B5, à) by the Greek letter that looks the same.
letterOf.set('\u03bc', 'à');

export interface Tcvn3Options {
  /** The font draws capitals only (.VnTimeH). */
  readonly capitals?: boolean;
}

/** TCVN3 text as Unicode (NFC). Characters outside the encoding stay as they are. */
export function decodeTcvn3(text: string, options: Tcvn3Options = {}): string {
  const characters = Array.from(withWindows1252Controls(withSymbolFontRange(text)));
  const decoded = characters.map((code) => letterOf.get(code) ?? code).join('');
  return (options.capitals === true ? decoded.toUpperCase() : decoded).normalize('NFC');
}

/**
 * Unicode text in TCVN3, for files that an office can only show in a .Vn font, and for tests. With `capitals` the
 * text is meant for an H font. Null when a letter has no form: a capital with a tone needs the H font.
 */
export function encodeTcvn3(text: string, options: Tcvn3Options = {}): string | null {
  const source = options.capitals === true ? text.toLowerCase() : text;
  let encoded = '';
  for (const letter of source.normalize('NFC')) {
    const code = codeOf.get(letter) ?? (isUnchanged(letter) ? letter : null);
    if (code === null) return null;
    encoded += code;
  }
  return encoded;
}

/** Characters that mean themselves: ASCII, and what decoding would leave alone. */
function isUnchanged(character: string): boolean {
  return !letterOf.has(character) && !/\p{L}/u.test(character.replace(/[A-Za-z]/g, ''));
}
