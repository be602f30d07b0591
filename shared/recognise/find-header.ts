import type { ColumnRole } from '../plan/layout';
import { parseNumberLabel } from '../text/numbering';
import { longestLabel, rolesOfLabel, type RoleGuess } from './column-roles';
import { anchoredCells, filledCells, type Grid, type GridCell } from './grid';
import type { ColumnExtent } from './column-view';

/** A header as found: its rows, and one column per printed column. */
export interface Header {
  /** 0-based rows, ascending: one to three label rows, and the row «(1) (2) (3)» below them if there is one. */
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  /** Sum of the confidences of the different roles found; see isAppendixHeader. */
  readonly score: number;
}

export interface HeaderColumn extends ColumnExtent {
  /** On one line; the labels of stacked header cells joined by « - ». "" where the header has none. */
  readonly label: string;
  readonly guesses: readonly RoleGuess[];
}

const deepestHeader = 3;
/** A label is more likely right than wrong from here on. */
const likely = 0.5;
/** Four roles named outright: no row further down can be a better header. */
const sure = 3.6;
/** The column of statements, without which a table is no appendix. */
const statementRoles: readonly ColumnRole[] = ['task', 'activity', 'objective'];

/**
 * The header of a table of tasks, or null when no row looks like one. Every row is scored by the roles its labels
 * name; the first row that comes close to the best wins, because the others are the header typed again.
 */
export function findHeader(grid: Grid): Header | null {
  let best: Header | null = null;
  for (let row = 0; row < grid.rows.length; row += 1) {
    const found = headerAt(grid, row);
    if (found === null) continue;
    if (best === null || found.score > best.score * 1.2) best = found;
    if (best.score >= sure) break;
  }
  return best;
}

/** The header that starts on this row, or null when its labels do not make one. */
export function headerAt(grid: Grid, row: number): Header | null {
  if (!mayBeLabels(filledCells(grid, row))) return null;
  let best: Header | null = null;
  for (let depth = 1; depth <= deepestHeader && row + depth <= grid.rows.length; depth += 1) {
    if (depth > 1 && !isStackedRow(grid, row, row + depth - 1)) break;
    const candidate = headerOfRows(grid, row, depth);
    if (isAppendixHeader(candidate) && (best === null || candidate.score >= best.score))
      best = candidate;
  }
  return best === null ? null : withColumnNumbers(grid, best);
}

/** Labels are short; a row of the body seldom has two cells of that length and no longer one. Saves time. */
function mayBeLabels(cells: readonly GridCell[]): boolean {
  const short = cells.filter((cell) => cell.text.length <= longestLabel).length;
  return short >= 2 && short * 2 > cells.length;
}

/** The header that the given rows make, whatever their labels say (the user chose them). */
export function headerOfChosenRows(grid: Grid, rows: readonly number[]): Header {
  const first = Math.min(...rows);
  const depth = Math.min(deepestHeader, Math.max(...rows) - first + 1);
  const header = headerOfRows(grid, first, depth);
  return withColumnNumbers(grid, { ...header, rows: [...rows].sort((a, b) => a - b) });
}

/** At least a column of statements and one other, and labels that mostly mean something. */
function isAppendixHeader(header: Header): boolean {
  const labelled = header.columns.filter((column) => column.label !== '');
  const meaningful = labelled.filter((column) => confidenceOf(column) >= likely);
  const roles = new Set(meaningful.map((column) => column.guesses[0]?.role));
  return (
    statementRoles.some((role) => roles.has(role)) &&
    roles.size >= 2 &&
    meaningful.length * 2 > labelled.length &&
    header.score >= 1.5
  );
}

function confidenceOf(column: HeaderColumn): number {
  return column.guesses[0]?.confidence ?? 0;
}

function headerOfRows(grid: Grid, row: number, depth: number): Header {
  const columns = leafColumns(grid, row, depth);
  const best = new Map<ColumnRole, number>();
  for (const { guesses } of columns) {
    const guess = guesses[0];
    if (guess === undefined) continue;
    const worth = guess.role === 'custom' ? guess.confidence * 0.3 : guess.confidence;
    best.set(guess.role, Math.max(best.get(guess.role) ?? 0, worth));
  }
  const score = [...best.values()].reduce((sum, worth) => sum + worth, 0);
  return { rows: Array.from({ length: depth }, (_, index) => row + index), columns, score };
}

/**
 * Whether `row` can belong to the header that starts at `top`: a merged header cell reaches into it, or it divides a
 * header cell above; and it is not a row of the body (numbers, long texts, cells that reach across).
 */
function isStackedRow(grid: Grid, top: number, row: number): boolean {
  const above = (grid.rows[row - 1] ?? []).filter((cell) => cell.row >= top);
  const cells = filledCells(grid, row);
  const reachedInto = (grid.rows[row] ?? []).some((cell) => cell.row >= top && cell.row < row);
  const divides = cells.length > 0 && cells.every((cell) => standsUnderHeaderCell(above, cell));
  return divides && (reachedInto || leavesGaps(above, cells)) && !cells.some(isBodyText);
}

function standsUnderHeaderCell(above: readonly GridCell[], cell: GridCell): boolean {
  const over = above.filter((other) => other.column < cell.end && cell.column < other.end);
  return over.every((other) => other.column <= cell.column && other.end >= cell.end);
}

/** Without vertical merges, a second header row only fills the stretch that the first row divides. */
function leavesGaps(above: readonly GridCell[], cells: readonly GridCell[]): boolean {
  const labelled = above.filter((cell) => cell.text !== '').length;
  return (
    cells.length >= 2 && cells.length < labelled + 1 && !cells.some((cell) => cell.column === 0)
  );
}

function isBodyText(cell: GridCell): boolean {
  return cell.text.length > 60 || parseNumberLabel(cell.text) !== null;
}

/** Cuts the header into the narrowest stretches that its cells make and collects the labels above each. */
function leafColumns(grid: Grid, row: number, depth: number): readonly HeaderColumn[] {
  const rows = Array.from({ length: depth }, (_, index) => headerCells(grid, row + index, row));
  const edges = [...new Set(rows.flat().flatMap((cell) => [cell.column, cell.end]))].sort(
    (a, b) => a - b,
  );
  const columns: HeaderColumn[] = [];
  let previous: readonly (GridCell | undefined)[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const start = edges[index] ?? 0;
    const end = edges[index + 1] ?? start;
    const chain = rows.map((cells) =>
      cells.find((cell) => cell.column <= start && cell.end >= end),
    );
    if (chain.every((cell) => cell === undefined)) continue;
    const last = columns.at(-1);
    if (last?.end === start && sameCells(chain, previous))
      columns[columns.length - 1] = { ...last, end };
    else columns.push(columnOf(start, end, labelsOf(chain, previous)));
    previous = chain;
  }
  return columns;
}

function headerCells(grid: Grid, row: number, top: number): readonly GridCell[] {
  return row === top
    ? anchoredCells(grid, row)
    : (grid.rows[row] ?? []).filter((cell) => cell.row >= top);
}

function sameCells(
  a: readonly (GridCell | undefined)[],
  b: readonly (GridCell | undefined)[],
): boolean {
  return a.length === b.length && a.every((cell, index) => cell !== undefined && cell === b[index]);
}

/** Labels from the top down. An empty cell beside a divided label (no merges in the file) takes that label over. */
function labelsOf(
  chain: readonly (GridCell | undefined)[],
  left: readonly (GridCell | undefined)[],
): readonly string[] {
  const labels: string[] = [];
  const cells = [...new Set(chain)];
  cells.forEach((cell, level) => {
    const text = cell?.text ?? '';
    const below = cells[level + 1]?.text ?? '';
    const shared =
      text === '' && below !== '' && (left[level + 1]?.text ?? '') !== ''
        ? (left[level]?.text ?? '')
        : '';
    const label = oneLine(text === '' ? shared : text);
    if (label !== '') labels.push(label);
  });
  return labels;
}

function columnOf(start: number, end: number, labels: readonly string[]): HeaderColumn {
  const label = labels.join(' - ');
  // «Cơ quan thực hiện» over «Phối hợp»: the lower label is the more exact one.
  const readings = [label, labels.at(-1) ?? ''].map(rolesOfLabel);
  const guesses = readings.reduce((best, guess) =>
    (guess[0]?.confidence ?? 0) > (best[0]?.confidence ?? 0) ? guess : best,
  );
  return { start, end, label, guesses };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Adds the row «(1) (2) (3)» or «A B 1 2» that numbers the columns below the labels. */
function withColumnNumbers(grid: Grid, header: Header): Header {
  const below = (header.rows.at(-1) ?? 0) + 1;
  return isColumnNumberRow(grid, below) ? { ...header, rows: [...header.rows, below] } : header;
}

/**
 * Whether the row does nothing but count the columns: «(1) (2) (3)», «A B 1 2 3», «… (8)=(6)+(7)». Capitals come before
 * numbers, both count from the start, and there are at least three.
 */
export function isColumnNumberRow(grid: Grid, row: number): boolean {
  const cells = filledCells(grid, row);
  if (cells.length < 3) return false;
  const counted = { capital: 0, arabic: 0 };
  return cells.every((cell) => {
    const bare = cell.text.replace(/[()[\]\s]/g, '').split('=')[0] ?? '';
    const style = /^\d/.test(bare) ? 'arabic' : 'capital';
    if (style === 'capital' && counted.arabic > 0) return false;
    counted[style] += 1;
    return (
      bare === (style === 'arabic' ? String(counted.arabic) : (capitals[counted.capital - 1] ?? ''))
    );
  });
}

const capitals = 'ABCDEFGH';
