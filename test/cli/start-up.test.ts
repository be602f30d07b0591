import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, officeFiles } from './run-phu-luc';

const cli = join(import.meta.dirname, '../../dist/cli.cjs');
const folder = mkdtempSync(join(tmpdir(), 'phu-luc-start-'));
const hook = join(folder, 'loaded.cjs');

beforeAll(async () => {
  await buildCli();
  // What was loaded is told at the end, where standard error says nothing else.
  writeFileSync(
    hook,
    `const { statSync } = require('node:fs');
    process.on('exit', () => {
      const files = Object.keys(require.cache).filter((path) => path !== __filename);
      const bytes = files.map((path) => statSync(path).size);
      process.stderr.write(String(bytes.reduce((sum, each) => sum + each, 0)));
    });`,
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kilobytes of code that a call reads from the disk. */
async function loadedBy(...args: readonly string[]): Promise<number> {
  const run = promisify(execFile)(process.execPath, ['--require', hook, cli, ...args]);
  return Number((await run).stderr) / 1_000;
}

// Fonts, the reader of PDF and the writer of PDF are megabytes each.
test.each([
  ['--version', 50],
  ['inspect tu-son.docx', 1_500],
  ['inspect tu-son.xlsx', 1_500],
])('«phu-luc %s» loads little more than it needs', async (call, mostKilobytes) => {
  const [command = '', file] = call.split(' ');
  const args = file === undefined ? [command] : [command, join(officeFiles, file)];
  const kilobytes = await loadedBy(...args);
  expect(kilobytes).toBeGreaterThan(1);
  expect(kilobytes).toBeLessThan(mostKilobytes);
});
