// @ts-check
// `npm run package`: the installers for this system, into release/.
//
//   npm run package -- --dir     the unpacked app alone
//   npm run package -- --win     for another system than this one; also --linux

import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { dropOldParts } from './bundle/bundle.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { fallbackConfiguration } from './package/fallback.mjs';
import { runScript, setUp } from './setup.mjs';

/**
 * @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime
 * @typedef {{ dir: boolean, win: boolean, linux: boolean, output: string }} Choices
 */

/** @returns {Choices} */
function readArguments() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'boolean', default: false },
      win: { type: 'boolean', default: false },
      linux: { type: 'boolean', default: false },
      output: { type: 'string', default: inRoot('release') },
    },
  });
  return values;
}

/**
 * @param {ElectronRuntime} runtime
 * @param {Choices} choices
 * @returns {import('electron-builder').Configuration} what differs from electron-builder.yml
 * @throws {Error} when what was asked for cannot be made with that runtime
 */
function configurationFor(runtime, { dir, win, output }) {
  const directories = { output };
  if (runtime.kind === 'electron') return { directories };
  if (!dir || win) {
    throw new Error(
      'Chưa tải được Electron chính thức nên chỉ tạo được bản chạy thử trên Linux: npm run package -- --dir',
    );
  }
  return { directories, ...fallbackConfiguration(runtime) };
}

await runScript(async () => {
  const choices = readArguments();
  const runtime = await setUp();
  const config = configurationFor(runtime, choices);
  const { build } = await import('./build.mjs');
  const targets = /** @type {const} */ (['main', 'preload', 'worker', 'renderer']);
  await build(targets);
  await dropOldParts(targets);
  /** @type {typeof import('electron-builder')} */
  const builder = createRequire(import.meta.url)('electron-builder');
  await builder.build({
    projectDir: root,
    config,
    dir: choices.dir,
    publish: 'never',
    ...(choices.win ? { win: [] } : {}),
    ...(choices.linux ? { linux: [] } : {}),
  });
});
