import type { ColumnId } from '../ids';
import { levelsOf, type Column, type Layout, type RowLevel } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { wholeRowsOf } from './whole-rows';

/**
 * What a switch will do, for the user to read before it is done.
 *
 *   hides, shows   a column goes out of sight or comes back, with so many cells that hold text
 *   adds           a new, empty column
 *   drops          an empty column goes for good
 *   renames        the header of a column changes
 *   loses-level    no column counts by objective (task, activity) any more; its texts stay with each row
 *   gains-level    rows are grouped below objectives (tasks) again, or for the first time
 */
export type SwitchEffect =
  | { readonly kind: 'hides' | 'shows'; readonly column: Column; readonly filled: number }
  | { readonly kind: 'adds' | 'drops'; readonly column: Column }
  | { readonly kind: 'renames'; readonly from: Column; readonly to: Column }
  | { readonly kind: 'loses-level' | 'gains-level'; readonly level: RowLevel };

export interface SwitchPreview {
  readonly effects: readonly SwitchEffect[];
  /** Printed task rows, the same before and after. */
  readonly rows: number;
}

export function explainSwitch(plan: Plan, layout: Layout): SwitchPreview {
  const filled = filledCells(plan);
  const count = ({ id }: Column): number => filled.get(id) ?? 0;
  const before = sidesOf(plan.layout);
  const after = sidesOf(layout);
  const effects: SwitchEffect[] = [];
  for (const column of plan.layout.columns) {
    if (after.hidden.has(column.id)) effects.push({ kind: 'hides', column, filled: count(column) });
  }
  for (const column of layout.columns) {
    const old = before.shown.get(column.id);
    if (before.hidden.has(column.id))
      effects.push({ kind: 'shows', column, filled: count(column) });
    else if (old === undefined) effects.push({ kind: 'adds', column });
    else if (old.label !== column.label) effects.push({ kind: 'renames', from: old, to: column });
  }
  for (const column of [...plan.layout.columns, ...(plan.layout.hidden ?? [])]) {
    const isKept = after.hidden.has(column.id) || after.shown.has(column.id);
    if (!isKept) effects.push({ kind: 'drops', column });
  }
  return { effects: [...effects, ...levelEffects(plan.layout, layout)], rows: rowCount(plan) };
}

/** Task rows in which each column holds a text of its own; merged cells count once. */
export function filledCells(plan: Plan): ReadonlyMap<ColumnId, number> {
  const filled = new Map<ColumnId, number>();
  for (const { cells } of wholeRowsOf(plan)) {
    for (const [id, { text, continues }] of cells) {
      if (text !== '' && !continues) filled.set(id, (filled.get(id) ?? 0) + 1);
    }
  }
  return filled;
}

function rowCount(plan: Plan): number {
  return wholeRowsOf(plan).length;
}

function sidesOf({ columns, hidden = [] }: Layout) {
  const byId = (list: readonly Column[]) => new Map(list.map((column) => [column.id, column]));
  return { shown: byId(columns), hidden: byId(hidden) };
}

function levelEffects(before: Layout, after: Layout): readonly SwitchEffect[] {
  const [old, next] = [levelsOf(before), levelsOf(after)];
  return [
    ...old
      .filter((level) => !next.includes(level))
      .map((level) => ({ kind: 'loses-level' as const, level })),
    ...next
      .filter((level) => !old.includes(level))
      .map((level) => ({ kind: 'gains-level' as const, level })),
  ];
}
