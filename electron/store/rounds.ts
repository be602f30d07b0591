import { AppError } from '../../shared/app-error';
import type { NodeId, PlanId, VersionId } from '../../shared/ids';
import type { RoundId, RoundSummary, SentRows } from '../../shared/round/round-types';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { planKeyOf } from './plan-key';
import { nullableText, numeric, text, textList } from './row';

/** A round as it is begun. */
export interface NewRound {
  readonly roundId: RoundId;
  readonly planId: PlanId;
  readonly versionId: VersionId;
  readonly name: string;
  readonly deadline: string | null;
  readonly sentRows: SentRows;
  readonly recipients: readonly NewRecipient[];
}

export interface NewRecipient {
  readonly department: string;
  readonly sentRowIds: readonly NodeId[];
  readonly fileNames: readonly string[];
}

export interface Recipient extends NewRecipient {
  readonly sentAt: string;
  readonly remindedAt: readonly string[];
}

export function insertRound(db: WritingDatabase, round: NewRound, now: Date = new Date()): void {
  db.transaction(() => {
    const time = now.toISOString();
    const planKey = planKeyOf(db, round.planId);
    const sql = `INSERT INTO round (id, plan_key, version_id, name, deadline, sent_rows, sent_at)
      VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING key`;
    const { roundId, versionId, name, deadline, sentRows } = round;
    const values = [roundId, planKey, versionId, name, deadline, sentRows, time];
    const key = db.get(sql, values, (row) => numeric(row, 'key')) ?? 0;
    const insert = `INSERT INTO round_recipient
      (round_key, position, department, sent_row_ids, file_names, sent_at) VALUES (?, ?, ?, ?, ?, ?)`;
    round.recipients.forEach(({ department, sentRowIds, fileNames }, position) => {
      const lists = [JSON.stringify(sentRowIds), JSON.stringify(fileNames)];
      db.run(insert, key, position, department, ...lists, time);
    });
  });
}

/** Takes back a version that was kept for a round that then could not be begun. */
export function dropUnsentVersion(db: WritingDatabase, versionId: VersionId): void {
  db.transaction(() => {
    db.run(
      'DELETE FROM version WHERE id = ? AND NOT EXISTS (SELECT 1 FROM round WHERE version_id = version.id)',
      versionId,
    );
    db.run(`DELETE FROM version_content WHERE NOT EXISTS (SELECT 1 FROM version
      WHERE version.plan_key = version_content.plan_key AND version.revision = version_content.revision)`);
  });
}

const selectRound = `SELECT round.*, plan.id AS plan_id,
  (SELECT count(*) FROM round_recipient WHERE round_key = round.key) AS recipient_count,
  (SELECT count(*) FROM round_recipient AS recipient WHERE round_key = round.key AND EXISTS
    (SELECT 1 FROM submission WHERE submission.round_key = round.key
       AND submission.department = recipient.department AND submission.state = 'in-force'))
    AS answered_count
  FROM round JOIN plan ON plan.key = round.plan_key`;

/** The rounds of a plan, the newest first. Throws AppError 'not-found'. */
export function listRounds(db: ReadingDatabase, planId: PlanId): readonly RoundSummary[] {
  const sql = `${selectRound} WHERE plan_key = ? ORDER BY round.key DESC`;
  return db.all(sql, [planKeyOf(db, planId)], toSummary);
}

/** Throws AppError 'not-found'. */
export function readRound(db: ReadingDatabase, roundId: RoundId): RoundSummary {
  const sql = `${selectRound} WHERE round.id = ? AND plan.removed_at IS NULL`;
  const round = db.get(sql, [roundId], toSummary);
  if (round === undefined) throw noRound();
  return round;
}

export function readRecipients(db: ReadingDatabase, roundId: RoundId): readonly Recipient[] {
  const sql = `SELECT round_recipient.* FROM round_recipient JOIN round ON round.key = round_key
    WHERE round.id = ? ORDER BY position`;
  return db.all(sql, [roundId], (row) => ({
    department: text(row, 'department'),
    sentRowIds: textList(row, 'sent_row_ids') as readonly NodeId[],
    fileNames: textList(row, 'file_names'),
    sentAt: text(row, 'sent_at'),
    remindedAt: textList(row, 'reminded_at'),
  }));
}

export function renameRound(db: WritingDatabase, roundId: RoundId, name: string): void {
  mustChange(db.run('UPDATE round SET name = ? WHERE id = ?', name, roundId));
}

export function setDeadline(db: WritingDatabase, roundId: RoundId, deadline: string | null): void {
  mustChange(db.run('UPDATE round SET deadline = ? WHERE id = ?', deadline, roundId));
}

/** Ends a round, or opens it again (null). */
export function setClosed(db: WritingDatabase, roundId: RoundId, at: Date | null): void {
  const time = at === null ? null : at.toISOString();
  mustChange(db.run('UPDATE round SET closed_at = ? WHERE id = ?', time, roundId));
}

/** Notes that a reminder was written for these departments. */
export function noteReminder(
  db: WritingDatabase,
  roundId: RoundId,
  departments: readonly string[],
  now: Date = new Date(),
): void {
  db.transaction(() => {
    const sql = `UPDATE round_recipient SET reminded_at = json_insert(reminded_at, '$[#]', ?)
      WHERE department = ? AND round_key = (SELECT key FROM round WHERE id = ?)`;
    for (const department of departments) db.run(sql, now.toISOString(), department, roundId);
  });
}

/** Key of a round. Throws AppError 'not-found'. */
export function roundKeyOf(db: ReadingDatabase, roundId: RoundId): number {
  const sql = 'SELECT key FROM round WHERE id = ?';
  const key = db.get(sql, [roundId], (row) => numeric(row, 'key'));
  if (key === undefined) throw noRound();
  return key;
}

function toSummary(row: SqlRow): RoundSummary {
  return {
    roundId: text(row, 'id') as RoundId,
    planId: text(row, 'plan_id') as PlanId,
    versionId: text(row, 'version_id') as VersionId,
    name: text(row, 'name'),
    deadline: nullableText(row, 'deadline'),
    sentRows: text(row, 'sent_rows') as SentRows,
    sentAt: text(row, 'sent_at'),
    closedAt: nullableText(row, 'closed_at'),
    recipientCount: numeric(row, 'recipient_count'),
    answeredCount: numeric(row, 'answered_count'),
  };
}

function mustChange(rows: number): void {
  if (rows === 0) throw noRound();
}

function noRound(): AppError {
  return new AppError(
    'not-found',
    'Không tìm thấy đợt lấy ý kiến này. Có thể kế hoạch của đợt đã bị xóa; hãy quay về trang đầu và mở lại.',
  );
}
