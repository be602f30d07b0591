import type { NodeId } from '../ids';
import type { HeadingNode, Plan, PlanNode } from '../plan/plan';
import { planIndexOf, requireNode, siblingsOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotInside } from '../plan/slot';
import type { Side, Slot } from '../plan/slot';
import { isHeading } from '../plan/tree';
import { notAHeading } from './edit-cells';
import { moveNode } from './edit-command';
import type { Edit } from './edit-command';
import { editKeepingPrinted } from './keep-printed';

/** Moves an area or group with everything in it past the next heading beside it; null when there is none. */
export function moveHeading(plan: Plan, headingId: NodeId, direction: 'up' | 'down'): Edit {
  const index = planIndexOf(plan);
  const heading = requireHeading(index, headingId);
  const headings = siblingsOf(index, heading).filter(isHeading);
  const place = headings.indexOf(heading);
  const neighbour = headings[direction === 'up' ? place - 1 : place + 1];
  if (neighbour === undefined) return null;
  const slot = slotBeside(index, neighbour.id, direction === 'up' ? 'before' : 'after');
  return moveInto(index, heading, slot, direction === 'up' ? ' lên' : ' xuống');
}

/**
 * Moves an area or group next to the heading of its own rank that the target is or belongs to. A group dropped where
 * there is none goes to the end of the target's area. Null for a target inside the heading itself.
 */
export function moveHeadingTo(plan: Plan, headingId: NodeId, targetId: NodeId, side: Side): Edit {
  const index = planIndexOf(plan);
  const heading = requireHeading(index, headingId);
  const around = [...ancestry(index, requireNode(index, targetId))].filter(isHeading);
  if (around.includes(heading)) return null;
  const rank = depthOf(index, heading);
  const beside = around.find((node) => depthOf(index, node) === rank && node.kind === heading.kind);
  if (beside !== undefined) return moveInto(index, heading, slotBeside(index, beside.id, side), '');
  const [innermost] = around;
  if (innermost === undefined || heading.kind === 'area') return null;
  return moveInto(index, heading, slotInside(index, innermost.id, 'end'), '');
}

function moveInto(index: PlanIndex, heading: HeadingNode, slot: Slot, direction: string): Edit {
  const kind = heading.kind === 'area' ? 'lĩnh vực' : 'nhóm';
  const position = { parentId: slot.parentId, orderKey: keysIn(slot, 1)[0] ?? '' };
  return editKeepingPrinted(index, `Chuyển ${kind}${direction}`, [moveNode(heading, position)]);
}

function requireHeading(index: PlanIndex, id: NodeId): HeadingNode {
  const node = requireNode(index, id);
  if (!isHeading(node)) throw notAHeading();
  return node;
}

/** The node and what it lies in, from the inside out. */
function* ancestry(index: PlanIndex, node: PlanNode): Generator<PlanNode> {
  let current: PlanNode | undefined = node;
  while (current !== undefined) {
    yield current;
    current = current.parentId === null ? undefined : index.nodes.get(current.parentId);
  }
}

function depthOf(index: PlanIndex, node: PlanNode): number {
  return [...ancestry(index, node)].length - 1;
}
