// @ts-check
import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot, root } from '../../build/lib/paths.mjs';
import { textOf, trackedFiles } from './tracked-files.mjs';

const testFiles = trackedFiles().filter((path) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path));

/** @param {...string} command a script below node_modules with its arguments */
function json(...command) {
  const [script = '', ...args] = command;
  const output = execFileSync(process.execPath, [inRoot('node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output);
}

function filesOfVitest() {
  /** @type {{ file: string }[]} */
  const found = json('vitest/vitest.mjs', 'list', '--filesOnly', '--json');
  return found.map(({ file }) => relative(root, file));
}

function filesOfPlaywright() {
  /** @type {{ suites: { file: string }[] }} */
  const { suites } = json('@playwright/test/cli.js', 'test', '--list', '--reporter=json');
  return suites.map(({ file }) => `test/e2e/${file}`);
}

describe('test files', () => {
  test('are each run by one runner', () => {
    const run = [...filesOfVitest(), ...filesOfPlaywright()].sort();
    expect(run).toEqual(testFiles);
  });

  test('leave no test out', () => {
    const focused = testFiles.filter((path) =>
      /\b(describe|test|it)\.(only|skip|todo|fixme)\b/.test(textOf(path) ?? ''),
    );
    expect(focused).toEqual([]);
  });
});
