import type { Ruling } from './page-content';

/** A ruled table on a page: column edges from left to right, row edges from top to bottom, and its cells. */
export interface PageGrid {
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Lines nearer than this, in points, are one line: borders of neighbouring cells are painted side by side. */
const sameLine = 2.5;

/** The tables whose cells are drawn with lines, from top to bottom. */
export function findGrids(rulings: readonly Ruling[]): readonly PageGrid[] {
  return connected(mergeRulings(rulings))
    .map(gridOf)
    .filter((grid) => grid !== null)
    .sort((a, b) => (b.rowEdges[0] ?? 0) - (a.rowEdges[0] ?? 0));
}

/** Joins pieces of one line: producers draw the border of each cell by itself. */
function mergeRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...rulings].sort(
    (a, b) => a.direction.localeCompare(b.direction) || a.at - b.at || a.from - b.from,
  );
  const lines: Ruling[][] = [];
  for (const ruling of sorted) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const same = first?.direction === ruling.direction && ruling.at - first.at <= sameLine;
    if (same) line?.push(ruling);
    else lines.push([ruling]);
  }
  return lines.flatMap(mergeLine);
}

function mergeLine(pieces: readonly Ruling[]): readonly Ruling[] {
  const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
  const merged: Ruling[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && piece.from <= last.to + sameLine) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    } else merged.push({ ...piece, at });
  }
  return merged;
}

/** Groups lines that touch or cross, directly or through others. */
function connected(lines: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const owner = lines.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (owner[root] !== root) root = owner[root] ?? root;
    owner[index] = root;
    return root;
  };
  lines.forEach((horizontal, first) => {
    if (horizontal.direction !== 'horizontal') return;
    lines.forEach((vertical, second) => {
      if (vertical.direction === 'vertical' && crosses(horizontal, vertical))
        owner[find(second)] = find(first);
    });
  });
  const groups = new Map<number, Ruling[]>();
  lines.forEach((line, index) => {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), line]);
  });
  return [...groups.values()];
}

function crosses(horizontal: Ruling, vertical: Ruling): boolean {
  return (
    covers(horizontal, vertical.at, vertical.at) && covers(vertical, horizontal.at, horizontal.at)
  );
}

function covers(line: Ruling, from: number, to: number): boolean {
  return line.from <= from + sameLine && line.to >= to - sameLine;
}

function gridOf(lines: readonly Ruling[]): PageGrid | null {
  const horizontals = lines.filter(({ direction }) => direction === 'horizontal');
  const verticals = lines.filter(({ direction }) => direction === 'vertical');
  const columnEdges = edgesOf(verticals);
  const rowEdges = edgesOf(horizontals).reverse();
  if (columnEdges.length < 2 || rowEdges.length < 2) return null;
  const separated = {
    right: (row: number, column: number) =>
      hasLine(verticals, columnEdges[column + 1], rowEdges[row + 1], rowEdges[row]),
    below: (row: number, column: number) =>
      hasLine(horizontals, rowEdges[row + 1], columnEdges[column], columnEdges[column + 1]),
  };
  return {
    columnEdges,
    rowEdges,
    cells: cellsOf(rowEdges.length - 1, columnEdges.length - 1, separated),
  };
}

function edgesOf(lines: readonly Ruling[]): number[] {
  const edges: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = edges.at(-1);
    if (last === undefined || at - last > sameLine) edges.push(at);
  }
  return edges;
}

/** Whether a line at `at` runs past the middle of the stretch: borders may stop a little short of a corner. */
function hasLine(
  lines: readonly Ruling[],
  at: number | undefined,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (at === undefined || from === undefined || to === undefined) return true;
  const middle = (from + to) / 2;
  return lines.some(
    (line) => Math.abs(line.at - at) <= sameLine && line.from <= middle && line.to >= middle,
  );
}

function cellsOf(
  rows: number,
  columns: number,
  separated: {
    readonly right: (row: number, column: number) => boolean;
    readonly below: (row: number, column: number) => boolean;
  },
): readonly GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !separated.right(row, column + columnSpan - 1))
        columnSpan += 1;
      let rowSpan = 1;
      while (
        row + rowSpan < rows &&
        isOpenBelow(row + rowSpan - 1, column, columnSpan, separated.below)
      )
        rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c);
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

function isOpenBelow(
  row: number,
  column: number,
  columnSpan: number,
  separatedBelow: (row: number, column: number) => boolean,
): boolean {
  for (let offset = 0; offset < columnSpan; offset += 1) {
    if (separatedBelow(row, column + offset)) return false;
  }
  return true;
}
