import Sqlite from 'better-sqlite3';
import { problemToAppError } from './sqlite-problem';

/**
 * Handles to one SQLite database. Reading and writing are different types: a function that takes a ReadingDatabase
 * cannot change anything, and a library that is opened read-only never yields a WritingDatabase.
 * Statements are prepared once per SQL text and kept.
 */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export class ReadingDatabase {
  readonly #statements = new Map<string, Sqlite.Statement<SqlValue[], SqlRow>>();

  constructor(protected readonly connection: Sqlite.Database) {}

  /** All rows of a query, each mapped by `mapRow`. */
  all<T>(sql: string, parameters: readonly SqlValue[], mapRow: (row: SqlRow) => T): readonly T[] {
    const rows = explaining(() => this.statement(sql).all(...parameters));
    return rows.map(mapRow);
  }

  /** The first row of a query, or undefined. */
  get<T>(sql: string, parameters: readonly SqlValue[], mapRow: (row: SqlRow) => T): T | undefined {
    const row = explaining(() => this.statement(sql).get(...parameters));
    return row === undefined ? undefined : mapRow(row);
  }

  /** The value of a pragma that yields one value. */
  pragma(name: string): unknown {
    return this.connection.pragma(name, { simple: true });
  }

  /** The lines that `quick_check` or `integrity_check` complain with; empty for a sound database. */
  check(kind: 'quick_check' | 'integrity_check'): readonly string[] {
    const lines = this.connection.pragma(kind) as readonly Record<string, string>[];
    return lines.map((line) => line[kind] ?? '').filter((line) => line !== 'ok');
  }

  close(): void {
    this.connection.close();
  }

  protected statement(sql: string): Sqlite.Statement<SqlValue[], SqlRow> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.connection.prepare<SqlValue[], SqlRow>(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

export class WritingDatabase extends ReadingDatabase {
  /** Runs one statement; returns the number of rows it changed. */
  run(sql: string, ...parameters: readonly SqlValue[]): number {
    return explaining(() => this.statement(sql).run(...parameters).changes);
  }

  /** Runs a script of several statements without parameters: migrations. */
  script(sql: string): void {
    this.connection.exec(sql);
  }

  /**
   * Runs `work` in one transaction that takes the write lock at its start. What it throws rolls everything back.
   * When this returns, the change is on disk (synchronous = FULL). Throws AppError 'disk-full', 'file-locked',
   * 'folder-not-writable' or 'database-damaged' when the disk or the file fails.
   */
  transaction<T>(work: () => T): T {
    return explaining(() => this.connection.transaction(work).immediate());
  }

  /** Writes a compact copy of the database to a new file; blocks until done. */
  copyInto(path: string): void {
    this.connection.prepare('VACUUM INTO ?').run(path);
  }

  /** Copies the database page by page between other work; safe while it is being written. */
  async backupTo(path: string): Promise<void> {
    await this.connection.backup(path);
  }
}

/**
 * Kilobytes of pages that a connection keeps; SQLite's own default. The driver's is 16,000: with two connections a long
 * plan would lie in memory twice more, beside the system's cache of the file.
 */
const cacheKilobytes = 2_000;

/** Opens a connection for writing and sets what every connection needs. Creates the file when it is not there. */
export function connectForWriting(path: string): WritingDatabase {
  const connection = new Sqlite(path);
  return guarded(connection, () => {
    connection.pragma('trusted_schema = OFF');
    connection.pragma(`cache_size = -${cacheKilobytes}`);
    connection.pragma('journal_mode = WAL');
    // NORMAL may lose the last transactions on a power cut; what the screen calls saved must be on disk.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    return new WritingDatabase(connection);
  });
}

/** Opens a connection that SQLite itself keeps from writing. Fails when the file is not there. */
export function connectForReading(path: string): ReadingDatabase {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true });
  return guarded(connection, () => {
    connection.pragma('trusted_schema = OFF');
    connection.pragma(`cache_size = -${cacheKilobytes}`);
    return new ReadingDatabase(connection);
  });
}

/** A database in memory, for computing the expected schema. */
export function connectInMemory(): WritingDatabase {
  return new WritingDatabase(new Sqlite(':memory:'));
}

/** Turns failures of the disk and the file into what the officer can do about them. */
function explaining<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw problemToAppError(error) ?? error;
  }
}

function guarded<T>(connection: Sqlite.Database, configure: () => T): T {
  try {
    return configure();
  } catch (error) {
    connection.close();
    throw error;
  }
}
