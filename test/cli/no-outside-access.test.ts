import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesThatPointOut, type Targets } from './files-that-point-out';
import { buildCli, officeFiles } from './run-phu-luc';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.cjs');
const hook = join(import.meta.dirname, 'record-access.cjs');

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'phu-luc-outside-')));
const log = join(folder, 'access.log');
const bait = join(folder, 'mồi.docx');
let server: Server;
let targets: Targets = { file: '', site: '' };
let visits = 0;

beforeAll(async () => {
  await buildCli();
  writeFileSync(bait, 'không được mở');
  server = createServer((_, response) => {
    visits += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  targets = { file: pathToFileURL(bait).href, site: `http://127.0.0.1:${port}` };
}, 120_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => writeFileSync(log, ''));

/** What a script opened or reached for, and how it ended. */
async function watched(script: string, ...args: readonly string[]) {
  const env = { ...process.env, ACCESS_LOG: log, TMPDIR: folder };
  const run = promisify(execFile)(process.execPath, ['--require', hook, script, ...args], { env });
  const { code, stderr } = await run.then(
    () => ({ code: 0, stderr: '' }),
    (error: unknown) => error as { readonly code: number; readonly stderr: string },
  );
  const accesses = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { code, stderr, accesses };
}

/** Accesses to anything but the program's own files and the input. */
function outside(accesses: readonly string[], input: string): readonly string[] {
  const own = [`file\t${root}/`, `file\tfile://${root}/`];
  return accesses.filter(
    (access) => access !== `file\t${input}` && !own.some((start) => access.startsWith(start)),
  );
}

describe('reading a file', () => {
  it('is watched well enough to see files, sockets, names and processes', async () => {
    const script = join(folder, 'control.cjs');
    writeFileSync(
      script,
      `const fs = require('node:fs');
      fs.promises.readFile(${JSON.stringify(bait)}).then(() => fs.openSync(${JSON.stringify(bait)}, 'r'));
      fs.writeFileSync(${JSON.stringify(join(folder, 'viết'))}, '');
      require('node:http').get(${JSON.stringify(targets.site)}).on('response', (r) => r.destroy());
      require('node:dns').lookup('localhost', () => {});
      require('node:child_process').execFile(process.execPath, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } });`,
    );
    const { accesses } = await watched(script);
    const kinds = outside(accesses, '').join('\n');
    expect(kinds).toContain(`file\t${bait}`);
    expect(kinds).toContain('file\twrite ');
    expect(kinds).toMatch(/^network\t.*127\.0\.0\.1/mu);
    expect(kinds).toContain('network\tlocalhost');
    expect(kinds).toContain('process\t');
    visits = 0;
  });

  it.each(filesThatPointOut)(
    'that points elsewhere opens nothing else: %s',
    async (name, bytes) => {
      const path = join(folder, name);
      writeFileSync(path, bytes(targets));
      const { code, stderr, accesses } = await watched(cli, 'inspect', path, '--json');
      // The page of the PDF holds no table; all others are read to the end.
      expect({ code, stderr }).toMatchObject(name.endsWith('.pdf') ? { code: 1 } : { code: 0 });
      expect(accesses).toContain(`file\t${path}`);
      expect(outside(accesses, path)).toEqual([]);
      expect(visits).toBe(0);
    },
  );

  it('looks for its parts in no place that the file names', async () => {
    const inner = join(folder, 'trong');
    mkdirSync(inner);
    const path = join(inner, 'tương đối.docx');
    const [, wordDocument] = filesThatPointOut[0]!;
    writeFileSync(path, wordDocument({ file: '../mồi.docx', site: '//127.0.0.1/chia-se' }));
    const { code, accesses } = await watched(cli, 'inspect', path, '--json');
    expect(code).toBe(0);
    expect(outside(accesses, path)).toEqual([]);
  });

  it.each(['tu-son.doc', 'tu-son.xls', 'tu-son.ods', 'tu-son.pdf'])(
    'of another format opens nothing else either: %s',
    async (name) => {
      const path = join(officeFiles, name);
      const { code, accesses } = await watched(cli, 'inspect', path, '--json');
      expect(code).toBe(0);
      expect(outside(accesses, path)).toEqual([]);
    },
  );
});
