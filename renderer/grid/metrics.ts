import { canvasWidthOf, createTextMeasurer, type TextMeasurer } from './text-measurer';

/** Sizes of the table's text at one zoom. grid.css draws with the same numbers, handed over as CSS variables. */
export interface GridMetrics {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Blank on each side of a cell's text. */
  readonly paddingX: number;
  readonly paddingY: number;
  readonly body: TextMeasurer;
  readonly bold: TextMeasurer;
}

/** The face that offices print with, and the metric-compatible one where it is missing. */
export const gridFontFamily = '"Times New Roman", "Liberation Serif", "Tinos", serif';

const baseFontSize = 15;
const cache = new Map<number, GridMetrics>();

export function metricsAt(zoom: number): GridMetrics {
  const known = cache.get(zoom);
  if (known !== undefined) return known;
  const fontSize = Math.round(baseFontSize * zoom * 10) / 10;
  const metrics: GridMetrics = {
    fontSize,
    lineHeight: Math.round(fontSize * 1.28),
    paddingX: 6,
    paddingY: 4,
    body: createTextMeasurer(canvasWidthOf(`${fontSize}px ${gridFontFamily}`)),
    bold: createTextMeasurer(canvasWidthOf(`bold ${fontSize}px ${gridFontFamily}`)),
  };
  cache.set(zoom, metrics);
  return metrics;
}

/** A pixel of safety: the canvas and the page may round a line's width differently. */
export const wrapSlack = 1;
