import type { ColumnId, NodeId } from '../ids';
import type { Layout } from '../plan/layout';
import type { Plan, PlanNode } from '../plan/plan';
import { isHeading } from '../plan/tree';
import { stableNodeId } from './stable-hash';

/**
 * The same plan with ids that follow from places alone, so that what is derived from it (ids of proposals) is the same
 * each time a file is read. For work without a library; a plan of the library keeps its ids.
 */
export function withPlainIds(plan: Plan): Plan {
  const nodeIds = new Map(
    plan.nodes.map(({ id }, place) => [id, stableNodeId(['row', String(place)]) as NodeId]),
  );
  const columnIds = new Map(
    plan.layout.columns.map(({ id }, place) => [id, `column-${place + 1}` as ColumnId]),
  );
  const layout: Layout = {
    ...plan.layout,
    columns: plan.layout.columns.map((column) => ({
      ...column,
      id: columnIds.get(column.id) ?? column.id,
    })),
  };
  const nodes = plan.nodes.map((node): PlanNode => {
    const id = nodeIds.get(node.id) ?? node.id;
    const parentId = node.parentId === null ? null : (nodeIds.get(node.parentId) ?? node.parentId);
    if (isHeading(node)) return { ...node, id, parentId };
    const cells = Object.fromEntries(
      Object.entries(node.cells).map(([key, cell]) => [
        columnIds.get(key as ColumnId) ?? key,
        cell,
      ]),
    );
    return { ...node, id, parentId, cells };
  });
  return { ...plan, layout, nodes };
}
