import type { RequestOf } from '../../../shared/ipc-contract';
import type { AppContext } from '../../services/app-context';
import {
  layoutOfPlan,
  listOwnLayouts,
  removeOwnLayout,
  saveOwnLayout,
} from '../../services/layouts';
import { legalSources, saveLegalDocuments } from '../../services/legal-documents';
import { keepPrintOptions, printOptionsOf } from '../../services/print-options';

/** Which use case answers which channel of shared/ipc/layouts.ts. */
export function layoutsHandlers(context: AppContext) {
  return {
    'print-options.get': ({ planId }: RequestOf<'print-options.get'>) =>
      printOptionsOf(context, planId),
    'print-options.set': ({ planId, options }: RequestOf<'print-options.set'>) =>
      keepPrintOptions(context, planId, options),
    'layouts.list': () => listOwnLayouts(context),
    'layouts.save': ({ own }: RequestOf<'layouts.save'>) => saveOwnLayout(context, own),
    'layouts.remove': ({ id }: RequestOf<'layouts.remove'>) => removeOwnLayout(context, id),
    'layouts.of-plan': ({ planId }: RequestOf<'layouts.of-plan'>) => layoutOfPlan(context, planId),
    'legal-bases.list': () => legalSources(context),
    'legal-bases.save': ({ documents, deletedIds }: RequestOf<'legal-bases.save'>) =>
      saveLegalDocuments(context, documents, deletedIds),
  };
}
