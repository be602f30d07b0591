import { call, listen } from '../api';
import { newId, type TaskId } from '../../shared/ids';
import type { ExportResult } from '../../shared/ipc-contract';
import type { Progress } from '../../shared/progress';
import { reveal } from './import-flow';
import { notify, notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { printOptions, whenPrintOptionsKept } from './print-options';
import { createStore } from './store';
import { stateTexts } from './texts';

export type ExportFormat = 'docx' | 'xlsx' | 'pdf';

/** A choice of what to export, an export that runs, or one whose outcome is looked at. */
export type ExportFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly taskId: TaskId; readonly progress: Progress | null }
  | { readonly kind: 'result'; readonly result: ExportResult };

export const exportFlow = createStore<ExportFlow>({ kind: 'idle' });

/** The format that the dialog proposes: the one of the last export. */
export const lastFormat = createStore<ExportFormat>('docx');

/** Opens the dialog in which format, parts and look are chosen. */
export function chooseExport(): void {
  if (openedPlan.get() !== null && exportFlow.get().kind === 'idle') {
    exportFlow.set({ kind: 'choosing' });
  }
}

export function closeExport(): void {
  if (exportFlow.get().kind !== 'running') exportFlow.set({ kind: 'idle' });
}

/**
 * Asks where to save, writes with the options of the plan, re-reads and compares; ends in a message, or with the outcome
 * where something differs. Waits for edits on their way to disk.
 */
export async function exportPlan(format: ExportFormat): Promise<void> {
  const open = openedPlan.get();
  if (open === null || exportFlow.get().kind === 'running') return;
  await Promise.all([whenSaved(), whenPrintOptionsKept()]);
  const taskId = newId<'task-run'>();
  lastFormat.set(format);
  exportFlow.set({ kind: 'running', taskId, progress: null });
  try {
    const print = printOptions.get();
    const result = await call('export.write', { planId: open.plan.id, format, print, taskId });
    exportFlow.set({ kind: 'idle' });
    if (result !== null) tellResult(result);
  } catch (error) {
    exportFlow.set({ kind: 'idle' });
    notifyError(stateTexts.exportFailed, error);
  }
}

/** Saves the checklist of a written file where the officer says. */
export async function saveCheck(fileName: string, text: string): Promise<void> {
  try {
    const saved = await call('document.save-check', { fileName, text });
    if (saved === null) return;
    notify({
      intent: 'success',
      title: stateTexts.checkSaved(saved.fileName),
      action: { label: stateTexts.openFolder, run: () => void reveal(saved) },
    });
  } catch (error) {
    notifyError(stateTexts.checkSaveFailed, error);
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

export function watchExportProgress(): () => void {
  return listen('task.progress', ({ taskId, progress }) => {
    exportFlow.update((flow) =>
      flow.kind === 'running' && flow.taskId === taskId ? { ...flow, progress } : flow,
    );
  });
}

function tellResult(result: ExportResult): void {
  if (!result.proven) {
    exportFlow.set({ kind: 'result', result });
    return;
  }
  const departures = result.check?.items.filter(({ status }) => status === 'differs').length ?? 0;
  notify({
    intent: 'success',
    title: stateTexts.exportProven(result.fileName),
    body: stateTexts.exportProvenBody(result.rows, departures, result.check !== null),
    action:
      result.check === null
        ? { label: stateTexts.openFolder, run: () => void reveal(result) }
        : { label: stateTexts.showCheck, run: () => exportFlow.set({ kind: 'result', result }) },
  });
}
