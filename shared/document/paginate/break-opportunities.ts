/** Characters that a line may end behind in Word and LibreOffice. */
const endsLine = new Set(['-', '\u2010', '–', '—', '…', '!', '?', '\\', '|', '\u00ad']);
/** Closing signs stay with what they close. */
const staysBehind = /[\s)\]}»”’"'.,;:!?…%/\u2010–—-]/u;

/**
 * Pieces of a paragraph that no line end may cut, each with the blanks behind it (not hard ones, U+00A0). Tabs and "\n"
 * are pieces of their own. The pieces together are the text.
 */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isPieceEnd(text, index)) continue;
    pieces.push(text.slice(start, index + 1));
    start = index + 1;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

function isPieceEnd(text: string, index: number): boolean {
  const current = text[index] ?? '';
  const next = text[index + 1];
  if (isControl(current) || isControl(next)) return true;
  if (isBlank(current)) return !isBlank(next);
  return endsLine.has(current) && next !== undefined && !staysBehind.test(next);
}

function isControl(character: string | undefined): boolean {
  return character === '\n' || character === '\t';
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\u200b';
}
