import { basename } from 'node:path';
import type { NodeId, SubmissionId } from '../../shared/ids';
import { compareSubmission } from '../../shared/merge/compare-submission';
import { departmentOf } from '../../shared/merge/department-of';
import type { Submission } from '../../shared/merge/merge-types';
import { withPlainIds } from '../../shared/merge/plain-ids';
import type { RawDocument } from '../../shared/raw/raw-document';
import { admitDocument } from '../../shared/recognise/admit-document';
import { recognise } from '../../shared/recognise/recognise';
import { baseOfSentFile } from '../../shared/round/base-of-sent-file';
import { departmentsOf, directoryOf, ownRowsOf } from '../../shared/round/departments-of';
import { guessDepartment } from '../../shared/round/guess-department';
import { returnedFile, sharedRows, type RoundBase } from '../../shared/round/returned-file';
import { takePassports, type TakenPassports } from '../../shared/round/take-passports';
import type { Plan } from '../../shared/plan/plan';
import { detectFormat, readDocument } from '../office/read-document';
import { noAppendix, plansInJson } from './read-plans';

/**
 * The plan that departments were sent. A file that the app wrote for a department keeps what its passports say, so rows
 * of the files that came back are known by theirs. Throws AppError as readPlans does.
 */
export async function readBase(path: string): Promise<RoundBase> {
  if ((await detectFormat(path)) === 'json') {
    const [plan] = (await plansInJson(path)).plans;
    if (plan === undefined) throw noAppendix(basename(path), true);
    return { plan: withPlainIds(plan), versionId: null };
  }
  const taken = takePassports(await readRaw(path));
  const { plans, traces } = recognise(taken.document);
  const [plan] = plans;
  if (plan === undefined) throw noAppendix(basename(path), false);
  return baseOfSentFile(withPlainIds(plan), traces[0], taken);
}

/** One file of a department, of several appendices in it the one of the base. Throws AppError as readPlans does. */
export async function readSubmission(
  base: RoundBase,
  path: string,
  id: SubmissionId,
): Promise<Submission> {
  const fileName = basename(path);
  if ((await detectFormat(path)) === 'json') {
    const plan = likest(base.plan, (await plansInJson(path)).plans);
    if (plan === null) throw noAppendix(fileName, true);
    return {
      ...common(base, id, fileName),
      plan,
      department: departmentOf(base.plan, fileName, plan).name,
    };
  }
  const { plan, passports, comments, taken } = returnedFile(await readRaw(path), base);
  if (plan === null) throw noAppendix(fileName, false);
  const submission: Submission = {
    ...common(base, id, fileName),
    department: departmentIn(base.plan, fileName, plan, taken),
    plan,
    passports: passports.passports.size === 0 ? null : passports.passports,
    comments,
  };
  return { ...submission, sentRowIds: sentRowsOf(base, submission, taken) };
}

async function readRaw(path: string): Promise<RawDocument> {
  const raw = await readDocument(path);
  admitDocument(raw, basename(path));
  return raw;
}

function common(
  { versionId }: RoundBase,
  id: SubmissionId,
  fileName: string,
): Pick<Submission, 'id' | 'fileName' | 'baseVersionId' | 'scope' | 'passports'> {
  return { id, fileName, baseVersionId: versionId, scope: 'by-evidence', passports: null };
}

function likest(base: Plan, plans: readonly Plan[]): Plan | null {
  const [first, ...others] = plans;
  if (first === undefined || others.length === 0) return first ?? null;
  return [...plans].sort((a, b) => sharedRows(base, b) - sharedRows(base, a))[0] ?? null;
}

/** What the app wrote into the file; else its letterhead, signature and name; its sheets; titles, text and rows. */
function departmentIn(base: Plan, fileName: string, plan: Plan, taken: TakenPassports): string {
  if (taken.mark !== null) return taken.mark.department;
  const found = departmentOf(base, fileName, plan);
  if (surest.has(found.by)) return found.name;
  const directory = directoryOf(base);
  const known = departmentsOf(base, directory).map(({ department }) => ({
    department,
    aliases: directory.find(({ name }) => name === department)?.aliases ?? [],
  }));
  return guessDepartment(fileName, taken.document, known)?.department ?? found.name;
}

const surest: ReadonlySet<string> = new Set(['letterhead', 'signature', 'file-name']);

/**
 * A file that is marked as the one that was sent held the department's own rows at least: of these a missing one was
 * deleted. In a file of the whole appendix the scope says so of every row.
 */
function sentRowsOf(
  { plan, versionId }: RoundBase,
  submission: Submission,
  { mark }: TakenPassports,
): readonly NodeId[] | null {
  if (mark === null) return null;
  if (mark.versionId !== versionId) return null;
  if (compareSubmission(plan, submission).scope === 'whole') return null;
  return ownRowsOf(plan, mark.department);
}
