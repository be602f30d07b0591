import { assertNever } from '../../shared/assert-never';
import { appendixAsDocument } from '../../shared/document/appendix-as-document';
import type { AppendixDocument } from '../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../shared/document/appendix-document-of';
import { planDocumentOf } from '../../shared/document/plan-document-of';
import { defaultPrintOptions, type PrintOptions } from '../../shared/document/print-options';
import type { Plan } from '../../shared/plan/plan';
import type { WriteOptions, WriteResult } from './write-job';

export type WritableFormat = 'docx' | 'xlsx' | 'pdf';

export interface WriteDocumentOptions extends WriteOptions {
  readonly print?: PrintOptions | undefined;
}

/**
 * Writes a plan in the form of the decree, or an appendix alone, to a file; an existing file is replaced only once the
 * new one is complete. A workbook holds the appendix. Resolves when the file is on the disk. Whether it says what the
 * plan says is proved by reading it again. Each writer is loaded when first used: fonts and page maker weigh more than
 * everything else.
 */
export async function writeDocument(
  source: Plan | AppendixDocument,
  format: WritableFormat,
  path: string,
  options: WriteDocumentOptions = {},
): Promise<WriteResult> {
  const print = options.print ?? defaultPrintOptions;
  options.onProgress?.({ stage: 'writing', done: 0, total: 1 });
  if (format === 'xlsx') {
    const { writeXlsx } = await import('./write-xlsx');
    const appendix = 'nodes' in source ? appendixDocumentOf(source, { print }) : source;
    return writeXlsx(appendix, path, options);
  }
  const document = 'nodes' in source ? planDocumentOf(source, print) : appendixAsDocument(source);
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('./write-docx');
      return writeDocx(document, path, options);
    }
    case 'pdf': {
      const { writePdf } = await import('./write-pdf');
      return writePdf(document, path, options);
    }
    default:
      return assertNever(format);
  }
}
