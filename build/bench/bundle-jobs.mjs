// @ts-check
// The jobs as programs of their own: they use the app's modules, which Node alone cannot read.

import { join } from 'node:path';
import { nodeConfig } from '../bundle/targets.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';

/** @typedef {'file-jobs' | 'store-jobs' | 'merge-jobs' | 'window-jobs'} JobProgram */

/**
 * @param {JobProgram} name
 * @returns {Promise<string>} the path of the program
 */
export async function bundleJobs(name) {
  const { build } = await import('vite');
  const outDir = join(cacheFolder, 'bench', name);
  const config = nodeConfig(name, inRoot('build', 'bench', 'jobs', `${name}.mjs`), outDir);
  await build(config);
  return join(outDir, `${name}.cjs`);
}
