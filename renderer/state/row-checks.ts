import type { TaskRow } from '../../shared/plan/table-view';
import { checksOfRow, type RowCheck } from '../../shared/view/row-checks';
import { appendixView } from './appendix-view';
import { insight, type Insight } from './insight';
import { createStore } from './store';

/** What may want a second look in the open plan, in printed order. */
export const rowChecks = createStore<readonly RowCheck[]>([]);

/** Keeps the checks in step with the plan; only rows that changed are looked at again. */
export function followRowChecks(): () => void {
  let known = new WeakMap<TaskRow, readonly RowCheck[]>();
  let read: Insight['meaningOf'] | undefined;
  const follow = () => {
    const now = insight.get();
    if (now === null) {
      rowChecks.set([]);
      return;
    }
    if (now.meaningOf !== read) {
      known = new WeakMap();
      read = now.meaningOf;
    }
    rowChecks.set(
      (appendixView.get()?.rows ?? []).flatMap((row) => {
        if (row.kind !== 'task') return [];
        const checks = known.get(row) ?? checksOfRow(now.plan, row, now.meaningOf(row));
        known.set(row, checks);
        return checks;
      }),
    );
  };
  follow();
  return insight.subscribe(follow);
}
