import type { GridAction } from './keyboard';
import { textAt } from './cell-content';
import type { AfterCommit } from './cell-editor';
import {
  samePoint,
  step,
  stepInReadingOrder,
  type Direction,
  type GridPoint,
  type Matrix,
} from './selection';

export type MoveAction = Extract<
  GridAction,
  { readonly kind: 'move' | 'jump' | 'page' | 'corner' | 'row-edge' | 'tab' | 'enter' }
>;

/** Tab, Enter and both with Shift. */
export type StepAction = Extract<MoveAction, { readonly kind: 'tab' | 'enter' }>;

/** The rows' tops and the height in view, for Page Up and Page Down. */
export interface PageView {
  readonly rowTops: Float64Array;
  readonly viewHeight: number;
}

/** Where the cursor goes. */
export function targetOf(
  matrix: Matrix,
  cursor: GridPoint,
  action: MoveAction,
  view: PageView,
): GridPoint {
  switch (action.kind) {
    case 'move':
      return step(matrix, cursor, action.direction);
    case 'jump':
      return dataEdge(matrix, cursor, action.direction);
    case 'page':
      return { ...cursor, row: pagedRow(matrix.rows.length, cursor.row, action.direction, view) };
    case 'corner':
      return action.corner === 'start' ? { row: 0, column: 0 } : lastPoint(matrix);
    case 'row-edge':
      return edgePoint(matrix, cursor, action.edge === 'start' ? 'left' : 'right');
    case 'tab':
      return stepInReadingOrder(matrix, cursor, action.forwards);
    case 'enter':
      return step(matrix, cursor, action.forwards ? 'down' : 'up');
  }
}

/**
 * Ctrl+arrow as Excel has it: from a filled cell to the last filled one before a blank; from a blank one, or from the
 * last of its block, to the next filled one; where there is none, to the edge of the table.
 */
function dataEdge(matrix: Matrix, cursor: GridPoint, direction: Direction): GridPoint {
  const isFilled = (point: GridPoint) => textAt(matrix, point) !== '';
  let at = step(matrix, cursor, direction);
  if (samePoint(at, cursor)) return cursor;
  const inBlock = isFilled(cursor) && isFilled(at);
  for (;;) {
    const next = step(matrix, at, direction);
    if (samePoint(next, at)) return at;
    if (inBlock ? !isFilled(next) : isFilled(at)) return at;
    at = next;
  }
}

function edgePoint(matrix: Matrix, cursor: GridPoint, direction: Direction): GridPoint {
  const last = lastPoint(matrix);
  switch (direction) {
    case 'up':
      return { ...cursor, row: 0 };
    case 'down':
      return { ...cursor, row: last.row };
    case 'left':
      return { ...cursor, column: 0 };
    case 'right':
      return { ...cursor, column: last.column };
  }
}

function lastPoint(matrix: Matrix): GridPoint {
  return { row: matrix.rows.length - 1, column: matrix.columns.length - 1 };
}

/** The row one view further; at least one row, however tall it is. */
function pagedRow(
  count: number,
  from: number,
  direction: 'up' | 'down',
  { rowTops, viewHeight }: PageView,
): number {
  const delta = direction === 'down' ? 1 : -1;
  const start = rowTops[from] ?? 0;
  let row = from;
  while (row + delta >= 0 && row + delta < count) {
    row += delta;
    if (Math.abs((rowTops[row] ?? 0) - start) >= viewHeight) break;
  }
  return row;
}

/** Where the cursor goes from a cell that was finished. */
export function pointAfter(matrix: Matrix, cursor: GridPoint, then: AfterFinish): GridPoint {
  switch (then) {
    case 'next':
    case 'previous':
      return stepInReadingOrder(matrix, cursor, then === 'next');
    case 'enter':
    case 'enter-back':
      return step(matrix, cursor, then === 'enter' ? 'down' : 'up');
    default:
      return step(matrix, cursor, then);
  }
}

type AfterFinish = Exclude<AfterCommit, 'stay' | 'fill'>;

/** The step that finishing a cell stands for, where Tab or Enter finished it; null for arrows. */
export function stepAfter(then: AfterFinish): StepAction | null {
  switch (then) {
    case 'next':
    case 'previous':
      return { kind: 'tab', forwards: then === 'next' };
    case 'enter':
    case 'enter-back':
      return { kind: 'enter', forwards: then === 'enter' };
    default:
      return null;
  }
}
