import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { ClipboardContent } from '../../shared/clipboard-content';
import { newId, type FileToken, type PlanId, type TaskId } from '../../shared/ids';
import { appendRows } from '../../shared/commands/import-append';
import { replaceAppendix } from '../../shared/commands/import-replace';
import type { AcceptedInto, ChosenFile, ImportPreview, RequestOf } from '../../shared/ipc-contract';
import { fromJson, jsonObject, toJson, type JsonText } from '../../shared/json-text';
import type { Plan } from '../../shared/plan/plan';
import type { Recognition } from '../../shared/recognise/recognition';
import { executeCommand } from '../store/history';
import { loadPlan } from '../store/load-plan';
import { insertFileComments } from '../store/file-comments';
import { savePlan } from '../store/save-plan';
import { createVersion } from '../store/versions';
import type { CorrectOutcome, ReadOutcome } from '../worker/jobs';
import type { AppContext } from './app-context';
import { commentsAt } from './import-comments';
import { recallShapes, recogniseAgain, rememberShapes } from './correct-import';

/**
 * Importing a file: choose (or drop), read in the worker, look at the preview, then accept or discard.
 * Until accept nothing is written anywhere.
 */
export async function chooseImportFile(context: AppContext): Promise<ChosenFile | null> {
  const path = await context.dialogs.chooseFileToOpen();
  return path === null ? null : context.files.issue(path);
}

/** A table that was pasted into the window; it is read later, like a file. */
export function pasteImport(context: AppContext, content: ClipboardContent): ChosenFile {
  return context.files.issueClipboard(content, 'Bảng vừa sao chép');
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
  const source = context.files.sourceOf(token);
  const outcome = await context.tasks.run(taskId, 'cancel', (signal) =>
    context.worker.run(
      'read',
      { ...source, documentId: taskId },
      { signal, onProgress: (progress) => context.reportProgress(taskId, progress) },
    ),
  );
  const recalled = await applyMemory(context, taskId, outcome);
  const fileName = context.files.nameOf(token);
  const recognition = recalled?.recognition ?? outcome.recognition;
  const corrected = recalled?.shapes ?? null;
  context.readings.keep(taskId, { ...outcome, fileName, recognition, corrected });
  return jsonObject<ImportPreview>({
    taskId: toJson(taskId),
    fileName: toJson(fileName),
    source: outcome.source,
    recognition,
    remembered: toJson(recalled?.corrections ?? null),
    tables: outcome.tables,
  });
}

/** What the user set right in an earlier file of the same shape holds for this one too. */
async function applyMemory(
  context: AppContext,
  taskId: TaskId,
  { source, shapes }: ReadOutcome,
): Promise<CorrectOutcome | null> {
  const memory = recallShapes(context, shapes);
  if (memory === null) return null;
  return recogniseAgain(context, taskId, source, { kind: 'memory', shapes: memory });
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
  const found = planAt(recognition, planIndex);
  // A new id each time: the same file may be imported twice, as two plans.
  const planId = newId<'plan'>();
  const chosenName = name.trim() === '' ? found.metadata.name : name.trim();
  const plan = { ...found, id: planId, metadata: { ...found.metadata, name: chosenName } };
  const { writer } = context.library;
  const { fileName } = reading;
  writer.transaction(() => {
    savePlan(writer, plan, { fileName, report: recognition.report });
    const comments = recognition.comments?.[planIndex] ?? [];
    insertFileComments(writer, planId, comments, { fileName, commandId: null });
  });
  rememberShapes(context, reading);
  context.readings.markAccepted(taskId, planIndex, planId);
  return { planId };
}

/**
 * Puts the table into a plan that is there already, as one command that undo takes back. Accepting the same one for the
 * same plan again does nothing more. Throws AppError 'not-found' for a plan that is gone.
 */
export function acceptImportInto(
  context: AppContext,
  { taskId, planIndex, planId, mode }: RequestOf<'import.accept-into'>,
): AcceptedInto {
  if (context.readings.acceptedPlan(taskId, planIndex) === planId)
    return { planId, rows: 0, notes: [] };
  const reading = context.readings.get(taskId);
  const recognition = fromJson(reading.recognition);
  const imported = planAt(recognition, planIndex);
  const { plan, revision } = loadPlan(context.library.reader, planId);
  const { command, rows, notes, cellOf } =
    mode === 'replace' ? replaceAppendix(plan, imported) : appendRows(plan, imported);
  if (command === null) {
    throw new AppError('no-appendix', 'Bảng trong tệp chưa có dòng nào để thêm vào kế hoạch.');
  }
  const { writer } = context.library;
  const { fileName } = reading;
  const comments = commentsAt(recognition.comments?.[planIndex] ?? [], cellOf);
  writer.transaction(() => {
    // The appendix that goes is more than one step's worth of work: it stays at hand under a name.
    if (mode === 'replace') {
      const name = `Trước khi thay phụ lục bằng «${fileName}»`;
      createVersion(writer, planId, { name, kind: 'automatic', note: '' });
    }
    const origin = { kind: 'imported', fileName } as const;
    executeCommand(writer, planId, revision, { ...command, origin });
    insertFileComments(writer, planId, comments.placed, { fileName, commandId: command.id });
  });
  rememberShapes(context, reading);
  context.readings.markAccepted(taskId, planIndex, planId);
  return { planId, rows, notes: [...notes, ...comments.notes] };
}

function planAt({ plans }: Recognition, planIndex: number): Plan {
  const found = plans[planIndex];
  if (found !== undefined) return found;
  throw new AppError('no-appendix', 'Tệp này không có phụ lục nào để đưa vào thư viện.');
}

/** Stops a reading that runs and forgets one that has finished; nothing of it stays. */
export function discardImport(context: AppContext, taskId: TaskId): void {
  context.tasks.cancel(taskId);
  context.readings.drop(taskId);
}
