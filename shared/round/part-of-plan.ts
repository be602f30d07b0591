import type { ColumnId, NodeId } from '../ids';
import type { Cell, Plan, PlanNode, RowNode } from '../plan/plan';
import type { TableRow, TaskRow } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import { isRow } from '../plan/tree';

/**
 * A plan with some of its printed rows only: the given leaf rows, what they hang on and the headings above them. Nodes
 * keep their ids. A value that was one with a row that is left out is written out, so that no row loses words.
 */
export function partOfPlan(plan: Plan, leafIds: ReadonlySet<NodeId>): Plan {
  const rows = tableViewOf(plan).rows;
  const kept = keptNodes(plan, rows, leafIds);
  const above = rowsAbove(rows, kept);
  const parts = new Map(rows.filter(isTask).map((row) => [row.id, row]));
  const nodes = plan.nodes
    .filter(({ id }) => kept.has(id))
    .map((node) => (isRow(node) ? withOwnTexts(node, parts, above, rows) : node));
  return { ...plan, nodes, appendix: { ...plan.appendix, footer: '' } };
}

function isTask(row: TableRow): row is TaskRow {
  return row.kind === 'task';
}

function keptNodes(
  plan: Plan,
  rows: readonly TableRow[],
  leafIds: ReadonlySet<NodeId>,
): ReadonlySet<NodeId> {
  const parents = new Map(plan.nodes.map((node) => [node.id, node.parentId]));
  const kept = new Set<NodeId>();
  for (const row of rows.filter(isTask)) {
    if (!leafIds.has(row.id)) continue;
    for (let id: NodeId | null = row.id; id !== null; id = parents.get(id) ?? null) kept.add(id);
  }
  return kept;
}

/** For each kept printed row: whether the printed row directly above it is kept too. */
function rowsAbove(
  rows: readonly TableRow[],
  kept: ReadonlySet<NodeId>,
): ReadonlyMap<NodeId, boolean> {
  return new Map(
    rows.map((row, index) => {
      const previous = rows[index - 1];
      return [row.id, previous !== undefined && kept.has(previous.id)];
    }),
  );
}

function withOwnTexts(
  node: RowNode,
  rows: ReadonlyMap<NodeId, TaskRow>,
  above: ReadonlyMap<NodeId, boolean>,
  all: readonly TableRow[],
): PlanNode {
  const continuing = Object.entries(node.cells).filter(([, cell]) => cell.continues);
  if (continuing.length === 0) return node;
  const row = rows.get(node.id) ?? all.filter(isTask).find(({ path }) => path.includes(node.id));
  if (row === undefined || above.get(row.id) === true) return node;
  const cells: Record<ColumnId, Cell> = { ...node.cells };
  for (const [columnId] of continuing) {
    const id = columnId as ColumnId;
    cells[id] = { text: row.cells[id]?.text ?? '', continues: false };
  }
  return { ...node, cells };
}
