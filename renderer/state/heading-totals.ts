import type { NodeId } from '../../shared/ids';
import { headingSums, type HeadingSum } from '../../shared/view/heading-sums';
import { appendixView } from './appendix-view';
import { insight } from './insight';
import { createStore } from './store';

/** Rows and money below every heading of the open plan. */
export const headingTotals = createStore<ReadonlyMap<NodeId, HeadingSum>>(new Map());

/** Sums follow an edit after it is on the screen: in a long plan they must not hold up the next key. */
const rest = 120;

export function followHeadingTotals(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sum = () => {
    const known = insight.get();
    const view = appendixView.get();
    if (known === null || view === null) {
      headingTotals.set(new Map());
      return;
    }
    const meanings = view.rows.map((row) => (row.kind === 'task' ? known.meaningOf(row) : null));
    headingTotals.set(headingSums(view.plan, view.rows, meanings));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(sum, rest);
  };
  later();
  const stop = insight.subscribe(later);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
