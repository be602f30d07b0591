// @ts-check
// The files of the repository, for the tests that guard truths about them.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/lib/paths.mjs';

/**
 * Tracked files, and new ones that are not ignored: what the next commit can contain.
 * @returns {string[]} paths below the project's folder
 */
export function trackedFiles() {
  const options = ['--cached', '--others', '--exclude-standard', '-z'];
  const list = execFileSync('git', ['ls-files', ...options], { cwd: root, encoding: 'utf8' });
  const paths = list.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return [...new Set(paths)].sort();
}

/**
 * @param {string} path below the project's folder
 * @returns {string | undefined} undefined for what is not text
 */
export function textOf(path) {
  const bytes = readFileSync(join(root, path));
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}
