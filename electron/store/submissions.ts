import { AppError } from '../../shared/app-error';
import type { SubmissionId, VersionId } from '../../shared/ids';
import type { DepartmentEvidence, RoundId, SubmissionState } from '../../shared/round/round-types';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { roundKeyOf } from './rounds';
import { bytes, nullableNumeric, nullableText, numeric, text } from './row';

/** One file that came back, as the store keeps it. */
export interface StoredSubmission {
  readonly submissionId: SubmissionId;
  readonly fileName: string;
  /** Hash of the file's bytes: the same file twice is one submission. */
  readonly fingerprint: string;
  readonly department: string;
  readonly evidence: DepartmentEvidence | null;
  readonly state: SubmissionState;
  readonly reason: string;
  readonly receivedAt: string;
  readonly rowCount: number;
  readonly passportCount: number;
  readonly proposalCount: number | null;
  readonly unchanged: boolean;
  readonly baseVersionId: VersionId | null;
  /** The file came back with the mark with which it was sent. */
  readonly hasMark: boolean;
  /** It counts beside another file of the department. */
  readonly adds: boolean;
}

export interface SubmissionContent {
  readonly submissionId: SubmissionId;
  /** As worker/submission-content.ts packs it. */
  readonly content: Uint8Array;
}

/** @param content null for a file that could not be read. */
export function insertSubmission(
  db: WritingDatabase,
  roundId: RoundId,
  submission: StoredSubmission,
  content: Uint8Array | null,
): void {
  const sql = `INSERT INTO submission (id, round_key, file_name, fingerprint, department, evidence, state, reason,
      received_at, row_count, passport_count, proposal_count, unchanged, base_version_id, has_mark, adds, content)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  db.run(
    sql,
    submission.submissionId,
    roundKeyOf(db, roundId),
    submission.fileName,
    submission.fingerprint,
    submission.department,
    submission.evidence,
    submission.state,
    submission.reason,
    submission.receivedAt,
    submission.rowCount,
    submission.passportCount,
    submission.proposalCount,
    submission.unchanged ? 1 : 0,
    submission.baseVersionId,
    submission.hasMark ? 1 : 0,
    submission.adds ? 1 : 0,
    content,
  );
}

/** All files of a round in the order in which they came. */
export function readSubmissions(
  db: ReadingDatabase,
  roundId: RoundId,
): readonly StoredSubmission[] {
  const sql = `SELECT submission.id, file_name, fingerprint, department, evidence, state, reason, received_at,
      row_count, passport_count, proposal_count, unchanged, base_version_id, has_mark, adds
    FROM submission JOIN round ON round.key = round_key WHERE round.id = ? ORDER BY submission.key`;
  return db.all(sql, [roundId], toSubmission);
}

/** What was recognised in the files that count in the merge. */
export function readContents(db: ReadingDatabase, roundId: RoundId): readonly SubmissionContent[] {
  const sql = `SELECT submission.id, content FROM submission JOIN round ON round.key = round_key
    WHERE round.id = ? AND state = 'in-force' AND content IS NOT NULL ORDER BY submission.key`;
  return db.all(sql, [roundId], (row) => ({
    submissionId: text(row, 'id') as SubmissionId,
    content: bytes(row, 'content'),
  }));
}

export type SubmissionUpdate = Pick<
  StoredSubmission,
  'department' | 'evidence' | 'state' | 'reason' | 'adds'
>;

/** Throws AppError 'not-found'. */
export function updateSubmission(
  db: WritingDatabase,
  submissionId: SubmissionId,
  { department, evidence, state, reason, adds }: SubmissionUpdate,
): void {
  const sql = `UPDATE submission SET department = ?, evidence = ?, state = ?, reason = ?, adds = ?
    WHERE id = ?`;
  const changed = db.run(sql, department, evidence, state, reason, adds ? 1 : 0, submissionId);
  if (changed === 0) throw noSubmission();
}

export function noSubmission(): AppError {
  return new AppError(
    'not-found',
    'Không tìm thấy tệp này trong sổ theo dõi. Hãy mở lại đợt lấy ý kiến.',
  );
}

function toSubmission(row: SqlRow): StoredSubmission {
  return {
    submissionId: text(row, 'id') as SubmissionId,
    fileName: text(row, 'file_name'),
    fingerprint: text(row, 'fingerprint'),
    department: text(row, 'department'),
    evidence: nullableText(row, 'evidence') as DepartmentEvidence | null,
    state: text(row, 'state') as SubmissionState,
    reason: text(row, 'reason'),
    receivedAt: text(row, 'received_at'),
    rowCount: numeric(row, 'row_count'),
    passportCount: numeric(row, 'passport_count'),
    proposalCount: nullableNumeric(row, 'proposal_count'),
    unchanged: numeric(row, 'unchanged') === 1,
    baseVersionId: nullableText(row, 'base_version_id') as VersionId | null,
    hasMark: numeric(row, 'has_mark') === 1,
    adds: numeric(row, 'adds') === 1,
  };
}
