// @ts-check
// Runs a project of vitest.config.mts and counts its tests.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { nodeEnvironment } from '../electron-runtime.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { withExitCode } from './result.mjs';

/**
 * @typedef {object} VitestReport the part that we use of vitest's JSON reporter
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {TestFile[]} testResults one for each file
 *
 * @typedef {object} TestFile
 * @property {string} name
 * @property {string} status
 * @property {{ status: string, fullName: string }[]} assertionResults
 */

/**
 * @param {string} project
 * @param {object} options
 * @param {readonly string[]} options.paths only tests below these, all when empty
 * @param {import('../electron-runtime.mjs').ElectronRuntime | undefined} [options.runtime] the tests run inside it, or
 *   on this Node without one
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export async function runVitest(project, { paths, runtime, env = process.env }) {
  const reportPath = join(cacheFolder, 'test', `${project}-${process.pid}.json`);
  await mkdir(dirname(reportPath), { recursive: true });
  const args = [
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
    ...paths,
  ];
  const { code } =
    runtime === undefined
      ? await run(process.execPath, args, { env })
      : await run(runtime.executablePath, args, { env: nodeEnvironment(runtime, env) });
  const counted = await count(reportPath);
  await rm(reportPath, { force: true });
  return withExitCode(counted, code);
}

/** @param {string} reportPath */
async function count(reportPath) {
  const text = await readFile(reportPath, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 0, skipped: 0 };
  /** @type {VitestReport} */
  const report = JSON.parse(text);
  // A file that fails while it is loaded has no tests to count.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests,
    failures: [...brokenFiles.map((file) => file.name), ...report.testResults.flatMap(failuresOf)],
  };
}

/** @param {TestFile} file */
function failuresOf(file) {
  return file.assertionResults
    .filter((each) => each.status === 'failed')
    .map((each) => `${relative(inRoot(), file.name)}: ${each.fullName}`);
}
