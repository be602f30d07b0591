import type { Agency } from '../../shared/text/agency-directory';
import type { ReadingDatabase, WritingDatabase } from './database';
import { nullableText, text, textList } from './row';

/** The user's directory in its own order; empty while the user has none. */
export function readAgencies(db: ReadingDatabase): readonly Agency[] {
  return db.all('SELECT * FROM agency ORDER BY position', [], (row) => ({
    id: text(row, 'id'),
    name: text(row, 'name'),
    aliases: textList(row, 'aliases'),
    validFrom: nullableText(row, 'valid_from'),
    validTo: nullableText(row, 'valid_to'),
  }));
}

/** Puts a directory in place of the one there, as a whole: it has some dozens of entries. */
export function writeAgencies(db: WritingDatabase, directory: readonly Agency[]): void {
  db.transaction(() => {
    db.run('DELETE FROM agency');
    const sql = `INSERT INTO agency (id, position, name, aliases, valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?)`;
    directory.forEach(({ id, name, aliases, validFrom, validTo }, position) => {
      db.run(sql, id, position, name, JSON.stringify(aliases), validFrom, validTo);
    });
  });
}
