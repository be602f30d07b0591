// @ts-check
// Child processes.

import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's folder unless told
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {AbortSignal} [signal] ends the child
 *
 * @typedef {object} RunResult
 * @property {number} code the exit code; 1 when the child was ended by a signal or could not start
 * @property {string} stdout empty unless quiet
 * @property {string} stderr empty unless quiet; says why when the child could not start
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot start has code 1.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, quiet = false, signal } = options;
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd,
      env,
      signal,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => resolve({ code: 1, stdout, stderr: stderr + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/**
 * Runs a program quietly and demands success.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Omit<RunOptions, 'quiet'>} [options]
 * @returns {Promise<string>} its standard output
 * @throws {Error} with everything the program said, when it ends with another code than 0
 */
export async function output(command, args, options = {}) {
  const result = await run(command, args, { ...options, quiet: true });
  if (result.code !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${result.code}\n${result.stdout}${result.stderr}`,
    );
  }
  return result.stdout;
}

/**
 * npm as a command that `run` can start: the npm that started us, if any.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, args: [script, ...args] };
  }
  // On Windows npm is a .cmd file, which Node starts only through a shell.
  return process.platform === 'win32'
    ? { command: 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...args] }
    : { command: 'npm', args: [...args] };
}
