import type { BodyHeading } from '../plan/body';
import { parseNumberLabel } from '../text/numbering';

/** «Điều 1.», «Điều 2a:» */
export const articleLabel = /^điều\s+\d+[a-zđ]?\s*[.:]?$/iu;

/** A title is short and has no end of a sentence; a colon may end it («1. Mục tiêu:»). */
const longestTitle = 200;

/**
 * How the form sets a heading (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.d): parts («I.», «A.») and titles of sections
 * («1. Mục tiêu») are bold; points («a)») and numbered sentences are not; of an article whose text is a sentence only
 * «Điều 1.» is bold.
 */
export function headingLook({
  level,
  number,
  text,
}: Pick<BodyHeading, 'level' | 'number' | 'text'>): {
  readonly numberBold: boolean;
  readonly textBold: boolean;
} {
  if (articleLabel.test(number)) return { numberBold: true, textBold: !isSentence(text) };
  const label = parseNumberLabel(number);
  const bold = label === null ? level <= 2 : isTitleStyle(label.style, text);
  return { numberBold: bold, textBold: bold };
}

function isTitleStyle(style: string, text: string): boolean {
  if (style === 'letter' || style === 'latin-letter') return false;
  return style !== 'arabic' || !isSentence(text);
}

function isSentence(text: string): boolean {
  const end = text.trimEnd();
  return end.length > longestTitle || /[.;,]$|\.\/\.$/.test(end);
}
