import type { Plan } from '../../shared/plan/plan';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { TableRow } from '../../shared/plan/table-view';

/**
 * The printed rows of a plan. Rows that did not change since `previous` are the same objects, so that the grid
 * redraws and measures only what an edit touched.
 */
export function appendixRows(plan: Plan, previous: readonly TableRow[]): readonly TableRow[] {
  const { rows } = planIndexOf(plan);
  if (rows === previous) return previous;
  const { first, fromEnd } = sameEnds(rows, previous);
  const known = new Map(
    previous.slice(first, previous.length - fromEnd).map((row) => [row.id, row]),
  );
  let same = rows.length === previous.length;
  const between = rows.slice(first, rows.length - fromEnd).map((row, index) => {
    const old = known.get(row.id);
    const kept = old !== undefined && sameRow(old, row) ? old : row;
    same &&= kept === previous[first + index];
    return kept;
  });
  if (same) return previous;
  return [...rows.slice(0, first), ...between, ...rows.slice(rows.length - fromEnd)];
}

/** How many rows are the same objects at the start and at the end: all but a few after most edits. */
function sameEnds(
  rows: readonly TableRow[],
  previous: readonly TableRow[],
): { readonly first: number; readonly fromEnd: number } {
  const shorter = Math.min(rows.length, previous.length);
  let first = 0;
  while (first < shorter && rows[first] === previous[first]) first += 1;
  let fromEnd = 0;
  while (
    fromEnd < shorter - first &&
    rows[rows.length - 1 - fromEnd] === previous[previous.length - 1 - fromEnd]
  ) {
    fromEnd += 1;
  }
  return { first, fromEnd };
}

function sameRow(a: TableRow, b: TableRow): boolean {
  if (a.kind === 'task' || b.kind === 'task') {
    return a.kind === 'task' && b.kind === 'task' && sameCells(a.cells, b.cells) && samePath(a, b);
  }
  return (
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.number === b.number &&
    a.title === b.title &&
    a.numberRowSpan === b.numberRowSpan
  );
}

type Cells = Extract<TableRow, { readonly kind: 'task' }>['cells'];

function sameCells(a: Cells, b: Cells): boolean {
  const columns = Object.keys(b) as (keyof Cells)[];
  return (
    columns.length === Object.keys(a).length &&
    columns.every((column) => {
      const before = a[column];
      const after = b[column];
      return (
        before?.text === after?.text &&
        before?.ownerId === after?.ownerId &&
        before?.mergedFromAbove === after?.mergedFromAbove &&
        before?.rowSpan === after?.rowSpan
      );
    })
  );
}

function samePath(
  a: { readonly path: readonly string[] },
  b: { readonly path: readonly string[] },
) {
  return a.path.length === b.path.length && a.path.every((id, index) => id === b.path[index]);
}
