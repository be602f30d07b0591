import type { CellMetrics } from '../../../../shared/document/row-heights';

/** Excel shows no row higher than this (specifications and limits of Excel: 409 points). */
export const highestRowPt = 409;

/** How Excel sets Times New Roman in cells. It fits rows to their text by itself only where nothing is merged. */
export const excelMetrics: CellMetrics = {
  // Excel rounds ascent, descent and line gap up to whole pixels.
  linePitch: 1.25,
  paragraphPaddingPt: 0,
  cellPaddingPt: 4,
  // 5 pixels at 96 per inch, borders included, and a little more.
  sidePaddingMm: 1.6,
  // Screen and printer differ by a few percent; a line too many is better than one cut off.
  widthShare: 0.97,
  highestRowPt,
};
