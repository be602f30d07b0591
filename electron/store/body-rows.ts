import type { BodyBlock, BodyPart } from '../../shared/plan/body';
import type { ReadingDatabase, WritingDatabase } from './database';
import { text } from './row';

/** The text of a plan as rows: one block of JSON per position, counted from 0 in each part. */
export function readTextBlocks(
  db: ReadingDatabase,
  planKey: number,
  part: BodyPart,
): readonly BodyBlock[] {
  const sql = 'SELECT block FROM text_block WHERE plan_key = ? AND part = ? ORDER BY position';
  // Written by insertTextBlocks from blocks that were checked at the border.
  return db.all(sql, [planKey, part], (row) => JSON.parse(text(row, 'block')) as BodyBlock);
}

/** Writes blocks from position `at` on, where nothing may stand. */
export function insertTextBlocks(
  db: WritingDatabase,
  planKey: number,
  part: BodyPart,
  at: number,
  blocks: readonly BodyBlock[],
): void {
  const sql = 'INSERT INTO text_block (plan_key, part, position, block) VALUES (?, ?, ?, ?)';
  blocks.forEach((block, index) => {
    db.run(sql, planKey, part, at + index, JSON.stringify(block));
  });
}

/** Puts `blocks` in place of all from position `at` on. */
export function replaceTextBlocksFrom(
  db: WritingDatabase,
  planKey: number,
  part: BodyPart,
  at: number,
  blocks: readonly BodyBlock[],
): void {
  const sql = 'DELETE FROM text_block WHERE plan_key = ? AND part = ? AND position >= ?';
  db.run(sql, planKey, part, at);
  insertTextBlocks(db, planKey, part, at, blocks);
}
