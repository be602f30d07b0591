// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../build/lib/lock.mjs';

/** @type {string} */
let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a lock', () => {
  test('lets one work at a time', async () => {
    const path = join(folder, 'below', 'a.lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all([withLock(path, work), withLock(path, work), withLock(path, work)]);
    expect(most).toBe(1);
  });

  test('is free again after the work failed', async () => {
    const path = join(folder, 'a.lock');
    await expect(withLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    await expect(withLock(path, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('is taken over from a process that no longer runs', async () => {
    const path = join(folder, 'a.lock');
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(path, String(pid));
    await expect(withLock(path, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
