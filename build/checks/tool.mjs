// @ts-check
// Checks that are one tool run over the sources: each counts as one.

import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { oneFailed, onePassed } from './result.mjs';

/**
 * @param {...readonly [script: string, ...args: string[]]} commands scripts below node_modules with their arguments;
 *   all of them run, and all must succeed
 * @returns {() => Promise<import('./result.mjs').StepResult>}
 */
export function tool(...commands) {
  return async () => {
    let succeeded = true;
    for (const [script, ...args] of commands) {
      const { code } = await run(process.execPath, [inRoot('node_modules', script), ...args]);
      succeeded &&= code === 0;
    }
    return succeeded ? onePassed : oneFailed;
  };
}
