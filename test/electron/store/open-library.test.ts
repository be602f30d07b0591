import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoreStatus } from '../../../shared/ipc-contract';
import {
  backUpInBackground,
  backUpNow,
  isBackupDue,
  listBackups,
} from '../../../electron/store/backups';
import { connectForWriting } from '../../../electron/store/database';
import { listPlans } from '../../../electron/store/load-plan';
import { hasExpectedSchema, migrate, versionAfter } from '../../../electron/store/migrate';
import { allMigrations } from '../../../electron/store/migrations/all-migrations';
import { savePlan } from '../../../electron/store/save-plan';
import { samplePlan } from '../support/sample-plan';
import { opened, temporaryFolder, temporaryLibrary } from '../support/temporary-library';

const thisVersion = versionAfter(allMigrations);
const now = new Date('2024-05-06T07:08:09.010Z');

/** A library with one plan that was closed in good order; returns its path. */
function closedLibrary(): string {
  const library = temporaryLibrary();
  savePlan(library.writer, samplePlan());
  library.close();
  return library.path;
}

function backUp(path: string, time = now): void {
  const library = opened(path);
  backUpNow(library.writer, path, time);
  library.close();
}

/** Writes rubbish over a part of the file that its header does not tell of. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096 + 8, bytes.length);
  writeFileSync(path, bytes);
}

function kindsOf(status: StoreStatus): StoreStatus['kind'] {
  return status.kind;
}

test('a new library is marked as ours and has every safety switched on', () => {
  const { reader, status } = temporaryLibrary();
  expect(status).toEqual({ kind: 'ready' });
  expect(reader.pragma('application_id')).toBe(0x50684c63);
  expect(reader.pragma('user_version')).toBe(thisVersion);
  expect(reader.pragma('journal_mode')).toBe('wal');
  expect(reader.pragma('synchronous')).toBe(2);
  expect(reader.pragma('foreign_keys')).toBe(1);
  expect(reader.pragma('trusted_schema')).toBe(0);
});

test('a library of a newer app is opened to look at and not a byte of it changes', () => {
  const path = closedLibrary();
  const db = connectForWriting(path);
  db.script(`PRAGMA user_version = ${thisVersion + 1}`);
  db.close();
  const before = readFileSync(path);
  const library = opened(path);
  expect(kindsOf(library.status)).toBe('read-only');
  expect(listPlans(library.reader)).toHaveLength(1);
  expect(() => library.writer).toThrow(expect.objectContaining({ code: 'database-read-only' }));
  library.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a library whose tables another program changed is opened to look at', () => {
  const path = closedLibrary();
  const db = connectForWriting(path);
  db.script('ALTER TABLE setting ADD COLUMN extra TEXT');
  db.close();
  expect(kindsOf(opened(path).status)).toBe('read-only');
});

test('a damaged library is kept under another name and the newest good backup opened', () => {
  const path = closedLibrary();
  backUp(path, new Date('2024-05-01T00:00:00.000Z'));
  backUp(path, new Date('2024-05-02T00:00:00.000Z'));
  const [newest] = listBackups(path);
  truncateSync(newest!.path, 5000);
  damage(path);
  const bad = readFileSync(path);

  const library = opened(path, { now });
  expect(library.status).toEqual({
    kind: 'recovered',
    backupTime: '2024-05-01T00:00:00.000Z',
    damagedFileName: 'thu-vien.hong-2024-05-06T07-08-09-010Z.sqlite',
  });
  expect(listPlans(library.reader)).toHaveLength(1);
  const kept = join(dirname(path), 'thu-vien.hong-2024-05-06T07-08-09-010Z.sqlite');
  expect(readFileSync(kept).equals(bad)).toBe(true);
});

test.each([
  [
    'is no database',
    (path: string) => writeFileSync(path, 'không phải cơ sở dữ liệu '.repeat(999)),
  ],
  ['was cut to nothing', (path: string) => truncateSync(path, 0)],
  ['was cut short', (path: string) => truncateSync(path, 8192)],
  ['is damaged inside', damage],
])(
  'a file that %s, without a backup, makes place for an empty library and stays',
  (_name, spoil) => {
    const path = closedLibrary();
    spoil(path);
    const library = opened(path, { now });
    expect(library.status).toEqual({
      kind: 'started-empty',
      damagedFileName: 'thu-vien.hong-2024-05-06T07-08-09-010Z.sqlite',
    });
    expect(listPlans(library.reader)).toEqual([]);
    expect(readdirSync(dirname(path))).toContain('thu-vien.hong-2024-05-06T07-08-09-010Z.sqlite');
  },
);

test("another program's database is not written to", () => {
  const path = join(temporaryFolder(), 'thu-vien.sqlite');
  const db = connectForWriting(path);
  db.script('CREATE TABLE theirs (x)');
  db.close();
  expect(kindsOf(opened(path).status)).toBe('started-empty');
});

test('a library that is gone while backups are there comes back from them', () => {
  const path = closedLibrary();
  backUp(path);
  rmSync(path);
  const library = opened(path);
  expect(library.status).toMatchObject({ kind: 'recovered', damagedFileName: null });
  expect(listPlans(library.reader)).toHaveLength(1);
});

test('a folder that cannot be written is named in the message', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'tệp');
  writeFileSync(file, '');
  expect(() => opened(join(file, 'thu-vien.sqlite'))).toThrow(
    expect.objectContaining({ code: 'folder-not-writable' }),
  );
});

test('a migration is preceded by a backup and ends at the schema of a new library', () => {
  const path = closedLibrary();
  const next = {
    version: thisVersion + 1,
    name: 'next',
    sql: 'CREATE TABLE extra (x TEXT) STRICT;',
  };
  const migrations = [...allMigrations, next];
  const library = opened(path, { now, migrations });
  expect(library.status).toEqual({ kind: 'ready' });
  expect(library.reader.pragma('user_version')).toBe(thisVersion + 1);
  expect(hasExpectedSchema(library.reader, migrations)).toBe(true);
  expect(listPlans(library.reader)).toHaveLength(1);
  const [backup] = listBackups(path);
  expect(backup?.time).toBe(now.toISOString());
  expect(opened(backup!.path).reader.pragma('user_version')).toBe(thisVersion);
});

test('a migration that fails leaves the library as it was', () => {
  const { writer } = temporaryLibrary();
  const bad = {
    version: thisVersion + 1,
    name: 'bad',
    sql: 'CREATE TABLE extra (x); SELECT no_such_function();',
  };
  expect(() => migrate(writer, [...allMigrations, bad])).toThrow();
  expect(writer.pragma('user_version')).toBe(thisVersion);
  expect(hasExpectedSchema(writer)).toBe(true);
});

test('a migration that ends elsewhere than a new library is rolled back', () => {
  const path = closedLibrary();
  const db = connectForWriting(path);
  db.script('CREATE TABLE stranger (x)');
  const next = {
    version: thisVersion + 1,
    name: 'next',
    sql: 'CREATE TABLE extra (x TEXT) STRICT;',
  };
  expect(() => migrate(db, [...allMigrations, next])).toThrow('expected schema');
  expect(db.pragma('user_version')).toBe(thisVersion);
  db.close();
});

test('only the ten newest backups are kept', () => {
  const path = closedLibrary();
  const library = opened(path);
  for (let day = 10; day < 22; day++) {
    backUpNow(library.writer, path, new Date(`2024-05-${day}T00:00:00.000Z`));
  }
  const times = listBackups(path).map((backup) => backup.time);
  expect(times).toHaveLength(10);
  expect(times[0]).toBe('2024-05-21T00:00:00.000Z');
  expect(times.at(-1)).toBe('2024-05-12T00:00:00.000Z');
});

test('a backup in the background holds what is written while it runs, or what was there before', async () => {
  const path = closedLibrary();
  const library = opened(path);
  const running = backUpInBackground(library.writer, path, now);
  savePlan(library.writer, samplePlan());
  const { path: backupPath } = await running;
  const backup = opened(backupPath);
  expect([1, 2]).toContain(listPlans(backup.reader).length);
  expect(existsSync(`${backupPath}.dang-ghi`)).toBe(false);
});

test('a backup is due a day after the last', () => {
  const path = closedLibrary();
  expect(isBackupDue(path, now)).toBe(true);
  backUp(path);
  expect(isBackupDue(path, new Date(now.getTime() + 23 * 3600_000))).toBe(false);
  expect(isBackupDue(path, new Date(now.getTime() + 24 * 3600_000))).toBe(true);
});
