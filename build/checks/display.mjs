// @ts-check
// A screen for the windows of the tests: an Xvfb of our own, so that the tests neither need nor disturb a real one.

import { spawn } from 'node:child_process';

/** Holds a window of 1366×768, the smallest supported, and larger ones. */
const SCREEN = '1920x1080x24';

/**
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment in which windows open on that screen
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux') return work(process.env);
  // Xvfb looks for a free display by itself and tells its number through descriptor 3.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const number = await displayNumber(server);
    return await work({ ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' });
  } finally {
    server.kill();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
}
