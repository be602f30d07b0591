// @ts-check
// `npm run -s phu-luc -- …`: the command line from a clone. Standard output belongs to the result alone.

import { spawn } from 'node:child_process';
import { inRoot } from './lib/paths.mjs';
import { runScript, setUpPackages } from './setup.mjs';

/**
 * Brings dist/cli.cjs up to date without a word on standard output.
 * @returns {Promise<string>} its path
 */
async function buildCli() {
  await setUpPackages();
  const { build } = await import('./build.mjs');
  await build(['cli']);
  return inRoot('dist', 'cli.cjs');
}

/**
 * Runs the command line in the folder where the user typed, which npm tells us, so that relative paths mean what they
 * say there.
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
function runCli(script, args) {
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await runScript(async () => runCli(await buildCli(), process.argv.slice(2)));
