import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { departmentOf } from '../../shared/merge/department-of';
import type { Submission } from '../../shared/merge/merge-types';
import { unitedBaseOf } from '../../shared/merge/unite-plans';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { admitDocument } from '../../shared/recognise/admit-document';
import { plansFromJson } from '../../shared/recognise/inspection';
import { recognise } from '../../shared/recognise/recognise';
import { takePassports } from '../../shared/round/take-passports';
import { detectFormat, readDocument, readJsonFile } from '../office/read-document';
import { breathe, stopIfAborted, type JobContext } from './job-context';
import type { UniteInput, UnitedFile, UniteOutput } from './round-jobs';
import { packContent } from './submission-content';

/**
 * Reads plans that have no base in common and makes the empty plan in which their rows can meet (unite-plans.ts). A file
 * that cannot be read is an outcome with its reason. Throws AppError 'no-appendix' where fewer than two plans could be
 * read, and 'cancelled'.
 */
export async function runUniteJob(
  { sources }: UniteInput,
  context: JobContext,
): Promise<UniteOutput> {
  const found: Submission[] = [];
  const unreadable: { readonly fileName: string; readonly reason: string }[] = [];
  for (const [done, source] of sources.entries()) {
    context.onProgress({ stage: 'reading', done, total: sources.length });
    await breathe(context.signal);
    const fileName = 'plan' in source ? source.name : basename(source.path);
    try {
      const read = 'plan' in source ? source : await longestPlan(source.path, context);
      found.push(submissionOf(source.submissionId, fileName, read));
    } catch (error) {
      stopIfAborted(context.signal);
      if (error instanceof AppError && error.code === 'cancelled') throw error;
      unreadable.push({ fileName, reason: error instanceof AppError ? error.message : unexpected });
    }
  }
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) throw tooFew(unreadable);
  const base = unitedBaseOf([first.plan, ...others.map(({ plan }) => plan)]);
  return { base, files: found.map(fileOf), unreadable };
}

const unexpected =
  'Ứng dụng không đọc được tệp này. Hãy mở tệp bằng Word hoặc Excel, lưu lại rồi thử lại.';

function tooFew(unreadable: UniteOutput['unreadable']): AppError {
  const [first] = unreadable;
  const why = first === undefined ? '' : ` Không đọc được «${first.fileName}»: ${first.reason}`;
  return new AppError('no-appendix', `Cần ít nhất hai kế hoạch đọc được để hợp nhất.${why}`);
}

type ReadPlan = Pick<Submission, 'plan' | 'comments'>;

/** Of several appendices in a file the longest. */
async function longestPlan(path: string, context: JobContext): Promise<ReadPlan> {
  const plans = await plansIn(path, context);
  const [longest] = [...plans].sort(
    (a, b) => tableViewOf(b.plan).rows.length - tableViewOf(a.plan).rows.length,
  );
  if (longest !== undefined) return longest;
  throw new AppError(
    'no-appendix',
    'Không thấy bảng nhiệm vụ trong tệp. Cần một bảng có dòng tiêu đề với cột nhiệm vụ.',
  );
}

async function plansIn(path: string, context: JobContext): Promise<readonly ReadPlan[]> {
  if ((await detectFormat(path, context)) === 'json')
    return plansFromJson(await readJsonFile(path)).map((plan) => ({ plan }));
  const raw = await readDocument(path, context);
  admitDocument(raw, basename(path));
  await breathe(context.signal);
  const { plans, comments } = recognise(takePassports(raw).document);
  return plans.map((plan, index) => ({ plan, comments: comments?.[index] ?? [] }));
}

function submissionOf(
  id: Submission['id'],
  fileName: string,
  { plan, comments = [] }: ReadPlan,
): Submission {
  return {
    id,
    fileName,
    department: departmentOf(plan, fileName, plan).name,
    plan,
    passports: null,
    baseVersionId: null,
    scope: 'own-rows',
    comments,
  };
}

function fileOf({ id, fileName, department, plan, comments = [] }: Submission): UnitedFile {
  const rowCount = tableViewOf(plan).rows.filter((row) => row.kind === 'task').length;
  const content = packContent({ plan, passports: [], comments });
  return { submissionId: id, fileName, department, rowCount, content };
}
