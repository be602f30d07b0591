import type { ColumnId, NodeId } from '../../shared/ids';
import type { CellAddress } from './grid-edits';
import type { GridAction } from './keyboard';

/** How one cell is drawn beside its text: colours for who proposed it, a corner for a comment, a wavy line. */
export interface CellDecoration {
  /** CSS class names, separated by blanks; the styles belong to whoever decorates. */
  readonly classNames: string;
  /** Shown while the pointer rests on the cell. */
  readonly hint?: string;
}

/** By row and column. A new map draws anew those rows whose entry is another object. */
export type CellDecorations = ReadonlyMap<NodeId, ReadonlyMap<ColumnId, CellDecoration>>;

/** Places where other parts of the window join in; see the head of appendix-grid.tsx. All are optional. */
export interface GridExtensions {
  readonly decorations?: CellDecorations;
  /** Class names of the heads of columns, for what is filtered or sorted. */
  readonly headClasses?: ReadonlyMap<ColumnId, string>;
  /** Alt+Enter on a closed cell: all of the row in a pane of its own. */
  readonly onDetails?: (address: CellAddress) => void;
  /** Shift+F2, as in Excel: a comment on the cell. */
  readonly onComment?: (address: CellAddress) => void;
  /** Alt+Shift+← folds what the row stands under, Alt+Shift+→ opens it. */
  readonly onFold?: (rowId: NodeId, folded: boolean) => void;
  /** A right click on a column's head, or Alt+↓ on a cell: filters and the like. Screen pixels. */
  readonly onHeaderMenu?: (
    columnId: ColumnId,
    at: { readonly x: number; readonly y: number },
  ) => void;
}

export const noDecorations: CellDecorations = new Map();

/** Hands a key on to the feature that answers it, with the cell that the cursor is in. */
export function tellExtension(
  action: Extract<GridAction, { readonly kind: 'fold' | 'details' | 'comment' }>,
  { onFold, onDetails, onComment }: GridExtensions,
  address: CellAddress | null,
): void {
  if (address === null) return;
  if (action.kind === 'fold') onFold?.(address.rowId, action.folded);
  else if (action.kind === 'details') onDetails?.(address);
  else onComment?.(address);
}
