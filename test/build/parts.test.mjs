// @ts-check
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveParts, removeStaleParts } from '../../build/bundle/parts.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-parts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** @param {string} name @param {readonly string[]} files */
async function made(name, files) {
  const path = join(folder, name);
  await mkdir(path);
  for (const file of files) await writeFile(join(path, file), `${name} ${file}`);
  return path;
}

test('new parts come beside the old ones, which a running program may still load', async () => {
  const [work, dist] = [await made('work', ['b-2.cjs', 'a-1.cjs']), join(folder, 'dist')];
  await mkdir(dist);
  await writeFile(join(dist, 'a-0.cjs'), 'old');
  expect(await moveParts(work, dist)).toEqual(['a-1.cjs', 'b-2.cjs']);
  expect((await readdir(dist)).sort()).toEqual(['a-0.cjs', 'a-1.cjs', 'b-2.cjs']);
  expect(await readFile(join(dist, 'a-1.cjs'), 'utf8')).toBe('work a-1.cjs');
});

test('what nothing loads is removed, and a folder that is not there needs no removing', async () => {
  const dist = await made('dist', ['a-0.cjs', 'a-1.cjs', 'b-2.cjs']);
  await removeStaleParts(dist, ['a-1.cjs', 'b-2.cjs']);
  expect((await readdir(dist)).sort()).toEqual(['a-1.cjs', 'b-2.cjs']);
  await removeStaleParts(join(folder, 'none'), []);
});
