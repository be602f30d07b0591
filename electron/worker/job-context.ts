import { AppError } from '../../shared/app-error';
import type { ReportProgress } from '../../shared/progress';

/** What every job is given beside its input. */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: ReportProgress;
}

export function cancelled(): AppError {
  return new AppError('cancelled', 'Đã dừng theo yêu cầu. Không có gì bị thay đổi.');
}

/** Throws AppError 'cancelled' once the signal is aborted. */
export function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

/** Gives the thread a turn to receive an abort message between two long steps, then stops if there was one. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  stopIfAborted(signal);
}
