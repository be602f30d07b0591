import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { connectForReading, type WritingDatabase } from './database';
import { applicationId } from './migrate';

/**
 * Backups lie in the folder «sao-luu» beside the library, named after the time they were made:
 * thu-vien.2026-11-22T03-15-24-123Z.sqlite. A file gets that name only after it passed integrity_check, so whatever
 * has it was good once; it is checked again before it is used.
 */
export interface Backup {
  readonly path: string;
  /** ISO time when it was made. */
  readonly time: string;
}

const keptBackups = 10;
const dayInMs = 24 * 60 * 60 * 1000;

/** The backups of a library, newest first, as their names say. */
export function listBackups(libraryPath: string): readonly Backup[] {
  const folder = backupFolderOf(libraryPath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((fileName) => {
      const time = timeOfBackup(libraryPath, fileName);
      return time === undefined ? [] : [{ path: join(folder, fileName), time }];
    })
    .sort((a, b) => (a.time < b.time ? 1 : -1));
}

/** Whether a day has gone by since the last backup. */
export function isBackupDue(libraryPath: string, now: Date = new Date()): boolean {
  const newest = listBackups(libraryPath)[0];
  return newest === undefined || now.getTime() - Date.parse(newest.time) >= dayInMs;
}

/** Backs up at once, blocking: before a migration. Throws when the copy is not sound; nothing is rotated then. */
export function backUpNow(
  db: WritingDatabase,
  libraryPath: string,
  now: Date = new Date(),
): Backup {
  const unfinished = unfinishedPath(libraryPath, now);
  db.copyInto(unfinished);
  return finishBackup(libraryPath, unfinished, now);
}

/** Backs up page by page between other work; the library may be written meanwhile. */
export async function backUpInBackground(
  db: WritingDatabase,
  libraryPath: string,
  now: Date = new Date(),
): Promise<Backup> {
  const unfinished = unfinishedPath(libraryPath, now);
  await db.backupTo(unfinished);
  return finishBackup(libraryPath, unfinished, now);
}

/** The newest backup that passes integrity_check, or undefined. */
export function newestGoodBackup(libraryPath: string): Backup | undefined {
  return listBackups(libraryPath).find((backup) => isSound(backup.path));
}

function finishBackup(libraryPath: string, unfinished: string, now: Date): Backup {
  if (!isSound(unfinished)) {
    rmSync(unfinished, { force: true });
    throw new Error('The backup does not pass integrity_check');
  }
  const time = now.toISOString();
  const path = join(backupFolderOf(libraryPath), nameOfBackup(libraryPath, time));
  renameSync(unfinished, path);
  rotate(libraryPath);
  return { path, time };
}

/** Keeps the newest backups. Called only after a new one proved sound, so a good one always stays. */
function rotate(libraryPath: string): void {
  for (const { path } of listBackups(libraryPath).slice(keptBackups)) rmSync(path, { force: true });
}

function isSound(path: string): boolean {
  try {
    const db = connectForReading(path);
    try {
      return (
        db.pragma('application_id') === applicationId && isEmptyList(db.check('integrity_check'))
      );
    } finally {
      db.close();
    }
  } catch {
    // Not a database at all, or one that cannot be read: as unsound as one that fails the check.
    return false;
  } finally {
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  }
}

function isEmptyList(list: readonly unknown[]): boolean {
  return list.length === 0;
}

function unfinishedPath(libraryPath: string, now: Date): string {
  mkdirSync(backupFolderOf(libraryPath), { recursive: true });
  const path = join(
    backupFolderOf(libraryPath),
    `${nameOfBackup(libraryPath, now.toISOString())}.dang-ghi`,
  );
  rmSync(path, { force: true });
  return path;
}

function backupFolderOf(libraryPath: string): string {
  return join(dirname(libraryPath), 'sao-luu');
}

function nameOfBackup(libraryPath: string, time: string): string {
  return `${stemOf(libraryPath)}.${time.replace(/[:.]/g, '-')}${extname(libraryPath)}`;
}

function timeOfBackup(libraryPath: string, fileName: string): string | undefined {
  const start = `${stemOf(libraryPath)}.`;
  const end = extname(libraryPath);
  if (!fileName.startsWith(start) || !fileName.endsWith(end)) return undefined;
  const stamp = fileName.slice(start.length, fileName.length - end.length);
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/.exec(stamp);
  return match === null ? undefined : `${match[1]}:${match[2]}:${match[3]}.${match[4]}Z`;
}

function stemOf(libraryPath: string): string {
  return basename(libraryPath, extname(libraryPath));
}
