import { ReadProblem } from '../read-problem';

/**
 * The tokens of Rich Text Format (version 1.9.1, «Contents of an RTF File»).
 *
 *   open, close   { and }
 *   word          \par, \cellx720, \*: parameter undefined where there is none
 *   byte          one character in the code page of the font: plain or \'hh
 */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly parameter: number | undefined }
  | { readonly kind: 'bytes'; readonly start: number; readonly end: number }
  | { readonly kind: 'byte'; readonly code: number };

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestWord = 32;

export function* tokenizeRtf(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at];
    if (code === openBrace || code === closeBrace) {
      yield { kind: code === openBrace ? 'open' : 'close' };
      at += 1;
    } else if (code === backslash) {
      const control = readControl(bytes, at + 1);
      if (control.token !== undefined) yield control.token;
      at = control.end;
    } else if (code === lineFeed || code === carriageReturn || code === 0) {
      // Line ends are the writer's layout; zero bytes pad old files.
      at += 1;
    } else {
      const end = endOfText(bytes, at);
      yield { kind: 'bytes', start: at, end };
      at = end;
    }
  }
}

interface Control {
  readonly token: RtfToken | undefined;
  readonly end: number;
}

function readControl(bytes: Uint8Array, start: number): Control {
  const first = bytes[start];
  if (first === undefined) throw new ReadProblem('damaged', 'RTF ends in a control word');
  if (!isLetter(first)) return readSymbol(bytes, start, first);
  let at = start;
  while (isLetter(bytes[at])) at += 1;
  const word = ascii(bytes, start, Math.min(at, start + longestWord));
  const numberStart = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at])) at += 1;
  const number = Number.parseInt(ascii(bytes, numberStart, Math.min(at, numberStart + 12)), 10);
  const parameter = Number.isNaN(number) ? undefined : number;
  // A blank ends the word and belongs to it.
  const end = bytes[at] === 0x20 ? at + 1 : at;
  if (word !== 'bin') return { token: { kind: 'word', word, parameter }, end };
  return { token: undefined, end: end + Math.max(parameter ?? 0, 0) };
}

/** \'hh, \~ and the like. A line end behind a backslash is \par. */
function readSymbol(bytes: Uint8Array, start: number, first: number): Control {
  const symbol = String.fromCharCode(first);
  if (symbol === "'") {
    const code = Number.parseInt(ascii(bytes, start + 1, start + 3), 16);
    return { token: Number.isNaN(code) ? undefined : { kind: 'byte', code }, end: start + 3 };
  }
  if (symbol === '\\' || symbol === '{' || symbol === '}') {
    return { token: { kind: 'byte', code: first }, end: start + 1 };
  }
  const word = symbol === '\n' || symbol === '\r' ? 'par' : symbol;
  return { token: { kind: 'word', word, parameter: undefined }, end: start + 1 };
}

function endOfText(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at++) {
    const code = bytes[at] ?? 0;
    if (code === backslash || code === openBrace || code === closeBrace) break;
    if (code === lineFeed || code === carriageReturn || code === 0) break;
  }
  return at;
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a));
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
