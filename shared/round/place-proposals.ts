import type { ColumnId, NodeId } from '../ids';
import { titleColumn } from '../merge/merge-types';
import type { Column } from '../plan/layout';
import type { PlanIndex } from '../plan/plan-index-types';
import type { TableRow } from '../plan/table-view';
import type { PlanProposal, PlanProposals } from './plan-proposals';

/** Indexes into PlanProposals.items by printed row and column; of a cell over several rows in each of them. */
export type PlacedProposals = ReadonlyMap<NodeId, ReadonlyMap<ColumnId, readonly number[]>>;

/**
 * Where proposals stand in the printed table. What was taken stands in the cells whose present words its command wrote:
 * whoever wrote into a cell later has it. What is about a row as a whole stands in the first cell that is its own.
 * Yields after each item, for work that may be interrupted.
 */
export function* placeProposals(
  index: Pick<PlanIndex, 'rows' | 'ranges'>,
  columns: readonly Column[],
  { items, writes }: PlanProposals,
): Generator<void, PlacedProposals, void> {
  const written = writes.map(
    (nodes) => new Map(nodes.map(([id, keys]) => [id, keys === null ? null : new Set(keys)])),
  );
  const table: Table = { index, columns, written, placed: new Map(), claimed: new Set() };
  for (const [place, item] of items.entries()) {
    for (const rowId of item.rowIds) putInRow(table, item, place, rowId);
    yield;
  }
  return table.placed;
}

interface Table {
  readonly index: Pick<PlanIndex, 'rows' | 'ranges'>;
  readonly columns: readonly Column[];
  /** By command: nodes and the keys that it was the last to write; null: all of them. */
  readonly written: readonly ReadonlyMap<NodeId, ReadonlySet<string> | null>[];
  readonly placed: Map<NodeId, Map<ColumnId, number[]>>;
  /** Texts that an item has already: a cell over the rows of two new tasks came with the first of them. */
  readonly claimed: Set<string>;
}

/** A text of a printed row: where it is drawn, and the node and key that hold it. */
interface Spot {
  readonly columnId: ColumnId;
  readonly ownerId: NodeId;
  readonly key: string;
}

function putInRow(table: Table, item: PlanProposal, place: number, rowId: NodeId): void {
  const at = table.index.ranges.get(rowId)?.first;
  const row = at === undefined ? undefined : table.index.rows[at];
  if (at === undefined || row === undefined) return;
  const { status } = item;
  if (status.kind === 'waiting' || item.kind === 'move') {
    const spots = item.kind === 'cell' ? spotsOf(table, row, item) : rowSpot(table, row);
    for (const spot of spots) mark(table, at, spot, place);
    return;
  }
  for (const spot of spotsOf(table, row, item.kind === 'cell' ? item : undefined)) {
    const keys = table.written[status.command]?.get(spot.ownerId);
    const name = `${spot.ownerId}/${spot.key}`;
    const isWritten = keys === null || keys?.has(spot.key) === true;
    if (!isWritten || table.claimed.has(name)) continue;
    table.claimed.add(name);
    mark(table, at, spot, place);
  }
}

/** The texts of a row in printed order; only that of one cell where an item names it. */
function spotsOf(
  { columns }: Table,
  row: TableRow,
  item?: Pick<PlanProposal, 'columnId'>,
): readonly Spot[] {
  const spots = row.kind === 'task' ? taskSpots(row, columns) : headingSpots(row, columns);
  if (item === undefined) return spots;
  const key = item.columnId === titleColumn ? 'title' : item.columnId;
  return spots.filter((spot) => spot.key === key);
}

/** Where something about the whole row stands: in its first cell that reaches over no other row. */
function rowSpot(table: Table, row: TableRow): readonly Spot[] {
  const spots = spotsOf(table, row);
  const own = spots.find(
    ({ columnId }) =>
      row.kind !== 'task' ||
      (row.cells[columnId]?.rowSpan === 1 && !row.cells[columnId].mergedFromAbove),
  );
  return [own ?? spots[0]].filter((spot) => spot !== undefined);
}

function taskSpots(
  row: Extract<TableRow, { readonly kind: 'task' }>,
  columns: readonly Column[],
): readonly Spot[] {
  return columns.flatMap(({ id }) => {
    const cell = row.cells[id];
    return cell === undefined ? [] : [{ columnId: id, ownerId: cell.ownerId, key: id }];
  });
}

/** A heading has its number in the first column and its title in the second. */
function headingSpots({ id }: TableRow, columns: readonly Column[]): readonly Spot[] {
  const [first, second] = columns;
  if (first === undefined) return [];
  if (second === undefined) return [{ columnId: first.id, ownerId: id, key: 'title' }];
  return [
    { columnId: first.id, ownerId: id, key: 'number' },
    { columnId: second.id, ownerId: id, key: 'title' },
  ];
}

/** Into every row that the cell reaches over. */
function mark({ index, placed }: Table, at: number, spot: Spot, place: number): void {
  let first = at;
  while (isSameCell(index.rows[first - 1], spot)) first -= 1;
  for (let each = first; each === at || isSameCell(index.rows[each], spot); each += 1) {
    const id = index.rows[each]?.id;
    if (id === undefined) return;
    const row = placed.get(id) ?? new Map<ColumnId, number[]>();
    placed.set(id, row);
    const known = row.get(spot.columnId);
    if (known === undefined) row.set(spot.columnId, [place]);
    else if (known.at(-1) !== place) known.push(place);
  }
}

function isSameCell(row: TableRow | undefined, { columnId, ownerId }: Spot): boolean {
  return row?.kind === 'task' && row.cells[columnId]?.ownerId === ownerId;
}
