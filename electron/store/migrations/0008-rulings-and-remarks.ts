import type { Migration } from './migration';

/**
 * Answers about doubtful pairs become steps of the plan's log, as decisions are (0007-rounds): an answer is in force
 * while its command is, and of several for one row the newest in force counts; 'open' takes an answer back. Answers of
 * before had no command and stay in force until they are taken back.
 *
 * asked: the pair as it was shown when it was answered, for an answered pair is no longer on the board.
 *
 * A remark is what a department wrote beside the plan's columns; it is marked as read, or answered in words.
 */
export const rulingsAndRemarks: Migration = {
  version: 8,
  name: '0008-rulings-and-remarks',
  sql: `
CREATE TABLE merge_ruling_step (
  key INTEGER PRIMARY KEY,
  round_key INTEGER NOT NULL REFERENCES round (key) ON DELETE CASCADE,
  submission_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('same', 'none', 'open')),
  base_id TEXT,
  asked TEXT CHECK (asked IS NULL OR json_valid(asked)),
  ruled_at TEXT NOT NULL,
  command_key INTEGER REFERENCES command (key) ON DELETE CASCADE
) STRICT;

CREATE INDEX merge_ruling_step_of_round ON merge_ruling_step (round_key, submission_id, source_id);

INSERT INTO merge_ruling_step (round_key, submission_id, source_id, answer, base_id, ruled_at)
  SELECT round_key, submission_id, source_id, iif(base_id IS NULL, 'none', 'same'), base_id, ruled_at
  FROM merge_ruling ORDER BY ruled_at;

DROP TABLE merge_ruling;

CREATE TABLE remark_mark (
  round_key INTEGER NOT NULL REFERENCES round (key) ON DELETE CASCADE,
  remark_id TEXT NOT NULL,
  answer TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  PRIMARY KEY (round_key, remark_id)
) STRICT, WITHOUT ROWID;
`,
};
