import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { SubmissionId } from '../../shared/ids';
import { departmentOf } from '../../shared/merge/department-of';
import type { UnreadableFile } from '../../shared/merge/merge-report';
import type { Submission } from '../../shared/merge/merge-types';
import { withPlainIds } from '../../shared/merge/plain-ids';
import { unitePlans } from '../../shared/merge/unite-plans';
import { refuseSameFile } from './convert';
import { accept, reasonOf, report, type MergeOutcome } from './merge';
import type { UniteCommand } from './merge-arguments';
import { readBase } from './read-submission';

/**
 * Unites plans that have no base in common into a new file: same areas joined, the same task once, what is not the same
 * reported. Never writes over a file that it reads; a file that cannot be read is reported. Throws AppError where fewer
 * than two can be read or the result not be written.
 */
export async function unite(command: UniteCommand): Promise<MergeOutcome> {
  const targets = [command.report === '-' ? null : command.report, command.accept.to];
  for (const target of targets) {
    if (target !== null) for (const source of command.files) await refuseSameFile(source, target);
  }
  const { submissions, unreadable } = await readAll(command.files);
  const [first, ...others] = submissions;
  if (first === undefined || others.length === 0) throw tooFew(unreadable);
  const { base, board } = unitePlans([first, ...others]);
  const plain = { base: first.fileName, report: command.report };
  const reported = await report(plain, base, board, unreadable);
  for (const { file, reason } of unreadable) {
    process.stderr.write(`Không đọc được «${file}»: ${reason}\n`);
  }
  const written = await accept(base, board, command.accept);
  const text = command.report === '-' ? reported : `${reported}${written}`;
  return { text, code: unreadable.length === 0 ? 0 : 3 };
}

interface ReadPlans {
  readonly submissions: readonly Submission[];
  readonly unreadable: readonly UnreadableFile[];
}

async function readAll(paths: readonly string[]): Promise<ReadPlans> {
  const submissions: Submission[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const [place, path] of paths.entries()) {
    const fileName = basename(path);
    try {
      const plan = withPlainIds((await readBase(path)).plan);
      submissions.push({
        id: `${place + 1} ${fileName}` as SubmissionId,
        fileName,
        department: departmentOf(plan, fileName, plan).name,
        plan,
        passports: null,
        baseVersionId: null,
        scope: 'own-rows',
      });
    } catch (error) {
      unreadable.push({ file: fileName, reason: reasonOf(error) });
    }
  }
  return { submissions, unreadable };
}

function tooFew(unreadable: readonly UnreadableFile[]): AppError {
  const why = unreadable.map(({ file, reason }) => ` Không đọc được «${file}»: ${reason}`).join('');
  return new AppError('no-appendix', `Cần ít nhất hai kế hoạch đọc được để hợp nhất.${why}`);
}
