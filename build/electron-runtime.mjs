// @ts-check
// The Electron that the app is developed and tested with. Run directly, prints where it is.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './lib/paths.mjs';
import { withLock } from './lib/lock.mjs';
import { bundledRuntimeSupported, prepareBundledRuntime } from './runtime/bundled-runtime.mjs';
import { downloadElectron, installedElectron } from './runtime/download-electron.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'electron' | 'bundled-fallback'} kind where it comes from
 * @property {string} version of Electron
 * @property {string} executablePath start the app with `executablePath FOLDER-OF-THE-APP`
 * @property {string} [nodeRequire] a file to `--require` when the executable runs as Node (ELECTRON_RUN_AS_NODE=1)
 */

/**
 * The runtime, prepared when it is not there yet. Needs node_modules. One process prepares, others wait.
 * @param {{ log?: (line: string) => void }} [options] log: told what takes long
 * @returns {Promise<ElectronRuntime>}
 * @throws {Error} when no runtime can be had
 */
export async function prepareElectronRuntime({ log = () => {} } = {}) {
  const ready = await installedElectron();
  if (ready !== undefined) return ready;
  return withLock(join(cacheFolder, 'electron.lock'), async () => {
    const runtime =
      (await installedElectron()) ??
      (await downloadElectron({ mayStall: !bundledRuntimeSupported, log }));
    if (runtime !== undefined) return runtime;
    if (bundledRuntimeSupported) return prepareBundledRuntime(log);
    throw new Error('Không tải được Electron. Hãy kiểm tra kết nối mạng rồi chạy lại lệnh này.');
  });
}

/**
 * The environment in which the runtime's executable runs a script as Node, with the database driver that fits it.
 * @param {ElectronRuntime} runtime
 * @param {NodeJS.ProcessEnv} [env] what to add to
 * @returns {NodeJS.ProcessEnv}
 */
export function nodeEnvironment(runtime, env = process.env) {
  const inherited = env.NODE_OPTIONS ?? '';
  const redirect =
    runtime.nodeRequire === undefined ? '' : `--require ${JSON.stringify(runtime.nodeRequire)}`;
  return {
    ...env,
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `${inherited} ${redirect}`.trim(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const runtime = await prepareElectronRuntime({ log: (line) => console.error(line) });
  console.log(JSON.stringify(runtime, null, 2));
}
