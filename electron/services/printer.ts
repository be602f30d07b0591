import type { PrintOutcome } from '../../shared/ipc/document';

/** The system's printing; played in tests. */
export interface Printer {
  /** Whether any printer is set up, one that makes files included. */
  readonly isThere: () => Promise<boolean>;
  /**
   * Opens the system's print dialog for a web page (HTML with everything in it, one sheet per page) and resolves when the
   * officer has chosen. Rejects when the system could not print.
   */
  readonly print: (html: string) => Promise<PrintOutcome>;
}
