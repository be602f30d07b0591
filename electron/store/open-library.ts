import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { StoreStatus } from '../../shared/ipc-contract';
import { backUpNow, listBackups, newestGoodBackup } from './backups';
import { connectForReading, connectForWriting, type ReadingDatabase } from './database';
import { Library } from './library';
import { applicationId, hasExpectedSchema, migrate, versionAfter, versionOf } from './migrate';
import { allMigrations } from './migrations/all-migrations';
import type { Migration } from './migrations/migration';
import { numeric } from './row';
import { isDamage, problemToAppError } from './sqlite-problem';

export interface OpenOptions {
  readonly now?: Date;
  /** The schema to bring the library to; this version's own, unless a test needs another. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the library file, whatever state it is in:
 *
 *   not there                      a new empty library, or the newest good backup where there are backups
 *   sound, this version            opened
 *   sound, older                   backed up, migrated, opened
 *   sound, newer or altered        opened read-only, with the reason; never written
 *   damaged, or not our database   renamed «….hong-<time>.sqlite», then the newest good backup or an empty library
 *
 * Throws AppError when the folder cannot be written or another program holds the file.
 */
export function openLibrary(path: string, options: OpenOptions = {}): Library {
  const { now = new Date() } = options;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const isThere = existsSync(path);
    if (!isThere && listBackups(path).length > 0) return replaceFile(path, null, options);
    if (isThere && isDamaged(path)) return replaceFile(path, setAside(path, now), options);
    return openSound(path, { kind: 'ready' }, options);
  } catch (error) {
    throw problemToAppError(error) ?? error;
  }
}

function openSound(
  path: string,
  status: StoreStatus,
  { now, migrations = allMigrations }: OpenOptions,
): Library {
  const readOnlyReason = existsSync(path) ? reasonNotToWrite(path, migrations) : undefined;
  if (readOnlyReason !== undefined) {
    const db = connectForReading(path);
    return new Library(path, { kind: 'read-only', reason: readOnlyReason }, db, undefined);
  }
  const db = connectForWriting(path);
  try {
    const version = versionOf(db);
    if (version > 0 && version < versionAfter(migrations)) backUpNow(db, path, now);
    migrate(db, migrations);
    return new Library(path, status, db, db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function reasonNotToWrite(path: string, migrations: readonly Migration[]): string | undefined {
  const currentVersion = versionAfter(migrations);
  return reading(path, (db) => {
    const version = versionOf(db);
    if (version > currentVersion) {
      return 'Thư viện này do phiên bản Phụ Lục mới hơn tạo ra nên chỉ mở để xem. Hãy cập nhật ứng dụng rồi mở lại.';
    }
    if (version === currentVersion && !hasExpectedSchema(db, migrations)) {
      return 'Cấu trúc thư viện đã bị chương trình khác thay đổi nên chỉ mở để xem. Hãy khôi phục từ bản sao lưu trong thư mục sao-luu.';
    }
    return undefined;
  });
}

/** Whether the file fails to open as our database or fails quick_check. Other failures are thrown. */
function isDamaged(path: string): boolean {
  // A library is never empty: a file of no bytes is what a power cut leaves of one.
  if (statSync(path).size === 0) return !existsSync(`${path}-wal`);
  try {
    return reading(path, (db) => !isOurs(db) || db.check('quick_check').length > 0);
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  }
}

function isOurs(db: ReadingDatabase): boolean {
  if (db.pragma('application_id') === applicationId) return true;
  // A file whose first migration was cut off before it was committed holds nothing yet.
  const sql = 'SELECT count(*) AS tables FROM sqlite_schema';
  return db.get(sql, [], (row) => numeric(row, 'tables')) === 0;
}

/** Renames the bad file, with its log, and returns its new name. Nothing of it is ever deleted. */
function setAside(path: string, now: Date): string {
  const stem = basename(path, extname(path));
  const time = now.toISOString().replace(/[:.]/g, '-');
  const name = `${stem}.hong-${time}${extname(path)}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, join(dirname(path), name + suffix));
  }
  return name;
}

function replaceFile(path: string, damagedFileName: string | null, options: OpenOptions): Library {
  const backup = newestGoodBackup(path);
  if (backup !== undefined) {
    const unfinished = `${path}.dang-khoi-phuc`;
    copyFileSync(backup.path, unfinished);
    renameSync(unfinished, path);
    return openSound(
      path,
      { kind: 'recovered', backupTime: backup.time, damagedFileName },
      options,
    );
  }
  const status: StoreStatus =
    damagedFileName === null ? { kind: 'ready' } : { kind: 'started-empty', damagedFileName };
  return openSound(path, status, options);
}

function reading<T>(path: string, work: (db: ReadingDatabase) => T): T {
  const db: ReadingDatabase = connectForReading(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
