// @ts-check
// The real app with a long plan: from the start of the program to its first screen, from the click on the plan to the
// first painted rows, and how evenly the rows then scroll.

import { _electron } from 'playwright';
import { withDisplay } from '../checks/display.mjs';
import { root } from '../lib/paths.mjs';
import { timeEdits, timeRowEdits } from './app-edits.mjs';
import { startMainClock } from './main-clock.mjs';
import { watchMemory } from './measure.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const SCROLL_FRAMES = 120;
const SCROLL_STEP_PX = 400;
const WHEEL_NOTCHES = 100;
const WHEEL_NOTCH_PX = 120;
const WHEEL_PAUSE_MS = 40;
/** At 60 ticks a second. */
const TWO_TICKS_MS = 33.4;

/**
 * @param {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string} folder the user's folder, whose library holds the plan
 * @param {number} size rows of the plan, for the names of the results
 * @returns {Promise<Row[]>}
 */
export async function benchApp(runtime, folder, size) {
  return withDisplay(async (env) => {
    const start = performance.now();
    const app = await _electron.launch({
      executablePath: runtime.executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        root,
        `--phu-luc-data=${folder}`,
      ],
      env: /** @type {Record<string, string>} */ (env),
    });
    const memory = watchMemory(app.process().pid ?? 0);
    try {
      const page = await app.firstWindow();
      const plan = page.getByRole('row').nth(1);
      await plan.waitFor();
      const started = performance.now() - start;
      const clock = await startMainClock(app);
      const { painted, paintedAt } = await timeToRows(page, plan);
      const answeredAt = (await clock('library.nodes')).at(-1)?.end;
      const drawn = answeredAt === undefined ? null : paintedAt - answeredAt;
      const wheelFrames = await turnWheel(page);
      const frames = await scroll(page);
      const edits = await timeEdits(page);
      const commits = (await clock('edit.execute')).slice(0, edits.pressedAt.length);
      const rowEdits = await timeRowEdits(page);
      await app.close();
      const peakMegabytes = await memory.stop();
      return [
        ...results(size, { started, painted, drawn, wheelFrames, frames }),
        ...editResults(size, edits),
        ...rowEdits.map(({ what, milliseconds }) => ({
          what: `${size.toLocaleString('en')} rows in the window: ${what}, on the screen`,
          milliseconds: middleOf(milliseconds),
          remark: `median; worst ${Math.max(...milliseconds).toFixed(0)} ms`,
        })),
        ...commitResults(size, edits.pressedAt, commits),
        {
          what: `${size.toLocaleString('en')} rows in the window: all processes together`,
          milliseconds: null,
          peakMegabytes,
          remark: 'from the start to the end of all this',
        },
      ];
    } finally {
      await app.close().catch(() => {});
    }
  });
}

/**
 * @param {import('playwright').Page} page
 * @param {import('playwright').Locator} plan
 * @returns {Promise<{ painted: number, paintedAt: number }>} milliseconds from the click to the first frame with rows
 *   in it, and when that was (since 1970)
 */
async function timeToRows(page, plan) {
  const painted = page.evaluate(
    () =>
      new Promise(
        (/** @type {(times: { painted: number, paintedAt: number }) => void} */ resolve) => {
          let clicked = 0;
          const look = () => {
            if (document.querySelector('[data-testid="appendix-grid"] .ag-cell') === null) {
              requestAnimationFrame(look);
              return;
            }
            // The callback runs before the frame with the rows is painted, the next one after it.
            requestAnimationFrame(() => {
              const now = performance.now();
              resolve({ painted: now - clicked, paintedAt: performance.timeOrigin + now });
            });
          };
          document.addEventListener(
            'click',
            () => {
              clicked = performance.now();
              requestAnimationFrame(look);
            },
            { once: true, capture: true },
          );
        },
      ),
  );
  await plan.click();
  return painted;
}

/**
 * Turns the wheel as someone who looks for a row does, and notes how long each frame took meanwhile.
 * @param {import('playwright').Page} page
 * @returns {Promise<number[]>} milliseconds of each frame
 */
async function turnWheel(page) {
  const box = await page.getByTestId('appendix-grid').boundingBox();
  if (box === null) throw new Error('There is no grid.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const frames = await page.evaluateHandle(() => {
    const seen = { running: true, frames: /** @type {number[]} */ ([]) };
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      seen.frames.push(now - last);
      last = now;
      if (seen.running) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  for (let notch = 0; notch < WHEEL_NOTCHES; notch++) {
    await page.mouse.wheel(0, WHEEL_NOTCH_PX);
    await new Promise((resolve) => setTimeout(resolve, WHEEL_PAUSE_MS));
  }
  return frames.evaluate((seen) => {
    seen.running = false;
    return seen.frames.slice(1);
  });
}

/**
 * Scrolls the grid a step each frame: faster than anyone can look.
 * @param {import('playwright').Page} page
 * @returns {Promise<number[]>} milliseconds of each frame
 */
function scroll(page) {
  return page.evaluate(
    async ({ count, step }) => {
      const body = [...document.querySelectorAll('[data-testid="appendix-grid"] *')]
        .filter((element) => element.scrollHeight > element.clientHeight + step)
        .find((element) => getComputedStyle(element).overflowY !== 'hidden');
      if (body === undefined) throw new Error('Nothing in the grid scrolls.');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      /** @type {number[]} */
      const frames = [];
      await frame();
      for (let index = 0; index < count; index++) {
        const start = performance.now();
        body.scrollTop += step;
        await frame();
        frames.push(performance.now() - start);
      }
      return frames;
    },
    { count: SCROLL_FRAMES, step: SCROLL_STEP_PX },
  );
}

/**
 * @param {number} size
 * @param {{ started: number, painted: number, drawn: number | null, wheelFrames: number[], frames: number[] }} figures
 * @returns {Row[]}
 */
function results(size, { started, painted, drawn, wheelFrames, frames }) {
  const name = `${size.toLocaleString('en')} rows in the window`;
  return [
    { what: 'the app: start to first screen', milliseconds: started },
    { what: `${name}: click to first rows`, milliseconds: painted },
    { what: `${name}: the store's answer to first rows`, milliseconds: drawn },
    frameRow(
      `${name}: one frame while the wheel turns`,
      `${WHEEL_NOTCH_PX} px every ${WHEEL_PAUSE_MS} ms`,
      wheelFrames,
    ),
    frameRow(`${name}: one frame while scrolling`, `${SCROLL_STEP_PX} px each`, frames),
  ];
}

/**
 * @param {string} what
 * @param {string} how
 * @param {readonly number[]} frames milliseconds of each
 * @returns {Row}
 */
function frameRow(what, how, frames) {
  const sorted = [...frames].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const worst = sorted.at(-1) ?? 0;
  const late = frames.filter((frame) => frame > TWO_TICKS_MS).length;
  return {
    what,
    milliseconds: frames.reduce((sum, frame) => sum + frame, 0) / frames.length,
    remark: `95 % below ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, ${late} of ${frames.length} over two ticks of the screen; ${how}`,
  };
}

/**
 * @param {number} size
 * @param {Awaited<ReturnType<typeof timeEdits>>} edits
 * @returns {Row[]}
 */
function editResults(size, { visible, saved, paste, pasteSaved }) {
  const name = `${size.toLocaleString('en')} rows in the window`;
  return [
    {
      what: `${name}: one edit, on the screen`,
      milliseconds: middleOf(visible),
      remark: `median; worst ${Math.max(...visible).toFixed(0)} ms`,
    },
    {
      what: `${name}: one edit, said to be on the disk`,
      milliseconds: middleOf(saved),
      remark: 'median',
    },
    { what: `${name}: 5,000 cells pasted, on the screen`, milliseconds: paste },
    { what: `${name}: 5,000 cells pasted, on the disk`, milliseconds: pasteSaved },
  ];
}

/**
 * @param {number} size
 * @param {readonly number[]} pressedAt when the key was pressed that ended each edit
 * @param {readonly import('./main-clock.mjs').Answer[]} commits what main did for each
 * @returns {Row[]}
 */
function commitResults(size, pressedAt, commits) {
  if (commits.length === 0) return [];
  const name = `${size.toLocaleString('en')} rows in the window`;
  return [
    {
      what: `${name}: one edit, the store's own part`,
      milliseconds: middleOf(commits.map(({ start, end }) => end - start)),
      remark: 'median; the commit is on the disk when it ends',
    },
    {
      what: `${name}: one edit, key to commit`,
      milliseconds: middleOf(commits.map(({ end }, index) => end - (pressedAt[index] ?? end))),
      remark: 'median',
    },
  ];
}

/** @param {readonly number[]} values */
function middleOf(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
