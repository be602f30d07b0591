import type { ColumnId, NodeId } from '../ids';
import type { RowMeaning } from '../plan/row-meanings';
import type { TableRow, TaskRow } from '../plan/table-view';

/** What a spreadsheet says of selected cells, for the cells of the funding column; amounts in triệu đồng. */
export interface SelectedFunding {
  /** Selected cells that hold an amount. */
  readonly amounts: number;
  readonly millions: number;
  /** To the second decimal. */
  readonly average: number;
}

/** null where less than two selected cells hold an amount. A cell over several rows counts once. */
export function selectedFunding(
  rows: readonly TableRow[],
  cells: readonly { readonly rowId: NodeId; readonly columnId: ColumnId }[],
  fundingColumn: ColumnId | null,
  meaningOf: (row: TaskRow) => RowMeaning | null,
): SelectedFunding | null {
  const selected = new Set(
    cells.flatMap(({ rowId, columnId }) => (columnId === fundingColumn ? [rowId] : [])),
  );
  if (fundingColumn === null || selected.size === 0) return null;
  const owners = new Set<NodeId>();
  let dong = 0;
  for (const row of rows) {
    const owner = row.kind === 'task' ? row.cells[fundingColumn]?.ownerId : undefined;
    if (row.kind !== 'task' || owner === undefined) continue;
    if (!selected.has(row.id) || owners.has(owner)) continue;
    const funding = meaningOf(row)?.funding;
    if (funding?.kind !== 'amount') continue;
    owners.add(owner);
    dong += funding.dong;
  }
  if (owners.size < 2) return null;
  const millions = dong / 1_000_000;
  return {
    amounts: owners.size,
    millions,
    average: Math.round((millions / owners.size) * 100) / 100,
  };
}
