// @ts-check
// Bundles one target, and remembers from what.

import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../lib/hash.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { moveParts, removeStaleParts } from './parts.mjs';
import { configOf, inputsOf, outputName, partsName } from './targets.mjs';

const dist = inRoot('dist');
const records = join(cacheFolder, 'build');

/**
 * @typedef {object} BundleRecord
 * @property {string} fingerprint of the inputs
 * @property {string[]} parts the files beside the entry that it loads later
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
  const earlier = await readRecord(target);
  const packages = await runVite(target, work);
  const parts = await moveIntoDist(target, work);
  /** @type {BundleRecord} */
  const record = { fingerprint: now, parts, packages };
  await writeFile(recordPath(target), JSON.stringify(record, null, 2));
  await dropParts(target, [...parts, ...(earlier?.parts ?? [])]);
  return true;
}

/**
 * Removes what no current bundle loads. After a build the parts of the one before stay: a program that began with it may
 * still load them. What is given to users is to have none.
 * @param {readonly import('./targets.mjs').Target[]} targets that were built
 */
export async function dropOldParts(targets) {
  for (const target of targets) await dropParts(target, (await readRecord(target))?.parts ?? []);
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {readonly string[]} kept
 */
async function dropParts(target, kept) {
  const name = partsName(target);
  if (name !== null) await removeStaleParts(join(dist, name), kept);
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
  const record = await readRecord(target);
  if (record?.fingerprint !== now) return false;
  const parts = (record.parts ?? []).map((part) => join(partsName(target) ?? '', part));
  const files = [outputName(target), ...parts].map((file) => stat(join(dist, file)));
  return (await Promise.allSettled(files)).every(({ status }) => status === 'fulfilled');
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
 * @returns {Promise<string[]>} the parts
 */
async function moveIntoDist(target, work) {
  await mkdir(dist, { recursive: true });
  const name = outputName(target);
  if (target === 'renderer') {
    await rm(join(dist, name), { recursive: true, force: true });
    await rename(work, join(dist, name));
    return [];
  }
  // The entry comes last: whoever meets it finds all that it loads.
  const folder = partsName(target);
  const parts = folder === null ? [] : await moveParts(join(work, folder), join(dist, folder));
  for (const file of [`${name}.map`, name]) await rename(join(work, file), join(dist, file));
  await rm(work, { recursive: true, force: true });
  return parts;
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
