import type { StepAction } from './navigate';
import { rangeBox, type GridSelection, type Matrix } from './selection';

/**
 * Tab on a number (TT) demotes the row and Shift+Tab promotes it, as in a word processor's list; so it does for numbers
 * that are selected together. Everywhere else Tab goes on to the next cell: also in a range with other columns, where it
 * goes around, and where Tab itself has led to the number, so that nobody who walks through the cells with Tab changes a
 * level at the start of the next row. Null where Tab goes on.
 */
export function levelByTab(
  matrix: Matrix,
  selection: GridSelection,
  { kind, forwards }: StepAction,
): 'promote' | 'demote' | null {
  const { within, walkedFrom } = selection;
  if (kind !== 'tab' || walkedFrom !== undefined || within !== undefined) return null;
  const { left, right } = rangeBox(matrix, selection);
  if (left !== right || !isNumberCell(matrix, selection.cursor.row, left)) return null;
  return forwards ? 'demote' : 'promote';
}

/** A row's number, or that of a heading, which stands under the first column. */
function isNumberCell({ rows, columns }: Matrix, row: number, column: number): boolean {
  if (columns[column]?.role === 'number') return true;
  return column === 0 && columns.length > 1 && rows[row]?.kind !== 'task';
}
