// @ts-check
// The steps of `npm test`, quick ones first.

import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { withDisplay } from './display.mjs';
import { runPlaywright } from './playwright.mjs';
import { oneFailed, onePassed } from './result.mjs';
import { tool } from './tool.mjs';
import { allTargets } from '../bundle/targets.mjs';
import { runVitest } from './vitest.mjs';

/**
 * @param {string} project of vitest.config.mts
 * @returns {import('./result.mjs').Step['run']}
 */
function vitest(project) {
  return (context) => runVitest(project, context);
}

/** @type {readonly import('./result.mjs').Step[]} */
export const steps = [
  {
    name: 'format',
    title: 'formatting',
    run: tool(['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
  },
  {
    name: 'types',
    title: 'types of all projects, against Electron 45',
    run: tool(['typescript/bin/tsc', '-b'], ['typescript/bin/tsc', '-p', 'build']),
  },
  { name: 'lint', title: 'lint', run: tool(['eslint/bin/eslint.js', '.']) },
  {
    name: 'layers',
    title: 'layering',
    run: tool([
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'shared',
      'electron',
      'renderer',
      '--output-type=err',
    ]),
  },
  { name: 'repository', title: 'truths about the repository', run: vitest('repository') },
  {
    name: 'unit',
    title: 'behaviour, inside the Electron runtime',
    needsRuntime: true,
    run: vitest('unit'),
  },
  {
    name: 'cli',
    title: 'the command line, on plain Node',
    needsBundles: ['cli'],
    run: vitest('cli'),
  },
  {
    name: 'e2e',
    title: 'the real app',
    needsRuntime: true,
    needsBundles: ['main', 'preload', 'worker', 'renderer'],
    run: runPlaywright,
  },
  {
    name: 'notices',
    title: 'licences of what we ship',
    needsBundles: allTargets,
    run: async () => {
      const { code } = await run(process.execPath, [inRoot('build', 'notices.mjs'), '--check']);
      return code === 0 ? onePassed : oneFailed;
    },
  },
  {
    name: 'package',
    title: 'the packaged app',
    needsRuntime: true,
    run: ({ paths }) => withDisplay((env) => runVitest('package', { paths, env })),
  },
  {
    name: 'fresh-clone',
    title: 'the two commands on a fresh clone',
    needsRuntime: true,
    run: ({ paths }) => withDisplay((env) => runVitest('fresh-clone', { paths, env })),
  },
];
