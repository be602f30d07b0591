import { app } from 'electron';

/**
 * Upper bound of a window's JavaScript heap, in MB. A plan of 10,000 rows takes some 50.
 *
 * V8 decides by this bound how much garbage may gather: below 1,024 it lets a heap about double between collections,
 * above it quadruple (MemoryController::MaxGrowingFactor in V8's heap-controller.cc). The table's cells are short-lived
 * and large, so that doubles what an office's computer needs for the same plan.
 */
const maxHeapMegabytes = 1_000;

/** Keeps windows small. Must be called before the app is ready. */
export function boundWindowHeap(): void {
  app.commandLine.appendSwitch('js-flags', `--max-old-space-size=${maxHeapMegabytes}`);
}
