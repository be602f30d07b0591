// @ts-check
// `npm run bench`: how quick the app is, beside LibreOffice, as a table and as out/bench.json. Judges nothing: figures
// of different machines cannot be compared, only those of one run.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { tableOf } from './bench/table.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runScript, setUp } from './setup.mjs';

const SIZES = [1_000, 3_000, 10_000];
const LARGE = 10_000;
/** Rows of the longest appendix that an office has to print. */
const LONG = 5_000;

await runScript(async () => {
  const runtime = await setUp({ tests: true });
  // From here on the packages are there.
  const { build } = await import('./build.mjs');
  const { benchFiles } = await import('./bench/file-bench.mjs');
  const { benchWriting } = await import('./bench/write-bench.mjs');
  const { benchStore } = await import('./bench/store-bench.mjs');
  const { benchMerge } = await import('./bench/merge-bench.mjs');
  const { benchWindow } = await import('./bench/window-bench.mjs');
  const { benchApp } = await import('./bench/app-bench.mjs');
  await build();
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-bench-'));
  try {
    const rows = [
      ...(await benchFiles(folder, SIZES)),
      ...(await benchWriting(folder, LONG)),
      ...(await benchStore(runtime, folder, LARGE)),
      ...(await benchMerge()),
      ...(await benchWindow(LARGE)),
      ...(await benchApp(runtime, folder, LARGE)),
    ];
    console.log(tableOf(rows));
    const path = inRoot('out', 'bench.json');
    await mkdir(inRoot('out'), { recursive: true });
    const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version };
    const report = { machine, electron: runtime.version, rows };
    await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\n${relative(root, path)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
