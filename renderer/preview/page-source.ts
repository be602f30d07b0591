import type { PrintOptions } from '../../shared/document/print-options';
import type { Plan } from '../../shared/plan/plan';
import { openedPlan } from '../state/open-plan';
import { printOptions } from '../state/print-options';
import { createStore } from '../state/store';
import type { FromPageThread, PageSummary, ToPageThread } from './preview-messages';

/** What the preview shows. Pages of the edition before stay until the new ones are drawn. */
export interface ShownPages {
  readonly edition: number;
  /** null until the first pages are made. */
  readonly pages: PageSummary | null;
  /** SVG of pages by index; what is of an older edition is being drawn anew. */
  readonly drawn: ReadonlyMap<number, { readonly edition: number; readonly svg: string }>;
  readonly isWorking: boolean;
  readonly failure: string | null;
}

const nothing: ShownPages = {
  edition: 0,
  pages: null,
  drawn: new Map(),
  isWorking: true,
  failure: null,
};

/** More pages than a screen shows; those far from it are drawn again when they are looked at. */
const keptDrawings = 60;

export const shownPages = createStore<ShownPages>(nothing);

let thread: PageThread | null = null;

/** Makes pages of the open plan and follows its edits until the returned function is called. */
export function followPlanPages(): () => void {
  const made = new PageThread();
  thread = made;
  const follow = () => {
    const plan = openedPlan.get()?.plan;
    if (plan !== undefined) made.show(plan, printOptions.get());
  };
  follow();
  const stops = [openedPlan.subscribe(follow), printOptions.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
    made.stop();
    if (thread === made) thread = null;
  };
}

/** Draws those of the pages that have not been drawn in this edition. */
export function drawPages(indexes: readonly number[]): void {
  thread?.draw(indexes);
}

class PageThread {
  private readonly worker = new Worker(new URL('./preview-worker.ts', import.meta.url), {
    type: 'module',
  });
  private edition = shownPages.get().edition;
  private sent: { readonly plan: Plan; readonly options: PrintOptions } | null = null;
  private waiting: { readonly plan: Plan; readonly options: PrintOptions } | null = null;
  private isBusy = false;
  private asked = new Set<number>();

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromPageThread>) => {
      this.take(data);
    });
    this.worker.addEventListener('error', ({ message }) => {
      this.take({ kind: 'failed', edition: this.edition, message });
    });
  }

  /** While the thread works on one edition only the newest of the following ones waits. */
  show(plan: Plan, options: PrintOptions): void {
    if (this.sent?.plan === plan && this.sent.options === options) return;
    if (plan.id !== this.sent?.plan.id) shownPages.set({ ...nothing, edition: this.edition });
    this.waiting = { plan, options };
    this.sent = this.waiting;
    this.sendWaiting();
  }

  draw(indexes: readonly number[]): void {
    const { drawn, edition } = shownPages.get();
    const missing = indexes.filter((index) => {
      return drawn.get(index)?.edition !== edition && !this.asked.has(index);
    });
    if (missing.length === 0) return;
    for (const index of missing) this.asked.add(index);
    this.send({ kind: 'draw', edition, pages: missing });
  }

  stop(): void {
    this.worker.terminate();
  }

  private sendWaiting(): void {
    if (this.isBusy || this.waiting === null) return;
    this.edition += 1;
    this.isBusy = true;
    this.send({ kind: 'document', edition: this.edition, ...this.waiting });
    this.waiting = null;
    shownPages.update((shown) => ({ ...shown, isWorking: true }));
  }

  private take(message: FromPageThread): void {
    switch (message.kind) {
      case 'pages':
        this.isBusy = false;
        this.asked = new Set();
        shownPages.update(({ drawn }) => ({
          edition: message.edition,
          pages: message.pages,
          drawn,
          isWorking: this.waiting !== null,
          failure: null,
        }));
        this.sendWaiting();
        return;
      case 'drawn':
        shownPages.update((shown) => withDrawing(shown, message));
        return;
      case 'failed':
        this.isBusy = false;
        shownPages.update((shown) => ({ ...shown, isWorking: false, failure: message.message }));
        this.sendWaiting();
    }
  }

  private send(message: ToPageThread): void {
    this.worker.postMessage(message);
  }
}

function withDrawing(
  shown: ShownPages,
  { edition, page, svg }: Extract<FromPageThread, { kind: 'drawn' }>,
): ShownPages {
  if (edition !== shown.edition) return shown;
  const drawn = new Map(shown.drawn);
  drawn.delete(page);
  drawn.set(page, { edition, svg });
  for (const oldest of drawn.keys()) {
    if (drawn.size <= keptDrawings) break;
    drawn.delete(oldest);
  }
  return { ...shown, drawn };
}
