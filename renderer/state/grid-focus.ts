import type { ColumnId, NodeId } from '../../shared/ids';
import { createStore } from './store';

/** Asks the grid to go somewhere: after a command, an undo, a click in the sidebar. */
export interface FocusRequest {
  readonly nodeId: NodeId;
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

/** Where the user stands in the grid, for the toolbar and the status bar. */
export interface GridPosition {
  /** The rows that the selection touches, top to bottom. Ids are of printed rows (leaf nodes or headings). */
  readonly rowIds: readonly NodeId[];
  /** The row and column of the cursor. */
  readonly rowId: NodeId | null;
  readonly columnId: ColumnId | null;
  /** Number of selected cells; 1 when only the cursor is there. */
  readonly cellCount: number;
}

export const gridPosition = createStore<GridPosition>({
  rowIds: [],
  rowId: null,
  columnId: null,
  cellCount: 0,
});
