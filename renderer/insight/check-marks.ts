import type { ColumnId, NodeId } from '../../shared/ids';
import type { RowCheck } from '../../shared/view/row-checks';
import { rowChecks } from '../state/row-checks';
import { createStore } from '../state/store';
import { checkHint } from './check-texts';
import './insight.css';

interface Mark {
  readonly classNames: string;
  readonly hint: string;
}

type RowMarks = ReadonlyMap<ColumnId, Mark>;

/** Marks of the open plan, for the grid. */
export const checkMarks = createStore<ReadonlyMap<NodeId, RowMarks>>(new Map());

/** Keeps the marks in step with the checks. */
export function followCheckMarks(): () => void {
  return rowChecks.subscribe(() => {
    checkMarks.update((before) => marksOf(rowChecks.get(), before));
  });
}

/**
 * Marks for the grid: a class and a hint per cell. Rows whose checks are the same keep their entry of `before`, so that
 * the grid draws only what changed.
 */
export function marksOf(
  checks: readonly RowCheck[],
  before: ReadonlyMap<NodeId, RowMarks>,
): ReadonlyMap<NodeId, RowMarks> {
  const rows = new Map<NodeId, Map<ColumnId, Mark>>();
  for (const check of checks) {
    const row = rows.get(check.rowId) ?? new Map<ColumnId, Mark>();
    const known = row.get(check.columnId);
    const hint = checkHint(check);
    row.set(check.columnId, {
      classNames: 'check-mark',
      hint: known === undefined ? hint : `${known.hint}\n${hint}`,
    });
    rows.set(check.rowId, row);
  }
  return new Map(
    [...rows].map(([id, marks]) => {
      const old = before.get(id);
      return [id, old !== undefined && sameMarks(old, marks) ? old : marks];
    }),
  );
}

function sameMarks(a: RowMarks, b: RowMarks): boolean {
  return (
    a.size === b.size && [...b].every(([columnId, { hint }]) => a.get(columnId)?.hint === hint)
  );
}
