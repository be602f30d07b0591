/**
 * Bytes 80–9F of Windows-1252. A reader that took a legacy byte for Latin-1 gives a control character where Windows
 * shows a quote, a dash or a letter; the two are made one here.
 */
const firstControl = 0x80;
const shownAs =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const control = /[\u0080-\u009f]/g;

/** Text whose characters U+0080…U+009F are those that Windows-1252 has at these bytes. */
export function withWindows1252Controls(text: string): string {
  return text.replace(control, (code) => shownAs[code.charCodeAt(0) - firstControl] ?? code);
}

/** Word stores text in a symbol font as U+F020…U+F0FF: the byte is the low half. */
export function withSymbolFontRange(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (code) => String.fromCharCode(code.charCodeAt(0) & 0xff));
}
