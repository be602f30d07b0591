import type { Migration } from './migration';

/**
 * What the user set right in the import preview, by the shape of the table (shared/recognise/table-shape.ts), to be
 * used on the next file of that shape. Like a setting: it belongs to no plan.
 */
export const shapeCorrections: Migration = {
  version: 2,
  name: '0002-shape-corrections',
  sql: `
CREATE TABLE shape_corrections (
  fingerprint TEXT PRIMARY KEY,
  corrections TEXT NOT NULL CHECK (json_valid(corrections)),
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
