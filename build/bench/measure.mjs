// @ts-check
// How long a program runs and how much memory it and its children hold at most.

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { root } from '../lib/paths.mjs';

/** Reading a share makes the kernel walk the pages of the process, so not too often. */
const POLL_MS = 100;

/**
 * @typedef {object} Measurement
 * @property {number} seconds
 * @property {number | null} peakMegabytes what all processes together held at most, shared pages counted once; null where the
 *   system does not tell (only Linux does)
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
 * Follows a process and its descendants. What several of them share (the program's code, mostly) is counted once: each
 * process counts its proportional share (PSS). The peak is that of all together at one time.
 * @param {number} pid
 * @returns {{ stop: () => Promise<number | null> }} stop gives megabytes
 */
export function watchMemory(pid) {
  let peak = 0;
  let running = process.platform === 'linux';
  const done = (async () => {
    while (running) {
      const shares = await Promise.all((await familyOf(pid)).map(shareKilobytes));
      peak = Math.max(
        peak,
        shares.reduce((total, share) => total + share, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  return {
    async stop() {
      running = false;
      await done;
      return peak === 0 ? null : peak / 1024;
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
async function shareKilobytes(pid) {
  const smaps = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s*(\d+) kB$/m.exec(smaps)?.[1] ?? 0);
}
