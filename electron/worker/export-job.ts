import { rm } from 'node:fs/promises';
import { AppError } from '../../shared/app-error';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { replaceDocument } from '../office/atomic-write';
import { writeDocument } from '../office/write-document';
import { breathe, stopIfAborted, type JobContext } from './job-context';
import type { ExportOutcome, InputOf } from './jobs';
import { proveExport, type ExportProof } from './prove-export';
import { unprovenPathFor } from './unproven-path';

/**
 * Writes a plan, reads the file again with our own readers, compares every word, cell and span, and measures the form.
 * The file is written under a name that says «chưa kiểm chứng», and takes the name asked for, in place of what was
 * there, only once it is proven: so its name is true at every moment, power cuts included.
 * Throws AppError of the writer, 'file-locked' when the target is open elsewhere, 'cancelled' (nothing is left then).
 */
export async function runExportJob(
  { plan, path, format, print }: InputOf<'export'>,
  context: JobContext,
): Promise<ExportOutcome> {
  const unproven = await unprovenPathFor(path);
  const rows = tableViewOf(plan).rows.length;
  try {
    const { warnings } = await writeDocument(plan, format, unproven, { ...context, print });
    context.onProgress({ stage: 'checking', done: 0, total: rows });
    await breathe(context.signal);
    const { differences, check } = await proof(unproven, { plan, format, print }, context);
    if (differences.length > 0) return { path: unproven, differences, warnings, rows, check };
    await replaceDocument(unproven, path);
    return { path, differences, warnings, rows, check };
  } catch (error) {
    await rm(unproven, { force: true });
    throw error;
  }
}

/** A file that cannot be read again is one that differs. */
async function proof(
  path: string,
  asked: Parameters<typeof proveExport>[1],
  { signal }: JobContext,
): Promise<ExportProof> {
  try {
    return await proveExport(path, asked, signal);
  } catch (error) {
    stopIfAborted(signal);
    if (!(error instanceof AppError)) throw error;
    return { differences: [`Không đọc lại được tệp: ${error.message}`], check: null };
  }
}
