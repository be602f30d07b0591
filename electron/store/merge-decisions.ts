import type { CommandId, NodeId, SubmissionId } from '../../shared/ids';
import type { Decision, MergeItemId, ProposalId } from '../../shared/merge/merge-types';
import type { RoundId, RulingRecord } from '../../shared/round/round-types';
import type { ReadingDatabase, WritingDatabase } from './database';
import { roundKeyOf } from './rounds';
import { nullableNumeric, nullableText, text, textList } from './row';

export interface StoredDecision {
  readonly itemId: MergeItemId;
  readonly decision: Decision;
  readonly decidedAt: string;
  /** Proposals about the item when it was decided. */
  readonly seenProposalIds: readonly ProposalId[];
  /** It was carried out by a command. */
  readonly inPlan: boolean;
}

/** Keeps decisions; `commandId` is the logged command of the plan that carries them out, null where none was needed. */
export function insertDecisions(
  db: WritingDatabase,
  roundId: RoundId,
  decisions: readonly Pick<StoredDecision, 'itemId' | 'decision' | 'seenProposalIds'>[],
  commandId: CommandId | null,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    const roundKey = roundKeyOf(db, roundId);
    const sql = `INSERT INTO merge_decision
        (round_key, item_id, decision, seen_proposal_ids, decided_at, command_key)
      VALUES (?, ?, ?, ?, ?, (SELECT command.key FROM command JOIN round ON round.plan_key = command.plan_key
        WHERE round.key = ? AND command.id = ?))`;
    for (const { itemId, decision, seenProposalIds } of decisions) {
      const texts = [JSON.stringify(decision), JSON.stringify(seenProposalIds), now.toISOString()];
      db.run(sql, roundKey, itemId, ...texts, roundKey, commandId);
    }
  });
}

/** The decisions in force, one per item, by item id. */
export function readDecisions(db: ReadingDatabase, roundId: RoundId): readonly StoredDecision[] {
  const sql = `SELECT item_id, decision, seen_proposal_ids, decided_at, command_key FROM merge_decision
    WHERE key IN (
      SELECT max(merge_decision.key) FROM merge_decision
        JOIN round ON round.key = merge_decision.round_key
        JOIN plan ON plan.key = round.plan_key
        LEFT JOIN command ON command.key = command_key
      WHERE round.id = ? AND withdrawn_at IS NULL
        AND (command_key IS NULL OR (command.cut_at IS NULL AND command.position <= plan.history_position))
      GROUP BY item_id)
    ORDER BY item_id`;
  return db.all(sql, [roundId], (row) => ({
    itemId: text(row, 'item_id') as MergeItemId,
    // Written by insertDecisions from a decision that was checked at the border.
    decision: JSON.parse(text(row, 'decision')) as Decision,
    decidedAt: text(row, 'decided_at'),
    seenProposalIds: textList(row, 'seen_proposal_ids') as readonly ProposalId[],
    inPlan: nullableNumeric(row, 'command_key') !== null,
  }));
}

/** Takes back decisions that needed no command; those in the plan are taken back by undo. Returns how many. */
export function withdrawDecisions(
  db: WritingDatabase,
  roundId: RoundId,
  itemIds: readonly MergeItemId[],
  now: Date = new Date(),
): number {
  return db.transaction(() => {
    const roundKey = roundKeyOf(db, roundId);
    const sql = `UPDATE merge_decision SET withdrawn_at = ?
      WHERE round_key = ? AND item_id = ? AND command_key IS NULL AND withdrawn_at IS NULL`;
    return itemIds.reduce(
      (sum, itemId) => sum + db.run(sql, now.toISOString(), roundKey, itemId),
      0,
    );
  });
}

export function writeRuling(
  db: WritingDatabase,
  roundId: RoundId,
  { submissionId, sourceId, baseId }: RulingRecord,
  now: Date = new Date(),
): void {
  const sql = `INSERT INTO merge_ruling (round_key, submission_id, source_id, base_id, ruled_at)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET base_id = excluded.base_id, ruled_at = excluded.ruled_at`;
  db.run(sql, roundKeyOf(db, roundId), submissionId, sourceId, baseId, now.toISOString());
}

export function readRulings(db: ReadingDatabase, roundId: RoundId): readonly RulingRecord[] {
  const sql = `SELECT submission_id, source_id, base_id FROM merge_ruling
    JOIN round ON round.key = round_key WHERE round.id = ? ORDER BY ruled_at, source_id`;
  return db.all(sql, [roundId], (row) => ({
    submissionId: text(row, 'submission_id') as SubmissionId,
    sourceId: text(row, 'source_id') as NodeId,
    baseId: nullableText(row, 'base_id') as NodeId | null,
  }));
}
