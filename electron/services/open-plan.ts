import type { PlanId } from '../../shared/ids';
import type { PlanSession } from '../../shared/ipc-contract';
import { loadPlan, markOpened } from '../store/load-plan';
import type { AppContext } from './app-context';

/** Opens a plan at its last durable state. Throws AppError 'not-found'. */
export function openPlan(context: AppContext, planId: PlanId): PlanSession {
  const session = loadPlan(context.library.reader, planId);
  const writer = context.library.writerIfAny;
  if (writer !== undefined) markOpened(writer, planId);
  return session;
}
