import type { NodeId } from '../ids';
import type { Plan, PlanNode } from '../plan/plan';
import { leavesOf, planIndexOf, requireNode, siblingsOf } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotInside } from '../plan/slot';
import { isHeading, isRow, subtreeNodes } from '../plan/tree';
import { notAHeading } from './edit-cells';
import { editOf, moveNode, shortened } from './edit-command';
import type { Edit } from './edit-command';
import { editKeepingPrinted } from './keep-printed';

/**
 * Deletes rows: printed rows, or an objective or task with all its rows. An objective that loses its last task goes
 * too. Where a deleted row owned a merged cell, the value moves to the next row of the span. Headings among the ids are
 * left alone (see deleteHeading).
 */
export function deleteRows(plan: Plan, ids: readonly NodeId[]): Edit {
  const index = planIndexOf(plan);
  const chosen = ids.filter((id) => isRow(requireNode(index, id)));
  const leaves = new Set(chosen.flatMap((id) => leavesOf(index, id)));
  if (leaves.size === 0) return null;
  const label = leaves.size === 1 ? 'Xóa dòng' : `Xóa ${leaves.size} dòng`;
  return deletion(index, label, withEmptiedParents(index, leaves));
}

/** The leaves and every row node above them that has no other leaf. */
function withEmptiedParents(index: PlanIndex, leaves: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const doomed = new Set(leaves);
  for (const leaf of leaves) {
    for (let id = requireNode(index, leaf).parentId; id !== null;) {
      const parent = requireNode(index, id);
      const remaining = (index.children.get(id) ?? []).some((child) => !doomed.has(child.id));
      if (isHeading(parent) || remaining) break;
      doomed.add(id);
      id = parent.parentId;
    }
  }
  return doomed;
}

/** Deletes an area or group with everything in it. */
export function deleteHeading(plan: Plan, headingId: NodeId): Edit {
  const index = planIndexOf(plan);
  const heading = requireNode(index, headingId);
  if (!isHeading(heading)) throw notAHeading();
  const below = subtreeNodes(index.children, headingId).map(({ id }) => id);
  const label = `Xóa ${kindName(heading)} ${shortened(heading.title)}`.trim();
  return deletion(index, label, new Set([headingId, ...below]));
}

/**
 * Deletes the heading row alone. What stood below it goes where it then appears to belong on the page: to the heading
 * just before it on the same level, else to the one around it.
 */
export function deleteHeadingOnly(plan: Plan, headingId: NodeId): Edit {
  const index = planIndexOf(plan);
  const heading = requireNode(index, headingId);
  if (!isHeading(heading)) throw notAHeading();
  const siblings = siblingsOf(index, heading);
  const previous = siblings[siblings.indexOf(heading) - 1];
  const slot =
    previous !== undefined && isHeading(previous)
      ? slotInside(index, previous.id, 'end')
      : slotBeside(index, headingId, 'after');
  const children = index.children.get(headingId) ?? [];
  const keys = keysIn(slot, children.length);
  const moves = children.map((child, place) =>
    moveNode(child, { parentId: slot.parentId, orderKey: keys[place] ?? '' }),
  );
  const label = `Bỏ dòng ${kindName(heading)} ${shortened(heading.title)}`.trim();
  return editKeepingPrinted(index, label, [...moves, { kind: 'delete-nodes', nodes: [heading] }]);
}

function deletion(index: PlanIndex, label: string, ids: ReadonlySet<NodeId>): Edit {
  // Plan.nodes is in tree order, so parents come before children when the deletion is undone.
  const nodes = index.plan.nodes.filter(({ id }) => ids.has(id));
  if (nodes.length === 0) return editOf(label, []);
  return editKeepingPrinted(index, label, [{ kind: 'delete-nodes', nodes }]);
}

function kindName(node: PlanNode): string {
  return node.kind === 'area' ? 'lĩnh vực' : 'nhóm';
}
