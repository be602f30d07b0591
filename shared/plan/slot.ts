import type { NodeId } from '../ids';
import { orderKeysBetween } from './order-key';
import type { PlanNode } from './plan';
import type { PlanIndex } from './plan-index';
import { requireNode, siblingsOf } from './plan-index';

export type Side = 'before' | 'after';

/** A gap between two siblings (or at an end of them) into which nodes can be put. */
export interface Slot {
  readonly parentId: NodeId | null;
  /** Order keys of the siblings around the gap; null at an end. */
  readonly previousKey: string | null;
  readonly nextKey: string | null;
}

/** Order keys for `count` nodes in a slot. */
export function keysIn(slot: Slot, count: number): readonly string[] {
  return orderKeysBetween(slot.previousKey, slot.nextKey, count);
}

/** The slot directly before or after a node among its siblings. */
export function slotBeside(index: PlanIndex, nodeId: NodeId, side: Side): Slot {
  const node = requireNode(index, nodeId);
  const siblings = siblingsOf(index, node);
  const place = siblings.indexOf(node);
  const previous = siblings[side === 'before' ? place - 1 : place];
  const next = siblings[side === 'before' ? place : place + 1];
  return {
    parentId: node.parentId,
    previousKey: previous?.orderKey ?? null,
    nextKey: next?.orderKey ?? null,
  };
}

/** The slot before the first or after the last child of a node; null stands for the root. */
export function slotInside(index: PlanIndex, parentId: NodeId | null, at: 'start' | 'end'): Slot {
  const children = index.children.get(parentId) ?? [];
  return at === 'start'
    ? { parentId, previousKey: null, nextKey: children[0]?.orderKey ?? null }
    : { parentId, previousKey: children.at(-1)?.orderKey ?? null, nextKey: null };
}

/** The slot between two neighbouring children of a parent; undefined stands for an end. */
export function slotBetween(
  parentId: NodeId | null,
  previous: PlanNode | undefined,
  next: PlanNode | undefined,
): Slot {
  return {
    parentId,
    previousKey: previous?.orderKey ?? null,
    nextKey: next?.orderKey ?? null,
  };
}
