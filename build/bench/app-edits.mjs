// @ts-check
// Editing in the real window: from the key to the frame that shows the text, and to the answer that it is on the disk.

/** @typedef {Window & { editTimes: Promise<{ visible: number, saved: number, pressedAt: number }> }} ClockedWindow */

const EDITS = 40;
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
