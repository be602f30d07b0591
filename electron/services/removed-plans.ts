import type { RemovedPlan } from '../../shared/history/removed-plan';
import { listRemovedPlans } from '../store/removed-plans';
import type { AppContext } from './app-context';

export function listRemoved({ library }: AppContext): readonly RemovedPlan[] {
  return listRemovedPlans(library.reader);
}
