import type { NodeId } from '../ids';
import type { PlanNode } from './plan';
import type { ChangedNodes, PlanTree } from './plan-index-types';
import { compareSiblings } from './tree';

/** The tree after some nodes have changed: only the lists of children that these stood or stand in are made anew. */
export function carryTree(tree: PlanTree, changed: ChangedNodes): PlanTree {
  const nodes = new Map(tree.nodes);
  const arriving = new Map<NodeId | null, PlanNode[]>();
  for (const [id, after] of changed) {
    const before = tree.nodes.get(id);
    if (before !== undefined) listIn(arriving, before.parentId);
    if (after === null) {
      nodes.delete(id);
    } else {
      nodes.set(id, after);
      listIn(arriving, after.parentId).push(after);
    }
  }
  const children = new Map(tree.children);
  for (const [parentId, added] of arriving) {
    const staying = (tree.children.get(parentId) ?? []).filter(({ id }) => !changed.has(id));
    const siblings = [...staying, ...added].sort(compareSiblings);
    if (siblings.length === 0) children.delete(parentId);
    else children.set(parentId, siblings);
  }
  return { nodes, children };
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}
