import { rm } from 'node:fs/promises';
import { AppError } from '../../shared/app-error';
import { comparePlans } from '../../shared/plan/compare-appendix';
import type { Plan } from '../../shared/plan/plan';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { recognise } from '../../shared/recognise/recognise';
import { replaceDocument } from '../office/atomic-write';
import { readDocument } from '../office/read-document';
import { writeDocument } from '../office/write-document';
import { breathe, stopIfAborted, type JobContext } from './job-context';
import type { ExportOutcome, InputOf } from './jobs';
import { unprovenPathFor } from './unproven-path';

/**
 * Writes the appendix, reads the file again with our own reader and compares every cell and span.
 * The file is written under a name that says «chưa kiểm chứng», and takes the name asked for, in place of what was
 * there, only once it is proven: so its name is true at every moment, power cuts included.
 * Throws AppError of the writer, 'file-locked' when the target is open elsewhere, 'cancelled' (nothing is left then).
 */
export async function runExportJob(
  { plan, path, format }: InputOf<'export'>,
  context: JobContext,
): Promise<ExportOutcome> {
  const unproven = await unprovenPathFor(path);
  const rows = tableViewOf(plan).rows.length;
  try {
    const { warnings } = await writeDocument(plan, format, unproven, context);
    context.onProgress({ stage: 'checking', done: 0, total: rows });
    await breathe(context.signal);
    const differences = await differencesOf(plan, unproven, context);
    if (differences.length > 0) return { path: unproven, differences, warnings, rows };
    await replaceDocument(unproven, path);
    return { path, differences, warnings, rows };
  } catch (error) {
    await rm(unproven, { force: true });
    throw error;
  }
}

async function differencesOf(
  plan: Plan,
  path: string,
  { signal }: JobContext,
): Promise<readonly string[]> {
  try {
    const { plans } = recognise(await readDocument(path, { signal }));
    const [again, ...others] = plans;
    if (again === undefined) return ['Đọc lại tệp thì không thấy phụ lục nào.'];
    if (others.length > 0) return [`Đọc lại tệp thì thấy ${plans.length} phụ lục thay vì một.`];
    return comparePlans(plan, again);
  } catch (error) {
    stopIfAborted(signal);
    if (error instanceof AppError) return [`Không đọc lại được tệp: ${error.message}`];
    throw error;
  }
}
