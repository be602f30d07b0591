import type { NodeId } from '../../shared/ids';
import { nowhere, type FocusRequest, type GridPosition } from '../state/grid-focus';
import type { OpenCell } from '../state/open-cell';
import { addressAt, addressesIn, rangeIds } from './cell-content';
import {
  cellBox,
  clampPoint,
  rangeBox,
  sameBox,
  type GridPoint,
  type GridSelection,
  type Matrix,
} from './selection';

/** Where a point lies after the rows have changed: on its row, or near where that was. */
export function relocated(before: Matrix, after: Matrix, point: GridPoint): GridPoint {
  const id = before.rows[point.row]?.id;
  const stayed = id === undefined || after.rows[point.row]?.id === id;
  const row = stayed ? point.row : rowIndexOf(after, id);
  return clampPoint(after, { ...point, row: row === -1 ? point.row : row });
}

/** A selection after the rows have changed; a range that the cursor goes through stays on its first and last row. */
export function relocatedSelection(
  before: Matrix,
  after: Matrix,
  selection: GridSelection,
): GridSelection {
  const relocate = (point: GridPoint) => relocated(before, after, point);
  const { anchor, cursor, within, walkedFrom } = selection;
  const moved = {
    anchor: relocate(anchor),
    cursor: relocate(cursor),
    ...(walkedFrom !== undefined && { walkedFrom }),
  };
  if (within === undefined || before.columns !== after.columns) return moved;
  const corners = {
    anchor: relocate({ row: within.top, column: within.left }),
    cursor: relocate({ row: within.bottom, column: within.right }),
  };
  return { ...moved, within: rangeBox(after, corners) };
}

/** The printed row of a node; of an objective or task over several rows the first; -1 for none. */
export function rowIndexOf({ rows }: Matrix, nodeId: NodeId): number {
  const exact = rows.findIndex((row) => row.id === nodeId);
  if (exact !== -1) return exact;
  return rows.findIndex((row) => row.kind === 'task' && row.path.includes(nodeId));
}

/** Where a request points; null while its row is not in the table. */
export function requestedPoint(
  matrix: Matrix,
  { nodeId, columnId }: FocusRequest,
  cursor: GridPoint,
): GridPoint | null {
  const row = nodeId === null ? -1 : rowIndexOf(matrix, nodeId);
  if (row === -1) return null;
  const wanted = matrix.columns.findIndex(({ id }) => id === columnId);
  return { row, column: wanted === -1 ? cursor.column : wanted };
}

/** What toolbar and status bar are told about a selection. */
export function positionOf(matrix: Matrix, selection: GridSelection): GridPosition {
  if (matrix.rows.length === 0) return nowhere;
  const range = rangeBox(matrix, selection);
  const { cursor } = selection;
  const single = sameBox(range, cellBox(matrix, cursor));
  return {
    ...rangeIds(matrix, range),
    rowId: matrix.rows[cursor.row]?.id ?? null,
    columnId: matrix.columns[cursor.column]?.id ?? null,
    cellCount: single ? 1 : (range.bottom - range.top + 1) * (range.right - range.left + 1),
    cells: () => addressesIn(matrix, range).filter(({ field }) => field === 'cell'),
  };
}

/** The open field as helpers see it; null where there is no cell. */
export function openCellAt(
  matrix: Matrix,
  cursor: GridPoint,
  element: HTMLTextAreaElement,
): OpenCell | null {
  const address = addressAt(matrix, cursor);
  if (address === null) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  const rectangle = { x, y, width, height };
  return { ...address, text: element.value, caret: element.selectionEnd, rectangle };
}
