// @ts-check
// Fingerprints of files, to know whether work must be done again.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from './paths.mjs';

/**
 * The SHA-512 of a file as npm writes it: `sha512-…base64`.
 * @param {string} path
 */
export async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * One fingerprint of the names and contents of files and of all files below folders. A path that does not exist
 * counts as empty, so that its appearance changes the fingerprint.
 * @param {readonly string[]} paths absolute
 */
export async function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesBelow(path)) {
      hash.update(relative(root, file)).update('\0');
      hash.update(await readFile(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * All files below a folder in a stable order; the path itself when it is a file; none when it does not exist.
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export async function filesBelow(path) {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return [];
  if (status.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
