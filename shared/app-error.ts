/**
 * An expected failure with a message for the officer. `message` is one or two Vietnamese sentences: what is wrong,
 * where, what to do. Everything else that is thrown is a defect and is shown as such.
 */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}

export type AppErrorCode =
  | 'file-not-found'
  | 'file-locked'
  | 'file-unreadable'
  | 'not-an-office-file'
  | 'unsupported-format'
  | 'password-protected'
  | 'damaged-file'
  | 'file-too-large'
  | 'unsafe-file'
  | 'state-secret'
  | 'empty-document'
  | 'no-appendix'
  | 'folder-not-writable'
  | 'disk-full'
  | 'export-not-proven'
  | 'print-failed'
  | 'cancelled'
  | 'database-newer'
  | 'database-damaged'
  | 'database-read-only'
  | 'stale-plan'
  | 'not-found'
  | 'invalid-request';

/** The form in which an error crosses the process border. `unexpected` carries no Vietnamese promise. */
export interface SerializedError {
  readonly code: AppErrorCode | 'unexpected';
  readonly message: string;
}

export function serializeError(error: unknown): SerializedError {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}
