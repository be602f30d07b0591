import type { ReportProgress } from '../../shared/progress';

/** What a caller may give to any writing job. */
export interface WriteOptions {
  /** Aborting ends the job with AppError 'cancelled'; the target stays as it was. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ReportProgress | undefined;
  /** For the document's properties; now, unless a test needs the same bytes twice. */
  readonly madeAt?: Date | undefined;
}

export interface WriteResult {
  /** What the format cannot hold or show as it is; one Vietnamese sentence each. Empty for a faithful file. */
  readonly warnings: readonly string[];
}

const rowsPerReport = 250;

/** Counts the pieces of text that a writer has made (about one per row) and reports now and then. */
export function pieceCounter(total: number, onProgress: ReportProgress | undefined): () => void {
  let done = 0;
  return () => {
    done++;
    if (done % rowsPerReport !== 0) return;
    onProgress?.({ stage: 'writing', done: Math.min(done, total), total });
  };
}
