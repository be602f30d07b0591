import type { NodeId } from '../../shared/ids';
import type { RowMeaning } from '../../shared/plan/row-meanings';
import { headingSums, type HeadingSum } from '../../shared/view/heading-sums';
import { appendixView } from './appendix-view';
import { createIdleWork } from './idle-work';
import { insight } from './insight';
import { createStore } from './store';

/** Rows and money below every heading of the open plan. */
export const headingTotals = createStore<ReadonlyMap<NodeId, HeadingSum>>(new Map());

/** Sums follow an edit after it is on the screen: in a long plan they must not hold up the next key. */
export function followHeadingTotals(): () => void {
  const later = createIdleWork();
  const follow = () => {
    later(function* () {
      const known = insight.get();
      const view = appendixView.get();
      if (known === null || view === null) {
        headingTotals.set(new Map());
        return;
      }
      const meanings: (RowMeaning | null)[] = [];
      for (const row of view.rows) {
        meanings.push(row.kind === 'task' ? known.meaningOf(row) : null);
        if (meanings.length % 16 === 0) yield;
      }
      headingTotals.set(headingSums(view.plan, view.rows, meanings));
    });
  };
  follow();
  return insight.subscribe(follow);
}
