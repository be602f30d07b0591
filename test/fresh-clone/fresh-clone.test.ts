import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = process.cwd();

let folder: string;
let clone: string;

/** Clones the project, then copies what is not committed yet: it is the working tree that must start. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-fresh-'));
  // A space and a letter of the user's language: such folders are everywhere.
  clone = join(folder, 'bản sao');
  await run('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
  for (const path of await changedFiles()) {
    const exists = await stat(join(root, path)).then(
      () => true,
      () => false,
    );
    if (!exists) {
      await rm(join(clone, path), { force: true });
      continue;
    }
    await mkdir(dirname(join(clone, path)), { recursive: true });
    await copyFile(join(root, path), join(clone, path));
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function changedFiles(): Promise<string[]> {
  const options = ['--modified', '--others', '--deleted', '--exclude-standard', '-z'];
  const { stdout } = await run('git', ['ls-files', ...options], { cwd: root });
  return [...new Set(stdout.split('\0').filter((path) => path !== ''))];
}

interface NpmOptions {
  /** What the program finds in DISPLAY; nothing when left out. */
  readonly display?: string | undefined;
}

async function npm(args: readonly string[], { display }: NpmOptions = {}): Promise<string> {
  const inherited = Object.entries(process.env).filter(
    // What the test runner and the npm above us set must not reach a program that a user would start.
    ([name]) => !/^(npm_|INIT_CWD|VITEST|NODE_ENV|DISPLAY|WAYLAND_DISPLAY|PHU_LUC_)/i.test(name),
  );
  const env = Object.fromEntries(inherited);
  const { stdout } = await run('npm', [...args], {
    cwd: clone,
    env: display === undefined ? env : { ...env, DISPLAY: display },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => {
    // What the command printed says why; Node's own message leaves it out.
    throw error instanceof Error && 'stdout' in error
      ? new Error(`${error.message}\n${String(error.stdout)}`)
      : error;
  });
  return stdout;
}

describe('a fresh clone', () => {
  test('starts without a display: runs the main job on the sample plan and names the files', async () => {
    const stdout = await npm(['start']);
    for (const extension of ['json', 'docx', 'xlsx']) {
      const name = join('out', `ke-hoach-mau.${extension}`);
      expect(stdout).toContain(name);
      expect((await stat(join(clone, name))).size).toBeGreaterThan(1_000);
    }
    expect(stdout).toContain('Máy không có màn hình');
  });

  test('starts with a display: sets up the rest and opens the window', async () => {
    const stdout = await smokeStart();
    expect(stdout).toContain('"ready":true');
  });

  test('opens the window in less than 5 s when everything is set up', async () => {
    const start = performance.now();
    await smokeStart();
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('runs its tests', async () => {
    const stdout = await npm(['test', '--', '--only', 'layers,unit', 'test/electron/store']);
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
  });
});

async function smokeStart(): Promise<string> {
  const userData = await mkdtemp(join(folder, 'user-'));
  const args = ['start', '--', `--phu-luc-data=${userData}`, '--smoke-test'];
  return npm(args, { display: process.env.DISPLAY });
}
