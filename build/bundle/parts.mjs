// @ts-check
// The files that a program loads later. Their names tell their content, so old and new ones lie side by side.

import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} from
 * @param {string} to made if it is not there
 * @returns {Promise<string[]>} the names of the files
 */
export async function moveParts(from, to) {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).sort();
  for (const name of names) await rename(join(from, name), join(to, name));
  return names;
}

/**
 * @param {string} folder
 * @param {readonly string[]} kept names of files
 */
export async function removeStaleParts(folder, kept) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (!kept.includes(name)) await rm(join(folder, name), { force: true });
}
