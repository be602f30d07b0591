import { newId, type ColumnId } from '../ids';
import type { Change, Command } from '../commands/change';
import { sameValue } from '../commands/same-value';
import type { Layout } from '../plan/layout';
import { emptyCell, type Plan, type RowNode } from '../plan/plan';
import { isRow } from '../plan/tree';
import { rebuildRows } from './rebuild-rows';

/**
 * Gives a plan another layout, in one step to undo. One rule holds for every switch: **the printed rows stay, only the
 * columns change**. The number of rows, their order and every text stay; a cell that was drawn over several rows still is.
 *
 *   column hidden      its cells stay in the nodes and come back with it
 *   level gone         (no column counts by objective any more) each row keeps its share of what the objective held
 *   level new or back  rows that every column of the level draws as one are grouped below one node again
 *
 * So switching back gives the table as it was, with whatever was edited meanwhile. Null where the layout is the plan's.
 * Hide columns that hold content instead of leaving them out: what neither list names stays in the nodes, but nothing
 * shows that it is there.
 */
export function switchLayout(plan: Plan, layout: Layout, label = 'Đổi mẫu cột'): Command | null {
  if (sameValue(plan.layout, layout)) return null;
  const setLayout: Change = { kind: 'set-layout', before: plan.layout, after: layout };
  const before = plan.nodes.filter(isRow);
  const after = rebuildRows(plan, layout);
  const changes = isSameTree(before, after)
    ? [setLayout, ...cellChanges(before, after)]
    : restructure(setLayout, before, after);
  return { id: newId(), label, changes };
}

function isSameTree(before: readonly RowNode[], after: readonly RowNode[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, kind, parentId }, index) => {
      const other = after[index];
      return other?.id === id && other.kind === kind && other.parentId === parentId;
    })
  );
}

function cellChanges(before: readonly RowNode[], after: readonly RowNode[]): readonly Change[] {
  return before.flatMap((node, index): readonly Change[] => {
    const cells = after[index]?.cells ?? {};
    const ids = new Set([...Object.keys(node.cells), ...Object.keys(cells)]) as Set<ColumnId>;
    return [...ids].flatMap((columnId): readonly Change[] => {
      const [old, next] = [node.cells[columnId] ?? emptyCell, cells[columnId] ?? emptyCell];
      if (sameValue(old, next)) return [];
      return [{ kind: 'set-cell', nodeId: node.id, columnId, before: old, after: next }];
    });
  });
}

/** A node cannot change its kind, so all rows go and come back, with their ids. */
function restructure(
  setLayout: Change,
  before: readonly RowNode[],
  after: readonly RowNode[],
): readonly Change[] {
  const some = (kind: 'delete-nodes' | 'insert-nodes', nodes: readonly RowNode[]) =>
    nodes.length === 0 ? [] : [{ kind, nodes } satisfies Change];
  return [...some('delete-nodes', before), setLayout, ...some('insert-nodes', after)];
}
