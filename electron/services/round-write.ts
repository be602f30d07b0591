import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaskId } from '../../shared/ids';
import type { ChosenFile, RequestOf } from '../../shared/ipc-contract';
import type { WrittenFolder } from '../../shared/ipc/rounds';
import {
  departmentsToAnswer,
  mergeRecordOf,
  replyOf,
  type RecordParts,
} from '../../shared/round/merge-record';
import { recordDocumentOf } from '../../shared/round/record-document';
import { reminderOf } from '../../shared/round/round-letters';
import type { RoundId } from '../../shared/round/round-types';
import { readDecisions } from '../store/merge-decisions';
import { readRemarkMarks } from '../store/remark-marks';
import { noteReminder, readRound } from '../store/rounds';
import { loadVersion } from '../store/versions';
import type { RoundFile } from '../worker/round-jobs';
import type { AppContext } from './app-context';
import { openBoard } from './round-board';
import { roundLedger } from './round-ledger';
import { requireProven } from './round-send';
import { safeFileName } from './safe-file-name';

/**
 * Writes the reminder to everybody who has not answered, and notes in the ledger that they were reminded. null when the
 * user closed the dialog, or when nobody is missing.
 */
export async function writeReminder(
  context: AppContext,
  { roundId, taskId }: RequestOf<'rounds.remind'>,
): Promise<ChosenFile | null> {
  const { round, recipients } = roundLedger(context, roundId);
  const missing = recipients
    .filter(({ state }) => state === 'waiting' || state === 'overdue')
    .map(({ department }) => department);
  if (missing.length === 0) return null;
  const path = await chooseFile(context, 'Lưu công văn đôn đốc', 'Công văn đôn đốc', 'docx');
  if (path === null) return null;
  const { metadata } = loadVersion(context.library.reader, round.versionId);
  const document = reminderOf({
    metadata,
    departments: missing,
    deadline: round.deadline,
    sentOn: round.sentAt.slice(0, 10),
    today: new Date().toISOString().slice(0, 10),
  });
  await write(context, taskId, [{ kind: 'docx', path, document }]);
  noteReminder(context.library.writer, roundId, missing);
  return context.files.issue(path);
}

/** Writes the merge record as it stands now. null when the user closed the dialog. */
export async function writeMergeRecord(
  context: AppContext,
  { roundId, format, taskId }: RequestOf<'rounds.record'>,
): Promise<ChosenFile | null> {
  const parts = await recordParts(context, roundId);
  const name = 'Biên bản tổng hợp ý kiến';
  const path = await chooseFile(context, 'Lưu biên bản tổng hợp', name, format);
  if (path === null) return null;
  const table = mergeRecordOf(parts);
  const { metadata } = parts.base;
  const file: RoundFile =
    format === 'xlsx'
      ? { kind: 'xlsx', path, table }
      : { kind: 'docx', path, document: recordDocumentOf(table, metadata) };
  await write(context, taskId, [file]);
  return context.files.issue(path);
}

/** Writes one reply per department that proposed something, into a folder. null when the user closed the dialog. */
export async function writeReplies(
  context: AppContext,
  { roundId, taskId }: RequestOf<'rounds.replies'>,
): Promise<WrittenFolder | null> {
  const parts = await recordParts(context, roundId);
  const folder = await context.dialogs.chooseFolder('Chọn thư mục để ghi phiếu trả lời');
  if (folder === null) return null;
  const target = join(folder, safeFileName(`Trả lời ${parts.ledger.round.name}`, 'Trả lời'));
  await mkdir(target, { recursive: true });
  const replies = departmentsToAnswer(parts.board).flatMap((department) => {
    const table = replyOf(parts, department);
    const fileName = `${safeFileName(`Trả lời ${department}`, 'Trả lời')}.docx`;
    return table === null ? [] : [{ fileName, table }];
  });
  const files = replies.map(({ fileName, table }): RoundFile => {
    const document = recordDocumentOf(table, parts.base.metadata);
    return { kind: 'docx', path: join(target, fileName), document };
  });
  await write(context, taskId, files);
  return {
    folder: context.files.issue(target),
    fileNames: replies.map(({ fileName }) => fileName),
    warnings: [],
  };
}

async function recordParts(context: AppContext, roundId: RoundId): Promise<RecordParts> {
  const { reader } = context.library;
  const decisions = readDecisions(reader, roundId);
  return {
    base: loadVersion(reader, readRound(reader, roundId).versionId),
    board: await openBoard(context, roundId),
    decisions: new Map(decisions.map(({ itemId, decision }) => [itemId, decision])),
    ledger: roundLedger(context, roundId),
    remarkMarks: readRemarkMarks(reader, roundId),
  };
}

const fileTypes = {
  docx: { name: 'Tài liệu Word', extension: 'docx' },
  xlsx: { name: 'Sổ tính Excel', extension: 'xlsx' },
} as const;

async function chooseFile(
  { dialogs }: AppContext,
  title: string,
  name: string,
  format: keyof typeof fileTypes,
): Promise<string | null> {
  const path = await dialogs.chooseFileToSave({
    title,
    suggestedName: `${name}.${format}`,
    fileType: fileTypes[format],
  });
  if (path === null) return null;
  return path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`;
}

async function write(
  context: AppContext,
  taskId: TaskId,
  files: readonly RoundFile[],
): Promise<void> {
  const { differences } = await context.tasks.run(taskId, 'finish', (signal) =>
    context.worker.run(
      'write-round-files',
      { files },
      { signal, onProgress: (progress) => context.reportProgress(taskId, progress) },
    ),
  );
  requireProven(differences);
}
