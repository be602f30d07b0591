import type { PlanSummary } from '../../shared/ipc-contract';
import { listPlans } from '../store/load-plan';
import type { AppContext } from './app-context';

export function listLibrary(context: AppContext): readonly PlanSummary[] {
  return listPlans(context.library.reader);
}
