import { toJson } from '../../shared/json-text';
import { compareSubmission } from '../../shared/merge/compare-submission';
import { boardOfParts, boardPartOf, type BoardPart } from '../../shared/merge/merge-submissions';
import type { Submission } from '../../shared/merge/merge-types';
import { breathe, type JobContext } from './job-context';
import type { MergeRoundInput, MergeRoundOutput, MergeSubmissionInput } from './round-jobs';
import { unpackContent } from './submission-content';

/** The board of all submissions against their base. Throws AppError 'cancelled'. */
export async function runMergeRoundJob(
  { base, submissions, rulings }: MergeRoundInput,
  { signal, onProgress }: JobContext,
): Promise<MergeRoundOutput> {
  const total = submissions.length;
  const parts: BoardPart[] = [];
  for (const [done, input] of submissions.entries()) {
    onProgress({ stage: 'recognising', done, total });
    await breathe(signal);
    const submission = submissionOf(input);
    parts.push(boardPartOf(submission, compareSubmission(base, submission, { rulings })));
  }
  onProgress({ stage: 'recognising', done: total, total });
  await breathe(signal);
  return toJson(boardOfParts(base, parts));
}

export function submissionOf(input: MergeSubmissionInput): Submission {
  const { plan, passports, comments = [] } = unpackContent(input.content);
  return {
    id: input.submissionId,
    fileName: input.fileName,
    department: input.department,
    plan,
    passports: passports.length === 0 ? null : new Map(passports),
    baseVersionId: input.baseVersionId,
    scope: input.scope,
    sentRowIds: input.sentRowIds,
    comments,
  };
}
