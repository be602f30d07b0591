import type { RequestOf } from '../../../shared/ipc-contract';
import type { AppContext } from '../../services/app-context';
import { keepPrintOptions, printOptionsOf } from '../../services/print-options';

/** Which use case answers which channel of shared/ipc/layouts.ts. */
export function layoutsHandlers(context: AppContext) {
  return {
    'print-options.get': ({ planId }: RequestOf<'print-options.get'>) =>
      printOptionsOf(context, planId),
    'print-options.set': ({ planId, options }: RequestOf<'print-options.set'>) =>
      keepPrintOptions(context, planId, options),
  };
}
