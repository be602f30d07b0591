import type { ClipboardTable } from '../../shared/clipboard/clipboard-table';
import type { CopiedShape } from '../../shared/clipboard/copied-shape';
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

/** A range of shown rows and columns, ends included, by what stands there. */
export interface GridRange {
  readonly rowIds: readonly NodeId[];
  readonly columnIds: readonly ColumnId[];
}

/** A block to lay over the table. */
export interface GridPaste {
  readonly block: ClipboardTable;
  /** What its rows and columns mean, where they were copied from a table of this program. */
  readonly shape: CopiedShape | null;
  /** The selected range; a block that fits into it several times fills it. */
  readonly range: GridRange;
  /** Shown rows from the top of the range to the end of the table: where a longer block goes. */
  readonly rowsBelow: readonly NodeId[];
  /** Columns from the left of the range to the edge of the table. */
  readonly columnsRight: readonly ColumnId[];
}

export interface GridFill {
  readonly source: GridRange;
  /** What lies beside the source in one direction, nearest first. */
  readonly target: GridRange;
  readonly direction: 'up' | 'down' | 'left' | 'right';
  /** 'series' continues numbers, quarters, months and dates; 'copy' repeats. */
  readonly mode: 'series' | 'copy';
}

export interface DropPlace {
  readonly rowId: NodeId;
  readonly side: 'before' | 'after';
}

/** What the user does to the plan through the grid. Each call is one step to undo. */
export interface AppendixEdits {
  /** Typing. An empty list does nothing. */
  readonly setTexts: (texts: readonly CellText[]) => void;
  readonly clear: (cells: readonly CellAddress[]) => void;
  readonly paste: (paste: GridPaste) => void;
  /** Puts the rows of a block above the selected ones. */
  readonly insertRows: (paste: GridPaste) => void;
  /** Moves rows that were cut above the selected ones. */
  readonly moveCutRows: (rowIds: readonly NodeId[], paste: GridPaste) => void;
  /** Moves the texts of cells that were cut to where they are pasted. */
  readonly moveCutCells: (cells: readonly CellAddress[], paste: GridPaste) => void;
  readonly fill: (fill: GridFill) => void;
  /** As many rows as are selected, as Excel does. */
  readonly addAbove: () => void;
  readonly addBelow: () => void;
  readonly deleteRows: () => void;
  readonly moveRows: (direction: 'up' | 'down') => void;
  readonly moveRowsTo: (rowIds: readonly NodeId[], place: DropPlace) => void;
  readonly changeLevel: (direction: 'promote' | 'demote') => void;
  /** Makes the selected cells of each column one cell, and one cell several again. */
  readonly mergeCells: () => void;
  readonly splitCell: () => void;
}
