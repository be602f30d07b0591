import type { RawCell, RawRow } from '../../../shared/raw/raw-document';
import { encodingOfFont, decodeRun } from '../legacy-text';
import type { FilledGrid } from './filled-grid';
import { wholeRowsAbove } from './page-breaks';
import type { PageGrid } from './page-grid';
import type { TextRun } from './page-content';
import { joinLines, linesOf, paintsTrailingBlanks, type TextLine } from './text-lines';

/** Whether a run stands inside a grid. */
export function isInside(run: TextRun, grid: PageGrid): boolean {
  return columnAt(grid, run) >= 0 && rowAt(grid, run) >= 0;
}

export function fillGrid(grid: PageGrid, runs: readonly TextRun[]): FilledGrid {
  const owner = new Map<string, number>();
  grid.cells.forEach((cell, index) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
        owner.set(`${r}/${c}`, index);
    }
  });
  const inCell = grid.cells.map((): TextRun[] => []);
  for (const run of runs) {
    const index = owner.get(`${rowAt(grid, run)}/${columnAt(grid, run)}`);
    if (index !== undefined) inCell[index]?.push(decoded(run));
  }
  return { grid, lines: inCell.map(linesOf) };
}

/** The rows of a table from its parts on one page or several. */
export function rowsOfGrids(parts: readonly FilledGrid[]): readonly RawRow[] {
  const paintsBlanks = columnsThatPaintBlanks(parts);
  const rows: RawRow[] = [];
  const followsWholeRows = wholeRowsAbove(parts);
  parts.forEach(({ grid, lines }, part) => {
    const followsWholeRow = followsWholeRows[part] === true;
    const cells: RawCell[][] = Array.from({ length: grid.rowEdges.length - 1 }, () => []);
    grid.cells.forEach(({ row, ...cell }, index) => {
      const content = contentOf(lines[index] ?? [], paintsBlanks.has(cell.column));
      cells[row]?.push({ ...cell, ...content });
    });
    cells.forEach((row, index) => {
      const startsPage = index === 0 && rows.length > 0;
      rows.push({
        sourceRow: rows.length + 1,
        cells: row,
        ...(startsPage && { startsPage }),
        ...(startsPage && followsWholeRow && { followsWholeRow }),
      });
    });
  });
  return rows;
}

/**
 * The columns in which the blank at the end of a wrapped line is painted. Producers do so in text set left and not
 * in justified text, and a column is set in one way.
 */
function columnsThatPaintBlanks(parts: readonly FilledGrid[]): ReadonlySet<number> {
  return new Set(
    parts.flatMap(({ grid, lines }) =>
      grid.cells
        .filter((_, index) => paintsTrailingBlanks(lines[index] ?? []))
        .map(({ column }) => column),
    ),
  );
}

function contentOf(
  lines: readonly TextLine[],
  paintsBlanks: boolean,
): Pick<RawCell, 'text' | 'bold' | 'italic'> {
  return {
    text: joinLines(lines, paintsBlanks).normalize('NFC'),
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
