// @ts-check
// `npm test`: sets up, runs every check and test, and ends with the line `N passed, N failed`.
//
//   npm test                              everything
//   npm test -- --only unit,lint          some steps; also: npm test unit lint
//   npm test -- --only unit test/shared   of a step, only the tests below some paths

import { parseArgs } from 'node:util';
import { oneFailed, sum } from './checks/result.mjs';
import { steps } from './checks/steps.mjs';
import { runScript, setUp, setUpPackages } from './setup.mjs';

/**
 * @typedef {import('./checks/result.mjs').Step} Step
 * @typedef {{ step: Step, result: import('./checks/result.mjs').StepResult, seconds: number }} Outcome
 */

/** @returns {{ chosen: readonly Step[], paths: readonly string[] }} */
function readArguments() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const isStep = (/** @type {string} */ name) => steps.some((step) => step.name === name);
  const firstPath = positionals.findIndex((word) => !isStep(word));
  const paths = firstPath === -1 ? [] : positionals.slice(firstPath);
  const names = [
    ...(values.only ?? []).flatMap((value) => value.split(',')),
    ...positionals.slice(0, positionals.length - paths.length),
  ];
  const unknown = names.filter((name) => !isStep(name));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(', ');
    throw new Error(`No such step: ${unknown.join(', ')}. The steps are ${known}.`);
  }
  const chosen = names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
  return { chosen, paths };
}

/**
 * @param {Step} step
 * @param {readonly string[]} paths
 * @returns {Promise<Outcome>}
 */
async function runStep(step, paths) {
  console.log(`\n▶ ${step.name}: ${step.title}`);
  const start = performance.now();
  /** @type {Outcome['result']} */
  let result = oneFailed;
  try {
    const runtime = step.needsRuntime ? await setUp({ tests: true }) : undefined;
    if (step.needsBundles !== undefined) {
      const { build } = await import('./build.mjs');
      await build(step.needsBundles);
    }
    result = await step.run({ paths, runtime });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return { step, result, seconds: (performance.now() - start) / 1000 };
}

/** @param {Outcome} outcome */
function summaryLine({ step, result, seconds }) {
  const mark = result.failed === 0 ? '✓' : '✗';
  const counts = `${result.passed} passed, ${result.failed} failed`;
  const skipped = result.skipped === 0 ? '' : `, ${result.skipped} skipped`;
  return `${mark} ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${counts}${skipped}`;
}

await runScript(async () => {
  const { chosen, paths } = readArguments();
  await setUpPackages();
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of chosen) outcomes.push(await runStep(step, paths));
  console.log(`\n${outcomes.map(summaryLine).join('\n')}\n`);
  // Last, so that a record that keeps only the end of a long run still tells what failed.
  for (const name of outcomes.flatMap(({ result }) => result.failures ?? []))
    console.log(`✗ ${name}`);
  const total = sum(outcomes.map((outcome) => outcome.result));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
