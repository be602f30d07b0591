// @ts-check
// When the main process answered the window: what lies on one side of the channel and what on the other.

/**
 * @typedef {{ start: number, end: number }} Answer milliseconds since 1970, with fractions
 * @typedef {(channel: string) => Promise<Answer[]>} MainClock the answers so far, oldest first
 */

/**
 * Begins to note when main takes up requests and when it has done them. Electron keeps the handlers in a map that is
 * not part of its documented interface; where there is none, nothing is noted.
 * @param {import('playwright').ElectronApplication} app
 * @returns {Promise<MainClock>}
 */
export async function startMainClock(app) {
  await app.evaluate(({ ipcMain }) => {
    /** @typedef {(...args: unknown[]) => unknown} Handler */
    const { _invokeHandlers: handlers } =
      /** @type {{ _invokeHandlers?: Map<string, Handler> }} */ (/** @type {unknown} */ (ipcMain));
    /** @type {Map<string, Answer[]>} */
    const answers = new Map();
    Object.assign(globalThis, { mainClock: answers });
    const now = () => performance.timeOrigin + performance.now();
    for (const [channel, handler] of handlers ?? []) {
      handlers?.set(channel, async (...args) => {
        const start = now();
        try {
          return await handler(...args);
        } finally {
          answers.set(channel, [...(answers.get(channel) ?? []), { start, end: now() }]);
        }
      });
    }
  });
  return (channel) =>
    app.evaluate((_electron, name) => {
      const { mainClock } = /** @type {{ mainClock: Map<string, Answer[]> }} */ (
        /** @type {unknown} */ (globalThis)
      );
      return mainClock.get(name) ?? [];
    }, channel);
}
