import type { ColumnId, NodeId } from '../../shared/ids';
import type { TableRow, TaskRow } from '../../shared/plan/table-view';
import { columnValues, type ColumnValue } from '../../shared/view/column-values';
import { groupedByLead, groupedByMonth, type GroupTexts } from '../../shared/view/group-rows';
import {
  areasOfRows,
  hasProposal,
  isOpenFilter,
  noFilter,
  rowTest,
  type RowFilter,
} from '../../shared/view/row-filter';
import { sortedRows, type RowOrder } from '../../shared/view/sort-rows';
import { insight } from './insight';
import { keptRows, rowArrangement, withoutCollapsed, type RowArrangement } from './shown-rows';
import { openedPlan } from './open-plan';
import { shownProposals } from './plan-proposals';
import { createStore } from './store';
import { stateTexts } from './texts';

/** In what order the table stands: as printed, by leading agency, or by the month something is due. */
export type RowGrouping = 'plan' | 'lead' | 'month';

/** How the table is looked at. Forgotten when another plan is opened; never part of the plan. */
export interface RowView {
  readonly filter: RowFilter;
  readonly grouping: RowGrouping;
  /** The column that the rows are sorted by; null for the plan's order. */
  readonly order: RowOrder | null;
  readonly collapsed: ReadonlySet<NodeId>;
}

const everything: RowView = {
  filter: noFilter,
  grouping: 'plan',
  order: null,
  collapsed: new Set(),
};

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

export function setOrder(order: RowOrder | null): void {
  rowView.update((view) => ({ ...view, order, collapsed: new Set() }));
}

/** Lets only these texts of a column pass; null frees the column. */
export function filterColumn(columnId: ColumnId, texts: ReadonlySet<string> | null): void {
  const values = new Map(rowView.get().filter.values);
  if (texts === null) values.delete(columnId);
  else values.set(columnId, texts);
  changeFilter({ values });
}

/** The texts of a column to choose from: those of rows that pass all other parts of the filter. */
export function valuesToChoose(
  rows: readonly TableRow[],
  columnId: ColumnId,
): readonly ColumnValue[] {
  const { filter } = rowView.get();
  const values = new Map(filter.values);
  values.delete(columnId);
  const others = { ...filter, values };
  if (isOpenFilter(others)) return columnValues(rows, columnId);
  const failing = new Set(rowsFailing(rows, others).map(({ id }) => id));
  return columnValues(rows, columnId, ({ id }) => !failing.has(id));
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
  // Whoever takes the colours away takes away what could be filtered by them.
  const onProposals = () => {
    const isOff = shownProposals.get().kind === 'off';
    if (isOff && rowView.get().filter.proposals.size > 0) changeFilter({ proposals: new Set() });
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
    shownProposals.subscribe(onProposals),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** null where everything is shown as printed: then the grid draws the plan's own rows. */
function arrangementOf({ filter, grouping, order, collapsed }: RowView): RowArrangement | null {
  const isPlain = grouping === 'plan' && order === null && collapsed.size === 0;
  if (isOpenFilter(filter) && isPlain) return null;
  const keep = isOpenFilter(filter) ? (rows: readonly TableRow[]) => rows : rowFilter(filter);
  const sort = rowSorter(order);
  return (rows) => withoutCollapsed(inGroups(sort(keep(rows)), grouping), collapsed);
}

/**
 * Sorts once: a row must not jump away from under the hands of someone who is writing in it. Rows that came in since stand
 * behind the row that they follow in the plan.
 */
function rowSorter(order: RowOrder | null): RowArrangement {
  if (order === null) return (rows) => rows;
  let places: ReadonlyMap<NodeId, number> | null = null;
  return (rows) => {
    const layout = openedPlan.get()?.plan.layout;
    if (layout === undefined) return rows;
    if (places === null) {
      const sorted = sortedRows(rows, order, layout, meaningOf);
      places = new Map(sorted.map(({ id }, place) => [id, place]));
      return sorted;
    }
    return inPlaces(rows, places);
  };
}

function inPlaces(
  rows: readonly TableRow[],
  places: ReadonlyMap<NodeId, number>,
): readonly TableRow[] {
  let above = -1;
  const placed = rows.flatMap((row) => {
    if (row.kind !== 'task') return [];
    above = places.get(row.id) ?? above;
    return [{ row, place: above }];
  });
  return placed.sort((a, b) => a.place - b.place).map(({ row }) => row);
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
    return keptRows(
      rows,
      ({ id }) => !failed.has(id),
      // A heading may be all that a department wrote about.
      ({ id }) => filter.proposals.size > 0 && hasProposal(filter, proposalsAbout(id)),
    );
  };
}

function rowsFailing(rows: readonly TableRow[], filter: RowFilter): readonly TaskRow[] {
  const areas = areasOfRows(rows);
  const test = rowTest(filter);
  return rows.filter(
    (row): row is TaskRow =>
      row.kind === 'task' &&
      !test(row, {
        get meaning() {
          return meaningOf(row);
        },
        areaId: areas.get(row.id) ?? null,
        proposals: proposalsAbout(row.id),
      }),
  );
}

function proposalsAbout(rowId: NodeId): ReadonlySet<string> | undefined {
  const shown = shownProposals.get();
  return shown.kind === 'known' ? shown.keys.get(rowId) : undefined;
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
