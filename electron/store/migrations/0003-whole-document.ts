import type { Migration } from './migration';

/**
 * The whole document beside the appendix: more facts, the text of a decision, marks in the text; and where the content
 * of a command came from. A block of text is kept as JSON: it is read and written as a whole (shared/plan/body.ts).
 */
export const wholeDocument: Migration = {
  version: 3,
  name: '0003-whole-document',
  sql: `
ALTER TABLE metadata ADD COLUMN decision_subject TEXT NOT NULL DEFAULT '';
ALTER TABLE metadata ADD COLUMN issuer_level TEXT;
ALTER TABLE metadata ADD COLUMN urgency TEXT NOT NULL DEFAULT '';
ALTER TABLE metadata ADD COLUMN circulation TEXT NOT NULL DEFAULT '';
ALTER TABLE command ADD COLUMN origin TEXT CHECK (origin IS NULL OR json_valid(origin));

CREATE TABLE text_block (
  plan_key INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('body', 'decision')),
  position INTEGER NOT NULL,
  block TEXT NOT NULL CHECK (json_valid(block)),
  PRIMARY KEY (plan_key, part, position)
) STRICT, WITHOUT ROWID;

INSERT INTO text_block (plan_key, part, position, block)
SELECT plan_key, 'body', position,
  CASE kind
    WHEN 'heading' THEN json_object('kind', kind, 'level', level, 'number', number, 'text', text)
    WHEN 'paragraph' THEN json_object('kind', kind, 'text', text)
    ELSE json_object('kind', kind, 'rows', json(table_rows))
  END
FROM body_block;

DROP TABLE body_block;
`,
};
