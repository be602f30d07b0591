// @ts-check
// Runs the tests that drive the real app, on a screen of their own, and counts them.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { withDisplay } from './display.mjs';
import { withExitCode } from './result.mjs';

/**
 * @typedef {object} PlaywrightReport the part that we use of Playwright's JSON reporter
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors outside of any test
 */

/** @param {import('./result.mjs').StepContext} context */
export async function runPlaywright({ paths, runtime }) {
  if (runtime === undefined)
    throw new Error('The app cannot be tested without the Electron runtime.');
  const reportPath = join(cacheFolder, 'test', `e2e-${process.pid}.json`);
  await mkdir(dirname(reportPath), { recursive: true });
  const { code } = await withDisplay((env) =>
    run(
      process.execPath,
      [
        inRoot('node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        '--reporter=list,json',
        ...paths,
      ],
      {
        env: {
          ...env,
          PHU_LUC_ELECTRON: runtime.executablePath,
          PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath,
        },
      },
    ),
  );
  const counted = await count(reportPath);
  await rm(reportPath, { force: true });
  return withExitCode(counted, code);
}

/** @param {string} reportPath */
async function count(reportPath) {
  const text = await readFile(reportPath, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 0, skipped: 0 };
  /** @type {PlaywrightReport} */
  const { stats, errors } = JSON.parse(text);
  return {
    passed: stats.expected,
    // A test that passes only at the second try is a failure to look into.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
