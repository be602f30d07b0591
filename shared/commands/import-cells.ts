import type { ColumnId, NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf } from '../plan/plan-index';
import { applyChanges } from './apply-changes';
import type { Command } from './change';
import type { CellPlace, ImportCommand } from './import-command';

/** What came of the rows and columns of an imported plan in its target. */
interface Matched {
  readonly rowOf: ReadonlyMap<NodeId, NodeId>;
  readonly targetOf: ReadonlyMap<ColumnId, ColumnId>;
}

/**
 * Finds cells of an imported plan in the table that `command` leaves: through the printed row in which a cell begins,
 * because the nodes above the rows were made anew.
 */
export function placeAfter(
  target: Plan,
  imported: Plan,
  command: Command | null,
  { rowOf, targetOf }: Matched,
): ImportCommand['cellOf'] {
  const source = planIndexOf(imported);
  let after: ReturnType<typeof planIndexOf> | undefined;
  return ({ nodeId, columnId }: CellPlace): CellPlace | null => {
    const first = source.rows[source.ranges.get(nodeId)?.first ?? -1];
    const rowId = first === undefined ? undefined : rowOf.get(first.id);
    if (first === undefined || rowId === undefined) return null;
    if (first.kind !== 'task') return { nodeId: rowId, columnId };
    after ??= planIndexOf(command === null ? target : applyChanges(target, command.changes));
    const column = targetOf.get(columnId);
    const row = after.rows[after.ranges.get(rowId)?.first ?? -1];
    if (column === undefined || row?.kind !== 'task') return null;
    const cell = row.cells[column];
    return cell === undefined ? null : { nodeId: cell.ownerId, columnId: column };
  };
}
