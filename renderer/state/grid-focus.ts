import type { ColumnId, NodeId } from '../../shared/ids';
import { createStore } from './store';

/** Asks the grid to go somewhere: after a command, an undo, a click in the sidebar. */
export interface FocusRequest {
  /** Which row; null for just giving the keyboard back to the table. */
  readonly nodeId: NodeId | null;
  /** Which cell of the row; without it the column that the cursor is in. */
  readonly columnId?: ColumnId;
  /** Opens the cell for typing, as for a row just added. */
  readonly edit?: boolean;
  /** Brings the row to the top of the view instead of just into it. */
  readonly toTop?: boolean;
}

export const focusRequest = createStore<FocusRequest | null>(null);

export function requestFocus(request: FocusRequest): void {
  focusRequest.set({ ...request });
}

/** A key that a menu presses on the table's behalf, or what it asks for where no key does the same. */
export type GridKey =
  { readonly key: string; readonly ctrlKey?: boolean } | { readonly command: 'insert-copied' };

export const gridKey = createStore<GridKey | null>(null);

/** Where the user stands in the grid, for the toolbar and the status bar. */
export interface GridPosition {
  /** The rows that the selection touches, top to bottom. Ids are of printed rows (leaf nodes or headings). */
  readonly rowIds: readonly NodeId[];
  /** The row and column of the cursor. */
  readonly rowId: NodeId | null;
  readonly columnId: ColumnId | null;
  /** The columns that the selection touches, from left to right. */
  readonly columnIds: readonly ColumnId[];
  /** Number of selected grid positions; 1 when only the cursor's cell is selected. */
  readonly cellCount: number;
  /** The selected cells of task rows, row by row. */
  readonly cells: () => readonly CellPlace[];
}

export interface CellPlace {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
}

export const nowhere: GridPosition = {
  rowIds: [],
  rowId: null,
  columnId: null,
  columnIds: [],
  cellCount: 0,
  cells: () => [],
};

export const gridPosition = createStore<GridPosition>(nowhere);
