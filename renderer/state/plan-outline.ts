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
  const taskOf = taskReader(plan.layout);
  for (const row of rows) {
    if (row.kind !== 'task') {
      tasks.set(row.id, new Set());
      continue;
    }
    const task = taskOf(row);
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
  const taskOf = taskReader(layout);
  const fundingOf = fundingReader(unit);
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    tasks.add(taskOf(row));
    const cell = column === undefined ? undefined : row.cells[column.id];
    if (cell !== undefined && !cell.mergedFromAbove) {
      amounts.push(fundingOf(cell.text));
    }
  }
  return { tasks: tasks.size, funding: column === undefined ? null : sumFunding(amounts) };
}

/** Funding cells repeat (most are empty), and all are summed after every edit. */
const knownFunding = new Map<MoneyUnit | null, Map<string, Funding>>();
const keptFunding = 10_000;

function fundingReader(unit: MoneyUnit | null): (text: string) => Funding {
  const known = knownFunding.get(unit) ?? new Map<string, Funding>();
  knownFunding.set(unit, known);
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    if (known.size >= keptFunding) known.clear();
    const funding = unit === null ? parseFunding(text) : parseFunding(text, unit);
    known.set(text, funding);
    return funding;
  };
}

/** The task of a printed row; the row itself may be one of its activities. */
function taskReader(layout: Layout): (row: TaskRow) => NodeId {
  const fromEnd = leafLevelOf(layout) === 'activity' ? -2 : -1;
  return (row) => row.path.at(fromEnd) ?? row.id;
}
