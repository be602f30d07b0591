import type { NodeId } from '../ids';
import type { PlanNode } from './plan';

const known = new WeakMap<readonly PlanNode[], ReadonlyMap<NodeId, number>>();

/** Where each node stands in a list of nodes; made once per list. */
export function positionsOf(nodes: readonly PlanNode[]): ReadonlyMap<NodeId, number> {
  const made = known.get(nodes);
  if (made !== undefined) return made;
  const positions = new Map<NodeId, number>();
  nodes.forEach(({ id }, place) => positions.set(id, place));
  known.set(nodes, positions);
  return positions;
}

/** Says that a list has the same ids in the same order as another. */
export function sharePositions(from: readonly PlanNode[], to: readonly PlanNode[]): void {
  known.set(to, positionsOf(from));
}
