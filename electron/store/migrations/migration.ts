import type { WritingDatabase } from '../database';

/** One step of the schema. Once released, a migration is never edited: a later one corrects it. */
export interface Migration {
  /** The user_version of the database after this step: 1, 2, 3… */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** Rows that SQL alone cannot derive from those that are there; runs after `sql`, in the same transaction. */
  readonly fill?: (db: WritingDatabase) => void;
}
