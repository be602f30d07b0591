import type { Steps } from '../../shared/steps';

/** How long a slice may keep the window from drawing and from taking keys. */
const sliceMs = 8;
/** How long work waits for a window that has something to draw all the time. */
const patienceMs = 500;

/**
 * Work that may wait until what the user did is on the screen. It is done in slices, each as long as nobody notices;
 * `work` yields wherever it may be interrupted. Work that is asked for later replaces what is not done yet. Outside a
 * window there is nobody to wait for: there it is done at once.
 */
export function createIdleWork(): (work: () => Iterator<void>) => void {
  let latest = 0;
  return (work) => {
    latest += 1;
    const mine = latest;
    const steps = work();
    if (!('requestIdleCallback' in globalThis)) {
      while (steps.next().done !== true);
      return;
    }
    const slice = (deadline: IdleDeadline) => {
      if (mine !== latest) return;
      // What is left before the next frame; where frames leave nothing for long (scrolling), a single step.
      const end = performance.now() + Math.min(sliceMs, deadline.timeRemaining());
      do if (steps.next().done === true) return;
      while (performance.now() < end);
      requestIdleCallback(slice, { timeout: patienceMs });
    };
    requestIdleCallback(slice, { timeout: patienceMs });
  };
}

/** Does work that is waited for in slices, so that the window can draw and take keys in between. */
export function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      const end = performance.now() + sliceMs;
      try {
        do {
          const step = steps.next();
          if (step.done === true) {
            resolve(step.value);
            return;
          }
        } while (performance.now() < end);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      setTimeout(slice);
    };
    slice();
  });
}
