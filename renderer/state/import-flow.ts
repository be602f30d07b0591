import { call, listen, pathOfFile } from '../api';
import { newId, type PlanId, type TaskId } from '../../shared/ids';
import type { ChosenFile, ImportPreview } from '../../shared/ipc-contract';
import type { Progress } from '../../shared/progress';
import type { RecognitionCorrections } from '../../shared/recognise/recognition-corrections';
import { refreshComments } from './comments';
import { goToStart, screen } from './navigation';
import { notify, notifyError } from './notices';
import { openPlan, whenSaved } from './open-plan';
import { createStore } from './store';
import { stateTexts } from './texts';

/**
 * One import at a time: idle → reading (with progress, can be cancelled) → preview → accepted or discarded.
 * A failure ends in a message and leaves things as they were before.
 */
export type ImportFlow =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly taskId: TaskId;
      readonly fileName: string;
      readonly progress: Progress | null;
    }
  | ImportPreviewState;

/** The preview, with what the user has set right so far. */
export interface ImportPreviewState {
  readonly kind: 'preview';
  readonly preview: ImportPreview;
  readonly accepting: boolean;
  /** One entry per correction, oldest first; the last says what is in force. */
  readonly steps: readonly CorrectionStep[];
  /** The recognition on screen is not yet that of the last step. */
  readonly correcting: boolean;
}

export interface CorrectionStep {
  /** For «Hoàn tác sửa: …». */
  readonly label: string;
  readonly corrections: RecognitionCorrections;
}

export const importFlow = createStore<ImportFlow>({ kind: 'idle' });

/** Opens the system's file dialog and reads what was chosen. */
export async function chooseAndRead(): Promise<void> {
  try {
    const file = await call('import.choose', undefined);
    if (file !== null) await readChosen(file);
  } catch (error) {
    notifyError(stateTexts.importFailed, error);
  }
}

/** Reads a file that was dropped on the window. */
export async function readDropped(dropped: File): Promise<void> {
  try {
    await readChosen(await call('import.drop', { path: pathOfFile(dropped) }));
  } catch (error) {
    notifyError(stateTexts.importFailed, error);
  }
}

/** Puts the chosen plan of the preview into the library and opens it. */
export async function acceptImport(planIndex: number, name: string): Promise<void> {
  await accept(async (taskId) => {
    const { planId } = await call('import.accept', { taskId, planIndex, name });
    await openPlan(planId);
  });
}

/** Puts the table into a plan of the library and opens it; undo there takes it back. */
export async function acceptImportInto(
  planIndex: number,
  planId: PlanId,
  mode: 'replace' | 'append',
): Promise<void> {
  await accept(async (taskId) => {
    // The plan may lie open behind the preview, with edits on their way to disk.
    await whenSaved();
    const { rows, notes } = await call('import.accept-into', { taskId, planIndex, planId, mode });
    await openPlan(planId);
    await refreshComments();
    notify({
      intent: 'success',
      title: mode === 'replace' ? stateTexts.appendixReplaced(rows) : stateTexts.rowsAdded(rows),
      body: [...notes, stateTexts.canUndo].join('\n'),
    });
  });
}

async function accept(work: (taskId: TaskId) => Promise<void>): Promise<void> {
  const flow = importFlow.get();
  if (flow.kind !== 'preview' || flow.accepting || flow.correcting) return;
  importFlow.set({ ...flow, accepting: true });
  try {
    await work(flow.preview.taskId);
    importFlow.set({ kind: 'idle' });
  } catch (error) {
    importFlow.set({ ...flow, accepting: false });
    notifyError(stateTexts.acceptFailed, error);
  }
}

/** Gives up reading or the preview; nothing of it stays. */
export async function discardImport(): Promise<void> {
  const flow = importFlow.get();
  importFlow.set({ kind: 'idle' });
  goToStart();
  if (flow.kind === 'idle') return;
  const taskId = flow.kind === 'reading' ? flow.taskId : flow.preview.taskId;
  try {
    if (flow.kind === 'reading') await call('task.cancel', { taskId });
    await call('import.discard', { taskId });
  } catch {
    // The reading may have ended by itself in between; either way nothing of it is kept.
  }
}

export async function saveReport(): Promise<void> {
  const flow = importFlow.get();
  if (flow.kind !== 'preview') return;
  try {
    const saved = await call('import.save-report', { taskId: flow.preview.taskId });
    if (saved === null) return;
    notify({
      intent: 'success',
      title: stateTexts.reportSaved(saved.fileName),
      action: { label: stateTexts.openFolder, run: () => void reveal(saved) },
    });
  } catch (error) {
    notifyError(stateTexts.reportFailed, error);
  }
}

export async function reveal(file: ChosenFile): Promise<void> {
  try {
    await call('export.reveal', { token: file.token });
  } catch (error) {
    notifyError(stateTexts.revealFailed, error);
  }
}

/** Follows the progress of the file being read. */
export function watchImportProgress(): () => void {
  return listen('task.progress', ({ taskId, progress }) => {
    importFlow.update((flow) =>
      flow.kind === 'reading' && flow.taskId === taskId ? { ...flow, progress } : flow,
    );
  });
}

/** Reads what was chosen, dropped or pasted, and shows its preview. Failures end in a message. */
export async function readChosen(file: ChosenFile): Promise<void> {
  await replaceOldPreview();
  const taskId = newId<'task-run'>();
  // Cancelled, or another file was opened meanwhile: then the answer belongs to nobody.
  const isCurrent = () => {
    const flow = importFlow.get();
    return flow.kind === 'reading' && flow.taskId === taskId;
  };
  const before = screen.get();
  importFlow.set({ kind: 'reading', taskId, fileName: file.fileName, progress: null });
  screen.set({ kind: 'import' });
  try {
    const preview = await call('import.read', { token: file.token, taskId });
    if (isCurrent()) {
      importFlow.set({ kind: 'preview', preview, accepting: false, steps: [], correcting: false });
    }
  } catch (error) {
    if (!isCurrent()) return;
    importFlow.set({ kind: 'idle' });
    screen.set(before.kind === 'import' ? { kind: 'start' } : before);
    throw error;
  }
}

async function replaceOldPreview(): Promise<void> {
  const flow = importFlow.get();
  if (flow.kind === 'preview') await call('import.discard', { taskId: flow.preview.taskId });
  if (flow.kind === 'reading') await call('task.cancel', { taskId: flow.taskId });
}
