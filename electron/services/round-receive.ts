import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { newId, type SubmissionId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { ReceivedFiles } from '../../shared/ipc/rounds';
import { nameKey, sameAgency } from '../../shared/merge/department-rows';
import type { Plan } from '../../shared/plan/plan';
import type { RoundSummary } from '../../shared/round/round-types';
import { readRecipients } from '../store/rounds';
import { insertSubmission, readSubmissions, type StoredSubmission } from '../store/submissions';
import { loadVersion, versionSummary } from '../store/versions';
import type { ReceivedFile, ReceiveFileInput } from '../worker/round-jobs';
import type { AppContext } from './app-context';
import { requireOpenRound, roundLedger } from './round-ledger';
import { agenciesFor } from './round-send';
import { settleReceived } from './round-settle';

/**
 * Reads files that came back and enters each into the ledger as soon as it is read: a cancel or a crash loses only the
 * file under way. null when the user closed the dialog. Rejects with 'cancelled', 'not-found', 'file-not-found'.
 */
export async function receiveFiles(
  context: AppContext,
  { roundId, from, taskId }: RequestOf<'rounds.receive'>,
): Promise<ReceivedFiles | null> {
  const round = requireOpenRound(context, roundId);
  const chosen = await chosenPaths(context, from);
  if (chosen === null) return null;
  const { files, passedOver } = await filesBelow(chosen);
  if (files.length === 0 && passedOver.length === 0) {
    throw new AppError('file-not-found', 'Trong thư mục vừa chọn không có tệp Word, Excel nào.');
  }
  const base = loadVersion(context.library.reader, round.versionId);
  const departments = departmentsToKnow(context, round, base);
  const skipped = [...passedOver];
  await context.tasks.run(taskId, 'cancel', async (signal) => {
    for (const [done, path] of files.entries()) {
      context.reportProgress(taskId, { stage: 'reading', done, total: files.length });
      const submissionId = newId<'submission'>();
      const { versionId } = round;
      const knownFingerprints = fingerprintsOf(context, roundId);
      const input = {
        ...{ path, submissionId, base, roundId, versionId, departments },
        knownFingerprints,
      };
      const received = await context.worker.run('receive-file', input, { signal });
      const known = knownBefore(context, round, received.fingerprint);
      if (known === null) enter(context, round, path, submissionId, received);
      else skipped.push({ fileName: basename(path), reason: known });
    }
    context.reportProgress(taskId, { stage: 'reading', done: files.length, total: files.length });
  });
  return {
    ledger: roundLedger(context, roundId),
    fileCount: files.length,
    passedOver: skipped,
  };
}

/** What was dropped, or is chosen now; null when the user closed the dialog. */
export async function chosenPaths(
  { dialogs }: AppContext,
  from: RequestOf<'rounds.receive'>['from'],
): Promise<readonly string[] | null> {
  switch (from.kind) {
    case 'paths':
      return from.paths;
    case 'choose-files': {
      const paths = await dialogs.chooseFilesToOpen('Chọn các tệp đơn vị gửi lại');
      return paths.length === 0 ? null : paths;
    }
    case 'choose-folder': {
      const folder = await dialogs.chooseFolder('Chọn thư mục chứa các tệp đơn vị gửi lại');
      return folder === null ? null : [folder];
    }
  }
}

const officeFile =
  /\.(?:docx|docm|dotx|doc|rtf|odt|xlsx|xlsm|xltx|xls|ods|csv|tsv|txt|pdf|html?)$/i;
/** What office programs leave beside an open document, and our own unfinished files. */
const leftovers = /^(?:~\$|~phu-luc-|\.)/;
const deepestFolder = 8;
const mostFiles = 5_000;

interface FoundFiles {
  readonly files: readonly string[];
  readonly passedOver: ReceivedFiles['passedOver'];
}

/** Files as they were dropped, and the office files of folders with all below them, in the order of their names. */
export async function filesBelow(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const passedOver: { readonly fileName: string; readonly reason: string }[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    const found = isAbsolute(path) ? await stat(path).catch(() => undefined) : undefined;
    const fileName = basename(path);
    if (found?.isDirectory() === true && depth < deepestFolder) {
      const names = (await readdir(path)).sort((a, b) => a.localeCompare(b, 'vi'));
      for (const name of names) await visit(join(path, name), depth + 1);
    } else if (found?.isFile() !== true) {
      passedOver.push({ fileName, reason: 'Không mở được mục này.' });
    } else if (!leftovers.test(fileName) && officeFile.test(fileName)) {
      if (files.length < mostFiles) files.push(path);
    } else if (depth === 0) {
      passedOver.push({ fileName, reason: 'Không phải tệp Word, Excel hay tệp đọc được.' });
    }
  };
  for (const path of paths) await visit(path, 0);
  return { files, passedOver };
}

/** Recipients first; then agencies of the directory, so that an answer nobody asked for is known too. */
function departmentsToKnow(
  context: AppContext,
  round: RoundSummary,
  base: Plan,
): ReceiveFileInput['departments'] {
  const recipients = readRecipients(context.library.reader, round.roundId);
  const agencies = agenciesFor(context, base);
  const own = recipients.map(({ department, sentRowIds }) => {
    const key = nameKey(department);
    const agency = agencies.find(({ name, aliases }) =>
      [name, ...aliases].some((each) => sameAgency(nameKey(each), key)),
    );
    const aliases = agency === undefined ? [] : [agency.name, ...agency.aliases];
    return { department, aliases, sentRowIds };
  });
  const keys = own.map(({ department }) => nameKey(department));
  const others = agencies
    .filter(({ name }) => !keys.some((key) => sameAgency(key, nameKey(name))))
    .map(({ name, aliases }) => ({ department: name, aliases, sentRowIds: [] }));
  return [...own, ...others];
}

/** Of the files that are in the ledger; "" stands for those that could not be opened. */
function fingerprintsOf(
  { library }: AppContext,
  roundId: RoundSummary['roundId'],
): readonly string[] {
  return readSubmissions(library.reader, roundId).flatMap(({ fingerprint }) =>
    fingerprint === '' ? [] : [fingerprint],
  );
}

function knownBefore(
  { library }: AppContext,
  { roundId }: RoundSummary,
  fingerprint: string,
): string | null {
  if (fingerprint === '') return null;
  const same = readSubmissions(library.reader, roundId).find(
    (each) => each.fingerprint === fingerprint,
  );
  return same === undefined ? null : `Nội dung giống hệt «${same.fileName}» đã nhận.`;
}

function enter(
  context: AppContext,
  round: RoundSummary,
  path: string,
  submissionId: SubmissionId,
  { fingerprint, outcome }: ReceivedFile,
): void {
  if (outcome.kind === 'known') return;
  const { writer } = context.library;
  const common = {
    submissionId,
    fileName: basename(path),
    fingerprint,
    receivedAt: new Date().toISOString(),
    adds: false,
  };
  if (outcome.kind === 'unreadable') {
    insertSubmission(writer, round.roundId, { ...common, ...unread, reason: outcome.reason }, null);
    return;
  }
  const { content, unknownName } = outcome;
  const submission: StoredSubmission = {
    ...common,
    department: outcome.department,
    evidence: outcome.evidence,
    state: 'unassigned',
    reason: '',
    rowCount: outcome.rowCount,
    passportCount: outcome.passportCount,
    proposalCount: outcome.proposalCount,
    unchanged: outcome.unchanged,
    baseVersionId: outcome.baseVersionId,
    hasMark: outcome.hasMark,
  };
  writer.transaction(() => {
    const base = wrongBase(context, round, outcome);
    const settled = base ?? settleReceived(context, round.roundId, submission, unknownName);
    insertSubmission(writer, round.roundId, { ...submission, ...settled }, content);
  });
}

const unread = {
  department: '',
  evidence: null,
  state: 'unreadable',
  rowCount: 0,
  passportCount: 0,
  proposalCount: null,
  unchanged: false,
  baseVersionId: null,
  hasMark: false,
} as const;

/** Made from another version or another plan; or of no version, and nothing in it is in this plan. */
function wrongBase(
  { library }: AppContext,
  { versionId }: RoundSummary,
  { baseVersionId, pairedRows, rowCount }: Extract<ReceivedFile['outcome'], { kind: 'read' }>,
): Pick<StoredSubmission, 'state' | 'reason'> | null {
  if (baseVersionId === null) {
    if (pairedRows > 0 || rowCount === 0) return null;
    const reason =
      'Không dòng nào của tệp khớp với bản đã gửi. Có thể là tệp của kế hoạch khác; nếu đúng là góp ý cho đợt này thì chọn «Vẫn dùng».';
    return { state: 'wrong-base', reason };
  }
  if (baseVersionId === versionId) return null;
  try {
    const version = versionSummary(library.reader, baseVersionId);
    const reason = `Tệp này lập trên bản «${version.name}» gửi ngày ${new Date(version.createdAt).toLocaleDateString('vi-VN')}, không phải bản của đợt này. Đề nghị đơn vị ghi vào tệp mới; nếu vẫn dùng thì xem kỹ từng ô.`;
    return { state: 'wrong-base', reason };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason =
      'Tệp này lập từ một kế hoạch khác, không phải bản đã gửi của đợt này. Đề nghị đơn vị gửi đúng tệp.';
    return { state: 'wrong-base', reason };
  }
}
