import type { ColumnId, NodeId } from '../../shared/ids';

/** One cell as the user means it: a cell of a printed row, or the number or title of a heading. */
export interface CellAddress {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly field: 'cell' | 'number' | 'title';
}

export interface CellText extends CellAddress {
  readonly text: string;
}

/** What the user does to the plan through the grid. Each call is one step to undo. */
export interface AppendixEdits {
  /** Typing, pasting, filling down. An empty list does nothing. */
  readonly setTexts: (texts: readonly CellText[]) => void;
  readonly clear: (cells: readonly CellAddress[]) => void;
  readonly addBelow: () => void;
  readonly deleteRows: () => void;
  readonly moveRows: (direction: 'up' | 'down') => void;
}
