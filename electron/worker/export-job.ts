import { tableViewOf } from '../../shared/plan/table-view-of';
import { writeDocument } from '../office/write-document';
import { breathe, type JobContext } from './job-context';
import type { ExportOutcome, InputOf } from './jobs';
import { proveExport } from './prove-export';
import { writeProven } from './write-proven';

/**
 * Writes a plan, reads the file again with our own readers, compares every word, cell and span, and measures the form.
 * Throws AppError as writeProven does.
 */
export async function runExportJob(
  { plan, path, format, print }: InputOf<'export'>,
  context: JobContext,
): Promise<ExportOutcome> {
  const rows = tableViewOf(plan).rows.length;
  const outcome = await writeProven(path, context, {
    write: (unproven) => writeDocument(plan, format, unproven, { ...context, print }),
    prove: async (unproven) => {
      context.onProgress({ stage: 'checking', done: 0, total: rows });
      await breathe(context.signal);
      return proveExport(unproven, { plan, format, print }, context.signal);
    },
    unreadable: (difference) => ({ differences: [difference], check: null }),
  });
  return { path: outcome.path, rows, ...outcome.written, ...outcome.proof };
}
