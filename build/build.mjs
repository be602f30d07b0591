// @ts-check
// `npm run build`: bundles the app into dist/. What has not changed is not bundled again.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle/bundle.mjs';
import { allTargets } from './bundle/targets.mjs';
import { withLock } from './lib/lock.mjs';
import { cacheFolder } from './lib/paths.mjs';
import { runScript, setUpPackages } from './setup.mjs';

/** @typedef {import('./bundle/targets.mjs').Target} Target */

/**
 * Bundles what is not current. Needs node_modules.
 * @param {readonly Target[]} [targets]
 * @returns {Promise<Target[]>} what was bundled
 * @throws {Error} when a source does not compile
 */
export async function build(targets = allTargets) {
  return withLock(join(cacheFolder, 'build.lock'), async () => {
    /** @type {Target[]} */
    const done = [];
    for (const target of targets) if (await bundle(target)) done.push(target);
    return done;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await setUpPackages();
    const done = await build();
    console.log(done.length === 0 ? 'dist/ is current.' : `Built ${done.join(', ')} into dist/.`);
  });
}
