import type { MatchedPlans } from '../../shared/history/matched-plans';
import type { RequestOf } from '../../shared/ipc-contract';
import { toJson, type JsonText } from '../../shared/json-text';
import type { AppContext } from './app-context';
import { loadState } from './versions';

/**
 * Pairs the rows of two states by what they say, in the worker. The text that it answers with is handed on to the window
 * unopened. Rejects with AppError 'not-found' or 'cancelled'.
 */
export function matchStates(
  context: AppContext,
  { planId, before, after, taskId }: RequestOf<'history.match'>,
): Promise<JsonText<MatchedPlans>> {
  return context.tasks.run(taskId, 'cancel', (signal) => {
    const input = {
      before: toJson(loadState(context, planId, before)),
      after: toJson(loadState(context, planId, after)),
    };
    return context.worker.run('match-plans', input, {
      signal,
      onProgress: (progress) => context.reportProgress(taskId, progress),
    });
  });
}
