// @ts-check
// `npm start`: sets up, builds and opens the app. Where there is no display, runs the app's main job on the bundled
// sample plan instead.

import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runScript, setUp, setUpPackages } from './setup.mjs';

const sample = inRoot('build', 'sample', 'ke-hoach-mau.docx');

/** @returns {boolean} */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<number>} the app's exit code */
async function openApp() {
  const runtime = await setUp();
  const { build } = await import('./build.mjs');
  await build();
  // Chromium's sandbox refuses to work for root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)];
  return (await run(runtime.executablePath, args)).code;
}

/** @returns {Promise<number>} */
async function runHeadless() {
  console.log(
    'Máy không có màn hình: chạy việc chính của Phụ Lục trên kế hoạch mẫu, không mở cửa sổ.',
  );
  await setUpPackages();
  const { build } = await import('./build.mjs');
  await build(['cli']);
  const out = inRoot('out');
  await mkdir(out, { recursive: true });
  console.log(`Mở ${relative(root, sample)}`);
  for (const extension of ['json', 'docx', 'xlsx']) {
    const target = inRoot('out', `ke-hoach-mau.${extension}`);
    const cli = [inRoot('dist', 'cli.cjs'), 'convert', sample, target];
    const result = await run(process.execPath, cli, { quiet: true });
    if (result.code !== 0) throw new Error(`${result.stdout}${result.stderr}`.trim());
    console.log(`Đã ghi ${relative(root, target)}`);
  }
  return 0;
}

await runScript(() => (hasDisplay() ? openApp() : runHeadless()));
