import type { NodeId } from '../ids';
import type { Plan, RowNode } from '../plan/plan';
import { leavesOf, pathOf, planIndexOf, requireNode, requireRange } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { slotBeside, slotInside } from '../plan/slot';
import type { Side } from '../plan/slot';
import { compareSiblings, isHeading, levelRank } from '../plan/tree';
import type { Change } from './change';
import type { Edit } from './edit-command';
import { moveHeading, moveHeadingTo } from './edit-move-headings';
import { editKeepingPrinted } from './keep-printed';
import { landingChanges, unitsOf } from './move-units';
import type { Landing, MovedUnit } from './move-units';

/**
 * Moving rows. A row keeps what it prints wherever it goes: leaving a merged cell or an objective, it takes the value
 * along as its own; the rows that stay keep theirs. What becomes of objectives:
 *
 *   all rows of an objective move   the objective itself moves
 *   some of them move               within their objective they change places; dropped between two rows of another
 *                                   objective they join it; dropped anywhere else they get an objective of their own
 *                                   with the same texts
 *
 * and the same for tasks with several activities.
 */

/**
 * Moves rows (printed rows or row nodes) before or after a row, directly below a heading ('after') or above it
 * ('before'). They keep their order. A single heading moves with everything in it (moveHeadingTo).
 * Null when the target is among them, there is no place above, or nothing would change.
 */
export function moveRowsTo(plan: Plan, ids: readonly NodeId[], targetId: NodeId, side: Side): Edit {
  const index = planIndexOf(plan);
  const [only] = ids;
  if (only !== undefined && ids.length === 1 && isHeading(requireNode(index, only))) {
    return moveHeadingTo(plan, only, targetId, side);
  }
  const leaves = leavesOfAll(index, ids);
  const label = leaves.length === 1 ? 'Chuyển nhiệm vụ' : `Chuyển ${leaves.length} dòng`;
  return moveLeaves(index, leaves, { targetId, side }, label);
}

/** Moves rows that were chosen together past the next printed row above or below; null at the end of the table. */
export function moveRows(plan: Plan, ids: readonly NodeId[], direction: 'up' | 'down'): Edit {
  const index = planIndexOf(plan);
  const [only] = ids;
  if (only !== undefined && ids.length === 1 && isHeading(requireNode(index, only))) {
    return moveHeading(plan, only, direction);
  }
  const leaves = leavesOfAll(index, ids);
  const neighbour = neighbourOf(index, leaves, direction);
  if (neighbour === null) return null;
  const what = leaves.length === 1 ? 'Chuyển nhiệm vụ' : `Chuyển ${leaves.length} dòng`;
  const label = `${what} ${direction === 'up' ? 'lên' : 'xuống'}`;
  const side = direction === 'up' ? 'before' : 'after';
  return moveLeaves(index, leaves, { targetId: neighbour, side }, label);
}

/** moveRows for a single row or heading. */
export function moveRow(plan: Plan, id: NodeId, direction: 'up' | 'down'): Edit {
  return moveRows(plan, [id], direction);
}

function leavesOfAll(index: PlanIndex, ids: readonly NodeId[]): readonly NodeId[] {
  const chosen = new Set(
    ids.filter((id) => !isHeading(requireNode(index, id))).flatMap((id) => leavesOf(index, id)),
  );
  return index.rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
}

function neighbourOf(
  index: PlanIndex,
  leaves: readonly NodeId[],
  direction: 'up' | 'down',
): NodeId | null {
  const edge = direction === 'up' ? leaves[0] : leaves.at(-1);
  if (edge === undefined) return null;
  const row = requireRange(index, edge).first;
  return index.rows[direction === 'up' ? row - 1 : row + 1]?.id ?? null;
}

interface DropPoint {
  readonly targetId: NodeId;
  readonly side: Side;
}

function moveLeaves(
  index: PlanIndex,
  leaves: readonly NodeId[],
  drop: DropPoint,
  label: string,
): Edit {
  const units = unitsOf(index, leaves);
  const landing = units.length === 0 ? null : landingOf(index, new Set(leaves), units, drop);
  if (landing === null) return null;
  const changes = landingChanges(index, units, landing);
  return keepsOrder(index, changes) ? null : editKeepingPrinted(index, label, changes);
}

function landingOf(
  index: PlanIndex,
  leaves: ReadonlySet<NodeId>,
  units: readonly MovedUnit[],
  drop: DropPoint,
): Landing | null {
  if (isHeading(requireNode(index, drop.targetId))) {
    if (drop.side === 'after') {
      return { slot: slotInside(index, drop.targetId, 'start'), container: null };
    }
    // Above a heading row is below whatever is printed before it.
    const above = index.rows[requireRange(index, drop.targetId).first - 1];
    if (above === undefined) return null;
    return landingOf(index, leaves, units, { targetId: above.id, side: 'after' });
  }
  const { first, last } = requireRange(index, drop.targetId);
  const position = drop.side === 'before' ? first : last;
  const row = index.rows[position];
  if (row?.kind !== 'task' || leaves.has(row.id)) return null;
  const path = pathOf(index, row);
  const depth = joinedDepth(index, path, position + (drop.side === 'before' ? -1 : 1), units);
  const beside = path[depth + 1];
  if (beside === undefined) return null;
  return { slot: slotBeside(index, beside.id, drop.side), container: path[depth] ?? null };
}

/**
 * Depth in the target's path of the objective or task that the units join; -1 for none. They join one that the drop
 * point lies inside of, or that they all belong to. Units of different levels join nothing.
 */
function joinedDepth(
  index: PlanIndex,
  path: readonly RowNode[],
  acrossGap: number,
  units: readonly MovedUnit[],
): number {
  const kinds = new Set(units.map(({ node }) => node.kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.size > 1) return -1;
  const across = index.rows[acrossGap];
  const pathAcross: readonly NodeId[] = across?.kind === 'task' ? across.path : [];
  const joined = path.filter(
    (node) =>
      levelRank(node.kind) < levelRank(kind) &&
      (pathAcross.includes(node.id) || units.every(({ chain }) => chain.includes(node))),
  );
  // The ancestors that qualify are the outermost ones, so their number tells the depth of the innermost.
  return joined.length - 1;
}

/** Whether moves leave every node where it stands: same parent, same neighbours. */
function keepsOrder(index: PlanIndex, changes: readonly Change[]): boolean {
  const moved = new Map(
    changes.flatMap((change) => (change.kind === 'move-node' ? [[change.nodeId, change]] : [])),
  );
  if (moved.size !== changes.length) return false;
  return [...moved.values()].every(({ before, after }) => {
    if (before.parentId !== after.parentId) return false;
    const children = index.children.get(after.parentId) ?? [];
    const reordered = children
      .map((node) => ({ ...node, orderKey: moved.get(node.id)?.after.orderKey ?? node.orderKey }))
      .sort(compareSiblings);
    return reordered.every(({ id }, place) => id === children[place]?.id);
  });
}
