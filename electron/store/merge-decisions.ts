import type { Change } from '../../shared/commands/change';
import type { CommandId } from '../../shared/ids';
import type { Decision, MergeItemId, ProposalId } from '../../shared/merge/merge-types';
import type { RoundId } from '../../shared/round/round-types';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { commandInForce } from './edit-state';
import { roundKeyOf } from './rounds';
import { nullableText, numeric, text, textList } from './row';

/**
 * Decisions about items of a merge board, as steps: a step is in force while its command is in the log of the plan and
 * not undone, and of several for one item the newest in force counts. «Quyết định lại» is a step too: it opens the item
 * until it is undone. Undo and redo of the plan therefore need not know of any of this.
 */
export interface StoredDecision {
  readonly itemId: MergeItemId;
  readonly decision: Decision;
  readonly decidedAt: string;
  /** Proposals about the item when it was decided. */
  readonly seenProposalIds: readonly ProposalId[];
  /** Null for decisions of libraries in which what needed no change had no command. */
  readonly commandId: CommandId | null;
  /** Its command changed the plan, and the decision is part of that. */
  readonly inPlan: boolean;
}

/** A step about an item: what was decided, or that it is open again. */
export interface DecisionStep {
  readonly itemId: MergeItemId;
  readonly decision: Decision | OpenAgain;
  readonly seenProposalIds: readonly ProposalId[];
}

export interface OpenAgain {
  readonly kind: 'open-again';
}

/** Keeps steps; they are in force while `commandId`, a logged command of the round's plan, is. */
export function insertDecisions(
  db: WritingDatabase,
  roundId: RoundId,
  steps: readonly DecisionStep[],
  commandId: CommandId,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    const roundKey = roundKeyOf(db, roundId);
    const commandKey = commandKeyOf(db, roundKey, commandId);
    const sql = `INSERT INTO merge_decision
        (round_key, item_id, decision, seen_proposal_ids, decided_at, command_key)
      VALUES (?, ?, ?, ?, ?, ?)`;
    for (const { itemId, decision, seenProposalIds } of steps) {
      const texts = [JSON.stringify(decision), JSON.stringify(seenProposalIds), now.toISOString()];
      db.run(sql, roundKey, itemId, ...texts, commandKey);
    }
  });
}

/** Key of a logged command of the plan of a round. */
export function commandKeyOf(
  db: ReadingDatabase,
  roundKey: number,
  commandId: CommandId,
): number | null {
  const sql = `SELECT command.key FROM command JOIN round ON round.plan_key = command.plan_key
    WHERE round.key = ? AND command.id = ?`;
  return db.get(sql, [roundKey, commandId], (row) => numeric(row, 'key')) ?? null;
}

/** SQL: the step's command is in force, where `plan` and (outer joined) `command` are joined to it. */
export function inForce(step: string): string {
  return `(${step}.command_key IS NULL OR ${commandInForce})`;
}

/** The decisions in force, one per item, by item id. */
export function readDecisions(db: ReadingDatabase, roundId: RoundId): readonly StoredDecision[] {
  const sql = `SELECT item_id, decision, seen_proposal_ids, decided_at, command.id AS command_id,
      coalesce(command.changes <> '[]', 0) AS changes_plan
    FROM merge_decision LEFT JOIN command ON command.key = command_key
    WHERE merge_decision.key IN (
      SELECT max(merge_decision.key) FROM merge_decision
        JOIN round ON round.key = merge_decision.round_key
        JOIN plan ON plan.key = round.plan_key
        LEFT JOIN command ON command.key = command_key
      WHERE round.id = ? AND withdrawn_at IS NULL AND ${inForce('merge_decision')}
      GROUP BY item_id)
    ORDER BY item_id`;
  return db.all(sql, [roundId], toDecision).filter((each) => each !== null);
}

function toDecision(row: SqlRow): StoredDecision | null {
  // Written by insertDecisions from a decision that was checked at the border.
  const decision = JSON.parse(text(row, 'decision')) as DecisionStep['decision'];
  if (decision.kind === 'open-again') return null;
  return {
    itemId: text(row, 'item_id') as MergeItemId,
    decision,
    decidedAt: text(row, 'decided_at'),
    seenProposalIds: textList(row, 'seen_proposal_ids') as readonly ProposalId[],
    commandId: nullableText(row, 'command_id') as CommandId | null,
    inPlan: decision.kind !== 'reject' && numeric(row, 'changes_plan') === 1,
  };
}

/** A logged command of the round's plan, and the items whose decisions it carried out. */
export interface DecidingCommand {
  readonly changes: readonly Change[];
  readonly itemIds: readonly MergeItemId[];
}

/** Throws where the command is not in the log: decisions name only logged ones. */
export function readDecidingCommand(
  db: ReadingDatabase,
  roundId: RoundId,
  commandId: CommandId,
): DecidingCommand {
  const key = commandKeyOf(db, roundKeyOf(db, roundId), commandId);
  const changes = db.get('SELECT changes FROM command WHERE key = ?', [key], (row) =>
    text(row, 'changes'),
  );
  if (changes === undefined) throw new Error(`No command ${commandId}`);
  const sql = `SELECT DISTINCT item_id FROM merge_decision
    WHERE command_key = ? AND decision ->> 'kind' NOT IN ('reject', 'open-again')`;
  return {
    // Written by executeCommand from a Command that was checked at the border.
    changes: JSON.parse(changes) as readonly Change[],
    itemIds: db.all(sql, [key], (row) => text(row, 'item_id') as MergeItemId),
  };
}
