import type { NodeId } from '../ids';
import { parseFunding, sumFunding, unitOfLabel } from '../text/funding';
import type { FundingTotal } from '../text/funding';
import { columnByRole } from './layout';
import type { Layout } from './layout';
import type { Plan } from './plan';
import type { TaskRow } from './table-view';
import { tableViewOf } from './table-view-of';
import { isRow } from './tree';

/** Tasks and money of a whole plan or of one of its areas. */
export interface PlanSummaryFigures {
  /** Number of tasks, however many activities or printed rows they have. */
  readonly tasks: number;
  /** The sum of the funding column, each merged cell counted once; null where the layout has no such column. */
  readonly funding: FundingTotal | null;
}

export interface AreaSummary extends PlanSummaryFigures {
  /** The area's node, or null for rows that stand above the first area. */
  readonly areaId: NodeId | null;
}

/** Number of tasks of a plan. */
export function countTasks(plan: Plan): number {
  return plan.nodes.filter(({ kind }) => kind === 'task').length;
}

/** Number of printed rows that are no headings: of nodes with nothing below them. Cheaper than the printed table. */
export function countLeafRows({ nodes }: Plan): number {
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  return nodes.filter((node) => isRow(node) && !parents.has(node.id)).length;
}

export function summarisePlan(plan: Plan): PlanSummaryFigures {
  const rows = tableViewOf(plan).rows.filter((row) => row.kind === 'task');
  return figuresOf(plan.layout, taskIdsOf(plan), rows);
}

/** One entry per printed area, in order; rows above the first area, if any, come first. */
export function summariseAreas(plan: Plan): readonly AreaSummary[] {
  const taskIds = taskIdsOf(plan);
  const areas: { areaId: NodeId | null; rows: TaskRow[] }[] = [{ areaId: null, rows: [] }];
  for (const row of tableViewOf(plan).rows) {
    if (row.kind === 'area') areas.push({ areaId: row.id, rows: [] });
    else if (row.kind === 'task') areas.at(-1)?.rows.push(row);
  }
  return areas
    .filter(({ areaId, rows }) => areaId !== null || rows.length > 0)
    .map(({ areaId, rows }) => ({ areaId, ...figuresOf(plan.layout, taskIds, rows) }));
}

function taskIdsOf(plan: Plan): ReadonlySet<NodeId> {
  return new Set(plan.nodes.filter(({ kind }) => kind === 'task').map(({ id }) => id));
}

function figuresOf(
  layout: Layout,
  taskIds: ReadonlySet<NodeId>,
  rows: readonly TaskRow[],
): PlanSummaryFigures {
  const tasks = new Set(rows.flatMap(({ path }) => path.filter((id) => taskIds.has(id))));
  const column = columnByRole(layout, 'funding');
  if (column === undefined) return { tasks: tasks.size, funding: null };
  const unit = unitOfLabel(column.label) ?? 'triệu đồng';
  const owned = rows
    .map(({ cells }) => cells[column.id])
    .filter((cell) => cell !== undefined)
    .filter(({ mergedFromAbove }) => !mergedFromAbove);
  return {
    tasks: tasks.size,
    funding: sumFunding(owned.map(({ text }) => parseFunding(text, unit))),
  };
}
