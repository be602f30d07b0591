import type { ColumnId, NodeId } from '../ids';
import { columnByRole, levelsOf } from './layout';
import { isOrderKey } from './order-key';
import { planIndexOf } from './plan-index';
import type { PlanIndex } from './plan-index';
import type { Plan, PlanNode, RowNode } from './plan';
import { holderOf, inTreeOrder, isHeading, isRow } from './tree';

/**
 * What every plan must keep through every command, as English sentences about what is broken; empty for a sound plan.
 * Used by tests and by readers of stored plans.
 *
 *   tree      ids are unique, parents exist, no cycles; nodes stand in tree order
 *   nesting   headings under headings; row levels follow each other down to the leaf level, which has no children
 *   order     siblings have distinct, valid order keys
 *   cells     a continuing cell has no text and something above it to continue; empty cells are left out; a cell with
 *             content is in the node that prints its column
 */
export function checkPlanInvariants(plan: Plan): readonly string[] {
  const tree = checkTree(plan);
  if (tree.length > 0) return tree;
  const index = planIndexOf(plan);
  const ofNodes = plan.nodes.flatMap((node) => checkNesting(index, node));
  return [...ofNodes, ...checkOrderKeys(plan), ...checkCells(index)];
}

function checkTree(plan: Plan): readonly string[] {
  const problems: string[] = [];
  if (new Set(plan.nodes.map(({ id }) => id)).size !== plan.nodes.length) {
    problems.push('Two nodes have the same id');
  }
  const ordered = inTreeOrder(plan.nodes);
  if (ordered.length !== plan.nodes.length) problems.push('Some nodes hang on nothing');
  else if (ordered.some((node, index) => node !== plan.nodes[index])) {
    problems.push('Nodes are not in tree order');
  }
  return problems;
}

function checkNesting(index: PlanIndex, node: PlanNode): readonly string[] {
  const parent = node.parentId === null ? undefined : index.nodes.get(node.parentId);
  if (isHeading(node)) {
    return parent !== undefined && isRow(parent) ? [`Heading ${node.id} is inside a row`] : [];
  }
  const levels = levelsOf(index.plan.layout);
  const level = levels.indexOf(node.kind);
  const problems: string[] = [];
  if (level === -1) problems.push(`${node.kind} ${node.id} is of no level of the layout`);
  if (parent !== undefined && isRow(parent) && levels.indexOf(parent.kind) !== level - 1) {
    problems.push(`${node.kind} ${node.id} is inside a ${parent.kind}`);
  }
  const hasChildren = (index.children.get(node.id) ?? []).length > 0;
  const isLeaf = level === levels.length - 1;
  if (isLeaf === hasChildren) {
    problems.push(`${node.kind} ${node.id} has ${hasChildren ? 'children' : 'no rows'}`);
  }
  return problems;
}

function checkOrderKeys(plan: Plan): readonly string[] {
  const seen = new Set<string>();
  return plan.nodes.flatMap((node) => {
    const place = `${node.parentId ?? ''}/${node.orderKey}`;
    const problem = !isOrderKey(node.orderKey) || seen.has(place);
    seen.add(place);
    return problem ? [`Node ${node.id} has a bad order key "${node.orderKey}"`] : [];
  });
}

function checkCells(index: PlanIndex): readonly string[] {
  const { columns } = index.plan.layout;
  const number = columnByRole(index.plan.layout, 'number')?.id;
  const problems: string[] = [];
  let open = new Set<ColumnId>();
  const checked = new Set<NodeId>();
  for (const row of index.rows) {
    if (row.kind !== 'task') {
      open = new Set(number === undefined ? [] : [number]);
      continue;
    }
    const path = row.path.map((id) => index.nodes.get(id)).filter((node) => node !== undefined);
    const nodes = path.filter(isRow);
    for (const node of nodes.filter(({ id }) => !checked.has(id))) {
      checked.add(node.id);
      const printed = columns.filter((column) => holderOf(nodes, column) === node);
      problems.push(...checkCellsOf(node, new Set(printed.map(({ id }) => id)), open, index));
    }
    open = new Set(columns.map(({ id }) => id));
  }
  return problems;
}

function checkCellsOf(
  node: RowNode,
  printed: ReadonlySet<ColumnId>,
  open: ReadonlySet<ColumnId>,
  index: PlanIndex,
): readonly string[] {
  const inLayout = new Set(index.plan.layout.columns.map(({ id }) => id));
  return Object.entries(node.cells).flatMap(([key, cell]) => {
    const id = key as ColumnId;
    const where = `Cell ${id} of ${node.id}`;
    if (!cell.continues && cell.text === '') return [`${where} is empty but stored`];
    // Cells of columns that the layout dropped wait in their nodes for the column to come back.
    if (!inLayout.has(id)) return [];
    if (!printed.has(id)) return [`${where} is printed nowhere`];
    if (!cell.continues) return [];
    if (cell.text !== '') return [`${where} continues and has text`];
    return open.has(id) ? [] : [`${where} continues nothing`];
  });
}
