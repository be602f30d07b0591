import { newId, type ColumnId } from '../ids';
import { columnsWithText } from '../plan/columns-with-text';
import { leafLevelOf, levelsOf, type Column, type Layout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { foldText } from '../text/normalise';

/** Which column of the target takes the values of each column of the source. */
export interface ColumnMatch {
  /** The target's layout, with the columns that had to be added. */
  readonly layout: Layout;
  /** From source column to target column; a column without any text has no entry. */
  readonly targetOf: ReadonlyMap<ColumnId, ColumnId>;
  readonly added: readonly Column[];
}

/**
 * Matches columns by role, then by label. What is left and holds text becomes a column of its own at the end, with its
 * role where the target has none of that role: so no value is lost.
 */
export function matchColumns(target: Layout, imported: Plan): ColumnMatch {
  const targetOf = new Map<ColumnId, ColumnId>();
  const free = new Set(target.columns);
  const take = (source: Column, found: Column | undefined): void => {
    if (found === undefined || targetOf.has(source.id)) return;
    free.delete(found);
    targetOf.set(source.id, found.id);
  };
  const sources = imported.layout.columns;
  for (const source of sources) {
    if (source.role !== 'custom')
      take(
        source,
        [...free].find(({ role }) => role === source.role),
      );
  }
  for (const source of sources) {
    const label = foldText(source.label);
    take(
      source,
      [...free].find((column) => foldText(column.label) === label),
    );
  }
  const filled = columnsWithText(imported);
  const added: Column[] = [];
  for (const source of sources) {
    if (targetOf.has(source.id) || !filled.has(source.id)) continue;
    const column = addedColumn(source, { ...target, columns: [...target.columns, ...added] });
    added.push(column);
    targetOf.set(source.id, column.id);
  }
  const layout =
    added.length === 0 ? target : { ...target, columns: [...target.columns, ...added] };
  return { layout, targetOf, added };
}

/**
 * Activities of a table whose target has none would need a level below its tasks, which the target's rows do not have;
 * they become an ordinary column.
 */
function addedColumn(source: Column, layout: Layout): Column {
  const roleIsFree = !layout.columns.some(({ role }) => role === source.role);
  const needsLevel = source.role === 'activity' && !levelsOf(layout).includes('activity');
  const role = roleIsFree && !needsLevel ? source.role : 'custom';
  return {
    id: newId(),
    role,
    label: freeLabel(source.label, layout),
    level: role === 'objective' ? 'objective' : leafLevelOf(layout),
    widthMm: source.widthMm,
  };
}

/** Labels name the cells of a row, so no two are alike. */
function freeLabel(label: string, { columns }: Layout): string {
  const taken = new Set(columns.map((column) => column.label));
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? label : `${label} (${count})`;
    if (!taken.has(candidate)) return candidate;
  }
}
