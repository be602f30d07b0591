import { assertNever } from '../../shared/assert-never';
import type { AppendixDocument } from '../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../shared/document/appendix-document-of';
import type { Plan } from '../../shared/plan/plan';
import { writeDocx } from './write-docx';
import type { WriteOptions, WriteResult } from './write-job';
import { writeXlsx } from './write-xlsx';

export type WritableFormat = 'docx' | 'xlsx';

/**
 * Writes a plan's appendix, in the form of the decree, to a file; an existing file is replaced only once the new one is
 * complete. Resolves when the file is on the disk. Whether it says what the plan says is proved by reading it again.
 */
export async function writeDocument(
  source: Plan | AppendixDocument,
  format: WritableFormat,
  path: string,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const document = 'nodes' in source ? appendixDocumentOf(source) : source;
  options.onProgress?.({ stage: 'writing', done: 0, total: document.table.rows.length });
  switch (format) {
    case 'docx':
      return writeDocx(document, path, options);
    case 'xlsx':
      return writeXlsx(document, path, options);
    default:
      return assertNever(format);
  }
}
