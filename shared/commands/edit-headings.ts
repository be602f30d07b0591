import { newId } from '../ids';
import type { NodeId } from '../ids';
import type { HeadingNode, Plan, PlanNode } from '../plan/plan';
import { pathOf, planIndexOf, requireNode, requireTaskRow, siblingsOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotBetween } from '../plan/slot';
import type { Side, Slot } from '../plan/slot';
import { isHeading } from '../plan/tree';
import { moveNode, typedText } from './edit-command';
import type { Edit } from './edit-command';
import { editKeepingPrinted } from './keep-printed';

export interface NewHeading {
  readonly kind: 'area' | 'group';
  readonly number?: string;
  readonly title?: string;
  /**
   * For a group, how many headings it lies in. Left out: it stands beside the group around the anchor, or in the
   * anchor's area where there is no group. At most one deeper than what is around.
   */
  readonly depth?: number;
}

/**
 * Inserts a heading row. As on the page, what is printed below it belongs to it from then on, up to the next heading of
 * its rank: a group put between the rows of a group takes over the rest of them.
 *
 * An area stands before or after the whole area of the anchor. A group stands before or after the anchor row's
 * objective; beside an anchor heading, 'after' is after everything in it, or directly below the heading row where
 * the new group is to be inside. With no anchor the new heading is the last of the table.
 */
export function addHeading(
  plan: Plan,
  anchorId: NodeId | null,
  side: Side,
  heading: NewHeading,
): Edit {
  const index = planIndexOf(plan);
  const gap = gapOf(index, anchorId, side, heading);
  const wanted = Math.max(0, heading.depth ?? gap.usualDepth);
  const depth = heading.kind === 'area' ? 0 : Math.min(wanted, gap.around.length);
  const slot = slotOf(index, gap, depth);
  const node: HeadingNode = {
    id: newId(),
    kind: heading.kind,
    parentId: slot.parentId,
    orderKey: keysIn(slot, 1)[0] ?? '',
    number: typedText(heading.number ?? '').trim(),
    title: typedText(heading.title ?? '').trim(),
  };
  const followers = followersOf(index, gap, depth, heading.kind);
  const keys = keysIn({ parentId: node.id, previousKey: null, nextKey: null }, followers.length);
  const moves = followers.map((follower, place) =>
    moveNode(follower, { parentId: node.id, orderKey: keys[place] ?? '' }),
  );
  const label = heading.kind === 'area' ? 'Thêm lĩnh vực' : 'Thêm nhóm';
  return editKeepingPrinted(index, label, [{ kind: 'insert-nodes', nodes: [node] }, ...moves]);
}

/** A place between two printed rows, seen in the tree. */
interface Gap {
  /** The headings that the place lies in, from the outside in. */
  readonly around: readonly HeadingNode[];
  /** The children of the innermost of them (or the roots), and where among them the place is. */
  readonly siblings: readonly PlanNode[];
  readonly position: number;
  /** Depth of the new heading unless it is asked for otherwise. */
  readonly usualDepth: number;
}

function gapOf(index: PlanIndex, anchorId: NodeId | null, side: Side, heading: NewHeading): Gap {
  if (anchorId === null) return gapInside(index, [], 'end');
  const anchor = requireNode(index, anchorId);
  const beside = isHeading(anchor) ? anchor : topNodeOf(index, anchorId);
  const around = headingsAround(index, beside);
  if (heading.kind === 'area') return gapBeside(index, around[0] ?? beside, side, []);
  if (isHeading(beside)) return gapBesideHeading(index, beside, around, side, heading);
  const gap = gapBeside(index, beside, side, around);
  return around.at(-1)?.kind === 'group' ? { ...gap, usualDepth: around.length - 1 } : gap;
}

function gapBesideHeading(
  index: PlanIndex,
  anchor: HeadingNode,
  around: readonly HeadingNode[],
  side: Side,
  group: NewHeading,
): Gap {
  const isInside = anchor.kind === 'area' || (group.depth ?? 0) > around.length;
  if (!isInside) return gapBeside(index, anchor, side, around);
  if (side === 'after') return gapInside(index, [...around, anchor], 'start');
  // On the page, above an area's row is the end of the area before it.
  const siblings = siblingsOf(index, anchor);
  const previous = siblings[siblings.indexOf(anchor) - 1];
  return previous !== undefined && isHeading(previous)
    ? gapInside(index, [...around, previous], 'end')
    : gapBeside(index, anchor, side, around);
}

function gapBeside(
  index: PlanIndex,
  node: PlanNode,
  side: Side,
  around: readonly HeadingNode[],
): Gap {
  const siblings = siblingsOf(index, node);
  const position = siblings.indexOf(node) + (side === 'after' ? 1 : 0);
  return { around, siblings, position, usualDepth: around.length };
}

function gapInside(index: PlanIndex, around: readonly HeadingNode[], at: 'start' | 'end'): Gap {
  const siblings = index.children.get(around.at(-1)?.id ?? null) ?? [];
  const position = at === 'start' ? 0 : siblings.length;
  return { around, siblings, position, usualDepth: around.length };
}

/** The objective (or highest node) of a printed row. */
function topNodeOf(index: PlanIndex, rowId: NodeId): PlanNode {
  const [top] = pathOf(index, requireTaskRow(index, rowId));
  return top ?? requireNode(index, rowId);
}

/** The headings that a node lies in, from the outside in. */
function headingsAround(index: PlanIndex, node: PlanNode): readonly HeadingNode[] {
  const headings: HeadingNode[] = [];
  for (let id = node.parentId; id !== null;) {
    const parent = requireNode(index, id);
    if (isHeading(parent)) headings.unshift(parent);
    id = parent.parentId;
  }
  return headings;
}

function slotOf(index: PlanIndex, gap: Gap, depth: number): Slot {
  const split = gap.around[depth];
  if (split !== undefined) return slotBeside(index, split.id, 'after');
  const parentId = gap.around[depth - 1]?.id ?? null;
  return slotBetween(parentId, gap.siblings[gap.position - 1], gap.siblings[gap.position]);
}

/** What comes under the new heading: the rest of every heading that it splits, then its own siblings up to a heading. */
function followersOf(
  index: PlanIndex,
  gap: Gap,
  depth: number,
  kind: 'area' | 'group',
): readonly PlanNode[] {
  const split = gap.around.slice(depth).reverse();
  const rests = [
    gap.siblings.slice(gap.position),
    ...split.map((heading) => {
      const siblings = siblingsOf(index, heading);
      return siblings.slice(siblings.indexOf(heading) + 1);
    }),
  ];
  const ownSiblings = rests.at(-1) ?? [];
  const end = ownSiblings.findIndex((node) =>
    kind === 'area' ? node.kind === 'area' : isHeading(node),
  );
  return [...rests.slice(0, -1).flat(), ...(end === -1 ? ownSiblings : ownSiblings.slice(0, end))];
}
