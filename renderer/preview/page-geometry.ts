import type { PageShape } from './preview-messages';

/** How large pages are shown: fitted to the window, or in percent of their size on paper. */
export type Zoom = 'width' | 'page' | number;

export interface PageBox {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Air around pages, in CSS pixels. */
export const pageGap = 16;
/** CSS pixels per point at 100 %. */
export const pixelsPerPoint = 96 / 72;
const leastZoom = 10;
const greatestZoom = 400;
const steps = [10, 25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels per point. Fitting takes the widest page for all, so that pages keep their size among each other. */
export function scaleOf(zoom: Zoom, shapes: readonly PageShape[], room: Room): number {
  if (typeof zoom === 'number') return (zoom / 100) * pixelsPerPoint;
  const width = Math.max(1, ...shapes.map((shape) => shape.widthPt));
  const height = Math.max(1, ...shapes.map((shape) => shape.heightPt));
  const byWidth = (room.width - 2 * pageGap) / width;
  const scale =
    zoom === 'width' ? byWidth : Math.min(byWidth, (room.height - 2 * pageGap) / height);
  return Math.max((leastZoom / 100) * pixelsPerPoint, scale);
}

export function percentOf(scale: number): number {
  return Math.round((scale / pixelsPerPoint) * 100);
}

/** The next larger or smaller size of the usual ones. */
export function stepFrom(percent: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return next ?? (direction > 0 ? greatestZoom : leastZoom);
}

/** Pages one below the other. */
export function boxesOf(shapes: readonly PageShape[], scale: number): readonly PageBox[] {
  let top = pageGap;
  return shapes.map(({ widthPt, heightPt }) => {
    const box = { top, width: widthPt * scale, height: heightPt * scale };
    top += box.height + pageGap;
    return box;
  });
}

export function totalHeight(boxes: readonly PageBox[]): number {
  const last = boxes.at(-1);
  return last === undefined ? 0 : last.top + last.height + pageGap;
}

/** Indexes of the pages that a stretch of the list shows, with one more on either side. */
export function pagesWithin(
  boxes: readonly PageBox[],
  from: number,
  height: number,
): readonly number[] {
  const shown = boxes.flatMap((box, index) => {
    return box.top + box.height >= from && box.top <= from + height ? [index] : [];
  });
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return [];
  const more = [first - 1, last + 1].filter((index) => index >= 0 && index < boxes.length);
  return [...shown, ...more].sort((a, b) => a - b);
}

/** The page that takes the middle of what is shown. */
export function pageAt(boxes: readonly PageBox[], middle: number): number {
  const index = boxes.findLastIndex((box) => box.top <= middle);
  return Math.max(0, index);
}
