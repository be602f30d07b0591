import type { Migration } from './migration';

/** The user's directory of agencies (shared/directory/directory.ts): of the library, not of a plan. */
export const agencyDirectory: Migration = {
  version: 6,
  name: '0006-directory',
  sql: `
CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  valid_from TEXT,
  valid_to TEXT
) STRICT, WITHOUT ROWID;
`,
};
