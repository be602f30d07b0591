import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { applyChanges } from '../../shared/commands/apply-changes';
import type { SubmissionId } from '../../shared/ids';
import { bulkDecisions } from '../../shared/merge/bulk-decisions';
import { commandOfDecisions } from '../../shared/merge/command-of-decisions';
import { compareSubmission } from '../../shared/merge/compare-submission';
import { mergeReportOf, type UnreadableFile } from '../../shared/merge/merge-report';
import { boardOf } from '../../shared/merge/merge-submissions';
import type { MergeBoard, Submission, SubmissionComparison } from '../../shared/merge/merge-types';
import type { Plan } from '../../shared/plan/plan';
import { inspectionOf } from '../../shared/recognise/inspection';
import type { RoundBase } from '../../shared/round/returned-file';
import { writeFileAtomically } from '../office/atomic-write';
import { writeDocument } from '../office/write-document';
import { prove, refuseSameFile } from './convert';
import type { Acceptance, MergeCommand } from './merge-arguments';
import { mergeSummaryOf } from './merge-summary';
import { readBase, readSubmission } from './read-submission';

/**
 * Compares files of departments with a base, reports what they propose and, if asked, writes the base with the accepted
 * proposals. Never writes over a file that it reads. A submission that cannot be read stops nothing: it is reported with
 * its reason.
 *
 * @returns what goes to standard output, and the exit code. Throws AppError where the base cannot be read or the result
 *   not be written.
 */
export async function merge(command: MergeCommand): Promise<MergeOutcome> {
  const sources = [command.base, ...command.submissions];
  const targets = [command.report === '-' ? null : command.report, command.accept?.to ?? null];
  for (const target of targets) {
    if (target !== null) for (const source of sources) await refuseSameFile(source, target);
  }
  const base = await readBase(command.base);
  const { submissions, comparisons, unreadable } = await compareAll(base, command.submissions);
  const board = boardOf(base.plan, submissions, comparisons);
  const reported = await report(command, base.plan, board, unreadable);
  for (const { file, reason } of unreadable)
    process.stderr.write(`Không đọc được «${file}»: ${reason}\n`);
  const code = unreadable.length === 0 ? 0 : submissions.length === 0 ? 1 : 3;
  if (command.accept === null || submissions.length === 0) return { text: reported, code };
  const written = await accept(base.plan, board, command.accept);
  return { text: command.report === '-' ? reported : `${reported}${written}`, code };
}

export interface MergeOutcome {
  readonly text: string;
  /** 0: every file was read; 1: none of the submissions; 3: some were not. */
  readonly code: 0 | 1 | 3;
}

interface Compared {
  readonly submissions: readonly Submission[];
  readonly comparisons: readonly SubmissionComparison[];
  readonly unreadable: readonly UnreadableFile[];
}

/** One file after the other; of each only what it proposes is kept. */
async function compareAll(base: RoundBase, paths: readonly string[]): Promise<Compared> {
  const submissions: Submission[] = [];
  const comparisons: SubmissionComparison[] = [];
  const unreadable: UnreadableFile[] = [];
  const names = new Map<string, number>();
  for (const path of paths) {
    const file = basename(path);
    // Two files of one name lie in different folders; their order tells them apart.
    const twins = (names.get(file) ?? 0) + 1;
    names.set(file, twins);
    const id = (twins === 1 ? file : `${file} (${twins})`) as SubmissionId;
    try {
      const submission = await readSubmission(base, path, id);
      comparisons.push(compareSubmission(base.plan, submission));
      submissions.push({ ...submission, plan: base.plan, passports: null });
    } catch (error) {
      unreadable.push({ file, reason: reasonOf(error) });
    }
  }
  return { submissions, comparisons, unreadable };
}

/** A defect in reading one odd file must not stop the others. */
export function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.message.replace(/\s*\n\s*/g, ' ');
  return 'Chương trình không đọc được tệp này. Hãy mở tệp bằng Word hoặc Excel, lưu lại rồi thử lại.';
}

export async function report(
  command: { readonly base: string; readonly report: string | null },
  base: Plan,
  board: MergeBoard,
  unreadable: readonly UnreadableFile[],
): Promise<string> {
  if (command.report === null) return mergeSummaryOf(base, board);
  const found = mergeReportOf(base, basename(command.base), board, unreadable);
  const json = `${JSON.stringify(found, null, 2)}\n`;
  if (command.report === '-') return json;
  await writeFileAtomically(command.report, (sink) => sink(Buffer.from(json, 'utf8')));
  return `Đã ghi báo cáo ${basename(command.report)}.\n`;
}

/** Writes the accepted plan and proves it. */
export async function accept(
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
