import type { Plan } from '../../shared/plan/plan';
import type { TableRow } from '../../shared/plan/table-view';
import { appendixRows } from './appendix-rows';
import { openedPlan } from './open-plan';
import { outlineOf, totalsOf, type OutlineEntry, type PlanTotals } from './plan-outline';
import { rowArrangement, withSpans, type RowArrangement } from './shown-rows';
import { createStore } from './store';

/** What the plan window shows of the open plan, derived once per change. */
export interface AppendixView {
  readonly plan: Plan;
  readonly rows: readonly TableRow[];
  /** What the grid shows of them (shown-rows.ts). */
  readonly shownRows: readonly TableRow[];
  readonly outline: readonly OutlineEntry[];
  readonly totals: PlanTotals;
}

export const appendixView = createStore<AppendixView | null>(null);

/** Keeps the view in step with the open plan and with what is to be shown of it. */
export function followOpenPlan(): () => void {
  const follow = () => {
    appendixView.update((before) => viewOf(openedPlan.get()?.plan ?? null, before));
  };
  follow();
  const stops = [openedPlan.subscribe(follow), rowArrangement.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The arrangement that the last view was made with. */
let arrangedBy: RowArrangement | null = null;

function viewOf(plan: Plan | null, before: AppendixView | null): AppendixView | null {
  if (plan === null) return null;
  const arrangement = rowArrangement.get();
  const sameArrangement = arrangement === arrangedBy;
  if (before?.plan === plan && sameArrangement) return before;
  const last = before?.plan.id === plan.id ? before : null;
  const rows = appendixRows(plan, last?.rows ?? []);
  const shownRows =
    last !== null && rows === last.rows && sameArrangement
      ? last.shownRows
      : arranged(rows, arrangement, last?.shownRows ?? []);
  arrangedBy = arrangement;
  if (last !== null && rows === last.rows && plan.layout === last.plan.layout) {
    return { ...last, plan, shownRows };
  }
  return {
    plan,
    rows,
    shownRows,
    outline: last !== null && sameOutline(last, plan, rows) ? last.outline : outlineOf(rows, plan),
    totals: totalsOf(rows, plan.layout),
  };
}

function arranged(
  rows: readonly TableRow[],
  arrangement: RowArrangement | null,
  before: readonly TableRow[],
): readonly TableRow[] {
  if (arrangement === null) return rows;
  const chosen = arrangement(rows);
  return chosen === rows ? rows : withSpans(chosen, before);
}

/** Whether headings and the tree are as they were: then only texts have changed, which the outline does not show. */
function sameOutline(before: AppendixView, plan: Plan, rows: readonly TableRow[]): boolean {
  return (
    plan.layout === before.plan.layout &&
    rows.length === before.rows.length &&
    rows.every((row, index) => {
      const old = before.rows[index];
      if (row === old) return true;
      if (row.kind !== 'task' || old?.kind !== 'task') return false;
      return row.path.length === old.path.length && row.path.every((id, at) => id === old.path[at]);
    })
  );
}
