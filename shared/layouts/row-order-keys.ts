import type { NodeId } from '../ids';
import { orderKeysBetween } from '../plan/order-key';
import type { HeadingNode, PlanNode, RowNode } from '../plan/plan';
import { isHeading } from '../plan/tree';

/**
 * Order keys for rows that take the place of a plan's rows while its headings keep their keys.
 *
 * @param before the plan's nodes in tree order.
 * @param rows the new row nodes in printed order; their own keys count for nothing.
 * @param gaps for each row directly below a heading or the root: the old row whose place among the headings it takes.
 */
export function rowOrderKeys(
  before: readonly PlanNode[],
  rows: readonly RowNode[],
  gaps: ReadonlyMap<NodeId, NodeId>,
): ReadonlyMap<NodeId, string> {
  const places = placesAmongHeadings(before);
  const runs = new Map<string, { readonly gap: Gap; readonly ids: NodeId[] }>();
  for (const { id, parentId } of rows) {
    const old = gaps.get(id);
    const gap = (old === undefined ? undefined : places.get(old)) ?? openGap;
    const name = `${parentId ?? ''}/${gap.previous?.id ?? ''}`;
    const run = runs.get(name);
    if (run === undefined) runs.set(name, { gap, ids: [id] });
    else run.ids.push(id);
  }
  const keys = new Map<NodeId, string>();
  for (const { gap, ids } of runs.values()) {
    const low = gap.previous?.orderKey ?? null;
    const given = orderKeysBetween(low, gap.next?.orderKey ?? null, ids.length);
    ids.forEach((id, place) => keys.set(id, given[place] ?? ''));
  }
  return keys;
}

/** Between which headings among its siblings a row stands. */
interface Gap {
  readonly previous: HeadingNode | null;
  next: HeadingNode | null;
}

const openGap: Gap = { previous: null, next: null };

function placesAmongHeadings(nodes: readonly PlanNode[]): ReadonlyMap<NodeId, Gap> {
  const current = new Map<NodeId | null, Gap>();
  const places = new Map<NodeId, Gap>();
  for (const node of nodes) {
    const gap = current.get(node.parentId) ?? { previous: null, next: null };
    current.set(node.parentId, gap);
    if (isHeading(node)) {
      gap.next = node;
      current.set(node.parentId, { previous: node, next: null });
    } else places.set(node.id, gap);
  }
  return places;
}
