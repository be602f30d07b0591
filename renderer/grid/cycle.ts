import type { StepAction } from './navigate';
import {
  cellBox,
  rangeBox,
  sameBox,
  selectionAt,
  step,
  stepInReadingOrder,
  type GridPoint,
  type GridSelection,
  type Matrix,
} from './selection';
import type { CellBox } from './geometry';

/**
 * Where Tab and Enter lead: through the cells of a selected range, else one cell further. Enter behind a run of Tabs goes
 * to the column where the run began, one row down, as in Excel: so a table is typed in row by row.
 */
export function stepped(
  matrix: Matrix,
  selection: GridSelection,
  action: StepAction,
): GridSelection {
  const roamed = roam(matrix, selection, action);
  if (roamed !== null) return roamed;
  const { cursor, walkedFrom } = selection;
  if (action.kind === 'tab') {
    const next = stepInReadingOrder(matrix, cursor, action.forwards);
    return { ...selectionAt(next), walkedFrom: walkedFrom ?? cursor.column };
  }
  const next = step(matrix, cursor, action.forwards ? 'down' : 'up');
  return selectionAt(action.forwards ? { ...next, column: walkedFrom ?? next.column } : next);
}

/**
 * Tab and Enter inside a selected range, as in Excel: Tab goes from cell to cell along the rows, Enter down the columns,
 * and after the last cell comes the first again; the range stays selected. Null where only one cell is selected.
 */
export function roam(
  matrix: Matrix,
  selection: GridSelection,
  { kind, forwards }: StepAction,
): GridSelection | null {
  const range = rangeBox(matrix, selection);
  const { cursor } = selection;
  if (sameBox(range, cellBox(matrix, cursor))) return null;
  const next = nextPoint(matrix, range, cursor, kind === 'tab' ? 'rows' : 'columns', forwards);
  return { anchor: next, cursor: next, within: range };
}

/** The next point of the range where a cell begins; a cell over several rows or columns is met once. */
function nextPoint(
  matrix: Matrix,
  range: CellBox,
  from: GridPoint,
  along: 'rows' | 'columns',
  forwards: boolean,
): GridPoint {
  const width = range.right - range.left + 1;
  const height = range.bottom - range.top + 1;
  const count = width * height;
  const placeOf = ({ row, column }: GridPoint) =>
    along === 'rows'
      ? (row - range.top) * width + column - range.left
      : (column - range.left) * height + row - range.top;
  const pointAt = (place: number): GridPoint =>
    along === 'rows'
      ? { row: range.top + Math.floor(place / width), column: range.left + (place % width) }
      : { row: range.top + (place % height), column: range.left + Math.floor(place / height) };
  const start = cellBox(matrix, from);
  let place = placeOf({ row: start.top, column: start.left });
  for (let tried = 0; tried < count; tried += 1) {
    place = (place + (forwards ? 1 : count - 1)) % count;
    const point = pointAt(place);
    const { top, left } = cellBox(matrix, point);
    if (top === point.row && left === point.column) return point;
  }
  return from;
}
