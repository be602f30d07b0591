// @ts-check
// Bundles one target, and remembers from what.

import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../lib/hash.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { configOf, inputsOf, outputName } from './targets.mjs';

const dist = inRoot('dist');
const records = join(cacheFolder, 'build');

/**
 * @typedef {object} BundleRecord
 * @property {string} fingerprint of the inputs
 * @property {string[]} packages the folders, below the project's, of the npm packages that went into the bundle
 */

/**
 * Bundles a target unless its inputs are as they were at the last time. The bundle appears all at once, so that a
 * running program never meets half of one.
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<boolean>} whether anything was done
 * @throws {Error} when a source does not compile
 */
export async function bundle(target) {
  const now = await fingerprint(inputsOf(target));
  if (await isCurrent(target, now)) return false;
  const work = join(records, target);
  const packages = await runVite(target, work);
  await moveIntoDist(target, work);
  /** @type {BundleRecord} */
  const record = { fingerprint: now, packages };
  await writeFile(recordPath(target), JSON.stringify(record, null, 2));
  return true;
}

/**
 * The npm packages inside a bundle that was built.
 * @param {import('./targets.mjs').Target} target
 */
export async function packagesIn(target) {
  return (await readRecord(target))?.packages ?? [];
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} now
 */
async function isCurrent(target, now) {
  const output = await stat(join(dist, outputName(target))).catch(() => undefined);
  return output !== undefined && (await readRecord(target))?.fingerprint === now;
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} outDir
 */
async function runVite(target, outDir) {
  const { build } = await import('vite');
  const config = await configOf(target, outDir);
  const result = await build(config);
  /** @type {Set<string>} */
  const packages = new Set();
  for (const output of [result].flat()) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) {
      if (chunk.type !== 'chunk') continue;
      for (const id of chunk.moduleIds) addPackage(packages, id);
    }
  }
  return [...packages].sort();
}

/**
 * @param {Set<string>} packages
 * @param {string} moduleId a file's path, for virtual modules with a mark before and a query after it
 */
function addPackage(packages, moduleId) {
  const folder = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(
    moduleId.replaceAll('\\', '/'),
  );
  if (folder !== null) packages.add(folder[0]);
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} work
 */
async function moveIntoDist(target, work) {
  await mkdir(dist, { recursive: true });
  const name = outputName(target);
  if (target === 'renderer') {
    await rm(join(dist, name), { recursive: true, force: true });
    await rename(work, join(dist, name));
    return;
  }
  for (const file of [`${name}.map`, name]) await rename(join(work, file), join(dist, file));
  await rm(work, { recursive: true, force: true });
}

/** @param {import('./targets.mjs').Target} target */
function recordPath(target) {
  return join(records, `${target}.json`);
}

/**
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<BundleRecord | undefined>}
 */
async function readRecord(target) {
  try {
    return JSON.parse(await readFile(recordPath(target), 'utf8'));
  } catch {
    return undefined;
  }
}
