import type { NodeId } from '../ids';
import { compareOrderKeys } from './order-key';
import type { Column, RowLevel } from './layout';
import type { HeadingNode, PlanNode, RowNode } from './plan';

/** Children of every node in printed order; null holds the roots. */
export type ChildrenByParent = ReadonlyMap<NodeId | null, readonly PlanNode[]>;

export function isHeading(node: PlanNode): node is HeadingNode {
  return node.kind === 'area' || node.kind === 'group';
}

export function isRow(node: PlanNode): node is RowNode {
  return !isHeading(node);
}

/** Sibling order. Equal keys should not occur; the id then keeps the order the same everywhere. */
export function compareSiblings(a: PlanNode, b: PlanNode): number {
  return compareOrderKeys(a.orderKey, b.orderKey) || compareOrderKeys(a.id, b.id);
}

export function childrenByParent(nodes: Iterable<PlanNode>): ChildrenByParent {
  const children = new Map<NodeId | null, PlanNode[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parentId);
    if (siblings === undefined) children.set(node.parentId, [node]);
    else siblings.push(node);
  }
  for (const siblings of children.values()) {
    if (!isSorted(siblings)) siblings.sort(compareSiblings);
  }
  return children;
}

function isSorted(siblings: readonly PlanNode[]): boolean {
  return siblings.every((node, index) => {
    const previous = siblings[index - 1];
    return previous === undefined || compareSiblings(previous, node) < 0;
  });
}

/**
 * The nodes in printed order, parents before children: the one order of Plan.nodes that does not depend on history.
 * Nodes that hang on nothing are left out; applyChanges never lets that happen.
 */
export function inTreeOrder(nodes: Iterable<PlanNode>): readonly PlanNode[] {
  return subtreeNodes(childrenByParent(nodes), null);
}

/** All nodes below `parentId` in printed order, without the node itself. */
export function subtreeNodes(
  children: ChildrenByParent,
  parentId: NodeId | null,
): readonly PlanNode[] {
  const ordered: PlanNode[] = [];
  const visit = (id: NodeId | null): void => {
    for (const child of children.get(id) ?? []) {
      ordered.push(child);
      visit(child.id);
    }
  };
  visit(parentId);
  return ordered;
}

const levelRanks: Readonly<Record<RowLevel, number>> = { objective: 0, task: 1, activity: 2 };

/** 0 for an objective, 1 for a task, 2 for an activity. */
export function levelRank(level: RowLevel): number {
  return levelRanks[level];
}

/**
 * The node of a printed row that holds the cell of a column: the node of the column's level or, where a plan leaves
 * that level out, the next one below.
 *
 * @param path the row's nodes from the top down; not empty.
 */
export function holderOf(path: readonly RowNode[], column: Column): RowNode {
  const rank = levelRank(column.level);
  const holder = path.find((node) => levelRank(node.kind) >= rank) ?? path.at(-1);
  if (holder === undefined) throw new Error('A printed row has no node');
  return holder;
}
