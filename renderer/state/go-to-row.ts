import type { ColumnId, NodeId } from '../../shared/ids';
import { columnByRole, type Layout } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { foldText } from '../../shared/text/normalise';

/**
 * The row that «Đi tới dòng» means: the next one below `from` (round the end) whose printed number is the text, be it a
 * heading's or a task's; «#15», or a number that no row carries, is the 15th row of the table. Null: no such row.
 */
export function rowToGoTo(
  rows: readonly TableRow[],
  layout: Layout,
  text: string,
  from: NodeId | null,
): NodeId | null {
  const wanted = numberKey(text);
  if (wanted === '') return null;
  const counted = /^#?(\d+)$/.exec(wanted);
  const byCount = counted === null ? undefined : rows[Number(counted[1]) - 1];
  if (wanted.startsWith('#')) return byCount?.id ?? null;
  const column = columnByRole(layout, 'number')?.id;
  const start = rows.findIndex(({ id }) => id === from);
  const inOrder = [...rows.slice(start + 1), ...rows.slice(0, start + 1)];
  const numbered = inOrder.find((row) => numberKey(numberOf(row, column)) === wanted);
  return numbered?.id ?? byCount?.id ?? null;
}

function numberOf(row: TableRow, column: ColumnId | undefined): string {
  if (row.kind !== 'task') return row.number;
  const cell = column === undefined ? undefined : row.cells[column];
  return cell === undefined || cell.mergedFromAbove ? '' : cell.text;
}

/** «2.» and «2)» are the same number as «2». */
function numberKey(text: string): string {
  return foldText(text).replace(/[.)\s:]+$/, '');
}
