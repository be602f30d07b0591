// @ts-check
import { describe, expect, test } from 'vitest';
import { textOf } from './tracked-files.mjs';

/** @type {{ version: string, dependencies: Record<string, string>, devDependencies: Record<string, string> }} */
const manifest = JSON.parse(textOf('package.json') ?? '');
/** @type {{ packages: Record<string, typeof manifest> }} */
const lockfile = JSON.parse(textOf('package-lock.json') ?? '');
const builder = textOf('electron-builder.yml') ?? '';

describe('package.json', () => {
  test('pins every package to one version', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const version of versions) expect(version).toMatch(/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+$/);
  });

  test('agrees with package-lock.json', () => {
    const locked = lockfile.packages[''];
    expect(locked?.version).toBe(manifest.version);
    expect(locked?.dependencies).toEqual(manifest.dependencies);
    expect(locked?.devDependencies).toEqual(manifest.devDependencies);
  });

  test('installs for users only what cannot be bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });
});

describe('electron-builder.yml', () => {
  test('installs on Windows for one user, without administrator rights', () => {
    expect(builder).toMatch(/^win:\n {2}target: \[nsis, portable\]$/m);
    expect(builder).toMatch(/^ {2}perMachine: false$/m);
    expect(builder).toMatch(/^ {2}allowElevation: false$/m);
    expect(builder).toMatch(/^ {2}requestedExecutionLevel: asInvoker$/m);
    expect(builder).toMatch(/^ {2}requestExecutionLevel: user$/m);
  });

  test('never deletes plans when the program is removed', () => {
    expect(builder).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m);
  });

  test('takes no file type away from Word and Excel', () => {
    expect(builder).not.toContain('fileAssociations');
  });
});
