import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, officeFiles } from './run-phu-luc';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'phu-luc-alone-'));
const cli = join(folder, 'dist/cli.cjs');

beforeAll(async () => {
  await buildCli();
  mkdirSync(join(folder, 'dist'));
  copyFileSync(join(root, 'dist/cli.cjs'), cli);
  cpSync(join(root, 'dist/cli-parts'), join(folder, 'dist/cli-parts'), { recursive: true });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// As it is in the packaged app: no node_modules in reach.
describe('the bundled reader without any package beside it', () => {
  it.each(['docx', 'xlsx', 'doc', 'xls', 'odt', 'ods', 'pdf'])(
    'reads .%s and says nothing but the result',
    async (extension) => {
      const path = join(officeFiles, `tu-son.${extension}`);
      const run = promisify(execFile)(process.execPath, [cli, 'inspect', path], { cwd: folder });
      const { stdout, stderr } = await run;
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^ {2}\d+ lĩnh vực, \d+ nhóm, 45 dòng nhiệm vụ$/mu);
    },
  );
});
