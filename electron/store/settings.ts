import type { ReadingDatabase, WritingDatabase } from './database';
import { text } from './row';

/** A remembered choice by name, as parsed JSON; undefined when never set. The caller checks its shape. */
export function readSetting(db: ReadingDatabase, name: string): unknown {
  const sql = 'SELECT value FROM setting WHERE name = ?';
  const value = db.get(sql, [name], (row) => text(row, 'value'));
  return value === undefined ? undefined : JSON.parse(value);
}

/** Remembers a JSON value under a name. */
export function writeSetting(db: WritingDatabase, name: string, value: unknown): void {
  const sql =
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value';
  db.run(sql, name, JSON.stringify(value));
}
