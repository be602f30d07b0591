import type { PlanId } from '../../shared/ids';
import { removePlan, renamePlan, restorePlan } from '../store/library-changes';
import type { AppContext } from './app-context';

export function renameInLibrary(context: AppContext, planId: PlanId, name: string): void {
  renamePlan(context.library.writer, planId, name);
}

export function removeFromLibrary(context: AppContext, planId: PlanId): void {
  removePlan(context.library.writer, planId);
}

export function restoreToLibrary(context: AppContext, planId: PlanId): void {
  restorePlan(context.library.writer, planId);
}
