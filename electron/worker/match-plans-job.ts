import { matchedPlansOf, type MatchedPlans } from '../../shared/history/matched-plans';
import { matchByMeaning } from '../../shared/history/match-plans';
import { fromJson, toJson, type JsonText } from '../../shared/json-text';
import type { Steps } from '../../shared/steps';
import { breathe, type JobContext } from './job-context';
import type { InputOf } from './jobs';

/** How long the thread works before it looks whether it was asked to stop. */
const turnMs = 30;

/** Pairs the rows of two plans by what they say. Throws AppError 'cancelled'. */
export async function runMatchPlansJob(
  { before, after }: InputOf<'match-plans'>,
  { signal, onProgress }: JobContext,
): Promise<JsonText<MatchedPlans>> {
  onProgress({ stage: 'matching', done: 0, total: 0 });
  await breathe(signal);
  const match = await inTurns(matchByMeaning(fromJson(before), fromJson(after)), signal);
  return toJson(matchedPlansOf(match));
}

async function inTurns<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  let turnEnds = performance.now() + turnMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < turnEnds) continue;
    await breathe(signal);
    turnEnds = performance.now() + turnMs;
  }
}
