import { isCapitals } from '../recognise/heading-rows';
import { splitLeadingNumber, type NumberLabel } from '../text/numbering';
import { HeadingCounter } from './numbering';

/** A title is short and has no full stop, or is stressed. */
const longestTitle = 200;

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

const articleScheme = 'article';

/** Tells headings and numbered sentences of one text from its paragraphs, in order; learns which numbers nest in which. */
export class HeadingReader {
  private schemes: readonly string[] = [];
  private readonly counter = new HeadingCounter();

  /** An article of the decision: the numbers that follow count inside it. */
  takeArticle(article: HeadingParts): void {
    this.schemes = [articleScheme];
    this.counter.take(article);
  }

  /** null where the clean text is a paragraph. `outlineLevel` is that of a heading style, where it has one. */
  read(text: string, bold: boolean, outlineLevel: number | undefined): HeadingParts | null {
    const isShort = text.length <= longestTitle;
    const leading = splitLeadingNumber(text);
    if (leading === null)
      return outlineLevel === undefined || !isShort
        ? null
        : { level: outlineLevel, number: '', text };
    const stressed = bold || isCapitals(leading.rest) || outlineLevel !== undefined;
    const isTitle = isShort && (stressed || !/[.;,]$/.test(leading.rest));
    const schemes = this.schemesWith(leading.label);
    const heading = { level: schemes.length, number: leading.written, text: leading.rest };
    if (!isTitle && !this.isItem(heading, leading.label)) return null;
    this.schemes = schemes;
    this.counter.take(heading);
    return heading;
  }

  /** A sentence under a number is an item where the number is the one that its place gives; «a) …;» always is one. */
  private isItem(heading: HeadingParts, { style, closing }: NumberLabel): boolean {
    const isPoint = (style === 'letter' || style === 'latin-letter') && closing === ')';
    return isPoint || this.counter.numberFor(heading) === heading.number;
  }

  /** A numbering scheme met for the first time nests inside the ones open; one met before closes those below it. */
  private schemesWith(label: NumberLabel): readonly string[] {
    const scheme = `${label.style} ${label.numbers.length}`;
    if (label.style === 'roman') {
      return [...this.schemes.filter((each) => each === articleScheme), scheme];
    }
    const known = this.schemes.indexOf(scheme);
    return [...(known >= 0 ? this.schemes.slice(0, known) : this.schemes), scheme];
  }
}
