import type { ColumnId, NodeId } from '../../shared/ids';
import { createStore } from './store';

/** The pane beside the table that shows one row in full. */
export interface DetailPane {
  readonly open: boolean;
  /** What of the chosen cell is shown below the texts. */
  readonly tab: DetailTab;
}

export type DetailTab = 'history' | 'comments' | 'all-comments';

export const detailPane = createStore<DetailPane>({ open: false, tab: 'history' });

export function toggleDetails(): void {
  detailPane.update((pane) => ({ ...pane, open: !pane.open }));
}

/** A cell that the keyboard should write a comment on; the pane takes it and sets it back to null. */
export const commentRequest = createStore<{
  readonly rowId: NodeId;
  readonly columnId: ColumnId | null;
} | null>(null);

/** Opens the pane where a comment on a cell is written. */
export function beginComment(rowId: NodeId, columnId: ColumnId | null): void {
  detailPane.set({ open: true, tab: 'comments' });
  commentRequest.set({ rowId, columnId });
}
