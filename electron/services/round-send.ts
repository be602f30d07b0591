import { access, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { newId, type NodeId, type PlanId, type VersionId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { SentRound } from '../../shared/ipc/rounds';
import type { Plan } from '../../shared/plan/plan';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { departmentsOf, directoryOf, ownRowsOf } from '../../shared/round/departments-of';
import { coveringNoteOf, shortDay } from '../../shared/round/round-letters';
import type { DepartmentChoice, RoundId } from '../../shared/round/round-types';
import type { Agency } from '../../shared/text/agency-directory';
import { readAgencies } from '../store/agencies';
import { loadPlan } from '../store/load-plan';
import { dropUnsentVersion, insertRound, listRounds, type NewRound } from '../store/rounds';
import { createVersion, loadVersion } from '../store/versions';
import type { SendDepartment } from '../worker/round-jobs';
import type { AppContext } from './app-context';
import { roundLedger } from './round-ledger';
import { safeFileName } from './safe-file-name';

/** Departments that the plan can be sent to. */
export function roundChoices(context: AppContext, planId: PlanId): readonly DepartmentChoice[] {
  const { plan } = loadPlan(context.library.reader, planId);
  return departmentsOf(plan, agenciesFor(context, plan));
}

/** The user's directory, or the starter one for the issuer while there is none. */
export function agenciesFor({ library }: AppContext, plan: Plan): readonly Agency[] {
  const own = library.writerIfAny === undefined ? [] : readAgencies(library.reader);
  return own.length > 0 ? own : directoryOf(plan);
}

/**
 * Begins a round: keeps the plan as a sent version, writes one file (or two) per department and the covering note into a
 * new folder, proves them, and enters all into the ledger. null when the user closed the dialog. Where anything fails
 * nothing was begun and the folder is removed again. Rejects with AppError of the writer, 'export-not-proven',
 * 'cancelled'.
 */
export async function sendRound(
  context: AppContext,
  request: RequestOf<'rounds.send'>,
): Promise<SentRound | null> {
  const { library, tasks, dialogs } = context;
  const plan = planToSend(context, request);
  const parent = await dialogs.chooseFolder('Chọn thư mục để ghi các tệp gửi lấy ý kiến');
  if (parent === null) return null;
  const name = request.name.trim() === '' ? nextName(context, request.planId) : request.name.trim();
  const folder = await newFolder(parent, `${plan.metadata.name} - ${name}`);
  // Kept before the files are written: they name the version that they were made from.
  const versionId = createVersion(library.writer, plan.id, { name, kind: 'sent', note: '' });
  const round: BegunRound = {
    roundId: newId<'round'>(),
    name,
    versionId,
    base: loadVersion(library.reader, versionId),
    folder,
  };
  try {
    const departments = filesOf(round.base, request, folder);
    const fileNames = await tasks.run(request.taskId, 'finish', (signal) =>
      writeFiles(context, request, round, departments, signal),
    );
    insertRound(library.writer, newRound(request, round, departments));
    const warnings = departments
      .filter(({ ownRows }) => ownRows.length === 0)
      .map(({ department }) => `${department} không chủ trì dòng nào trong phụ lục.`);
    const ledger = roundLedger(context, round.roundId);
    return { ledger, folder: context.files.issue(folder), fileNames, warnings };
  } catch (error) {
    dropUnsentVersion(library.writer, versionId);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface BegunRound {
  readonly roundId: RoundId;
  readonly name: string;
  readonly versionId: VersionId;
  readonly base: Plan;
  readonly folder: string;
}

async function writeFiles(
  context: AppContext,
  request: RequestOf<'rounds.send'>,
  { base, roundId, versionId, folder }: BegunRound,
  departments: readonly SendDepartment[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { differences } = await context.worker.run(
    'send-round',
    {
      base,
      roundId,
      versionId,
      sentRows: request.sentRows,
      deadline: request.deadline === null ? '' : shortDay(request.deadline),
      agencies: agencyNames(context, base),
      departments,
    },
    {
      signal,
      onProgress: (progress) => context.reportProgress(request.taskId, progress),
    },
  );
  requireProven(differences);
  const note = request.coveringNote ? await writeNote(context, base, request, folder, signal) : [];
  return [...departments.flatMap(namesOf), ...note];
}

function newRound(
  { sentRows, deadline }: RequestOf<'rounds.send'>,
  { roundId, name, versionId, base }: BegunRound,
  departments: readonly SendDepartment[],
): NewRound {
  return {
    roundId,
    name,
    planId: base.id,
    versionId,
    deadline,
    sentRows,
    recipients: departments.map((each) => ({
      department: each.department,
      sentRowIds: sentRows === 'own-rows' ? each.ownRows : taskRows(base),
      fileNames: namesOf(each),
    })),
  };
}

function planToSend({ library }: AppContext, request: RequestOf<'rounds.send'>): Plan {
  const { plan } = loadPlan(library.reader, request.planId);
  if (taskRows(plan).length > 0) return plan;
  throw new AppError('empty-document', 'Phụ lục chưa có dòng nào nên chưa có gì để gửi.');
}

function taskRows(plan: Plan): readonly NodeId[] {
  return tableViewOf(plan)
    .rows.filter((row) => row.kind === 'task')
    .map(({ id }) => id);
}

function nextName({ library }: AppContext, planId: PlanId): string {
  return `Đợt ${listRounds(library.reader, planId).length + 1}`;
}

function agencyNames(context: AppContext, plan: Plan): readonly string[] {
  return departmentsOf(plan, agenciesFor(context, plan)).map(({ department }) => department);
}

/** A folder of its own: no file of the user's is ever overwritten, and a failure leaves nothing behind. */
async function newFolder(parent: string, name: string): Promise<string> {
  const stem = safeFileName(name, 'Lấy ý kiến');
  for (let count = 1; ; count++) {
    const folder = join(parent, count === 1 ? stem : `${stem} (${count})`);
    if (await exists(folder)) continue;
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      throw new AppError(
        'folder-not-writable',
        `Không tạo được thư mục «${stem}» trong «${basename(parent)}». Hãy chọn thư mục khác.`,
        { cause: error },
      );
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** With own rows only, a department that leads none has nothing to be sent. */
function filesOf(
  base: Plan,
  { departments, sentRows, formats }: RequestOf<'rounds.send'>,
  folder: string,
): readonly SendDepartment[] {
  const taken = new Set<string>();
  return [...new Set(departments)].map((department) => {
    const stem = unusedStem(safeFileName(department, 'Đơn vị'), taken);
    const ownRows = ownRowsOf(base, department);
    if (sentRows === 'own-rows' && ownRows.length === 0) {
      throw new AppError(
        'invalid-request',
        `${department} không chủ trì dòng nào nên không có gì để gửi riêng. Hãy bỏ chọn đơn vị này, hoặc gửi toàn bộ các dòng.`,
      );
    }
    return {
      department,
      ownRows,
      xlsxPath: formats.includes('xlsx') ? join(folder, `${stem}.xlsx`) : null,
      docxPath: formats.includes('docx') ? join(folder, `${stem}.docx`) : null,
    };
  });
}

/** Systems that do not tell capitals apart must not overwrite one department's file with another's. */
function unusedStem(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}

function namesOf({ xlsxPath, docxPath }: SendDepartment): readonly string[] {
  return [xlsxPath, docxPath].flatMap((path) => (path === null ? [] : [basename(path)]));
}

const noteName = 'Công văn lấy ý kiến.docx';

async function writeNote(
  { worker }: AppContext,
  base: Plan,
  { departments, deadline }: RequestOf<'rounds.send'>,
  folder: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const facts = { metadata: base.metadata, departments, deadline, sentOn: today, today };
  const path = join(folder, noteName);
  const files = [{ kind: 'docx' as const, path, document: coveringNoteOf(facts) }];
  const { differences } = await worker.run('write-round-files', { files }, { signal });
  requireProven(differences);
  return [noteName];
}

/** What was written and does not read back as it should is not handed on. */
export function requireProven(differences: readonly string[]): void {
  if (differences.length === 0) return;
  throw new AppError(
    'export-not-proven',
    `Đọc lại tệp vừa ghi thì có ${differences.length} chỗ không khớp nên chưa dùng được. ${differences[0] ?? ''}`,
  );
}
