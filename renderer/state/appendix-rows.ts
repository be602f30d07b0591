import type { Plan } from '../../shared/plan/plan';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { TableRow } from '../../shared/plan/table-view';

/**
 * The printed rows of a plan. Rows that did not change since `previous` are the same objects, so that the grid
 * redraws and measures only what an edit touched.
 */
export function appendixRows(plan: Plan, previous: readonly TableRow[]): readonly TableRow[] {
  const { rows } = planIndexOf(plan);
  const inPlace = sameOrder(rows, previous);
  if (inPlace !== null) return inPlace;
  const known = new Map(previous.map((row) => [row.id, row]));
  let same = rows.length === previous.length;
  const shared = rows.map((row, index) => {
    const old = known.get(row.id);
    const kept = old !== undefined && sameRow(old, row) ? old : row;
    same &&= kept === previous[index];
    return kept;
  });
  return same ? previous : shared;
}

/** The rows where none came, went or moved, found without looking any up; else null. */
function sameOrder(
  rows: readonly TableRow[],
  previous: readonly TableRow[],
): readonly TableRow[] | null {
  if (rows.length !== previous.length) return null;
  let same = true;
  const shared: TableRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const old = previous[index];
    if (row === undefined || row.id !== old?.id) return null;
    const kept = row === old || sameRow(old, row) ? old : row;
    same &&= kept === old;
    shared.push(kept);
  }
  return same ? previous : shared;
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
