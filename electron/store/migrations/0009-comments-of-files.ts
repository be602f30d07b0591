import type { Migration } from './migration';

/**
 * Comments that came in with a file: its name, and when the file says that they were written. One that came with a
 * command (a file put into a plan that was there) is there exactly while its command is in force in the plan's line.
 */
export const commentsOfFiles: Migration = {
  version: 9,
  name: '0009-comments-of-files',
  sql: `
ALTER TABLE comment ADD COLUMN file_name TEXT;
ALTER TABLE comment ADD COLUMN written_at TEXT;
ALTER TABLE comment ADD COLUMN command_key INTEGER REFERENCES command (key) ON DELETE CASCADE;
`,
};
