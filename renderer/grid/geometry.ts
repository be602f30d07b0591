/** Where rows and columns lie inside the table, in pixels from its top left corner. */
export interface Geometry {
  /** Top of each row, and after the last one the height of the whole table. */
  readonly rowTops: Float64Array;
  /** Left of each column, and after the last one the width of the whole table. */
  readonly columnLefts: Float64Array;
}

/** A rectangle of cells, ends included. */
export interface CellBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function geometryOf(heights: ArrayLike<number>, widths: ArrayLike<number>): Geometry {
  return { rowTops: edges(heights), columnLefts: edges(widths) };
}

export function rectangleOf(box: CellBox, geometry: Geometry): Rectangle {
  const x = geometry.columnLefts[box.left] ?? 0;
  const y = geometry.rowTops[box.top] ?? 0;
  return {
    x,
    y,
    width: (geometry.columnLefts[box.right + 1] ?? x) - x,
    height: (geometry.rowTops[box.bottom + 1] ?? y) - y,
  };
}

/**
 * Where columns lie when the first `frozen` of them stay in view and the others are scrolled below them by `scrolled`
 * pixels: what is hidden has no width.
 */
export function withFrozenColumns(geometry: Geometry, frozen: number, scrolled: number): Geometry {
  if (frozen === 0 || scrolled === 0) return geometry;
  const { columnLefts } = geometry;
  const edge = (columnLefts[frozen] ?? 0) + scrolled;
  const shifted = columnLefts.map((left, index) =>
    index <= frozen ? left + scrolled : Math.max(left, edge),
  );
  return { ...geometry, columnLefts: shifted };
}

/** Index of the row or column that holds `position`; positions outside belong to the first or last one. */
export function indexAt(edgePositions: Float64Array, position: number): number {
  let low = 0;
  let high = Math.max(0, edgePositions.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edgePositions[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function edges(sizes: ArrayLike<number>): Float64Array {
  const result = new Float64Array(sizes.length + 1);
  for (let index = 0; index < sizes.length; index += 1) {
    result[index + 1] = (result[index] ?? 0) + (sizes[index] ?? 0);
  }
  return result;
}
