import type { ColumnId } from '../ids';
import type { TableRow, TaskRow } from '../plan/table-view';
import { compareTexts } from './sort-rows';

/** A text of a column and in how many rows it stands; "" for empty cells. */
export interface ColumnValue {
  readonly text: string;
  readonly rows: number;
}

/**
 * The different texts of a column to choose from, in the order of the alphabet, empty cells last, as in a spreadsheet's
 * filter. `isShown` leaves out rows that other parts of the filter hide.
 */
export function columnValues(
  rows: readonly TableRow[],
  columnId: ColumnId,
  isShown: (row: TaskRow) => boolean = () => true,
): readonly ColumnValue[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.kind !== 'task' || !isShown(row)) continue;
    const text = row.cells[columnId]?.text.trim() ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const values = [...counts].map(([text, count]) => ({ text, rows: count }));
  return values.sort(
    (a, b) => Number(a.text === '') - Number(b.text === '') || compareTexts(a.text, b.text),
  );
}
