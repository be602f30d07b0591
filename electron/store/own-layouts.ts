import { ownLayoutSchema, type OwnLayout } from '../../shared/layouts/own-layout';
import type { ReadingDatabase, WritingDatabase } from './database';
import { text } from './row';

/** The user's own layouts by name. What a newer version wrote and this one cannot read is passed over. */
export function readOwnLayouts(db: ReadingDatabase): readonly OwnLayout[] {
  const stored = db.all('SELECT content FROM own_layout', [], (row): unknown =>
    JSON.parse(text(row, 'content')),
  );
  return stored
    .flatMap((content) => {
      const parsed = ownLayoutSchema.safeParse(content);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => a.layout.name.localeCompare(b.layout.name, 'vi'));
}

/** Keeps a layout, in place of the one with its id. */
export function writeOwnLayout(db: WritingDatabase, own: OwnLayout, now: Date = new Date()): void {
  db.run(
    `INSERT INTO own_layout (id, content, changed_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at`,
    own.layout.id,
    JSON.stringify(own),
    now.toISOString(),
  );
}

/** Forgets a layout; plans that were made from it keep theirs. */
export function deleteOwnLayout(db: WritingDatabase, id: string): void {
  db.run('DELETE FROM own_layout WHERE id = ?', id);
}
