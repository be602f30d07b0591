import type { NodeId } from '../../shared/ids';
import type { TableRow, TaskRow } from '../../shared/plan/table-view';
import { groupedByLead, groupedByMonth, type GroupTexts } from '../../shared/view/group-rows';
import {
  areasOfRows,
  isOpenFilter,
  noFilter,
  rowTest,
  type RowFilter,
} from '../../shared/view/row-filter';
import { insight } from './insight';
import { keptRows, rowArrangement, withoutCollapsed, type RowArrangement } from './shown-rows';
import { openedPlan } from './open-plan';
import { createStore } from './store';
import { stateTexts } from './texts';

/** In what order the table stands: as printed, by leading agency, or by the month something is due. */
export type RowGrouping = 'plan' | 'lead' | 'month';

/** How the table is looked at. Forgotten when another plan is opened; never part of the plan. */
export interface RowView {
  readonly filter: RowFilter;
  readonly grouping: RowGrouping;
  readonly collapsed: ReadonlySet<NodeId>;
}

const everything: RowView = { filter: noFilter, grouping: 'plan', collapsed: new Set() };

export const rowView = createStore<RowView>(everything);

export function changeFilter(part: Partial<RowFilter>): void {
  rowView.update((view) => ({ ...view, filter: { ...view.filter, ...part } }));
}

export function showEverything(): void {
  rowView.set(everything);
}

export function setGrouping(grouping: RowGrouping): void {
  rowView.update((view) => ({ ...view, grouping, collapsed: new Set() }));
}

export function toggleCollapsed(id: NodeId): void {
  rowView.update((view) => {
    const collapsed = new Set(view.collapsed);
    if (!collapsed.delete(id)) collapsed.add(id);
    return { ...view, collapsed };
  });
}

export function setCollapsed(ids: Iterable<NodeId>): void {
  rowView.update((view) => ({ ...view, collapsed: new Set(ids) }));
}

/** Arranges the table anew when the view, the plan's meanings or the plan itself have changed. */
export function followRowView(): () => void {
  let planId = openedPlan.get()?.plan.id;
  const arrange = () => rowArrangement.set(arrangementOf(rowView.get()));
  const onPlan = () => {
    const next = openedPlan.get()?.plan.id;
    if (next === planId) return;
    planId = next;
    showEverything();
  };
  let read = insight.get()?.meaningOf;
  const onInsight = () => {
    const next = insight.get()?.meaningOf;
    if (next === read) return;
    read = next;
    if (rowArrangement.get() !== null) arrange();
  };
  const stops = [
    rowView.subscribe(arrange),
    openedPlan.subscribe(onPlan),
    insight.subscribe(onInsight),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** null where everything is shown as printed: then the grid draws the plan's own rows. */
function arrangementOf({ filter, grouping, collapsed }: RowView): RowArrangement | null {
  if (isOpenFilter(filter) && grouping === 'plan' && collapsed.size === 0) return null;
  const keep = isOpenFilter(filter) ? (rows: readonly TableRow[]) => rows : rowFilter(filter);
  return (rows) => withoutCollapsed(inGroups(keep(rows), grouping), collapsed);
}

/**
 * Keeps the rows that passed when the filter was set, and rows that came in since: a row must not vanish under the hands
 * of someone who is writing in it. Excel does the same; applyFilterAgain tests anew.
 */
function rowFilter(filter: RowFilter): (rows: readonly TableRow[]) => readonly TableRow[] {
  const failed = new Set<NodeId>();
  let isTested = false;
  return (rows) => {
    if (!isTested) {
      isTested = true;
      for (const row of rowsFailing(rows, filter)) failed.add(row.id);
    }
    return keptRows(rows, ({ id }) => !failed.has(id));
  };
}

function rowsFailing(rows: readonly TableRow[], filter: RowFilter): readonly TaskRow[] {
  const areas = areasOfRows(rows);
  const test = rowTest(filter);
  return rows.filter(
    (row): row is TaskRow =>
      row.kind === 'task' &&
      !test(row, { meaning: meaningOf(row), areaId: areas.get(row.id) ?? null }),
  );
}

/** Tests every row anew, also those that were written in since. */
export function applyFilterAgain(): void {
  rowArrangement.set(arrangementOf(rowView.get()));
}

function inGroups(rows: readonly TableRow[], grouping: RowGrouping): readonly TableRow[] {
  switch (grouping) {
    case 'plan':
      return rows;
    case 'lead':
      return groupedByLead(rows, meaningOf, insight.get()?.agencies ?? [], groupTexts);
    case 'month':
      return groupedByMonth(rows, meaningOf, groupTexts);
  }
}

function meaningOf(row: TaskRow) {
  return insight.get()?.meaningOf(row) ?? null;
}

const groupTexts: GroupTexts = stateTexts.groups;
