import type { Migration } from './migration';

/**
 * What belongs to the office and not to one plan: layouts of its own and the documents it cites; and, per plan, what was
 * chosen for print.
 *
 * - A hidden column keeps its place in the layout behind the shown ones; its cells stay in the nodes.
 * - legal_document holds what the user wrote or decided. What plans cite is read from the plans themselves; `covers`
 *   lists the keys of cited documents that a record stands for (shared/legal/legal-library.ts), so that a document
 *   that was merged or taken out does not come back with the next import.
 */
export const documentLibrary: Migration = {
  version: 5,
  name: '0005-document-library',
  sql: `
ALTER TABLE layout_column ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));

CREATE TABLE print_options (
  plan_key INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  options TEXT NOT NULL CHECK (json_valid(options)),
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_layout (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content)),
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_document (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  symbol TEXT NOT NULL,
  date TEXT,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  covers TEXT NOT NULL CHECK (json_valid(covers)),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
