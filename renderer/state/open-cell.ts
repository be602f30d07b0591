import type { ColumnId, NodeId } from '../../shared/ids';
import { createStore } from './store';

/**
 * The cell that is open for typing, for whatever helps with it: a list of agencies, the meaning of a timeframe. The
 * grid keeps the one text field (and with it every input method) and writes `openCell`; a helper draws itself below
 * `rectangle`, takes keys first through `cellAssist`, and changes the text through `openCellRequest`.
 *
 * What a helper draws lies in an element with the attribute data-cell-assist: a press into it neither closes the cell
 * nor takes the text as finished.
 */
export interface OpenCell {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly field: 'cell' | 'number' | 'title';
  readonly text: string;
  /** Place of the caret in the text, in UTF-16 code units. */
  readonly caret: number;
  /** The field on the screen, in CSS pixels of the window. */
  readonly rectangle: ScreenRectangle;
}

export interface ScreenRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** null while no cell is open. */
export const openCell = createStore<OpenCell | null>(null);

/** Who helps with the open cell. */
export interface CellAssist {
  /** A key in the open cell, before the grid looks at it; true takes it. Never called while a syllable is composed. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

export const cellAssist = createStore<CellAssist | null>(null);

export type OpenCellRequest =
  /** Puts another text into the open cell and the caret at its end (or at `caret`). */
  | { readonly kind: 'set-text'; readonly text: string; readonly caret?: number }
  /** Finishes the cell as Enter, Tab or a press elsewhere does. */
  | { readonly kind: 'commit'; readonly then: 'stay' | 'down' | 'next' }
  | { readonly kind: 'cancel' };

export const openCellRequest = createStore<OpenCellRequest | null>(null);

export function requestOfOpenCell(request: OpenCellRequest): void {
  openCellRequest.set({ ...request });
}
