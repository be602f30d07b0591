import type { PlanId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import { newPlan } from '../../shared/plan/new-plan';
import { savePlan } from '../store/save-plan';
import type { AppContext } from './app-context';

/** Begins a plan from a built-in layout. */
export function createPlan(
  context: AppContext,
  request: RequestOf<'library.create'>,
): { readonly planId: PlanId } {
  const plan = newPlan(request);
  savePlan(context.library.writer, plan);
  return { planId: plan.id };
}
