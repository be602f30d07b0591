import { expect, test, vi } from 'vitest';
import { scriptedWorker, workerClient } from '../support/worker-bundle';

const input = { path: 'x' };

const answering = `
  if (message.kind === 'run') port.postMessage({ kind: 'done', id: message.id, output: message.input.path });
`;

test('jobs run one after the other, and each gets its own answer', async () => {
  const client = workerClient(
    scriptedWorker(`
      globalThis.busy ??= 0;
      globalThis.busy += 1;
      const output = message.input.path + globalThis.busy;
      setImmediate(() => {
        globalThis.busy -= 1;
        port.postMessage({ kind: 'done', id: message.id, output });
      });
    `),
  );
  const results = ['a', 'b', 'c'].map((path) => client.run('read', { path }));
  expect(await Promise.all(results)).toEqual(['a1', 'b1', 'c1']);
});

test('progress reaches the caller before the answer', async () => {
  const client = workerClient(
    scriptedWorker(`
      port.postMessage({ kind: 'progress', id: message.id, progress: { stage: 'reading', done: 1, total: 2 } });
      port.postMessage({ kind: 'done', id: message.id, output: 'fertig' });
    `),
  );
  const seen: unknown[] = [];
  await client.run('read', input, { onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([{ stage: 'reading', done: 1, total: 2 }]);
});

test('an expected failure keeps its code and words, a defect does not become one', async () => {
  const fail = (code: string) =>
    workerClient(
      scriptedWorker(
        `port.postMessage({ kind: 'failed', id: message.id, error: { code: '${code}', message: 'vì sao' } });`,
      ),
    ).run('read', input);
  await expect(fail('damaged-file')).rejects.toMatchObject({
    name: 'AppError',
    code: 'damaged-file',
    message: 'vì sao',
  });
  await expect(fail('unexpected')).rejects.toMatchObject({ name: 'Error', message: 'vì sao' });
});

test('a worker that dies fails its job, and the next job gets a new worker', async () => {
  const client = workerClient(
    scriptedWorker(`if (message.input.path === 'die') process.exit(3); ${answering}`),
  );
  const dying = client.run('read', { path: 'die' });
  const next = client.run('read', { path: 'next' });
  await expect(dying).rejects.toMatchObject({ code: 'file-unreadable' });
  expect(await next).toBe('next');
});

test('a worker that throws outside its job fails it too', async () => {
  const client = workerClient(scriptedWorker(`throw new Error('hỏng');`));
  await expect(client.run('read', input)).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('an abort reaches the job, which answers for itself', async () => {
  const client = workerClient(
    scriptedWorker(`
      if (message.kind === 'abort')
        port.postMessage({ kind: 'failed', id: message.id, error: { code: 'cancelled', message: 'thôi' } });
      else port.postMessage({ kind: 'progress', id: message.id, progress: { stage: 'reading', done: 0, total: 0 } });
    `),
  );
  const abort = new AbortController();
  const run = client.run('read', input, { signal: abort.signal, onProgress: () => abort.abort() });
  await expect(run).rejects.toMatchObject({ code: 'cancelled', message: 'thôi' });
});

test('a job that does not listen to its abort is ended with its thread', async () => {
  const client = workerClient(
    scriptedWorker(`
      if (message.input.path === 'deaf') {
        port.postMessage({ kind: 'progress', id: message.id, progress: { stage: 'reading', done: 0, total: 0 } });
        for (;;);
      }
      ${answering}
    `),
  );
  const abort = new AbortController();
  const deaf = client.run(
    'read',
    { path: 'deaf' },
    { signal: abort.signal, onProgress: () => abort.abort() },
  );
  await expect(deaf).rejects.toMatchObject({ code: 'cancelled' });
  expect(await client.run('read', { path: 'next' })).toBe('next');
});

test('a job whose turn comes after its abort is not begun', async () => {
  const client = workerClient(scriptedWorker(answering));
  const abort = new AbortController();
  abort.abort();
  const run = client.run('read', input, { signal: abort.signal });
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
});

/** Answers with a number that each thread has drawn for itself. */
const tellingThreads = `
  globalThis.drawn ??= Math.random();
  if (message.kind === 'run') port.postMessage({ kind: 'done', id: message.id, output: globalThis.drawn });
`;

test('jobs that wait for each other share a thread', async () => {
  const client = workerClient(scriptedWorker(tellingThreads), { idleMs: 0 });
  const runs = ['a', 'b', 'c'].map((path) => client.run('read', { path }));
  expect(new Set(await Promise.all(runs)).size).toBe(1);
});

test('a thread without a job is ended after a while, and the next job gets another', async () => {
  const client = workerClient(scriptedWorker(tellingThreads), { idleMs: 0 });
  const first = await client.run('read', input);
  await vi.waitFor(async () => expect(await client.run('read', input)).not.toBe(first));
});
