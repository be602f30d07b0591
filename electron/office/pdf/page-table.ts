import type { RawCell, RawRow } from '../../../shared/raw/raw-document';
import { encodingOfFont, decodeRun } from '../legacy-text';
import type { PageGrid } from './page-grid';
import type { TextRun } from './page-content';
import { joinLines, linesOf, paintsTrailingBlanks } from './text-lines';

/** Whether a run stands inside a grid. */
export function isInside(run: TextRun, grid: PageGrid): boolean {
  return columnAt(grid, run) >= 0 && rowAt(grid, run) >= 0;
}

/** The rows of a ruled table with the text that stands in its cells; sourceRow counts from `firstRow`. */
export function rowsOfGrid(
  grid: PageGrid,
  runs: readonly TextRun[],
  firstRow: number,
): readonly RawRow[] {
  const byCell = new Map<number, TextRun[]>();
  const owner = new Map<string, number>();
  grid.cells.forEach((cell, index) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
        owner.set(`${r}/${c}`, index);
    }
  });
  for (const run of runs) {
    const index = owner.get(`${rowAt(grid, run)}/${columnAt(grid, run)}`);
    if (index !== undefined) byCell.set(index, [...(byCell.get(index) ?? []), run]);
  }
  const rows: RawCell[][] = Array.from({ length: grid.rowEdges.length - 1 }, () => []);
  grid.cells.forEach(({ row, ...cell }, index) => {
    rows[row]?.push({ ...cell, ...contentOf(byCell.get(index) ?? []) });
  });
  return rows.map((cells, index) => ({ sourceRow: firstRow + index, cells }));
}

function contentOf(runs: readonly TextRun[]): Pick<RawCell, 'text' | 'bold' | 'italic'> {
  const lines = linesOf(runs.map(decoded));
  return {
    text: joinLines(lines, paintsTrailingBlanks(lines)).normalize('NFC'),
    bold: lines.length > 0 && lines.every(({ bold }) => bold),
    italic: lines.length > 0 && lines.every(({ italic }) => italic),
  };
}

/** Text of a font from before Unicode arrives as its bytes. */
export function decoded(run: TextRun): TextRun {
  const encoding = encodingOfFont(run.font);
  return encoding === null ? run : { ...run, text: decodeRun(run.text, encoding) };
}

function columnAt(grid: PageGrid, run: TextRun): number {
  // The start of a run, not its middle: a word that is too long for its column sticks out on the right.
  const x = run.left + Math.min(run.size / 2, (run.right - run.left) / 2);
  return grid.columnEdges.findIndex(
    (edge, index) => x >= edge && x < (grid.columnEdges[index + 1] ?? -Infinity),
  );
}

function rowAt(grid: PageGrid, run: TextRun): number {
  const y = run.baseline + run.size * 0.3;
  return grid.rowEdges.findIndex(
    (edge, index) => y <= edge && y > (grid.rowEdges[index + 1] ?? Infinity),
  );
}
