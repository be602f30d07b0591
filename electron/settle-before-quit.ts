import { app } from 'electron';
import type { AppContext } from './services/app-context';

/** Lets files that are being written come to their end, and closes the library, before the process goes. */
export function settleBeforeQuit(context: AppContext): void {
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    void settle(context).finally(() => {
      settled = true;
      // In a turn of its own: with nothing to wait for, a quit asked for while the first is still being put off is lost.
      setImmediate(() => app.quit());
    });
  });
}

async function settle(context: AppContext): Promise<void> {
  await context.tasks.settle();
  await context.worker.close();
  context.library.close();
}
