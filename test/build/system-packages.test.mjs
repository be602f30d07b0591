// @ts-check
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureSystemPackages } from '../../build/setup/system-packages.mjs';

/** @type {string} */
let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-system-'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  await stub('apt-get', `echo "$@" >> ${folder}/apt-get.log`);
  // A release before 64-bit time: no package has such a twin.
  await stub('apt-cache', 'exit 100');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/**
 * A program of the system that answers as the test wants.
 * @param {string} name
 * @param {string} script
 */
async function stub(name, script) {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, name), 0o755);
}

function aptCommands() {
  return readFile(join(folder, 'apt-get.log'), 'utf8').catch(() => '');
}

/** @param {boolean} tests */
function ensure(tests) {
  return ensureSystemPackages({ executablePath: 'electron', tests, log: () => {} });
}

describe.runIf(existsSync('/usr/bin/dpkg-query'))('system packages on Debian', () => {
  test('are left alone when every library and package is there', async () => {
    await stub('ldd', 'echo "  libc.so.6 => /lib/libc.so.6 (0x1)"');
    await stub('dpkg-query', 'shift 2; for name in "$@"; do echo "$name installed"; done');
    await ensure(true);
    expect(await aptCommands()).toBe('');
  });

  test('are installed for root when a library is missing', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    await stub('ldd', 'echo "  libgtk-3.so.0 => not found"');
    await ensure(false);
    const commands = (await aptCommands()).trim().split('\n');
    expect(commands[0]).toMatch(/^update/);
    expect(commands[1]).toMatch(/^install .*\blibgtk-3-0\b/);
    expect(commands[1]).not.toContain('xvfb');
  });

  test('take the name that the release has', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    await stub('ldd', 'echo "  libasound.so.2 => not found"');
    await stub('apt-cache', 'test "$2" = libasound2t64');
    await ensure(false);
    expect(await aptCommands()).toContain(' libasound2t64 ');
  });

  test('are named in one command for a user who may not install', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    await stub('ldd', 'exit 0');
    await stub('dpkg-query', 'shift 2; for name in "$@"; do echo "$name not-installed"; done');
    const message = /^Máy còn thiếu .*: sudo apt-get install -y --no-install-recommends .*\bxvfb$/;
    await expect(ensure(true)).rejects.toThrow(message);
    expect(await aptCommands()).toBe('');
  });
});
