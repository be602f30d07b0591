// @ts-check
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, integrityOf } from '../../build/lib/hash.mjs';

/** @type {string} */
let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-hash-'));
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'one.txt'), 'one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a fingerprint', () => {
  test('stays when nothing changes', async () => {
    expect(await fingerprint([folder])).toBe(await fingerprint([folder]));
  });

  test.each([
    ['content', () => writeFile(join(folder, 'a', 'one.txt'), 'two')],
    ['name', () => rename(join(folder, 'a', 'one.txt'), join(folder, 'a', 'two.txt'))],
    ['number of files', () => writeFile(join(folder, 'more.txt'), '')],
  ])('changes with the %s', async (_, change) => {
    const before = await fingerprint([folder]);
    await change();
    expect(await fingerprint([folder])).not.toBe(before);
  });

  test('of a file that does not exist yet changes when it appears', async () => {
    const path = join(folder, 'later.txt');
    const before = await fingerprint([path]);
    await writeFile(path, 'now');
    expect(await fingerprint([path])).not.toBe(before);
  });
});

describe('an integrity', () => {
  test('is the one that npm writes', async () => {
    expect(await integrityOf(join(folder, 'a', 'one.txt'))).toMatch(/^sha512-[\w+/]{86}==$/);
  });
});
