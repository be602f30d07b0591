import { call, listen } from '../api';
import { newId, type TaskId } from '../../shared/ids';
import type { ExportResult } from '../../shared/ipc-contract';
import type { Progress } from '../../shared/progress';
import { reveal } from './import-flow';
import { notify, notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { createStore } from './store';
import { stateTexts } from './texts';

/** An export that runs, or one that wrote a file that differs from the plan and must be looked at. */
export type ExportFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly taskId: TaskId; readonly progress: Progress | null }
  | { readonly kind: 'differs'; readonly result: ExportResult };

export const exportFlow = createStore<ExportFlow>({ kind: 'idle' });

/** Asks where to save, writes, re-reads and compares; ends in a message. Waits for edits on their way to disk. */
export async function exportPlan(format: 'docx' | 'xlsx'): Promise<void> {
  const open = openedPlan.get();
  if (open === null || exportFlow.get().kind === 'running') return;
  await whenSaved();
  const taskId = newId<'task-run'>();
  exportFlow.set({ kind: 'running', taskId, progress: null });
  try {
    const result = await call('export.write', { planId: open.plan.id, format, taskId });
    exportFlow.set({ kind: 'idle' });
    if (result !== null) tellResult(result);
  } catch (error) {
    exportFlow.set({ kind: 'idle' });
    notifyError(stateTexts.exportFailed, error);
  }
}

export async function cancelExport(): Promise<void> {
  const flow = exportFlow.get();
  if (flow.kind !== 'running') return;
  try {
    await call('task.cancel', { taskId: flow.taskId });
  } catch {
    // It ended by itself in between; its own answer says how.
  }
}

export function closeDifferences(): void {
  exportFlow.set({ kind: 'idle' });
}

export function watchExportProgress(): () => void {
  return listen('task.progress', ({ taskId, progress }) => {
    exportFlow.update((flow) =>
      flow.kind === 'running' && flow.taskId === taskId ? { ...flow, progress } : flow,
    );
  });
}

function tellResult(result: ExportResult): void {
  if (!result.proven) {
    exportFlow.set({ kind: 'differs', result });
    return;
  }
  notify({
    intent: 'success',
    title: stateTexts.exportProven(result.fileName),
    body: stateTexts.exportProvenBody(result.rows),
    action: { label: stateTexts.openFolder, run: () => void reveal(result) },
  });
}
