import type { Change } from '../commands/change';
import type { FileToken, NodeId } from '../ids';

/** Answers that several channels give. */
export interface EditState {
  /** Counts commands, undos and redos; the durable number of the last change on disk. */
  readonly revision: number;
  /** Labels for «Hoàn tác: …» and «Làm lại: …», or null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** An undo or redo that main has done; the window applies the same changes to its copy. */
export interface HistoryStep extends EditState {
  readonly changes: readonly Change[];
  /** Where to move the selection. */
  readonly focus: NodeId | null;
}

export interface ChosenFile {
  readonly token: FileToken;
  readonly fileName: string;
}
