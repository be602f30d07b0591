import { timesMeasure } from './font-measure';
import type { Page, TextItem } from './paged-document';

/** Share of the page's diagonal that the words take. */
const diagonalShare = 0.6;
const largestSizePt = 144;

/**
 * The words across a page, from lower left to upper right: the text with the start of its base line, and the slant in
 * radians (counter-clockwise). null for no words.
 */
export function watermarkOf(
  page: Pick<Page, 'widthPt' | 'heightPt'>,
  words: string,
): { readonly text: TextItem; readonly angle: number } | null {
  if (words.trim() === '') return null;
  const look = { bold: false, italic: false };
  const diagonal = Math.hypot(page.widthPt, page.heightPt);
  const perPoint = timesMeasure.width(words, { ...look, sizePt: 1 });
  const sizePt = Math.min(largestSizePt, (diagonal * diagonalShare) / perPoint);
  const width = perPoint * sizePt;
  const angle = Math.PI / 4;
  const half = { x: width / 2, y: sizePt / 3 };
  return {
    angle,
    text: {
      kind: 'text',
      x: page.widthPt / 2 - half.x * Math.cos(angle) + half.y * Math.sin(angle),
      y: page.heightPt / 2 + half.x * Math.sin(angle) + half.y * Math.cos(angle),
      text: words,
      width,
      sizePt,
      ...look,
      underline: false,
      wordSpacing: 0,
      role: 'artifact',
      group: -1,
    },
  };
}
