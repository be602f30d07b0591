import type { FilledGrid } from './filled-grid';

/** Leading between two lines as a multiple of the size, at most. */
const leading = 1.3;

/**
 * For each part of a table behind the first: whether the page before ended with a whole row, so that its first row is no
 * rest of one. Two things tell it. There was room for more lines: a row would have gone on there. Or other pages show that
 * this table never parts a row (w:cantSplit), and the two rows at the break would fit on one page.
 */
export function wholeRowsAbove(parts: readonly FilledGrid[]): readonly boolean[] {
  const above = parts.slice(0, -1);
  const lowest = Math.min(...above.map(bottomOf));
  const room = above.map((part) => bottomOf(part) - lowest);
  const [first] = parts;
  // One page may have been ended by hand, or by a heading that goes with what it heads.
  const withMuchRoom = above.filter((part, index) => (room[index] ?? 0) > heightOfLines(part, 6));
  const keepsRows = withMuchRoom.length >= 2;
  return parts.map((part, index) => {
    const before = parts[index - 1];
    if (before === undefined || first === undefined) return false;
    // A row goes on where its next line does not fit, or where at least two must go over together (widow control).
    if ((room[index - 1] ?? 0) > heightOfLines(before, 3)) return true;
    if (!keepsRows) return false;
    const headers = repeatedRows(part, first);
    const both = rowHeight(before, before.grid.rowEdges.length - 2) + rowHeight(part, headers);
    return both < tallestBody(parts, headers);
  });
}

function bottomOf({ grid }: FilledGrid): number {
  return grid.rowEdges.at(-1) ?? 0;
}

function rowHeight({ grid: { rowEdges } }: FilledGrid, row: number): number {
  return (rowEdges[row] ?? 0) - (rowEdges[row + 1] ?? 0);
}

function heightOfLines({ lines }: FilledGrid, count: number): number {
  return Math.max(0, ...lines.flat().map(({ size }) => size)) * leading * count;
}

/** How many rows at the top say what the table's first rows say: its header, printed again. */
function repeatedRows(part: FilledGrid, first: FilledGrid): number {
  let row = 0;
  while (row < part.grid.rowEdges.length - 2 && textOfRow(part, row) === textOfRow(first, row))
    row++;
  return row;
}

function textOfRow({ grid, lines }: FilledGrid, row: number): string {
  const texts = grid.cells.flatMap((cell, index) =>
    cell.row === row ? (lines[index] ?? []).map(({ text }) => text) : [],
  );
  return texts.join('\n');
}

/** Height that the fullest page has for rows below the repeated header. */
function tallestBody(parts: readonly FilledGrid[], headers: number): number {
  return Math.max(
    ...parts.map(({ grid }) => (grid.rowEdges[headers] ?? 0) - (grid.rowEdges.at(-1) ?? 0)),
  );
}
