import type { NodeId } from '../../shared/ids';
import { columnByRole, leafLevelOf, type Layout } from '../../shared/plan/layout';
import type { Plan } from '../../shared/plan/plan';
import { planIndexOf } from '../../shared/plan/plan-index';
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
  const { nodes } = planIndexOf(plan);
  const counts = new Map<NodeId, number>();
  const taskOf = taskReader(plan.layout);
  let last: NodeId | null = null;
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    const task = taskOf(row);
    // The rows of one task stand together.
    if (task === last) continue;
    last = task;
    const heading = nodes.get(row.path[0] ?? row.id)?.parentId ?? null;
    if (heading !== null) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  const headings = rows.filter((row) => row.kind !== 'task');
  // From the innermost out: a heading is printed above those that lie in it.
  for (const { id } of headings.toReversed()) {
    const around = nodes.get(id)?.parentId ?? null;
    if (around !== null) counts.set(around, (counts.get(around) ?? 0) + (counts.get(id) ?? 0));
  }
  return headings.map(({ id, kind, depth, number, title }) => ({
    id,
    kind,
    depth,
    number,
    title,
    taskCount: counts.get(id) ?? 0,
  }));
}

export interface PlanTotals {
  readonly tasks: number;
  /** null when the layout has no funding column. */
  readonly funding: FundingTotal | null;
}

/** What the status bar sums up. A funding cell over several rows counts once. */
export function totalsOf(rows: readonly TableRow[], layout: Layout): PlanTotals {
  let tasks = 0;
  let last: NodeId | null = null;
  const column = columnByRole(layout, 'funding');
  const unit = column === undefined ? null : unitOfLabel(column.label);
  const amounts: Funding[] = [];
  const taskOf = taskReader(layout);
  const fundingOf = fundingReader(unit);
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    const task = taskOf(row);
    if (task !== last) tasks += 1;
    last = task;
    const cell = column === undefined ? undefined : row.cells[column.id];
    if (cell !== undefined && !cell.mergedFromAbove) {
      amounts.push(fundingOf(cell.text));
    }
  }
  return { tasks, funding: column === undefined ? null : sumFunding(amounts) };
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
