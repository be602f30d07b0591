import { invertChanges, type Change } from '../commands/change';
import type { NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf, type PlanIndex } from '../plan/plan-index';
import { titleColumn, type CellItem, type MergeBoard, type MergeItemId } from './merge-types';

/** What one command did for the items that it decided. */
export interface DecidedBy {
  readonly changes: readonly Change[];
  readonly itemIds: readonly MergeItemId[];
}

/**
 * The changes that take back what a command did for some of its items: all of them where it decided nothing else, else
 * those of the items' own cells. null where what is wanted cannot be told from what the command did for other items
 * (rows that were added, moved or deleted together). Whether the plan still holds what is taken back is not looked at.
 */
export function takingBack(
  plan: Plan,
  { items }: Pick<MergeBoard, 'items'>,
  command: DecidedBy,
  wanted: ReadonlySet<MergeItemId>,
): readonly Change[] | null {
  if (command.itemIds.every((id) => wanted.has(id))) return invertChanges(command.changes);
  const own = items.filter(({ id }) => wanted.has(id) && command.itemIds.includes(id));
  const cells = own.filter((item): item is CellItem => item.kind === 'cell');
  const known = command.itemIds.filter((id) => wanted.has(id)).length;
  if (cells.length < known) return null;
  const index = planIndexOf(plan);
  const places = new Set(cells.flatMap((item) => placesOf(index, item)));
  return invertChanges(command.changes.filter((change) => places.has(placeOf(change))));
}

/** A cell may be held by the row itself or by a node above it (an objective of several tasks). */
function placesOf(index: PlanIndex, { target, alsoRows, columnId }: CellItem): readonly string[] {
  return [target, ...alsoRows].flatMap(({ nodeId }) => {
    if (columnId === titleColumn) return [`${nodeId} ${titleColumn}`];
    return [nodeId, ...ancestors(index, nodeId)].map((id) => `${id} ${columnId}`);
  });
}

function ancestors(index: PlanIndex, id: NodeId): readonly NodeId[] {
  const parentId = index.nodes.get(id)?.parentId ?? null;
  return parentId === null ? [] : [parentId, ...ancestors(index, parentId)];
}

function placeOf(change: Change): string {
  if (change.kind === 'set-cell') return `${change.nodeId} ${change.columnId}`;
  if (change.kind === 'set-heading') return `${change.nodeId} ${titleColumn}`;
  return '';
}
