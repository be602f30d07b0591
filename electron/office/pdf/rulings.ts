import { apply, type Matrix } from './matrix';
import type { Ruling } from './page-content';

/** A filled box thinner than this, in points, is a line that a producer painted as a box. */
const lineThickness = 3;
/** A line may lean by this much and still be straight. */
const straight = 0.6;
/** Shorter strokes are dashes, ticks and parts of drawings. */
const shortest = 3;

const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const quadraticTo = 3;
const close = 4;

type Point = readonly [number, number];

/**
 * The rulings that one path paints. `data` is pdf.js's flat list of segments. A stroked path gives its straight
 * segments; a filled one gives a line where it is thin and its four edges where it is a box: a shaded header cell
 * has no other border. A filled path with curves or slanting edges is a drawing, such as the letters of a watermark or
 * a stamp, and gives nothing.
 */
export function rulingsOfPath(
  data: ArrayLike<number>,
  paint: 'stroke' | 'fill',
  page: Matrix,
): readonly Ruling[] {
  const shapes = subpaths(data, page);
  if (paint === 'fill') {
    const boxes = shapes.map((shape) => (shape === 'curved' ? null : boxOf(shape)));
    return boxes.every((box) => box !== null) ? boxes.flatMap(rulingsOfBox) : [];
  }
  return shapes.flatMap((points) => {
    if (points === 'curved') return [];
    const box = boundsOf(points);
    if (isThin(box)) return rulingsOfBox(box);
    return points.slice(1).flatMap((point, index) => rulingBetween(points[index] ?? point, point));
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function isThin(box: Box): boolean {
  return box.right - box.left <= lineThickness || box.top - box.bottom <= lineThickness;
}

/** The upright box that the points fill; null for another shape. The ends of a thin line may be cut to a mitre. */
function boxOf(points: readonly Point[]): Box | null {
  const box = boundsOf(points);
  const near = (value: number, ...edges: readonly number[]): boolean =>
    edges.some((edge) => Math.abs(value - edge) <= straight);
  const isUpright = points.every(
    ([x, y]) => near(x, box.left, box.right) && near(y, box.bottom, box.top),
  );
  return isUpright || isThin(box) ? box : null;
}

function rulingsOfBox({ left, right, bottom, top }: Box): readonly Ruling[] {
  const width = right - left;
  const height = top - bottom;
  if (height <= lineThickness && width <= lineThickness) return [];
  if (height <= lineThickness)
    return rulingBetween([left, (bottom + top) / 2], [right, (bottom + top) / 2]);
  if (width <= lineThickness)
    return rulingBetween([(left + right) / 2, bottom], [(left + right) / 2, top]);
  return [
    ...rulingBetween([left, bottom], [right, bottom]),
    ...rulingBetween([left, top], [right, top]),
    ...rulingBetween([left, bottom], [left, top]),
    ...rulingBetween([right, bottom], [right, top]),
  ];
}

function rulingBetween([x1, y1]: Point, [x2, y2]: Point): readonly Ruling[] {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= straight && width >= shortest) {
    return [
      { direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) },
    ];
  }
  if (width <= straight && height >= shortest) {
    return [
      { direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) },
    ];
  }
  return [];
}

function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

/** Splits a path into its subpaths: the points between straight segments, or that it has curves. */
function subpaths(data: ArrayLike<number>, page: Matrix): readonly (readonly Point[] | 'curved')[] {
  const all: (Point[] | 'curved')[] = [];
  let current: Point[] = [];
  let curved = false;
  const finish = (): void => {
    if (curved) all.push('curved');
    else if (current.length > 1) all.push(current);
    current = [];
    curved = false;
  };
  let at = 0;
  while (at < data.length) {
    const segment = data[at];
    if (segment === moveTo || segment === lineTo) {
      if (segment === moveTo) finish();
      current.push(apply(page, data[at + 1] ?? 0, data[at + 2] ?? 0));
      at += 3;
    } else if (segment === curveTo || segment === quadraticTo) {
      curved = true;
      at += segment === curveTo ? 7 : 5;
    } else if (segment === close) {
      const [first] = current;
      if (first !== undefined) current.push(first);
      at += 1;
    } else return all;
  }
  finish();
  return all;
}
