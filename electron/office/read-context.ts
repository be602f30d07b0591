import { AppError } from '../../shared/app-error';
import type { ReportProgress } from '../../shared/progress';

/** What a caller may give to any reading job. */
export interface ReadOptions {
  /** Aborting makes the job end with AppError 'cancelled' at its next step. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ReportProgress | undefined;
}

/** Counts the bytes a reader has gone through, and is where it looks whether it shall stop. */
export class ReadingJob {
  private done = 0;
  private total = 0;

  constructor(private readonly options: ReadOptions) {}

  /** Announces work: inflated bytes of a part that will be read. */
  expect(bytes: number): void {
    this.total += bytes;
  }

  /** Tells how many more bytes have been read, and stops the job when the caller has cancelled it. */
  advance(bytes: number): void {
    this.checkCancelled();
    this.done += bytes;
    this.options.onProgress?.({
      stage: 'reading',
      done: this.done,
      total: Math.max(this.total, this.done),
    });
  }

  checkCancelled(): void {
    if (this.options.signal?.aborted === true) {
      throw new AppError('cancelled', 'Đã dừng việc đọc tệp theo yêu cầu; chưa có gì được lưu.');
    }
  }
}
