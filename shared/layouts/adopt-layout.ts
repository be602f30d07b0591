import { newId, type ColumnId } from '../ids';
import { chooseLevels } from '../plan/choose-levels';
import { leafLevelOf, type Column, type Layout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { isRow } from '../plan/tree';
import { foldText } from '../text/normalise';
import { looseColumnsOf, wholeRowsOf } from './whole-rows';

/**
 * A layout (a built-in one, one of the user's own, that of another plan) made to fit a plan: its columns take over the
 * plan's columns of the same role, then of the same label, so that their content shows in them. Columns of the plan
 * that are left are hidden, not dropped, if they hold anything; columns that the plan did not have come empty.
 *
 * A number counts what it is written once for: where the plan numbers the rows inside an objective, the number column
 * stays with the rows whatever the layout says, or the objective would fall apart.
 */
export function adoptLayout(plan: Plan, target: Layout): Layout {
  const sources = [...plan.layout.columns, ...(plan.layout.hidden ?? [])];
  const sourceOf = matchSources(target.columns, sources);
  const taken = new Set([...sources, ...looseColumnsOf(plan)].map(({ id }) => id));
  const columns = target.columns.map((column): Column => {
    const source = sourceOf.get(column);
    if (source !== undefined) return { ...column, id: source.id };
    return taken.has(column.id) ? { ...column, id: newId() } : column;
  });
  const used = new Set([...sourceOf.values()]);
  const hidden = sources.filter((column) => !used.has(column) && isWorthKeeping(plan, column));
  return {
    id: target.id,
    name: target.name,
    columns: withNumberLevel(plan, columns),
    ...(hidden.length === 0 ? {} : { hidden }),
  };
}

function matchSources(
  targets: readonly Column[],
  sources: readonly Column[],
): ReadonlyMap<Column, Column> {
  const matched = new Map<Column, Column>();
  const free = new Set(sources);
  const take = (target: Column, accepts: (source: Column) => boolean): void => {
    const found = matched.has(target) ? undefined : [...free].find(accepts);
    if (found === undefined) return;
    free.delete(found);
    matched.set(target, found);
  };
  for (const target of targets) {
    if (target.role !== 'custom') take(target, ({ role }) => role === target.role);
  }
  for (const target of targets) {
    const label = foldText(target.label);
    take(target, (source) => foldText(source.label) === label);
  }
  return matched;
}

/** A column above the rows groups them even while it is empty. */
function isWorthKeeping(plan: Plan, column: Column): boolean {
  return (
    column.level !== leafLevelOf(plan.layout) ||
    plan.nodes.some((node) => isRow(node) && node.cells[column.id] !== undefined)
  );
}

function withNumberLevel(plan: Plan, columns: readonly Column[]): readonly Column[] {
  const place = columns.findIndex(({ role }) => role === 'number');
  const number = columns[place];
  if (number === undefined) return columns;
  const known = new Set<ColumnId>(
    [...plan.layout.columns, ...(plan.layout.hidden ?? [])].map(({ id }) => id),
  );
  if (!known.has(number.id)) return columns;
  const rows = wholeRowsOf(plan).map(({ cells }) =>
    columns.map(({ id }) => cells.get(id) ?? { text: '', continues: false }),
  );
  const roles = columns.map(({ role }) => role);
  const level = chooseLevels(roles, rows)[place] ?? number.level;
  const isLower = levelRank[level] > levelRank[number.level];
  return isLower ? columns.with(place, { ...number, level }) : columns;
}

const levelRank = { objective: 0, task: 1, activity: 2 } as const;
