import { connectInMemory, type ReadingDatabase, type WritingDatabase } from './database';
import { allMigrations } from './migrations/all-migrations';
import type { Migration } from './migrations/migration';
import { text } from './row';

/** "PhLc" in ASCII: marks the file as ours (SQLite file header, offset 68). */
export const applicationId = 0x50684c63;

export function versionOf(db: ReadingDatabase): number {
  return Number(db.pragma('user_version'));
}

/**
 * Brings a database to the newest schema in one transaction: all steps or none.
 * Throws when the outcome is not the schema that a new database gets; the database is then as it was.
 */
export function migrate(db: WritingDatabase, migrations = allMigrations): void {
  const from = versionOf(db);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const { sql, fill } of pending) {
      db.script(sql);
      fill?.(db);
    }
    db.script(`PRAGMA application_id = ${applicationId}`);
    db.script(`PRAGMA user_version = ${versionAfter(migrations)}`);
    if (!hasExpectedSchema(db, migrations)) {
      throw new Error(`Migrating from version ${from} does not yield the expected schema`);
    }
  });
}

/** Whether tables, indexes and their definitions are those that a new database gets. */
export function hasExpectedSchema(db: ReadingDatabase, migrations = allMigrations): boolean {
  const fresh = connectInMemory();
  try {
    for (const migration of migrations) fresh.script(migration.sql);
    return schemaOf(db) === schemaOf(fresh);
  } finally {
    fresh.close();
  }
}

function schemaOf(db: ReadingDatabase): string {
  const sql = `SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;
  return db.all(sql, [], (row) => text(row, 'sql').replace(/\s+/g, ' ')).join('\n');
}

/** The user_version that `migrations` end at. */
export function versionAfter(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
