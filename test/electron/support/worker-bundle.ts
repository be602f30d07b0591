import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { WorkerClient, type WorkerClientOptions } from '../../../electron/worker/worker-client';
import { temporaryFolder } from './temporary-library';

const root = join(import.meta.dirname, '../../..');

/** The worker as the app runs it: bundled, and bundled anew when its sources have changed. */
export async function bundledWorker(): Promise<string> {
  const address = pathToFileURL(join(root, 'build/build.mjs')).href;
  const { build } = (await import(/* @vite-ignore */ address)) as {
    readonly build: (targets: readonly string[]) => Promise<unknown>;
  };
  await build(['worker']);
  return join(root, 'dist/worker.cjs');
}

/** A client of the given worker script that is closed when the test has finished. */
export function workerClient(scriptPath: string, options?: WorkerClientOptions): WorkerClient {
  const client = new WorkerClient(scriptPath, options);
  onTestFinished(() => client.close());
  return client;
}

/** A worker that does with each message what `body` says; `port` and `message` are in reach. */
export function scriptedWorker(body: string): string {
  const path = join(temporaryFolder(), 'worker.cjs');
  const script = `
    const port = require('node:worker_threads').parentPort;
    port.on('message', (message) => { ${body} });
  `;
  writeFileSync(path, script);
  return path;
}

export function fixture(name: string): string {
  return join(root, 'test/fixtures', name);
}
