import type { NodeId } from '../ids';
import { columnByRole } from '../plan/layout';
import { planIndexOf, requireNode } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import type { Plan } from '../plan/plan';
import { isHeading } from '../plan/tree';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import type { NumberedItem } from './numbering-scheme';

const known = new WeakMap<Plan, readonly NumberedItem[]>();

/** Everything in the table that may carry a number of its own, in printed order; made once per plan. */
export function numberedItemsOf(index: PlanIndex): readonly NumberedItem[] {
  const items = known.get(index.plan) ?? itemsOf(index);
  known.set(index.plan, items);
  return items;
}

function itemsOf(index: PlanIndex): readonly NumberedItem[] {
  const numberColumn = columnByRole(index.plan.layout, 'number')?.id;
  return index.rows.flatMap((row): readonly NumberedItem[] => {
    if (row.kind !== 'task') {
      const { kind, id, depth, number } = row;
      return [{ kind, id, parentId: requireNode(index, id).parentId, depth, number }];
    }
    const cell = numberColumn === undefined ? undefined : row.cells[numberColumn];
    if (cell === undefined || cell.mergedFromAbove) return [];
    const parentId = requireNode(index, row.path[0] ?? row.id).parentId;
    const depth = depthBelow(index, parentId);
    return [{ kind: 'row', id: cell.ownerId, parentId, depth, number: cell.text }];
  });
}

function depthBelow(index: PlanIndex, headingId: NodeId | null): number {
  let depth = 0;
  for (let id = headingId; id !== null; id = requireNode(index, id).parentId) depth += 1;
  return depth;
}

/** Writes the numbers that differ from what the plan holds. */
export function numberChanges(plan: Plan, numbers: ReadonlyMap<NodeId, string>): readonly Change[] {
  const index = planIndexOf(plan);
  return numberedItemsOf(index).flatMap((item): readonly Change[] => {
    const number = numbers.get(item.id);
    return number === undefined || number === item.number ? [] : [write(index, item, number)];
  });
}

function write(index: PlanIndex, item: NumberedItem, number: string): Change {
  const node = requireNode(index, item.id);
  if (isHeading(node)) {
    return {
      kind: 'set-heading',
      nodeId: node.id,
      field: 'number',
      before: item.number,
      after: number,
    };
  }
  const column = columnByRole(index.plan.layout, 'number');
  if (column === undefined) throw new Error('A row has a number without a column for it');
  return cellChange(node, column.id, { text: number, continues: false });
}
