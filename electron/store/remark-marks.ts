import type { RemarkId, RemarkMark, RoundId } from '../../shared/round/round-types';
import type { ReadingDatabase, WritingDatabase } from './database';
import { roundKeyOf } from './rounds';
import { text } from './row';

/** Marks remarks as read, with the words that answer them ("": none); null takes the marks away. */
export function markRemarks(
  db: WritingDatabase,
  roundId: RoundId,
  remarkIds: readonly RemarkId[],
  answer: string | null,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    const roundKey = roundKeyOf(db, roundId);
    for (const remarkId of remarkIds) {
      if (answer === null) {
        db.run('DELETE FROM remark_mark WHERE round_key = ? AND remark_id = ?', roundKey, remarkId);
        continue;
      }
      const sql = `INSERT INTO remark_mark (round_key, remark_id, answer, marked_at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET answer = excluded.answer, marked_at = excluded.marked_at`;
      db.run(sql, roundKey, remarkId, answer, now.toISOString());
    }
  });
}

/** In the order of marking. */
export function readRemarkMarks(db: ReadingDatabase, roundId: RoundId): readonly RemarkMark[] {
  const sql = `SELECT remark_id, answer, marked_at FROM remark_mark
    JOIN round ON round.key = round_key WHERE round.id = ? ORDER BY marked_at, remark_id`;
  return db.all(sql, [roundId], (row) => ({
    remarkId: text(row, 'remark_id') as RemarkId,
    answer: text(row, 'answer'),
    markedAt: text(row, 'marked_at'),
  }));
}
