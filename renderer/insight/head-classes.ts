import type { ColumnId } from '../../shared/ids';
import type { RowView } from '../state/row-filter';
import './insight.css';

/** Classes for the heads of columns that are filtered or sorted by; insight.css says how they look. */
export function headClassesOf({ filter, order }: RowView): ReadonlyMap<ColumnId, string> {
  const classes = new Map<ColumnId, string>();
  for (const columnId of filter.values.keys()) classes.set(columnId, 'head-filtered');
  if (order !== null) {
    const known = classes.get(order.columnId) ?? '';
    classes.set(order.columnId, `${known} head-${order.direction}`.trim());
  }
  return classes;
}
