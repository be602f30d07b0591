import type { Plan } from '../../shared/plan/plan';
import type { TableRow } from '../../shared/plan/table-view';
import { appendixRows } from './appendix-rows';
import { openedPlan } from './open-plan';
import { outlineOf, totalsOf, type OutlineEntry, type PlanTotals } from './plan-outline';
import { createStore } from './store';

/** What the plan window shows of the open plan, derived once per change. */
export interface AppendixView {
  readonly plan: Plan;
  readonly rows: readonly TableRow[];
  readonly outline: readonly OutlineEntry[];
  readonly totals: PlanTotals;
}

export const appendixView = createStore<AppendixView | null>(null);

/** Keeps the view in step with the open plan. */
export function followOpenPlan(): () => void {
  const follow = () => {
    appendixView.update((before) => viewOf(openedPlan.get()?.plan ?? null, before));
  };
  follow();
  return openedPlan.subscribe(follow);
}

function viewOf(plan: Plan | null, before: AppendixView | null): AppendixView | null {
  if (plan === null) return null;
  if (before?.plan === plan) return before;
  const samePlan = before?.plan.id === plan.id;
  const rows = appendixRows(plan, samePlan ? before.rows : []);
  if (samePlan && rows === before.rows && plan.layout === before.plan.layout) {
    return { ...before, plan };
  }
  return { plan, rows, outline: outlineOf(rows, plan), totals: totalsOf(rows, plan.layout) };
}
