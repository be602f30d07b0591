// @ts-check
import { homedir } from 'node:os';
import { basename, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/lib/paths.mjs';
import { textOf, trackedFiles } from './tracked-files.mjs';

const files = trackedFiles();
const sources = files.filter((path) =>
  /^(build|electron|renderer|shared|test)\/.*\.[cm]?[jt]sx?$/.test(path),
);

/**
 * The tracked text files that hold what they should not.
 * @param {(text: string) => boolean} isWrong
 */
function filesWhere(isWrong) {
  return files.filter((path) => isWrong(textOf(path) ?? ''));
}

describe('the sources', () => {
  test('name no folder of the machine that they were written on', () => {
    const folders = [root, homedir()].map((folder) => `${folder}${sep}`);
    expect(filesWhere((text) => folders.some((folder) => text.includes(folder)))).toEqual([]);
  });

  test('name no place that packages were fetched from', () => {
    expect(filesWhere((text) => /"resolved":\s*"https?:/.test(text))).toEqual([]);
    const settings = files.filter((path) => basename(path) === '.npmrc');
    for (const path of settings) expect(textOf(path)).not.toMatch(/registry|_auth/i);
  });

  test('have file names in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const pascal = /^([A-Z][a-z0-9]*)+(\.test)?\.tsx$/;
    const wrong = sources.filter((path) => {
      const name = basename(path);
      return !kebab.test(name) && !(path.endsWith('.tsx') && pascal.test(name));
    });
    expect(wrong).toEqual([]);
  });

  test('leave nothing to be done later', () => {
    // Put together, so that this file does not find itself.
    const words = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);
    expect(sources.filter((path) => words.test(textOf(path) ?? ''))).toEqual([]);
  });

  test('check the types of every script of the build', () => {
    const unchecked = sources.filter(
      (path) => path.endsWith('.mjs') && !(textOf(path) ?? '').includes('// @ts-check'),
    );
    expect(unchecked).toEqual([]);
  });
});
