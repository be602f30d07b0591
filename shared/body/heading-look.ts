import type { BodyHeading } from '../plan/body';
import { parseNumberLabel } from '../text/numbering';

/** «Điều 1.», «Điều 2a:» */
export const articleLabel = /^điều\s+\d+[a-zđ]?\s*[.:]?$/iu;

/** A title is short and has no end of a sentence; a colon may end it («1. Mục tiêu:»). */
const longestTitle = 200;

/** What a heading is by its number: «I.» and «A.» are parts, «1.» with a title a section, «a)» and sentences points. */
export type HeadingRank = 'article' | 'part' | 'section' | 'point';

type Heading = Pick<BodyHeading, 'level' | 'number' | 'text'>;

export function headingRank({ level, number, text }: Heading): HeadingRank {
  if (articleLabel.test(number)) return 'article';
  const label = parseNumberLabel(number);
  if (label === null) return level <= 1 ? 'part' : 'section';
  switch (label.style) {
    case 'roman':
    case 'capital':
    case 'latin-capital':
      return 'part';
    case 'letter':
    case 'latin-letter':
      return 'point';
    default:
      return isSentence(text) ? 'point' : 'section';
  }
}

/**
 * How the form sets a heading (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.d): parts and titles of sections are bold, points
 * and numbered sentences are not; of an article whose text is a sentence only «Điều 1.» is bold.
 */
export function headingLook(heading: Heading): {
  readonly numberBold: boolean;
  readonly textBold: boolean;
} {
  const rank = headingRank(heading);
  if (rank === 'article') return { numberBold: true, textBold: !isSentence(heading.text) };
  const bold = rank !== 'point';
  return { numberBold: bold, textBold: bold };
}

function isSentence(text: string): boolean {
  const end = text.trimEnd();
  return end.length > longestTitle || /[.;,]$|\.\/\.$/.test(end);
}
