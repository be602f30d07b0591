import type { Migration } from './migration';

/**
 * Rounds of collecting: what was sent to whom, what came back, what was decided.
 *
 * - A submission keeps what was recognised in the file (the plan, its passports), packed, so that nothing depends on the
 *   file staying where it was. One that could not be read is kept as a line with its reason.
 *   has_mark: the whole file as it was sent came back, so a row that is missing was deleted; adds: it counts beside
 *   another file of the department, so a row that is missing says nothing.
 * - Nothing is deleted: a submission that another one replaced keeps its row, with its state saying so.
 * - A decision is in force when it needed no command, or when its command is in force in the plan's line
 *   (command.position ≤ plan.history_position, not cut): so undo and redo of the plan open and close decisions without
 *   anybody telling them. Of several for one item the newest in force counts.
 */
export const rounds: Migration = {
  version: 7,
  name: '0007-rounds',
  sql: `
CREATE TABLE round (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  version_id TEXT NOT NULL,
  name TEXT NOT NULL,
  deadline TEXT,
  sent_rows TEXT NOT NULL CHECK (sent_rows IN ('own-rows', 'all-rows')),
  sent_at TEXT NOT NULL,
  closed_at TEXT
) STRICT;

CREATE INDEX round_of_plan ON round (plan_key);

CREATE TABLE round_recipient (
  round_key INTEGER NOT NULL REFERENCES round (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  department TEXT NOT NULL,
  sent_row_ids TEXT NOT NULL CHECK (json_valid(sent_row_ids)),
  file_names TEXT NOT NULL CHECK (json_valid(file_names)),
  sent_at TEXT NOT NULL,
  reminded_at TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reminded_at)),
  PRIMARY KEY (round_key, position),
  UNIQUE (round_key, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  round_key INTEGER NOT NULL REFERENCES round (key) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  department TEXT NOT NULL,
  evidence TEXT,
  state TEXT NOT NULL CHECK (state IN
    ('in-force', 'second', 'unassigned', 'wrong-base', 'unreadable', 'replaced', 'set-aside')),
  reason TEXT NOT NULL,
  received_at TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  passport_count INTEGER NOT NULL,
  proposal_count INTEGER,
  unchanged INTEGER NOT NULL CHECK (unchanged IN (0, 1)),
  base_version_id TEXT,
  has_mark INTEGER NOT NULL CHECK (has_mark IN (0, 1)),
  adds INTEGER NOT NULL DEFAULT 0 CHECK (adds IN (0, 1)),
  content BLOB
) STRICT;

CREATE INDEX submission_of_round ON submission (round_key);

CREATE TABLE merge_decision (
  key INTEGER PRIMARY KEY,
  round_key INTEGER NOT NULL REFERENCES round (key) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  seen_proposal_ids TEXT NOT NULL CHECK (json_valid(seen_proposal_ids)),
  decided_at TEXT NOT NULL,
  command_key INTEGER REFERENCES command (key) ON DELETE CASCADE,
  withdrawn_at TEXT
) STRICT;

CREATE INDEX merge_decision_of_round ON merge_decision (round_key, item_id);

CREATE TABLE merge_ruling (
  round_key INTEGER NOT NULL REFERENCES round (key) ON DELETE CASCADE,
  submission_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  base_id TEXT,
  ruled_at TEXT NOT NULL,
  PRIMARY KEY (round_key, submission_id, source_id)
) STRICT, WITHOUT ROWID;
`,
};
