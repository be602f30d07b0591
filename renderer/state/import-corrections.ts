import { call } from '../api';
import type { TaskId } from '../../shared/ids';
import type { RecognitionCorrections } from '../../shared/recognise/recognition-corrections';
import { importFlow, type ImportPreviewState } from './import-flow';
import { notifyError } from './notices';
import { stateTexts } from './texts';

/**
 * What the user sets right in the preview. Each correction shows in the controls at once and is sent to main; while one
 * is under way further ones wait together, so that a quick hand costs one more recognition, not ten.
 */

/** The corrections in force: the last step, or what was remembered for files of this shape. */
export function correctionsOf({ steps, preview }: ImportPreviewState): RecognitionCorrections {
  return steps.at(-1)?.corrections ?? preview.remembered ?? {};
}

export function correct(
  label: string,
  change: (corrections: RecognitionCorrections) => RecognitionCorrections,
): void {
  const flow = importFlow.get();
  if (flow.kind !== 'preview' || flow.accepting) return;
  const corrections = change(correctionsOf(flow));
  showSteps(flow, [...flow.steps, { label, corrections }]);
}

export function undoCorrection(): void {
  const flow = importFlow.get();
  if (flow.kind === 'preview' && !flow.accepting && flow.steps.length > 0) {
    showSteps(flow, flow.steps.slice(0, -1));
  }
}

/** Recognises the file as if nothing had been said. */
export function dropCorrections(label: string): void {
  correct(label, () => ({}));
}

/** Forgets what was remembered for files of this shape, and takes it back here too. */
export async function forgetShape(label: string): Promise<void> {
  const flow = importFlow.get();
  if (flow.kind !== 'preview') return;
  try {
    await call('import.forget', { taskId: flow.preview.taskId });
    dropCorrections(label);
  } catch (error) {
    notifyError(stateTexts.forgetFailed, error);
  }
}

let sending = false;

function showSteps(flow: ImportPreviewState, steps: ImportPreviewState['steps']): void {
  importFlow.set({ ...flow, steps, correcting: true });
  if (!sending) void sendUntilSettled(flow.preview.taskId, flow.steps);
}

/** @param confirmed the steps that the recognition on screen belongs to. */
async function sendUntilSettled(
  taskId: TaskId,
  confirmed: ImportPreviewState['steps'],
): Promise<void> {
  sending = true;
  let settled = confirmed;
  try {
    for (let flow = current(taskId); flow?.correcting === true; flow = current(taskId)) {
      const { steps } = flow;
      const { recognition } = await call('import.correct', {
        taskId,
        corrections: correctionsOf(flow),
      });
      settled = steps;
      const now = current(taskId);
      if (now !== null) {
        const preview = { ...now.preview, recognition };
        importFlow.set({ ...now, preview, correcting: now.steps !== steps });
      }
    }
  } catch (error) {
    const now = current(taskId);
    if (now === null) return;
    importFlow.set({ ...now, steps: settled, correcting: false });
    notifyError(stateTexts.correctFailed, error);
  } finally {
    sending = false;
    const other = importFlow.get();
    // Another file was opened meanwhile and already has a correction that waits.
    if (other.kind === 'preview' && other.correcting && other.preview.taskId !== taskId) {
      void sendUntilSettled(other.preview.taskId, []);
    }
  }
}

function current(taskId: TaskId): ImportPreviewState | null {
  const flow = importFlow.get();
  return flow.kind === 'preview' && flow.preview.taskId === taskId ? flow : null;
}
