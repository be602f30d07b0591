import { execFile } from 'node:child_process';
import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);

let folder: string;
let app: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-package-'));
  await run(process.execPath, ['build/package.mjs', '--dir', '--output', join(folder, 'release')]);
  app = join(folder, 'release', 'linux-unpacked');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Starts the packaged program with a user's folder of its own; it ends by itself when its window is ready. */
async function smokeTest(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const userData = await mkdtemp(join(folder, 'user-'));
  // Chromium's sandbox refuses to work for root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, `--phu-luc-data=${userData}`, '--smoke-test'];
  const { stdout } = await run(join(app, 'phu-luc'), args, { env });
  return stdout;
}

describe('the packaged app', () => {
  test('starts and draws its first screen', async () => {
    const lines = (await smokeTest()).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ ready: true });
  });

  test('does not run as Node, however it is asked to', async () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such-option' };
    expect(await smokeTest(env)).toContain('"ready":true');
  });

  test('has the fuses of a packaged app', async () => {
    const wire = await getCurrentFuseWire(join(app, 'phu-luc'));
    // The wire holds one character for each fuse: 0 off, 1 on (electronjs.org/docs/latest/tutorial/fuses).
    const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse] ?? 0) === '1';
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
  });

  test('keeps everything but the native driver in one archive', async () => {
    expect((await readdir(join(app, 'resources'))).sort()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ]);
    const unpacked = await readdir(join(app, 'resources', 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    });
    const files = unpacked.filter((entry) => entry.isFile()).map((entry) => entry.name);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/\.node$/);
  });

  test('brings its licence and those of what it is built on', async () => {
    await access(join(app, 'LICENSE.txt'));
    await access(join(app, 'THIRD-PARTY-NOTICES.md'));
    await access(join(app, 'LICENSES.chromium.html'));
  });
});
