import type { ColumnRole, RowLevel } from './layout';
import type { PrintedCell } from './build-nodes';

/**
 * The level of each column of a table (same order as `roles`), from what the columns are for and how its rows span.
 *
 * Objective, task and activity columns have the level of their name (activities without a task column are the tasks);
 * the number counts what it is printed once for: the highest of these levels inside whose cells no number starts
 * anew. Everything else belongs to the leaf, where a cell may span by continuing the one above.
 *
 * @param taskRows the cells of each printed task row, in column order; headings left out.
 */
export function chooseLevels(
  roles: readonly ColumnRole[],
  taskRows: readonly (readonly PrintedCell[])[],
): readonly RowLevel[] {
  const nameLevels = roles.map((role) => levelOfRole(role, roles));
  const present = (['objective', 'task', 'activity'] as const).filter(
    (level) => level === 'task' || nameLevels.includes(level),
  );
  const leaf = present.at(-1) ?? 'task';
  const counted = present.find(
    (level) => level === leaf || isNumberedOnce(roles, nameLevels, level, taskRows),
  );
  return roles.map((role, index) =>
    role === 'number' ? (counted ?? leaf) : (nameLevels[index] ?? leaf),
  );
}

/** The level that a column has by its role alone, or null. */
function levelOfRole(role: ColumnRole, roles: readonly ColumnRole[]): RowLevel | null {
  if (role === 'objective' || role === 'task') return role;
  if (role === 'activity') return roles.includes('task') ? 'activity' : 'task';
  return null;
}

function isNumberedOnce(
  roles: readonly ColumnRole[],
  nameLevels: readonly (RowLevel | null)[],
  level: RowLevel,
  taskRows: readonly (readonly PrintedCell[])[],
): boolean {
  const number = roles.indexOf('number');
  const named = nameLevels.indexOf(level);
  if (number === -1 || named === -1) return false;
  return taskRows.every((cells) => {
    const startsAnew = cells[number]?.continues !== true && cells[number]?.text !== '';
    return cells[named]?.continues !== true || !startsAnew;
  });
}
