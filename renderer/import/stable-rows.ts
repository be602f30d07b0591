import type { TableCell, TableRow } from '../../shared/plan/table-view';

/**
 * The rows of `after`, each as the object of `before` where it draws the same: then the table keeps its place, its
 * measured heights and what it has drawn. Rows are paired by id.
 */
export function stableRows(
  before: readonly TableRow[],
  after: readonly TableRow[],
): readonly TableRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  let same = before.length === after.length;
  const rows = after.map((row, index) => {
    const old = known.get(row.id);
    const kept = old !== undefined && drawsSame(old, row) ? old : row;
    if (kept !== before[index]) same = false;
    return kept;
  });
  return same ? before : rows;
}

function drawsSame(a: TableRow, b: TableRow): boolean {
  if (a.kind !== 'task' || b.kind !== 'task') {
    return (
      a.kind !== 'task' &&
      b.kind !== 'task' &&
      a.kind === b.kind &&
      a.number === b.number &&
      a.title === b.title &&
      a.depth === b.depth &&
      a.numberRowSpan === b.numberRowSpan
    );
  }
  const cells = Object.entries<TableCell>(a.cells);
  const others: Readonly<Record<string, TableCell>> = b.cells;
  return (
    cells.length === Object.keys(others).length &&
    cells.every(([id, cell]) => {
      const other = others[id];
      return (
        other?.text === cell.text &&
        other.rowSpan === cell.rowSpan &&
        other.mergedFromAbove === cell.mergedFromAbove
      );
    })
  );
}
