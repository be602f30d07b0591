import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { AppError } from '../../shared/app-error';
import { newId, type FileToken, type PlanId, type TaskId } from '../../shared/ids';
import type { ChosenFile, ImportPreview } from '../../shared/ipc-contract';
import { fromJson, jsonObject, toJson, type JsonText } from '../../shared/json-text';
import { savePlan } from '../store/save-plan';
import type { AppContext } from './app-context';

/**
 * Importing a file: choose (or drop), read in the worker, look at the preview, then accept or discard.
 * Until accept nothing is written anywhere.
 */
export async function chooseImportFile(context: AppContext): Promise<ChosenFile | null> {
  const path = await context.dialogs.chooseFileToOpen();
  return path === null ? null : context.files.issue(path);
}

/** A file dropped on the window. Throws AppError when it is not a file that can be opened. */
export async function dropImportFile(context: AppContext, path: string): Promise<ChosenFile> {
  const found = isAbsolute(path) ? await stat(path).catch(() => undefined) : undefined;
  if (found?.isFile() !== true) {
    throw new AppError(
      'file-not-found',
      'Không mở được mục vừa thả vào. Hãy thả một tệp Word hoặc Excel, không thả thư mục.',
    );
  }
  return context.files.issue(path);
}

/** Reads and recognises the file. The answer is text, which may be megabytes: it is for the window, not for here. Rejects with the reader's AppError, or 'cancelled'. */
export async function readImportFile(
  context: AppContext,
  token: FileToken,
  taskId: TaskId,
): Promise<JsonText<ImportPreview>> {
  const path = context.files.pathOf(token);
  const { source, recognition } = await context.tasks.run(taskId, 'cancel', (signal) =>
    context.worker.run(
      'read',
      { path },
      { signal, onProgress: (progress) => context.reportProgress(taskId, progress) },
    ),
  );
  const fileName = basename(path);
  context.readings.keep(taskId, { fileName, source, recognition });
  return jsonObject<ImportPreview>({
    taskId: toJson(taskId),
    fileName: toJson(fileName),
    source,
    recognition,
  });
}

/**
 * Stores one of the plans found, whole, in one transaction. Accepting the same one again answers with the same plan.
 * `name` replaces the name that was recognised, unless it is blank.
 */
export function acceptImport(
  context: AppContext,
  taskId: TaskId,
  planIndex: number,
  name: string,
): { readonly planId: PlanId } {
  const known = context.readings.acceptedPlan(taskId, planIndex);
  if (known !== undefined) return { planId: known };
  const reading = context.readings.get(taskId);
  const recognition = fromJson(reading.recognition);
  const found = recognition.plans[planIndex];
  if (found === undefined) {
    throw new AppError('no-appendix', 'Tệp này không có phụ lục nào để đưa vào thư viện.');
  }
  // A new id each time: the same file may be imported twice, as two plans.
  const planId = newId<'plan'>();
  const chosenName = name.trim() === '' ? found.metadata.name : name.trim();
  const plan = { ...found, id: planId, metadata: { ...found.metadata, name: chosenName } };
  savePlan(context.library.writer, plan, {
    fileName: reading.fileName,
    report: recognition.report,
  });
  context.readings.markAccepted(taskId, planIndex, planId);
  return { planId };
}

/** Stops a reading that runs and forgets one that has finished; nothing of it stays. */
export function discardImport(context: AppContext, taskId: TaskId): void {
  context.tasks.cancel(taskId);
  context.readings.drop(taskId);
}
