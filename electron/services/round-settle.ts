import { AppError } from '../../shared/app-error';
import type { SubmissionId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { Ledger, RoundId } from '../../shared/round/round-types';
import {
  noSubmission,
  readSubmissions,
  updateSubmission,
  type StoredSubmission,
} from '../store/submissions';
import type { AppContext } from './app-context';
import { requireOpenRound, roundLedger } from './round-ledger';

type Settled = Pick<StoredSubmission, 'state' | 'reason'>;

/** How a file that was read enters the ledger: it counts, it is the second of its department, or somebody must say whose it is. */
export function settleReceived(
  { library }: AppContext,
  roundId: RoundId,
  { department, submissionId }: Pick<StoredSubmission, 'department' | 'submissionId'>,
  unknownName = '',
): Settled {
  if (department === '') {
    const found = unknownName === '' ? '' : ` Trong tệp có tên «${unknownName}».`;
    return { state: 'unassigned', reason: `Chưa rõ tệp của đơn vị nào.${found} Hãy chọn đơn vị.` };
  }
  const before = readSubmissions(library.reader, roundId).find(
    (each) =>
      each.department === department &&
      each.state === 'in-force' &&
      each.submissionId !== submissionId,
  );
  if (before === undefined) return { state: 'in-force', reason: '' };
  return {
    state: 'second',
    reason: `${department} đã gửi «${before.fileName}». Chọn: tệp mới thay tệp trước, hay dùng cả hai.`,
  };
}

/** The officer says whose file it is. Throws AppError 'not-found', 'invalid-request'. */
export function assignSubmission(
  context: AppContext,
  { roundId, submissionId, department }: RequestOf<'rounds.assign'>,
): Ledger {
  requireOpenRound(context, roundId);
  const { writer } = context.library;
  writer.transaction(() => {
    const submission = find(context, roundId, submissionId);
    if (submission.state === 'unreadable' || submission.state === 'wrong-base') {
      const { state, reason, adds } = submission;
      updateSubmission(writer, submissionId, {
        state,
        reason,
        adds,
        department,
        evidence: 'officer',
      });
      return;
    }
    const settled = settleReceived(context, roundId, { department, submissionId });
    updateSubmission(writer, submissionId, {
      ...settled,
      department,
      evidence: 'officer',
      adds: false,
    });
  });
  return roundLedger(context, roundId);
}

/** The officer says what becomes of a file. Throws AppError 'not-found', 'invalid-request'. */
export function settleSubmission(
  context: AppContext,
  { roundId, submissionId, as }: RequestOf<'rounds.settle'>,
): Ledger {
  requireOpenRound(context, roundId);
  const { writer } = context.library;
  writer.transaction(() => {
    const submission = find(context, roundId, submissionId);
    const { department, evidence } = submission;
    const update = (state: StoredSubmission['state'], reason: string, adds: boolean): void =>
      updateSubmission(writer, submissionId, { department, evidence, state, reason, adds });
    if (as === 'set-aside') {
      update('set-aside', 'Không dùng theo yêu cầu.', false);
      return;
    }
    requireUsable(submission);
    if (as === 'use') {
      const settled = settleReceived(context, roundId, submission);
      update(settled.state, settled.reason, submission.adds);
      return;
    }
    if (as === 'replace') replaceOthers(context, roundId, submission);
    update('in-force', '', as === 'add');
  });
  return roundLedger(context, roundId);
}

function replaceOthers(context: AppContext, roundId: RoundId, by: StoredSubmission): void {
  for (const other of readSubmissions(context.library.reader, roundId)) {
    if (other.department !== by.department || other.submissionId === by.submissionId) continue;
    if (other.state !== 'in-force' && other.state !== 'second') continue;
    updateSubmission(context.library.writer, other.submissionId, {
      department: other.department,
      evidence: other.evidence,
      state: 'replaced',
      reason: `Đã thay bằng «${by.fileName}».`,
      adds: other.adds,
    });
  }
}

function requireUsable({ state, department, fileName }: StoredSubmission): void {
  if (state === 'unreadable') {
    throw new AppError(
      'invalid-request',
      `Không đọc được «${fileName}» nên chưa dùng được. Hãy đề nghị đơn vị gửi lại tệp.`,
    );
  }
  if (department === '') {
    throw new AppError('invalid-request', `Hãy chọn đơn vị của «${fileName}» trước.`);
  }
}

function find(
  { library }: AppContext,
  roundId: RoundId,
  submissionId: SubmissionId,
): StoredSubmission {
  const found = readSubmissions(library.reader, roundId).find(
    (each) => each.submissionId === submissionId,
  );
  if (found === undefined) throw noSubmission();
  return found;
}
