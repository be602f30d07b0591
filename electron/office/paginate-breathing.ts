import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PagedDocument } from '../../shared/document/paginate/paged-document';
import { paginateSteps } from '../../shared/document/paginate/paginate';
import type { PlanDocument } from '../../shared/document/plan-document';
import { writeCancelledError } from './write-problem';

/** How long the thread works before it lets others in: a cancel must come through. */
const turnMs = 30;

/** paginate() in turns, so that a long document can be cancelled. Throws AppError 'cancelled'. */
export async function paginateBreathing(
  document: PlanDocument,
  signal?: AbortSignal,
): Promise<PagedDocument> {
  const steps = paginateSteps(document);
  let turnEnds = Date.now() + turnMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() < turnEnds) continue;
    await breathe(signal);
    turnEnds = Date.now() + turnMs;
  }
}

/** Lets others in. Throws AppError 'cancelled'. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn();
  if (signal?.aborted === true) throw writeCancelledError();
}
