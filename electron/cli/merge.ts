import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { applyChanges } from '../../shared/commands/apply-changes';
import type { SubmissionId } from '../../shared/ids';
import { bulkDecisions } from '../../shared/merge/bulk-decisions';
import { commandOfDecisions } from '../../shared/merge/command-of-decisions';
import { compareSubmission } from '../../shared/merge/compare-submission';
import { departmentOf } from '../../shared/merge/department-of';
import { mergeReportOf } from '../../shared/merge/merge-report';
import { mergeSubmissions } from '../../shared/merge/merge-submissions';
import type { MergeBoard, Submission } from '../../shared/merge/merge-types';
import { withPlainIds } from '../../shared/merge/plain-ids';
import type { Plan } from '../../shared/plan/plan';
import { inspectionOf } from '../../shared/recognise/inspection';
import { writeFileAtomically } from '../office/atomic-write';
import { writeDocument } from '../office/write-document';
import { prove, refuseSameFile } from './convert';
import type { Acceptance, MergeCommand } from './merge-arguments';
import { mergeSummaryOf } from './merge-summary';
import { readPlans } from './read-plans';

/**
 * Compares files of departments with a base, reports what they propose and, if asked, writes the base with the accepted
 * proposals. Never writes over a file that it reads.
 *
 * @returns what goes to standard output. Throws AppError; of a file that cannot be read, with its name in front.
 */
export async function merge(command: MergeCommand): Promise<string> {
  const sources = [command.base, ...command.submissions];
  const targets = [command.report === '-' ? null : command.report, command.accept?.to ?? null];
  for (const target of targets) {
    if (target !== null) for (const source of sources) await refuseSameFile(source, target);
  }
  const base = await readBase(command.base);
  const submissions: Submission[] = [];
  for (const path of command.submissions) {
    submissions.push(await readSubmission(base, path, submissions));
  }
  const board = mergeSubmissions(base, submissions);
  const reported = await report(command, base, board);
  if (command.accept === null) return reported;
  const written = await accept(base, board, command.accept);
  return command.report === '-' ? reported : `${reported}${written}`;
}

async function readBase(path: string): Promise<Plan> {
  const [plan] = (await readPlans(path)).plans;
  if (plan === undefined)
    throw new AppError('no-appendix', `Không tìm thấy phụ lục trong «${basename(path)}».`);
  return withPlainIds(plan);
}

async function readSubmission(
  base: Plan,
  path: string,
  before: readonly Submission[],
): Promise<Submission> {
  const fileName = basename(path);
  const { plans } = await readPlans(path).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.message.includes(fileName)) throw error;
    throw new AppError(error.code, `Tệp «${fileName}»: ${error.message}`);
  });
  // Two files of one name lie in different folders; their order tells them apart.
  const twins = before.filter((each) => each.fileName === fileName).length;
  const id = (twins === 0 ? fileName : `${fileName} (${twins + 1})`) as SubmissionId;
  const candidates = plans.map((plan): Submission => ({
    id,
    fileName,
    department: departmentOf(base, fileName, plan).name,
    plan,
    passports: null,
    baseVersionId: null,
    scope: 'by-evidence',
  }));
  return likest(base, candidates);
}

/** Of several appendices in one file the one that shares most rows with the base. */
function likest(base: Plan, candidates: readonly Submission[]): Submission {
  const [first, ...others] = candidates;
  if (first === undefined) throw new Error('A file that was read has no plan');
  if (others.length === 0) return first;
  const paired = (each: Submission): number => compareSubmission(base, each).pairs.length;
  return others.reduce((best, each) => (paired(each) > paired(best) ? each : best), first);
}

async function report(command: MergeCommand, base: Plan, board: MergeBoard): Promise<string> {
  if (command.report === null) return mergeSummaryOf(base, board);
  const json = `${JSON.stringify(mergeReportOf(base, basename(command.base), board), null, 2)}\n`;
  if (command.report === '-') return json;
  await writeFileAtomically(command.report, (sink) => sink(Buffer.from(json, 'utf8')));
  return `Đã ghi báo cáo ${basename(command.report)}.\n`;
}

/** Writes the accepted plan and proves it. */
async function accept(
  base: Plan,
  board: MergeBoard,
  { which, to, format }: Acceptance,
): Promise<string> {
  const { command, refused } = commandOfDecisions(base, board, bulkDecisions(board, which));
  const plan = command === null ? base : applyChanges(base, command.changes);
  await write(plan, format, to);
  await prove([plan], to);
  for (const { reason } of refused) process.stderr.write(`Lưu ý: ${reason}\n`);
  const undecided = board.items.length - Object.keys(bulkDecisions(board, which)).length;
  const left = undecided === 0 ? '' : ` Còn ${undecided} mục chưa nhận.`;
  return `Đã ghi ${basename(to)}; đọc lại thấy đúng từng ô.${left}\n`;
}

async function write(plan: Plan, format: Acceptance['format'], to: string): Promise<void> {
  if (format !== 'json') {
    for (const warning of (await writeDocument(plan, format, to)).warnings) {
      process.stderr.write(`Lưu ý: ${warning}\n`);
    }
    return;
  }
  const report = { total: 0, used: 0, ignored: 0, unplaced: 0, items: [], confidence: 1 };
  const json = `${JSON.stringify(inspectionOf({ plans: [plan], report, traces: [] }), null, 2)}\n`;
  await writeFileAtomically(to, (sink) => sink(Buffer.from(json, 'utf8')));
}
