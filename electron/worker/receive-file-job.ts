import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { compareSubmission } from '../../shared/merge/compare-submission';
import { departmentOf } from '../../shared/merge/department-of';
import type { SubmissionComparison } from '../../shared/merge/merge-types';
import { nameKey, sameAgency } from '../../shared/merge/department-rows';
import type { Plan } from '../../shared/plan/plan';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { admitDocument } from '../../shared/recognise/admit-document';
import { guessDepartment } from '../../shared/round/guess-department';
import type { RowPassports } from '../../shared/round/passports-of-rows';
import { returnedFile, type ReturnedFile } from '../../shared/round/returned-file';
import type { DepartmentEvidence } from '../../shared/round/round-types';
import type { TakenPassports } from '../../shared/round/take-passports';
import { readDocument } from '../office/read-document';
import { breathe, stopIfAborted, type JobContext } from './job-context';
import type { ReadSubmission, ReceivedFile, ReceiveFileInput } from './round-jobs';
import { packContent } from './submission-content';

/**
 * Reads one file that came back: its rows and passports, whose it is, what it was made from, and what it proposes. A file
 * that cannot be read is an outcome with its reason, not a failure. Throws AppError 'cancelled'.
 */
export async function runReceiveFileJob(
  request: ReceiveFileInput,
  context: JobContext,
): Promise<ReceivedFile> {
  const input = { ...request, base: sameBase(request) };
  const fingerprint = await fingerprintOf(input.path);
  if (input.knownFingerprints?.includes(fingerprint) === true) {
    return { fingerprint, outcome: { kind: 'known' } };
  }
  try {
    const raw = await readDocument(input.path, { signal: context.signal });
    admitDocument(raw, basename(input.path));
    await breathe(context.signal);
    const { base, versionId } = input;
    const { plan, ...found } = returnedFile(raw, { plan: base, versionId });
    await breathe(context.signal);
    if (plan === null) return { fingerprint, outcome: unreadable(noAppendix) };
    return { fingerprint, outcome: submissionOf(plan, found, input) };
  } catch (error) {
    stopIfAborted(context.signal);
    // What was refused in words is an answer; a defect in reading one odd file must not stop the other 199.
    const reason = error instanceof AppError ? error.message : unexpected;
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { fingerprint, outcome: unreadable(reason) };
  }
}

let kept: Pick<ReceiveFileInput, 'versionId' | 'base'> | null = null;

/**
 * A sent version never changes, but every job brings a copy of it: what is derived from the plan (its index, its words)
 * is kept with the first copy, for all files of the round.
 */
function sameBase({ versionId, base }: ReceiveFileInput): Plan {
  if (kept?.versionId !== versionId) kept = { versionId, base };
  return kept.base;
}

const noAppendix =
  'Không thấy bảng nhiệm vụ trong tệp. Hãy mở tệp để xem; nếu đúng là góp ý thì nhập tay vào kế hoạch.';
const unexpected =
  'Ứng dụng không đọc được tệp này. Hãy mở tệp bằng Word hoặc Excel, lưu lại rồi nhận lại.';

function unreadable(reason: string): ReceivedFile['outcome'] {
  return { kind: 'unreadable', reason };
}

async function fingerprintOf(path: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    // It cannot be opened; reading it says so in words.
    return '';
  }
}

function submissionOf(
  plan: Plan,
  { passports: { passports, ofBase, ofOthers }, comments, taken }: Omit<ReturnedFile, 'plan'>,
  input: ReceiveFileInput,
): ReadSubmission {
  const { base, versionId, roundId, path } = input;
  const fileName = basename(path);
  const whose = departmentOfFile(plan, taken, input);
  const sent = input.departments.find(({ department }) => department === whose.department);
  const hasMark = taken.mark?.roundId === roundId && taken.mark.versionId === versionId;
  const comparison = compareSubmission(base, {
    id: input.submissionId,
    fileName,
    department: whose.department,
    plan,
    passports: passports.size === 0 ? null : passports,
    comments,
    baseVersionId: versionId,
    scope: 'by-evidence',
    sentRowIds: hasMark ? (sent?.sentRowIds ?? null) : null,
  });
  return {
    kind: 'read',
    content: packContent({ plan, passports: [...passports], comments }),
    ...whose,
    hasMark,
    rowCount: tableViewOf(plan).rows.filter((row) => row.kind === 'task').length,
    passportCount: passports.size,
    baseVersionId: baseOf(ofBase, ofOthers, taken, versionId),
    pairedRows: comparison.pairs.length + comparison.doubts.length,
    proposalCount: comparison.proposals.length,
    unchanged: isUnchanged(comparison),
  };
}

function isUnchanged({ proposals, doubts, remarks }: SubmissionComparison): boolean {
  return proposals.length === 0 && doubts.length === 0 && remarks.length === 0;
}

/** The version that most passports name; a tie is for the round's own. */
function baseOf(
  ofBase: number,
  ofOthers: RowPassports['ofOthers'],
  { mark }: TakenPassports,
  own: ReadSubmission['baseVersionId'],
): ReadSubmission['baseVersionId'] {
  const [most] = [...ofOthers].sort(([, a], [, b]) => b - a);
  if (ofBase === 0 && most === undefined) return mark?.versionId ?? null;
  return most !== undefined && most[1] > ofBase ? most[0] : own;
}

interface WhoseFile {
  readonly department: string;
  readonly evidence: DepartmentEvidence | null;
  readonly unknownName: string;
}

function departmentOfFile(
  plan: Plan,
  { mark, document }: TakenPassports,
  { departments, base, path }: ReceiveFileInput,
): WhoseFile {
  const fileName = basename(path);
  const named = mark === null ? null : known(mark.department, departments);
  if (named !== null) return { department: named, evidence: 'passport', unknownName: '' };
  const guess = guessDepartment(fileName, document, departments);
  if (guess !== null) return { ...guess, unknownName: '' };
  const { name, by } = departmentOf(base, fileName, plan);
  const department = known(name, departments);
  if (department === null) return { department: '', evidence: null, unknownName: name };
  const evidence = by === 'rows' ? 'rows' : by === 'file-name' ? 'file-name' : 'text';
  return { department, evidence, unknownName: '' };
}

function known(name: string, departments: ReceiveFileInput['departments']): string | null {
  const key = nameKey(name);
  if (key === '') return null;
  const found = departments.find(({ department, aliases }) =>
    [department, ...aliases].some((each) => sameAgency(nameKey(each), key)),
  );
  return found?.department ?? null;
}
