// @ts-check
// The library with a long plan.

import { measure } from './measure.mjs';
import { bundleJobs } from './bundle-jobs.mjs';
import { nodeEnvironment } from '../electron-runtime.mjs';

/**
 * @param {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string} folder for the library; afterwards it holds the plan
 * @param {number} size rows
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function benchStore(runtime, folder, size) {
  const program = await bundleJobs('store-jobs');
  const args = [program, folder, String(size)];
  const { stdout, peakMegabytes } = await measure(runtime.executablePath, args, {
    env: nodeEnvironment(runtime),
  });
  /** @type {{ create: number, load: number, edit: number, undo: number }} */
  const times = JSON.parse(stdout);
  const name = `${size.toLocaleString('en')} rows in the library`;
  return [
    { what: `${name}: create`, milliseconds: times.create, peakMegabytes },
    { what: `${name}: open`, milliseconds: times.load },
    { what: `${name}: one edit, on the disk`, milliseconds: times.edit, remark: 'mean of 100' },
    { what: `${name}: one undo, on the disk`, milliseconds: times.undo },
  ];
}
