import type { NodeId } from '../ids';
import type { Plan, PlanNode } from './plan';
import type { TableRow } from './table-view';
import type { ChildrenByParent } from './tree';

/** A plan with everything that editing and drawing look up in it. Immutable, like the plan. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly nodes: ReadonlyMap<NodeId, PlanNode>;
  readonly children: ChildrenByParent;
  /** The printed rows (tableViewOf). */
  readonly rows: readonly TableRow[];
  /** First and last printed row of a node and everything below it, as indexes into rows. */
  readonly ranges: ReadonlyMap<NodeId, RowRange>;
}

export interface RowRange {
  readonly first: number;
  readonly last: number;
}
