import type { Plan } from '../../shared/plan/plan';
import { directoryFor, meaningReader, type RowMeaning } from '../../shared/plan/row-meanings';
import type { TaskRow } from '../../shared/plan/table-view';
import type { Agency } from '../../shared/text/agency-directory';
import { appendixView, type AppendixView } from './appendix-view';
import { directory } from './directory';
import { createStore } from './store';

/**
 * What the words of the open plan mean, row by row and only when asked. Rows that an edit did not touch are the same
 * objects (appendix-rows.ts), so what was found out about them holds.
 */
export interface Insight {
  readonly plan: Plan;
  /** The agencies in force: the user's own, else the starter list that suits the plan. */
  readonly agencies: readonly Agency[];
  readonly meaningOf: (row: TaskRow) => RowMeaning;
}

export const insight = createStore<Insight | null>(null);

/** Keeps the insight in step with the plan and the directory. */
export function followInsight(): () => void {
  const follow = () => {
    insight.update((before) => insightOf(appendixView.get(), before));
  };
  follow();
  const stops = [appendixView.subscribe(follow), directory.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The directory that the insight was made with: the starter list in force stands for an empty one. */
let madeWith: readonly Agency[] | null = null;

function insightOf(view: AppendixView | null, before: Insight | null): Insight | null {
  if (view === null) return null;
  const { plan, rows } = view;
  const own = directory.get();
  if (before !== null && own === madeWith && sameContext(before.plan, plan)) {
    return before.plan === plan ? before : { ...before, plan };
  }
  madeWith = own;
  const agencies =
    own.length > 0
      ? own
      : directoryFor(
          plan,
          rows.filter((row) => row.kind === 'task'),
        );
  const read = meaningReader(plan, agencies);
  const known = new WeakMap<TaskRow, RowMeaning>();
  return {
    plan,
    agencies,
    meaningOf: (row) => {
      const meaning = known.get(row) ?? read(row);
      known.set(row, meaning);
      return meaning;
    },
  };
}

/** Whether everything that meanings depend on, the rows themselves apart, is the same. */
function sameContext(a: Plan, b: Plan): boolean {
  return (
    a.id === b.id &&
    a.layout === b.layout &&
    a.appendix.subtitle === b.appendix.subtitle &&
    a.metadata.year === b.metadata.year &&
    a.metadata.date === b.metadata.date &&
    a.metadata.issuer === b.metadata.issuer
  );
}
