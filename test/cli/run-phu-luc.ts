import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
export const officeFiles = join(root, 'test/fixtures/office-files');
export const goldenFiles = join(root, 'test/fixtures/golden');
const cli = join(root, 'dist/cli.cjs');

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Brings dist/cli.cjs up to date; quick when it is. */
export async function buildCli(): Promise<void> {
  const address = pathToFileURL(join(root, 'build/build.mjs')).href;
  const { build } = (await import(/* @vite-ignore */ address)) as {
    readonly build: (targets: readonly string[]) => Promise<unknown>;
  };
  await build(['cli']);
}

export function startPhuLuc(args: readonly string[], cwd = root): ChildProcess {
  return spawn(process.execPath, [cli, ...args], { cwd });
}

/** Runs dist/cli.cjs on the Node that runs the tests, as an office script would. */
export function phuLuc(args: readonly string[], cwd = root): Promise<CliRun> {
  const child = startPhuLuc(args, cwd);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8');
    child[name]?.on('data', (text: string) => (output[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
