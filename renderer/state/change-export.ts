import { call, listen } from '../api';
import { newId, type TaskId } from '../../shared/ids';
import type { ExportedChanges } from '../../shared/ipc/history';
import type { Progress } from '../../shared/progress';
import type { ShownComparison } from './comparison';
import { historyMessages } from './history-texts';
import { reveal } from './import-flow';
import { notify, notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { createStore } from './store';

/** The table of changes that is being written; null: none. Progress is null while the file is chosen. */
export const changeExport = createStore<{
  readonly taskId: TaskId;
  readonly progress: Progress | null;
} | null>(null);

/** Writes the comparison on screen as a table of changes; ends in a message. Waits for edits on their way to disk. */
export async function exportChanges(
  { before, after }: ShownComparison,
  format: 'docx' | 'xlsx',
): Promise<void> {
  const planId = openedPlan.get()?.plan.id;
  if (planId === undefined || changeExport.get() !== null) return;
  const taskId = newId<'task-run'>();
  changeExport.set({ taskId, progress: null });
  try {
    await whenSaved();
    const [earlier, later] = [before.state, after.state];
    const request = { planId, earlier, later, format, taskId };
    const file = await call('history.export-changes', request);
    if (file !== null) tell(file);
  } catch (error) {
    notifyError(historyMessages.exportFailed, error);
  } finally {
    changeExport.set(null);
  }
}

export async function cancelChangeExport(): Promise<void> {
  const running = changeExport.get();
  if (running === null) return;
  try {
    await call('task.cancel', { taskId: running.taskId });
  } catch {
    // It ended by itself in between; its own answer says how.
  }
}

export function watchChangeExport(): () => void {
  return listen('task.progress', ({ taskId, progress }) => {
    changeExport.update((running) => (running?.taskId === taskId ? { taskId, progress } : running));
  });
}

function tell(file: ExportedChanges): void {
  const action = { label: historyMessages.openFolder, run: () => void reveal(file) };
  if (file.proven) {
    const title = historyMessages.exported(file.fileName);
    notify({ intent: 'success', title, body: historyMessages.exportedBody(file.rows), action });
    return;
  }
  const title = historyMessages.exportDiffers(file.fileName);
  notify({ intent: 'warning', title, body: file.differences[0] ?? '', action });
}
