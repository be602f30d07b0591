import type { Column } from '../../shared/plan/layout';

/** In less than this the text of an A4 landscape table wraps so often that it is hard to read. */
const minTableWidth = 700;

/**
 * Column widths in whole pixels, proportional to the printed millimetres. They fill `available` where that leaves
 * the columns readable; else the table is wider than the window and scrolls sideways. No column is narrower than its
 * `minimums` (the longest word of its label): the others give the room.
 */
export function columnWidths(
  columns: readonly Column[],
  available: number,
  zoom: number,
  minimums: readonly number[],
): readonly number[] {
  const totalMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const total = Math.max(Math.floor(available), Math.ceil(minTableWidth * zoom));
  const wanted = columns.map((column) => (column.widthMm / totalMm) * total);
  return inWholePixels(withMinimums(wanted, minimums));
}

function withMinimums(wanted: readonly number[], minimums: readonly number[]): readonly number[] {
  const spare = wanted.map((width, index) => Math.max(0, width - (minimums[index] ?? 0)));
  const missing = wanted.map((width, index) => Math.max(0, (minimums[index] ?? 0) - width));
  const allSpare = spare.reduce((sum, width) => sum + width, 0);
  const allMissing = missing.reduce((sum, width) => sum + width, 0);
  // Where not everybody's minimum fits, the millimetres decide.
  if (allMissing > allSpare || allMissing === 0) return wanted;
  return wanted.map(
    (width, index) => width + (missing[index] ?? 0) - ((spare[index] ?? 0) / allSpare) * allMissing,
  );
}

/** Rounds the running edge instead of each width: so the sum stays. */
function inWholePixels(widths: readonly number[]): readonly number[] {
  let edge = 0;
  let roundedEdge = 0;
  return widths.map((width) => {
    edge += width;
    const rounded = Math.round(edge) - roundedEdge;
    roundedEdge += rounded;
    return rounded;
  });
}

/**
 * The layout's columns after the user dragged the border between two of them on the screen: the pair shares its
 * millimetres anew, all other columns stay.
 */
export function resizedColumns(
  columns: readonly Column[],
  widths: readonly number[],
): readonly Column[] {
  const totalMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const totalPixels = widths.reduce((sum, width) => sum + width, 0);
  return columns.map((column, index) => {
    const mm = ((widths[index] ?? 0) / totalPixels) * totalMm;
    return { ...column, widthMm: Math.round(mm * 10) / 10 };
  });
}

/** Frozen columns take at most this part of the view: the others must still be seen to scroll. */
const frozenShare = 0.6;

/** How many of the columns to be frozen leave room for the others in a view of `available` pixels. */
export function frozenThatFit(
  widths: readonly number[],
  wanted: number,
  available: number,
): number {
  let count = 0;
  let used = 0;
  for (const width of widths.slice(0, Math.min(wanted, widths.length - 1))) {
    used += width;
    if (used > available * frozenShare) break;
    count += 1;
  }
  return count;
}
