import type { NodeId } from '../../shared/ids';
import { columnByRole, leafLevelOf, type Layout } from '../../shared/plan/layout';
import type { Plan } from '../../shared/plan/plan';
import type { TableRow, TaskRow } from '../../shared/plan/table-view';
import {
  parseFunding,
  sumFunding,
  unitOfLabel,
  type Funding,
  type FundingTotal,
  type MoneyUnit,
} from '../../shared/text/funding';

/** An area or group with the number of tasks below it, nested groups included. */
export interface OutlineEntry {
  readonly id: NodeId;
  readonly kind: 'area' | 'group';
  readonly depth: number;
  readonly number: string;
  readonly title: string;
  readonly taskCount: number;
}

/**
 * The headings of a plan in printed order. Tasks are counted by the tree, not by place: rows that follow the last task
 * of a group may belong to its area again.
 */
export function outlineOf(rows: readonly TableRow[], plan: Plan): readonly OutlineEntry[] {
  const parents = new Map(plan.nodes.map(({ id, parentId }) => [id, parentId]));
  const tasks = new Map<NodeId, Set<NodeId>>();
  for (const row of rows) {
    if (row.kind !== 'task') {
      tasks.set(row.id, new Set());
      continue;
    }
    const task = taskOf(row, plan.layout);
    for (let id = parents.get(task) ?? null; id !== null; id = parents.get(id) ?? null) {
      tasks.get(id)?.add(task);
    }
  }
  return rows
    .filter((row) => row.kind !== 'task')
    .map(({ id, kind, depth, number, title }) => ({
      id,
      kind,
      depth,
      number,
      title,
      taskCount: tasks.get(id)?.size ?? 0,
    }));
}

export interface PlanTotals {
  readonly tasks: number;
  /** null when the layout has no funding column. */
  readonly funding: FundingTotal | null;
}

/** What the status bar sums up. A funding cell over several rows counts once. */
export function totalsOf(rows: readonly TableRow[], layout: Layout): PlanTotals {
  const tasks = new Set<NodeId>();
  const column = columnByRole(layout, 'funding');
  const unit = column === undefined ? null : unitOfLabel(column.label);
  const amounts: Funding[] = [];
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    tasks.add(taskOf(row, layout));
    const cell = column === undefined ? undefined : row.cells[column.id];
    if (cell !== undefined && !cell.mergedFromAbove) {
      amounts.push(fundingOf(cell.text, unit));
    }
  }
  return { tasks: tasks.size, funding: column === undefined ? null : sumFunding(amounts) };
}

/** Funding cells repeat (most are empty), and all are summed after every edit. */
const knownFunding = new Map<string, Funding>();
const keptFunding = 10_000;

function fundingOf(text: string, unit: MoneyUnit | null): Funding {
  const key = `${unit ?? ''}|${text}`;
  const known = knownFunding.get(key);
  if (known !== undefined) return known;
  if (knownFunding.size >= keptFunding) knownFunding.clear();
  const funding = unit === null ? parseFunding(text) : parseFunding(text, unit);
  knownFunding.set(key, funding);
  return funding;
}

/** The task of a printed row; the row itself may be one of its activities. */
function taskOf(row: TaskRow, layout: Layout): NodeId {
  const fromEnd = leafLevelOf(layout) === 'activity' ? -2 : -1;
  return row.path.at(fromEnd) ?? row.id;
}
