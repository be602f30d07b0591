import type { Migration } from './migration';
import { traceLoggedCommands } from '../node-traces';

/**
 * Versions of a plan, the past values of its cells and what was said about them.
 *
 * - version_content holds a plan's whole content at a revision, compressed. A revision never changes, so versions of the
 *   same revision share it.
 * - node_trace says what each command in the log did to the texts of each node (shared/history/node-traces.ts): the past
 *   of a cell is found without reading commands.
 * - A comment belongs to a cell by node and column, not to the node's row here: it waits where the node is gone and is
 *   there again when undo brings the node back. removed_at keeps what was deleted, so that it can come back too.
 */
export const versionsAndCellHistory: Migration = {
  version: 4,
  name: '0004-history',
  sql: `
CREATE TABLE version_content (
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  content BLOB NOT NULL,
  PRIMARY KEY (plan_key, revision)
) STRICT;

CREATE TABLE version (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_key INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('named', 'sent', 'automatic')),
  note TEXT NOT NULL,
  task_count INTEGER NOT NULL CHECK (task_count >= 0),
  created_at TEXT NOT NULL,
  FOREIGN KEY (plan_key, revision) REFERENCES version_content (plan_key, revision) ON DELETE CASCADE
) STRICT;

CREATE INDEX version_of_plan ON version (plan_key, revision);

CREATE TABLE node_trace (
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  node_id TEXT NOT NULL,
  command_key INTEGER NOT NULL REFERENCES command (key) ON DELETE CASCADE,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (plan_key, node_id, command_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX node_trace_of_command ON node_trace (command_key);

CREATE INDEX revision_of_command ON revision (command_key);

CREATE TABLE comment (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  thread_key INTEGER REFERENCES comment (key) ON DELETE CASCADE,
  node_id TEXT NOT NULL,
  column_id TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by TEXT,
  removed_at TEXT
) STRICT;

CREATE INDEX comment_of_plan ON comment (plan_key, node_id);
`,
  fill: traceLoggedCommands,
};
