import type { NodeId } from '../../shared/ids';
import { appendixView } from './appendix-view';
import { requestFocus } from './grid-focus';
import { rowView, toggleCollapsed } from './row-filter';

/** Folds or opens the heading that a row is or stands under; the cursor goes to the heading when its rows go. */
export function foldAround(rowId: NodeId, folded: boolean): void {
  const heading = headingOf(rowId);
  if (heading === null || rowView.get().collapsed.has(heading) === folded) return;
  toggleCollapsed(heading);
  requestFocus({ nodeId: heading });
}

function headingOf(rowId: NodeId): NodeId | null {
  let heading: NodeId | null = null;
  for (const row of appendixView.get()?.shownRows ?? []) {
    if (row.kind !== 'task') heading = row.id;
    if (row.id === rowId) return heading;
  }
  return null;
}
