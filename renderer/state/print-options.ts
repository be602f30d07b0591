import { call } from '../api';
import { defaultPrintOptions, type PrintOptions } from '../../shared/document/print-options';
import type { PlanId } from '../../shared/ids';
import { notifyError } from './notices';
import { openedPlan } from './open-plan';
import { storeStatus } from './store-status';
import { createStore } from './store';
import { stateTexts } from './texts';

/**
 * What is chosen for the print of the open plan; the defaults until they were read. A choice shows at once and is kept
 * by main; when that fails the window says so and shows what is kept.
 */
export const printOptions = createStore<PrintOptions>(defaultPrintOptions);

let shownFor: PlanId | null = null;
let queue: Promise<void> = Promise.resolve();

/** Reads the options of each plan that is opened, until the returned function is called. */
export function followPrintOptions(): () => void {
  const follow = () => {
    const planId = openedPlan.get()?.plan.id ?? null;
    if (planId === shownFor) return;
    shownFor = planId;
    printOptions.set(defaultPrintOptions);
    if (planId !== null) void enqueue(() => read(planId));
  };
  follow();
  return openedPlan.subscribe(follow);
}

/** Changes some of the options of the open plan; resolves when they are kept. */
export function setPrintOptions(part: Partial<PrintOptions>): Promise<void> {
  const planId = shownFor;
  if (planId === null) return Promise.resolve();
  printOptions.update((current) => ({ ...current, ...part }));
  // A library that may only be looked at prints as chosen, but keeps nothing.
  if (storeStatus.get().kind === 'read-only') return Promise.resolve();
  const options = printOptions.get();
  return enqueue(async () => {
    try {
      await call('print-options.set', { planId, options });
    } catch (error) {
      notifyError(stateTexts.printOptionsNotKept, error);
      await read(planId);
    }
  });
}

/** Resolves when every choice made so far is kept: an export that reads them in main waits for this. */
export function whenPrintOptionsKept(): Promise<void> {
  return queue;
}

async function read(planId: PlanId): Promise<void> {
  try {
    const options = await call('print-options.get', { planId });
    if (shownFor === planId) printOptions.set(options);
  } catch (error) {
    notifyError(stateTexts.printOptionsNotRead, error);
  }
}

function enqueue(job: () => Promise<void>): Promise<void> {
  queue = queue.then(job);
  return queue;
}
