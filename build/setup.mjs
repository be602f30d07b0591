// @ts-check
// Makes a fresh clone ready to build, start and test. What is done already is not done again.

import { pathToFileURL } from 'node:url';
import { prepareElectronRuntime } from './electron-runtime.mjs';
import { installPackages } from './setup/node-modules.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/** @typedef {(line: string) => void} Log */

/**
 * The packages alone: enough to build, to check and to run the command line.
 * @param {Log} [log]
 */
export async function setUpPackages(log = (line) => console.error(line)) {
  demandNode();
  await installPackages(log);
}

/**
 * Everything that the app needs to run, and with `tests` what its tests need.
 * @param {{ tests?: boolean, log?: Log }} [options]
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>}
 * @throws {Error} whose message tells the user what to do
 */
export async function setUp({ tests = false, log = (line) => console.error(line) } = {}) {
  await setUpPackages(log);
  const runtime = await prepareElectronRuntime({ log });
  await ensureSystemPackages({ executablePath: runtime.executablePath, tests, log });
  return runtime;
}

/**
 * Runs a script's main function; a failure is shown by its message alone, because it is written for the user.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env.DEBUG) console.error(error);
    process.exitCode = 1;
  }
}

function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Cần Node.js ${OLDEST_NODE.join('.')} trở lên, máy đang có ${process.versions.node}: hãy cài bản mới tại https://nodejs.org.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await setUp({ tests: process.argv.includes('--tests') });
  });
}
