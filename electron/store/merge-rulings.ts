import type { CommandId, NodeId, SubmissionId } from '../../shared/ids';
import type { AskedPair, RoundId, RulingRecord } from '../../shared/round/round-types';
import type { ReadingDatabase, WritingDatabase } from './database';
import { commandKeyOf, inForce } from './merge-decisions';
import { roundKeyOf } from './rounds';
import { nullableText, text } from './row';

/** An answer to a doubtful pair, or its taking back (`open`). */
export interface RulingStep {
  readonly submissionId: SubmissionId;
  readonly sourceId: NodeId;
  readonly answer: 'same' | 'none' | 'open';
  /** For 'same'. */
  readonly baseId: NodeId | null;
  readonly asked: AskedPair | null;
}

/** Keeps an answer; it is in force while `commandId`, a logged command of the round's plan, is. */
export function insertRulingStep(
  db: WritingDatabase,
  roundId: RoundId,
  { submissionId, sourceId, answer, baseId, asked }: RulingStep,
  commandId: CommandId,
  now: Date = new Date(),
): void {
  const sql = `INSERT INTO merge_ruling_step
      (round_key, submission_id, source_id, answer, base_id, asked, ruled_at, command_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
  const roundKey = roundKeyOf(db, roundId);
  const json = asked === null ? null : JSON.stringify(asked);
  const commandKey = commandKeyOf(db, roundKey, commandId);
  db.run(
    sql,
    ...[roundKey, submissionId, sourceId, answer, baseId, json, now.toISOString(), commandKey],
  );
}

/** The answers in force, in the order in which they were given. */
export function readRulings(db: ReadingDatabase, roundId: RoundId): readonly RulingRecord[] {
  const sql = `SELECT submission_id, source_id, base_id, asked, ruled_at FROM merge_ruling_step
    WHERE answer <> 'open' AND key IN (
      SELECT max(step.key) FROM merge_ruling_step AS step
        JOIN round ON round.key = step.round_key
        JOIN plan ON plan.key = round.plan_key
        LEFT JOIN command ON command.key = step.command_key
      WHERE round.id = ? AND ${inForce('step')}
      GROUP BY step.submission_id, step.source_id)
    ORDER BY key`;
  return db.all(sql, [roundId], (row) => {
    const asked = nullableText(row, 'asked');
    return {
      submissionId: text(row, 'submission_id') as SubmissionId,
      sourceId: text(row, 'source_id') as NodeId,
      baseId: nullableText(row, 'base_id') as NodeId | null,
      ruledAt: text(row, 'ruled_at'),
      // Written by insertRulingStep from a pair of the board.
      asked: asked === null ? null : (JSON.parse(asked) as AskedPair),
    };
  });
}
