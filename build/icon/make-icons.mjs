// @ts-check
// Draws icon.svg in the forms that the systems want. Run by hand after a change of icon.svg; the results are committed:
//   node build/icon/make-icons.mjs

import { copyFile, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from '../checks/display.mjs';
import { inRoot } from '../lib/paths.mjs';
import { output } from '../lib/run.mjs';
import { runScript, setUp } from '../setup.mjs';

const here = inRoot('build', 'icon');

/** Sizes of the images inside icon.ico: what Windows shows in lists, on the desktop and in the task bar. */
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Linux looks for these below icons/. */
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** The original that other forms, such as macOS's, are made from. */
const LARGE_SIZE = 1024;

/**
 * An .ico file: a directory of images, each a whole PNG (as Windows reads since Vista).
 * Its layout: ICONDIR and ICONDIRENTRY, learn.microsoft.com/previous-versions/ms997538.
 * @param {readonly { size: number, png: Buffer }[]} images
 */
function icoOf(images) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length + 16 * images.length;
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // 0 means 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map((image) => image.png)]);
}

/** @param {string} folder gets one SIZE.png for each size */
async function draw(folder) {
  const runtime = await setUp({ tests: true });
  const sizes = new Set([...ICO_SIZES, ...LINUX_SIZES, LARGE_SIZE]);
  const args = [join(here, 'render'), join(here, 'icon.svg'), folder, ...[...sizes].map(String)];
  await withDisplay((env) =>
    output(runtime.executablePath, process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args, {
      env,
    }),
  );
}

await runScript(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-icon-'));
  try {
    await draw(folder);
    const png = (/** @type {number} */ size) => join(folder, `${size}.png`);
    const images = ICO_SIZES.map(async (size) => ({ size, png: await readFile(png(size)) }));
    await writeFile(join(here, 'icon.ico'), icoOf(await Promise.all(images)));
    await mkdir(join(here, 'linux'), { recursive: true });
    for (const size of LINUX_SIZES) {
      await copyFile(png(size), join(here, 'linux', `${size}x${size}.png`));
    }
    await copyFile(png(LARGE_SIZE), join(here, 'icon.png'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
