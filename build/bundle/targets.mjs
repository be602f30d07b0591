// @ts-check
// What is bundled from what, as Vite configurations.

import { builtinModules } from 'node:module';
import { inRoot } from '../lib/paths.mjs';

/** @typedef {'main' | 'preload' | 'worker' | 'cli' | 'renderer'} Target */

/** The entry of each Node program; each becomes dist/NAME.cjs. */
const nodeEntries = /** @type {const} */ ({
  main: ['electron', 'main.ts'],
  preload: ['electron', 'preload.ts'],
  worker: ['electron', 'worker', 'worker.ts'],
  cli: ['electron', 'cli.ts'],
});

/**
 * The programs that read from the disk only what a job needs: what they import() lies in dist/NAME-parts/. Without that
 * each start would load 10 MB of fonts, readers and writers.
 * @type {ReadonlySet<Target>}
 */
const inParts = new Set(/** @type {const} */ (['worker', 'cli']));

/** @type {readonly Target[]} */
export const allTargets = ['main', 'preload', 'worker', 'cli', 'renderer'];

/**
 * What a target has below dist/.
 * @param {Target} target
 */
export function outputName(target) {
  return target === 'renderer' ? 'renderer' : `${target}.cjs`;
}

/**
 * The folder below dist/ with what a target loads later; null: it is one file, or a folder anyway.
 * @param {Target} target
 */
export function partsName(target) {
  return inParts.has(target) ? `${target}-parts` : null;
}

/**
 * Everything whose change can change the bundle.
 * @param {Target} target
 */
export function inputsOf(target) {
  const own = target === 'renderer' ? 'renderer' : 'electron';
  return [own, 'shared', 'package.json', 'package-lock.json', 'build/bundle'].map((path) =>
    inRoot(path),
  );
}

/**
 * @param {Target} target
 * @param {string} outDir
 * @returns {Promise<import('vite').InlineConfig>}
 */
export async function configOf(target, outDir) {
  return target === 'renderer'
    ? rendererConfig(outDir)
    : nodeConfig(target, inRoot(...nodeEntries[target]), outDir, partsName(target));
}

/**
 * One Node program.
 * @param {string} name the file becomes NAME.cjs
 * @param {string} entry
 * @param {string} outDir
 * @param {string | null} [parts] the folder beside it for what is import()ed; null: all goes into the one file
 * @returns {import('vite').InlineConfig}
 */
export function nodeConfig(name, entry, outDir, parts = null) {
  return {
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    publicDir: false,
    plugins: [pdfWithoutCanvas()],
    // Everything goes into the bundle, but for what cannot: Electron itself and the native driver.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: ['electron', 'better-sqlite3', /^node:/, ...builtinModules],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          ...(parts === null
            ? { codeSplitting: false }
            : { chunkFileNames: `${parts}/[name]-[hash].cjs` }),
        },
      },
    },
  };
}

/**
 * pdf.js loads a native canvas on Node when it finds one, to draw with. We only read, the package has none, and looking
 * for it opens files of the system and warns on standard error. See electron/office/pdf/without-canvas.ts.
 * @returns {import('vite').Plugin}
 */
function pdfWithoutCanvas() {
  const loading = 'canvas = require("@napi-rs/canvas")';
  return {
    name: 'pdf-without-canvas',
    transform(code, id) {
      if (!/pdfjs-dist\/legacy\/build\/pdf\.mjs$/.test(id.replaceAll('\\', '/'))) return undefined;
      if (!code.includes(loading)) throw new Error('pdf.js loads its canvas in another way now');
      return { code: code.replaceAll(loading, 'canvas = undefined'), map: null };
    },
  };
}

/**
 * @param {string} outDir
 * @returns {Promise<import('vite').InlineConfig>}
 */
async function rendererConfig(outDir) {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    configFile: false,
    root: inRoot('renderer'),
    // Loaded from a file or from the app's own scheme: no address begins at a server's root.
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      // The oldest Chromium that the app runs on: the fallback runtime's.
      target: 'chrome130',
      sourcemap: true,
      modulePreload: { polyfill: false },
      // Read from the disk once: splitting it up would save nothing.
      chunkSizeWarningLimit: 10_000,
    },
  };
}
