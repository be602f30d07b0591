// @ts-check
// How long a program runs and how much memory it and its children hold at most.

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { root } from '../lib/paths.mjs';

const POLL_MS = 20;

/**
 * @typedef {object} Measurement
 * @property {number} seconds
 * @property {number | null} peakMegabytes sum over the processes of what each held at most; null where the system does
 *   not tell (only Linux does)
 * @property {string} stdout
 * @property {boolean} gaveUp whether it was ended because it took longer than the limit
 *
 * @typedef {object} MeasureOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limitSeconds]
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {MeasureOptions} [options]
 * @returns {Promise<Measurement>}
 * @throws {Error} when the program fails
 */
export async function measure(command, args, { env = process.env, limitSeconds } = {}) {
  const start = performance.now();
  const child = spawn(command, [...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own can be ended as a whole: LibreOffice works in a grandchild.
    detached: true,
  });
  let gaveUp = false;
  const limit = setTimeout(
    () => {
      gaveUp = true;
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    },
    (limitSeconds ?? 3_600) * 1_000,
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const memory = watchMemory(child.pid ?? 0);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(limit);
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = await memory.stop();
  if (code !== 0 && !gaveUp) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return { seconds, peakMegabytes, stdout, gaveUp };
}

/**
 * Follows a process and its descendants.
 * @param {number} pid
 * @returns {{ stop: () => Promise<number | null> }} stop gives megabytes
 */
export function watchMemory(pid) {
  /** The high-water mark of each process, in kilobytes. @type {Map<number, number>} */
  const peaks = new Map();
  let running = process.platform === 'linux';
  const done = (async () => {
    while (running) {
      for (const id of await familyOf(pid)) {
        const peak = await peakKilobytes(id);
        if (peak !== undefined) peaks.set(id, peak);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  return {
    async stop() {
      running = false;
      await done;
      const sum = [...peaks.values()].reduce((total, peak) => total + peak, 0);
      return peaks.size === 0 ? null : sum / 1024;
    },
  };
}

/**
 * @param {number} pid
 * @returns {Promise<number[]>}
 */
async function familyOf(pid) {
  // Each thread lists the children that it started.
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
    ),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(children.map(familyOf))).flat()];
}

/** @param {number} pid */
async function peakKilobytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const match = /^VmHWM:\s*(\d+) kB$/m.exec(status);
  return match === null ? undefined : Number(match[1]);
}
