import type { HeadingNode, PlanNode, RowNode } from '../plan/plan';
import { requireNode, siblingsOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotInside } from '../plan/slot';
import type { Slot } from '../plan/slot';
import { isHeading } from '../plan/tree';
import type { Change } from './change';
import { moveNode } from './edit-command';
import { emptyChain, nameColumn, numberColumnOf } from './level-names';

type Position = Pick<PlanNode, 'parentId' | 'orderKey'>;

/** Null for an area: there is nothing above it. */
export function promoteHeading(index: PlanIndex, heading: HeadingNode): readonly Change[] | null {
  if (heading.kind === 'area') return null;
  const followers = followersOf(index, heading);
  const taken = intoEnd(index, heading, followers);
  if (heading.parentId === null) {
    const position = { parentId: null, orderKey: heading.orderKey };
    return [...taken, ...asOtherKind(index, heading, followers, position, 'area')];
  }
  const parent = requireNode(index, heading.parentId);
  const position = positionIn(slotBeside(index, parent.id, 'after'));
  return parent.kind === 'area'
    ? [...taken, ...asOtherKind(index, heading, followers, position, 'area')]
    : [...taken, moveNode(heading, position)];
}

/** Null where no heading stands before it that it could belong to, and it has rows of its own. */
export function demoteHeading(index: PlanIndex, heading: HeadingNode): readonly Change[] | null {
  const siblings = siblingsOf(index, heading);
  const previous = siblings[siblings.indexOf(heading) - 1];
  if (previous?.kind === heading.kind) {
    const position = positionIn(slotInside(index, previous.id, 'end'));
    return heading.kind === 'area'
      ? asOtherKind(index, heading, [], position, 'group')
      : [moveNode(heading, position)];
  }
  return heading.kind === 'group' ? asRow(index, heading) : null;
}

function followersOf(index: PlanIndex, node: PlanNode): readonly PlanNode[] {
  const siblings = siblingsOf(index, node);
  if (node.parentId === null) {
    // At the root what follows belongs together only up to the next heading.
    const after = siblings.slice(siblings.indexOf(node) + 1);
    const next = after.findIndex(isHeading);
    return next === -1 ? after : after.slice(0, next);
  }
  return siblings.slice(siblings.indexOf(node) + 1);
}

function intoEnd(
  index: PlanIndex,
  heading: HeadingNode,
  nodes: readonly PlanNode[],
): readonly Change[] {
  const keys = keysIn(slotInside(index, heading.id, 'end'), nodes.length);
  return nodes.map((node, place) =>
    moveNode(node, { parentId: heading.id, orderKey: keys[place] ?? '' }),
  );
}

/**
 * A heading of the other kind with the same identity. A kind cannot be changed in place, so it is taken out and put in
 * again; meanwhile its children wait beside it.
 */
function asOtherKind(
  index: PlanIndex,
  heading: HeadingNode,
  taken: readonly PlanNode[],
  position: Position,
  kind: HeadingNode['kind'],
): readonly Change[] {
  const own = index.children.get(heading.id) ?? [];
  const takenKeys = keysIn(slotInside(index, heading.id, 'end'), taken.length);
  const children = [
    ...own,
    ...taken.map((node, place) => ({
      ...node,
      parentId: heading.id,
      orderKey: takenKeys[place] ?? '',
    })),
  ];
  const waiting = keysIn(slotBeside(index, heading.id, 'after'), children.length);
  const places = children.map((_, place) => ({
    parentId: heading.parentId,
    orderKey: waiting[place] ?? '',
  }));
  const moved = (node: PlanNode, from: Position, to: Position) =>
    moveNode({ ...node, ...from }, to);
  return [
    ...children.map((node, place) => moved(node, node, places[place] ?? node)),
    { kind: 'delete-nodes', nodes: [heading] },
    { kind: 'insert-nodes', nodes: [{ ...heading, ...position, kind }] },
    ...children.map((node, place) => moved(node, places[place] ?? node, node)),
  ];
}

/** A heading without anything below it becomes a row with its number and title. */
function asRow(index: PlanIndex, heading: HeadingNode): readonly Change[] | null {
  if ((index.children.get(heading.id) ?? []).length > 0) return null;
  const chain = emptyChain(index, heading);
  const [top] = chain;
  const name = top === undefined ? undefined : nameColumn(index, top.kind);
  if (top === undefined || name === undefined) return null;
  const nodes = chain.map((node): RowNode => {
    const number = numberColumnOf(index, node.kind);
    return {
      ...node,
      cells: {
        ...(node === top && heading.title !== ''
          ? { [name.id]: { text: heading.title, continues: false } }
          : {}),
        ...(number !== undefined && heading.number !== ''
          ? { [number.id]: { text: heading.number, continues: false } }
          : {}),
      },
    };
  });
  return [
    { kind: 'delete-nodes', nodes: [heading] },
    { kind: 'insert-nodes', nodes },
  ];
}

function positionIn(slot: Slot): Position {
  return { parentId: slot.parentId, orderKey: keysIn(slot, 1)[0] ?? '' };
}
