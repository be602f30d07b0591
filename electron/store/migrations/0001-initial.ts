import type { Migration } from './migration';

/**
 * The first schema. A plan is kept as rows, one per node and cell, so that an edit writes a few bytes.
 *
 * - Rows belong to a plan by its small integer `key`; node ids are unique only within their plan, because they
 *   travel in files and the same file may be imported twice.
 * - command is append-only: a command that an edit after undo cut off keeps its row, with cut_at set.
 *   plan.history_position is the position of the last command in force; 0 is before the first.
 * - revision tells the story: every command, undo and redo that ever took place, in order.
 */
export const initial: Migration = {
  version: 1,
  name: '0001-initial',
  sql: `
CREATE TABLE plan (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
  history_position INTEGER NOT NULL DEFAULT 0 CHECK (history_position >= 0),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  opened_at TEXT,
  removed_at TEXT
) STRICT;

CREATE TABLE metadata (
  plan_key INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  document_type TEXT NOT NULL CHECK (document_type IN ('plan', 'decision-with-plan')),
  year INTEGER,
  issuer TEXT NOT NULL,
  superior TEXT NOT NULL,
  number TEXT NOT NULL,
  place TEXT NOT NULL,
  date TEXT,
  subject TEXT NOT NULL,
  legal_bases TEXT NOT NULL CHECK (json_valid(legal_bases)),
  signing_authority TEXT NOT NULL,
  signer_position TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  recipients TEXT NOT NULL CHECK (json_valid(recipients))
) STRICT;

CREATE TABLE appendix (
  plan_key INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  footer TEXT NOT NULL
) STRICT;

CREATE TABLE layout (
  plan_key INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE layout_column (
  plan_key INTEGER NOT NULL REFERENCES layout (plan_key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('objective', 'task', 'activity')),
  width_mm REAL NOT NULL CHECK (width_mm > 0),
  PRIMARY KEY (plan_key, position),
  UNIQUE (plan_key, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('area', 'group', 'objective', 'task', 'activity')),
  parent_id TEXT,
  order_key TEXT NOT NULL,
  number TEXT,
  title TEXT,
  PRIMARY KEY (plan_key, id),
  FOREIGN KEY (plan_key, parent_id) REFERENCES node (plan_key, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind IN ('area', 'group')) = (number IS NOT NULL)),
  CHECK ((kind IN ('area', 'group')) = (title IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX node_by_parent ON node (plan_key, parent_id, order_key);

CREATE TABLE cell (
  plan_key INTEGER NOT NULL,
  node_id TEXT NOT NULL,
  column_id TEXT NOT NULL,
  text TEXT NOT NULL,
  continues INTEGER NOT NULL CHECK (continues IN (0, 1)),
  PRIMARY KEY (plan_key, node_id, column_id),
  FOREIGN KEY (plan_key, node_id) REFERENCES node (plan_key, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE body_block (
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'table')),
  level INTEGER,
  number TEXT,
  text TEXT,
  table_rows TEXT CHECK (table_rows IS NULL OR json_valid(table_rows)),
  PRIMARY KEY (plan_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE command (
  key INTEGER PRIMARY KEY,
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  label TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  executed_at TEXT NOT NULL,
  cut_at TEXT,
  UNIQUE (plan_key, id)
) STRICT;

CREATE UNIQUE INDEX command_in_line ON command (plan_key, position) WHERE cut_at IS NULL;

CREATE TABLE revision (
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('execute', 'undo', 'redo')),
  command_key INTEGER NOT NULL REFERENCES command (key),
  happened_at TEXT NOT NULL,
  PRIMARY KEY (plan_key, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  key INTEGER PRIMARY KEY,
  plan_key INTEGER NOT NULL UNIQUE REFERENCES plan (key) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report)),
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`,
};
