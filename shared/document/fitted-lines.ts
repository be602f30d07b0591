import { inCapitals } from './form-text';
import { linesOf, textWidthMm, type TextLook } from './text-metrics';

/** How lines of centred text are broken and how long the line below them is. */

/** Kinds of agencies whose name a letterhead breaks before the place: «ỦY BAN NHÂN DÂN / THÀNH PHỐ TỪ SƠN». */
const brokenBeforePlace =
  /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s+(?=\S)/u;

/** The name of an agency in capitals, broken as a letterhead prints it; each part evenly when it is too long. */
export function agencyLines(name: string, widthMm: number, look: TextLook): readonly string[] {
  const printed = inCapitals(name).replace(/\s+/g, ' ').trim();
  const head = brokenBeforePlace.exec(printed)?.[1];
  const parts =
    head === undefined ? printed.split('\n') : [head, printed.slice(head.length).trim()];
  return parts.flatMap((part) => evenLines(part, widthMm, look)).filter((line) => line !== '');
}

/** Breaks a text into as few lines as its width needs, all about as long. */
export function evenLines(text: string, widthMm: number, look: TextLook): readonly string[] {
  return wrap(text, evenWidthMm(text, widthMm, look), look);
}

/** The narrowest width at which the text takes no more lines than at the full width, in millimetres. */
export function evenWidthMm(text: string, widthMm: number, look: TextLook): number {
  const lines = linesAt(text, widthMm, look);
  if (lines <= 1) return widthMm;
  let [tooNarrow, enough] = [0, widthMm];
  while (enough - tooNarrow > 0.5) {
    const middle = (tooNarrow + enough) / 2;
    if (linesAt(text, middle, look) <= lines) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}

function linesAt(text: string, widthMm: number, look: TextLook): number {
  return linesOf(text, widthMm, look.sizePt, look.bold);
}

/** The lines of a text at a width; a word wider than it has a line of its own. */
export function wrap(text: string, widthMm: number, look: TextLook): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidthMm(longer, look) > widthMm) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/**
 * Length of the line below a text, as a share of its length: for a text on several lines of the longest of them, but not
 * beyond the share of the line right above.
 */
export function lineBelowMm(
  lines: readonly string[],
  look: TextLook,
  share: { readonly minShare: number; readonly maxShare: number },
): number {
  const widths = lines.map((line) => textWidthMm(line, look));
  const widest = Math.max(0, ...widths);
  const last = widths.at(-1) ?? 0;
  const wanted = widest * ((share.minShare + share.maxShare) / 2);
  const length = Math.min(Math.max(wanted, last * share.minShare), last * share.maxShare);
  return Math.round(length * 10) / 10;
}
