// @ts-check
// Editing in the real window: from the key to the frame that shows the text, and to the answer that it is on the disk.

/** @typedef {Window & { editTimes: Promise<{ visible: number, saved: number, pressedAt: number }> }} ClockedWindow */

const EDITS = 40;
const ROW_EDITS = 10;
const PASTED_ROWS = 1_000;
const PASTED_COLUMNS = 5;

/**
 * @param {import('playwright').Page} page with a long plan open
 * @returns {Promise<{ visible: number[], saved: number[], pressedAt: number[], paste: number, pasteSaved: number }>} milliseconds
 */
export async function timeEdits(page) {
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  /** @type {number[]} */
  const visible = [];
  /** @type {number[]} */
  const saved = [];
  /** @type {number[]} */
  const pressedAt = [];
  for (let index = 0; index < EDITS; index++) {
    await page.keyboard.type(`lần ${index}`);
    await watchKey(page, `lần ${index}`);
    await page.keyboard.press('Enter');
    const times = await page.evaluate(
      () => /** @type {ClockedWindow} */ (/** @type {unknown} */ (window)).editTimes,
    );
    visible.push(times.visible);
    saved.push(times.saved);
    pressedAt.push(times.pressedAt);
  }
  const { visible: paste, saved: pasteSaved } = await timePaste(page);
  return { visible, saved, pressedAt, paste, pasteSaved };
}

/**
 * Sets the clock that the next key starts; it is there before the key is pressed.
 * @param {import('playwright').Page} page
 * @param {string} text that the cell has to show
 */
function watchKey(page, text) {
  return page.evaluate((wanted) => {
    const state = () =>
      document.querySelector('[data-testid="save-state"]')?.getAttribute('data-state');
    const shows = () =>
      [...document.querySelectorAll('[role="gridcell"]')].some(
        (cell) => cell.textContent === wanted,
      );
    /** @type {ClockedWindow} */ (/** @type {unknown} */ (window)).editTimes = new Promise(
      (resolve) => {
        const onKey = () => {
          const start = performance.now();
          let visible = 0;
          const look = () => {
            if (visible === 0 && shows()) visible = performance.now() - start;
            if (visible === 0 || state() !== 'saved') setTimeout(look, 0);
            else {
              const pressedAt = performance.timeOrigin + start;
              resolve({ visible, saved: performance.now() - start, pressedAt });
            }
          };
          setTimeout(look, 0);
        };
        document.addEventListener('keydown', onKey, { once: true, capture: true });
      },
    );
  }, text);
}

/** @param {import('playwright').Page} page */
function timePaste(page) {
  return page.evaluate(
    ({ rows, columns }) =>
      new Promise((/** @type {(times: { visible: number, saved: number }) => void} */ resolve) => {
        const line = Array.from({ length: columns }, (_, column) => `dán ${column}`).join('\t');
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', `${line}\r\n`.repeat(rows));
        const field = document.querySelector('.table-editor');
        const start = performance.now();
        field?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const visible = performance.now() - start;
            const look = () => {
              const state = document.querySelector('[data-testid="save-state"]');
              if (state?.getAttribute('data-state') === 'saved') {
                resolve({ visible, saved: performance.now() - start });
              } else setTimeout(look, 5);
            };
            look();
          }),
        );
      }),
    { rows: PASTED_ROWS, columns: PASTED_COLUMNS },
  );
}

/** What is done with rows, and the keys that do it. Each is taken back by Ctrl+Z, which is timed too. */
const rowKeys = [
  { what: 'a row added', key: 'Control+Enter' },
  { what: 'a row deleted', key: 'Control+-' },
  { what: 'a row moved', key: 'Alt+Shift+ArrowDown' },
];

/**
 * Adds, deletes and moves rows at the head of the table, where all numbers and places below change.
 * @param {import('playwright').Page} page with a long plan open
 * @returns {Promise<{ what: string, milliseconds: number[] }[]>} from the key to the frame that shows the outcome
 */
export async function timeRowEdits(page) {
  /** @type {Map<string, number[]>} */
  const times = new Map();
  const note = (/** @type {string} */ what, /** @type {number} */ milliseconds) =>
    times.set(what, [...(times.get(what) ?? []), milliseconds]);
  for (let round = 0; round < ROW_EDITS; round++) {
    for (const { what, key } of rowKeys) {
      await page.keyboard.press('Control+Home');
      for (const step of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(step);
      note(what, await timeKey(page, key));
      // A row that was added may be open for typing.
      await page.keyboard.press('Escape');
      note('one of these taken back', await timeKey(page, 'Control+z'));
    }
  }
  return [...times].map(([what, milliseconds]) => ({ what, milliseconds }));
}

/**
 * @param {import('playwright').Page} page
 * @param {string} key of a command that changes the plan
 * @returns {Promise<number>} milliseconds to the end of the frame that draws it; the command is on the disk when this resolves
 */
async function timeKey(page, key) {
  await page.evaluate(() => {
    const clocked = /** @type {Window & { keyTime: Promise<number> }} */ (
      /** @type {unknown} */ (window)
    );
    clocked.keyTime = new Promise((resolve) => {
      const isCommand = (/** @type {KeyboardEvent} */ { key }) =>
        !['Control', 'Alt', 'Shift'].includes(key);
      const onKey = (/** @type {KeyboardEvent} */ event) => {
        if (!isCommand(event)) return;
        document.removeEventListener('keydown', onKey, true);
        const start = performance.now();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - start)),
        );
      };
      document.addEventListener('keydown', onKey, true);
    });
  });
  await page.keyboard.press(key);
  const milliseconds = await page.evaluate(
    () =>
      /** @type {Window & { keyTime: Promise<number> }} */ (/** @type {unknown} */ (window))
        .keyTime,
  );
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  return milliseconds;
}
