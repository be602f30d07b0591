// @ts-check
// What a step of the tests found.

/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} [failures] the tests that failed, by name, where the runner tells them
 *
 * @typedef {object} StepContext
 * @property {readonly string[]} paths only tests below these, all when empty
 * @property {import('../electron-runtime.mjs').ElectronRuntime | undefined} runtime set for steps that ask for it
 *
 * @typedef {object} Step
 * @property {string} name what `--only` calls it
 * @property {string} title
 * @property {boolean} [needsRuntime] Electron and the system packages for tests
 * @property {readonly import('../bundle/targets.mjs').Target[]} [needsBundles]
 * @property {(context: StepContext) => Promise<StepResult>} run
 */

/** @type {StepResult} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 };

/** @type {StepResult} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 };

/**
 * A runner's own count, made to agree with its exit code: a runner that fails before or after its tests has failed.
 * @param {StepResult} counted
 * @param {number} exitCode
 * @returns {StepResult}
 */
export function withExitCode(counted, exitCode) {
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {readonly StepResult[]} results
 * @returns {StepResult}
 */
export function sum(results) {
  return results.reduce(
    (total, result) => ({
      passed: total.passed + result.passed,
      failed: total.failed + result.failed,
      skipped: total.skipped + result.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
