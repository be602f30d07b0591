// @ts-check
// The npm packages of package-lock.json.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../lib/lock.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { npmCommand, run } from '../lib/run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * Installs the locked packages unless exactly they are installed.
 * @param {(line: string) => void} log
 * @throws {Error} when npm fails; npm's own words were shown
 */
export async function installPackages(log) {
  if (await packagesAreCurrent()) return;
  await withLock(join(cacheFolder, 'npm-ci.lock'), async () => {
    if (await packagesAreCurrent()) return;
    log('Installing the npm packages …');
    const npm = npmCommand([
      'ci',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    const result = await run(npm.command, npm.args, { quiet: true });
    if (result.code !== 0) throw new Error(`npm ci failed:\n${result.stdout}${result.stderr}`);
  });
}

/**
 * npm keeps beside the packages a lock file of what it installed. Comparing with that, instead of with a note of our
 * own, also sees what `npm install` did.
 */
async function packagesAreCurrent() {
  const installed = await readLockfile(inRoot('node_modules', '.package-lock.json'));
  const wanted = await readLockfile(inRoot('package-lock.json'));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const isTheProject = path === '';
    const found = installed.packages[path];
    // Optional packages for other platforms stay out.
    return isTheProject || (found === undefined ? entry.optional : found.version === entry.version);
  });
}

/**
 * @param {string} path
 * @returns {Promise<Lockfile | undefined>}
 */
async function readLockfile(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
