import type { NodeId } from '../ids';
import type { Plan, PlanNode } from './plan';
import type { TableRow } from './table-view';
import type { ChildrenByParent } from './tree';

/** A plan with everything that editing and drawing look up in it. Immutable, like the plan. */
export interface PlanIndex extends PlanTree {
  readonly plan: Plan;
  /** The printed rows (tableViewOf). */
  readonly rows: readonly TableRow[];
  /** First and last printed row of a node and everything below it, as indexes into rows. */
  readonly ranges: RowRanges;
}

/** The nodes of a plan by their id and by their parent. */
export interface PlanTree {
  readonly nodes: ReadonlyMap<NodeId, PlanNode>;
  readonly children: ChildrenByParent;
}

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export type RowRanges = Pick<ReadonlyMap<NodeId, RowRange>, 'get' | 'has'>;

/** Nodes that came, went, moved or were rewritten between two plans, as they are now; null for those that went. */
export type ChangedNodes = ReadonlyMap<NodeId, PlanNode | null>;
