// @ts-check
// Packaging with the fallback runtime: for trying out the packaged app where Electron cannot be downloaded, never to
// be handed out.

import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KEPT_MODULES } from '../runtime/bundled-runtime.mjs';

/**
 * What electron-builder.yml does not know: that runtime, and the database driver that was built for it.
 * @param {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {import('electron-builder').Configuration}
 */
export function fallbackConfiguration(runtime) {
  const runtimeFolder = dirname(runtime.executablePath);
  const drivers = join(runtimeFolder, 'resources', 'app', 'node_modules');
  return {
    electronDist: runtimeFolder,
    electronVersion: runtime.version,
    afterExtract: removeBootstrap,
    linux: {
      files: [
        // A list of exclusions alone would mean everything else.
        'package.json',
        '!node_modules/better-sqlite3{,/**}',
        ...KEPT_MODULES.map((name) => ({
          from: join(drivers, name),
          to: `node_modules/${name}`,
          filter: ['**/*.js', '**/*.node', 'package.json', 'LICENSE*'],
        })),
      ],
    },
  };
}

/**
 * A packaged app starts from app.asar alone, and the bootstrap is for development.
 * @param {{ appOutDir: string }} context
 */
async function removeBootstrap({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
