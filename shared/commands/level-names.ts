import { newId } from '../ids';
import { columnByRole, levelsOf } from '../plan/layout';
import type { Column, RowLevel } from '../plan/layout';
import type { PlanNode, RowNode } from '../plan/plan';
import type { PlanIndex } from '../plan/plan-index';

/** The column that names the nodes of a level: Mục tiêu, Nhiệm vụ, Hoạt động. */
export function nameColumn(index: PlanIndex, level: RowLevel): Column | undefined {
  const { columns } = index.plan.layout;
  return (
    columns.find((column) => column.role === level && column.level === level) ??
    columns.find((column) => column.level === level && column.role !== 'number')
  );
}

/** The number column if it belongs to the level. */
export function numberColumnOf(index: PlanIndex, level: RowLevel): Column | undefined {
  const column = columnByRole(index.plan.layout, 'number');
  return column?.level === level ? column : undefined;
}

/** A row without texts in the place of a node: one node for each level; the top one has the node's id. */
export function emptyChain(index: PlanIndex, node: PlanNode): readonly RowNode[] {
  const chain: RowNode[] = [];
  for (const kind of levelsOf(index.plan.layout)) {
    const above = chain.at(-1);
    chain.push(
      above === undefined
        ? { id: node.id, kind, parentId: node.parentId, orderKey: node.orderKey, cells: {} }
        : { id: newId(), kind, parentId: above.id, orderKey: 'V', cells: {} },
    );
  }
  return chain;
}
