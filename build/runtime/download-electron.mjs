// @ts-check
// The normal way: Electron's own binary, fetched by the `electron` package.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../lib/hash.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

const electronPackage = inRoot('node_modules', 'electron');
const failureMarker = join(cacheFolder, 'electron', 'download-failed');

/** A download that brings no byte for so long has failed. */
const STALLED_MS = 20_000;
const POLL_MS = 1_000;

/**
 * The downloaded runtime, if it is already there.
 * @returns {Promise<import('../electron-runtime.mjs').ElectronRuntime | undefined>}
 */
export async function installedElectron() {
  try {
    const name = await readFile(join(electronPackage, 'path.txt'), 'utf8');
    const executablePath = join(electronPackage, 'dist', name);
    await stat(executablePath);
    return { kind: 'electron', executablePath, version: packageVersion() };
  } catch {
    return undefined;
  }
}

/**
 * Downloads Electron. A failure is remembered for the rest of the day, so that a machine without that access does not
 * try at each start.
 * @param {{ mayStall: boolean, log: (line: string) => void }} options mayStall: nothing else could serve, so wait for
 *   a slow line however long it takes, and try each time
 * @returns {Promise<import('../electron-runtime.mjs').ElectronRuntime | undefined>} undefined when it failed
 */
export async function downloadElectron({ mayStall, log }) {
  if (!mayStall && (await failedToday())) return undefined;
  log(`Downloading Electron ${packageVersion()} …`);
  const temporary = await mkdtemp(join(tmpdir(), 'phu-luc-electron-'));
  try {
    const stop = new AbortController();
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const watch = mayStall ? undefined : abortWhenStalled(temporary, stop);
    const result = await run(process.execPath, [join(electronPackage, 'install.js')], {
      quiet: true,
      env,
      signal: stop.signal,
    });
    clearInterval(watch);
    if (result.code === 0) return await installedElectron();
    if (mayStall) log(result.stderr);
    await rememberFailure();
    return undefined;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * The downloader reports nothing while it works, but the file that it writes grows.
 * @param {string} folder
 * @param {AbortController} stop
 */
function abortWhenStalled(folder, stop) {
  let size = -1;
  let grownAt = Date.now();
  return setInterval(() => {
    void sizeBelow(folder).then((now) => {
      if (now !== size) grownAt = Date.now();
      else if (Date.now() - grownAt > STALLED_MS) stop.abort();
      size = now;
    });
  }, POLL_MS);
}

/** @param {string} folder */
async function sizeBelow(folder) {
  let size = 0;
  for (const file of await filesBelow(folder)) {
    size += (await stat(file).catch(() => undefined))?.size ?? 0;
  }
  return size;
}

function failure() {
  return `${new Date().toISOString().slice(0, 10)} ${packageVersion()}`;
}

async function failedToday() {
  return (await readFile(failureMarker, 'utf8').catch(() => '')) === failure();
}

async function rememberFailure() {
  await mkdir(join(cacheFolder, 'electron'), { recursive: true });
  await writeFile(failureMarker, failure());
}

/** @returns {string} */
function packageVersion() {
  return createRequire(import.meta.url)(join(electronPackage, 'package.json')).version;
}
