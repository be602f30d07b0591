import { isCapitals } from '../recognise/heading-rows';
import { splitLeadingNumber, type NumberLabel } from '../text/numbering';

/** A sentence under a number is a paragraph; a heading is short and has no full stop, or is stressed. */
const longestHeading = 200;

export interface HeadingParts {
  readonly level: number;
  readonly number: string;
  readonly text: string;
}

/** «Điều 1. Ban hành kèm theo …»: an article of a decision, whatever its length; null for any other text. */
export function articleOfText(text: string): HeadingParts | null {
  const match = /^(điều\s+\d+[a-zđ]?\s*[.:])\s*(\S[^]*)$/iu.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { level: 1, number: match[1], text: match[2] };
}

/** Tells headings of one text from its paragraphs, in order; it learns on the way which numbers nest in which. */
export class HeadingReader {
  private readonly schemes: string[] = [];

  /** null where the clean text is a paragraph. `outlineLevel` is that of a heading style, where it has one. */
  read(text: string, bold: boolean, outlineLevel: number | undefined): HeadingParts | null {
    if (text.length > longestHeading) return null;
    const leading = splitLeadingNumber(text);
    if (leading === null)
      return outlineLevel === undefined ? null : { level: outlineLevel, number: '', text };
    const stressed = bold || isCapitals(leading.rest) || outlineLevel !== undefined;
    if (!stressed && /[.;,]$/.test(leading.rest)) return null;
    return { level: this.levelOf(leading.label), number: leading.written, text: leading.rest };
  }

  /** A numbering scheme met for the first time nests inside the ones open; one met before closes those below it. */
  private levelOf(label: NumberLabel): number {
    const { schemes } = this;
    const scheme = `${label.style} ${label.numbers.length}`;
    const known = schemes.indexOf(scheme);
    if (label.style === 'roman') schemes.length = 0;
    else if (known >= 0) schemes.length = known;
    schemes.push(scheme);
    return schemes.length;
  }
}
