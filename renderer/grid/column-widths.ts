import type { Column } from '../../shared/plan/layout';

/** Below this many pixels per printed millimetre the text wraps so often that the table is hard to read. */
const minPixelsPerMm = 2.75;

/**
 * Column widths in whole pixels, proportional to the printed millimetres. They fill `available` where that leaves
 * the columns readable; else the table is wider than the window and scrolls sideways.
 */
export function columnWidths(
  columns: readonly Column[],
  available: number,
  zoom: number,
): readonly number[] {
  const totalMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const total = Math.max(Math.floor(available), Math.ceil(totalMm * minPixelsPerMm * zoom));
  // Rounding the running edge instead of each width keeps the sum exact.
  let edgeMm = 0;
  let edge = 0;
  return columns.map((column) => {
    edgeMm += column.widthMm;
    const next = Math.round((edgeMm / totalMm) * total);
    const width = next - edge;
    edge = next;
    return width;
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
