import type { ReadingDatabase, WritingDatabase } from './database';
import { text } from './row';

/** More forms than an office meets in years; the ones not used for longest go first. */
const mostShapes = 500;

/** What was remembered for a shape, as parsed JSON; undefined when nothing was. The caller checks its shape. */
export function readShapeCorrections(db: ReadingDatabase, fingerprint: string): unknown {
  const sql = 'SELECT corrections FROM shape_corrections WHERE fingerprint = ?';
  const json = db.get(sql, [fingerprint], (row) => text(row, 'corrections'));
  return json === undefined ? undefined : JSON.parse(json);
}

/** Remembers a JSON value for each shape, in one transaction; null forgets the shape. */
export function writeShapeCorrections(
  db: WritingDatabase,
  shapes: ReadonlyMap<string, object | null>,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    for (const [fingerprint, corrections] of shapes) {
      if (corrections === null) {
        db.run('DELETE FROM shape_corrections WHERE fingerprint = ?', fingerprint);
        continue;
      }
      db.run(
        `INSERT INTO shape_corrections (fingerprint, corrections, used_at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET corrections = excluded.corrections, used_at = excluded.used_at`,
        fingerprint,
        JSON.stringify(corrections),
        now.toISOString(),
      );
    }
    db.run(
      `DELETE FROM shape_corrections WHERE fingerprint NOT IN
         (SELECT fingerprint FROM shape_corrections ORDER BY used_at DESC LIMIT ?)`,
      mostShapes,
    );
  });
}
