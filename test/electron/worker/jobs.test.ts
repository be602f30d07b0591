import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fromJson } from '../../../shared/json-text';
import { newPlan } from '../../../shared/plan/new-plan';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { unprovenPathFor } from '../../../electron/worker/unproven-path';
import { temporaryFolder } from '../support/temporary-library';
import { bundledWorker, fixture, workerClient } from '../support/worker-bundle';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

test.each(['tu-son.docx', 'long-khanh.xlsx'])(
  '%s is read, and its appendix exported and proven in both formats',
  async (name) => {
    const worker = workerClient(script);
    const stages = new Set<string>();
    const { recognition } = await worker.run(
      'read',
      { path: fixture(`office-files/${name}`) },
      { onProgress: ({ stage }) => stages.add(stage) },
    );
    expect(stages).toEqual(new Set(['reading', 'recognising']));
    const folder = temporaryFolder();
    for (const format of ['docx', 'xlsx'] as const) {
      const path = join(folder, `Phụ lục.${format}`);
      const outcome = await worker.run('export', {
        plan: fromJson(recognition).plans[0]!,
        path,
        format,
      });
      expect(outcome).toMatchObject({ path, differences: [] });
      expect(outcome.rows).toBeGreaterThan(10);
    }
    expect(readdirSync(folder).sort()).toEqual(['Phụ lục.docx', 'Phụ lục.xlsx']);
  },
);

test('our own JSON is read through the same job', async () => {
  const { source, recognition } = await workerClient(script).run('read', {
    path: fixture('golden/tu-son.json'),
  });
  expect(fromJson(source).format).toBe('json');
  expect(fromJson(recognition).plans[0]?.nodes.length).toBeGreaterThan(10);
});

test('JSON that is not ours is refused with its name', async () => {
  const path = join(temporaryFolder(), 'khác.json');
  writeFileSync(path, '{"a": 1}');
  await expect(workerClient(script).run('read', { path })).rejects.toMatchObject({
    code: 'no-appendix',
    message: expect.stringContaining('khác.json') as string,
  });
});

test('a new plan of every built-in layout is exported and proven', async () => {
  const folder = temporaryFolder();
  const worker = workerClient(script);
  for (const layout of builtInLayouts) {
    const plan = newPlan({ layoutId: layout.id, name: 'Mới', issuer: 'UBND phường', year: 2025 });
    const path = join(folder, `${layout.id}.docx`);
    const outcome = await worker.run('export', { plan, path, format: 'docx' });
    expect(outcome).toMatchObject({ path, differences: [] });
  }
});

test('a file that cannot be proven keeps a name that says so, and the older file stays', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'cũ.docx');
  copyFileSync(fixture('office-files/tu-son.docx'), path);
  const older = readFileSync(path);
  const sample = newPlan({
    layoutId: builtInLayouts[0]!.id,
    name: 'Mới',
    issuer: 'UBND phường',
    year: 2025,
  });
  // XML has no way to hold this character.
  const nodes = sample.nodes.map((node) =>
    'title' in node ? { ...node, title: `${node.title}\u0001` } : node,
  );
  const plan = { ...sample, nodes };
  const outcome = await workerClient(script).run('export', { plan, path, format: 'docx' });
  expect(outcome.differences).not.toEqual([]);
  expect(outcome.path).toBe(join(folder, 'cũ (chưa kiểm chứng).docx'));
  expect(readFileSync(path).equals(older)).toBe(true);
});

test('an export that is cancelled leaves nothing', async () => {
  const folder = temporaryFolder();
  const worker = workerClient(script);
  const { recognition } = await worker.run('read', { path: fixture('office-files/tu-son.docx') });
  const abort = new AbortController();
  const run = worker.run(
    'export',
    { plan: fromJson(recognition).plans[0]!, path: join(folder, 'x.docx'), format: 'docx' },
    {
      signal: abort.signal,
      onProgress: ({ stage }) => {
        if (stage === 'checking') abort.abort();
      },
    },
  );
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
});

test('an unproven file never takes the name of another', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a (chưa kiểm chứng).docx'), '');
  expect(await unprovenPathFor(join(folder, 'a.docx'))).toBe(
    join(folder, 'a (chưa kiểm chứng 2).docx'),
  );
});
