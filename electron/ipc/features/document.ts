import type { RequestOf } from '../../../shared/ipc-contract';
import type { AppContext } from '../../services/app-context';
import { printPlan } from '../../services/print-plan';
import { saveCheck } from '../../services/save-check';

/** Which use case answers which channel of shared/ipc/document.ts. */
export function documentHandlers(context: AppContext) {
  return {
    'document.print': ({ planId, taskId }: RequestOf<'document.print'>) =>
      printPlan(context, planId, taskId),
    'document.save-check': ({ fileName, text }: RequestOf<'document.save-check'>) =>
      saveCheck(context, fileName, text),
  };
}
