import type { NodeId } from '../ids';
import { columnByRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { planIndexOf } from '../plan/plan-index';
import type { RowMeaning } from '../plan/row-meanings';
import type { TableRow } from '../plan/table-view';
import { sumFunding, type Funding, type FundingTotal } from '../text/funding';

export interface HeadingSum {
  /** Printed rows below the heading, nested groups included. */
  readonly rows: number;
  /** null when the layout has no funding column. */
  readonly funding: FundingTotal | null;
}

/** Rows and money below every heading by its id. A funding cell over several rows counts once, where it starts. */
export function headingSums(
  plan: Plan,
  rows: readonly TableRow[],
  meanings: readonly (RowMeaning | null)[],
): ReadonlyMap<NodeId, HeadingSum> {
  const column = columnByRole(plan.layout, 'funding');
  const { nodes } = planIndexOf(plan);
  const parentOf = (id: NodeId): NodeId | null => nodes.get(id)?.parentId ?? null;
  const below = new Map<NodeId, { rows: number; readonly amounts: Funding[] }>();
  rows.forEach((row, index) => {
    if (row.kind !== 'task') {
      below.set(row.id, { rows: 0, amounts: [] });
      return;
    }
    const cell = column === undefined ? undefined : row.cells[column.id];
    const funding = cell?.mergedFromAbove === false ? meanings[index]?.funding : null;
    for (let id = parentOf(row.path[0] ?? row.id); id !== null; id = parentOf(id)) {
      const sum = below.get(id);
      if (sum === undefined) continue;
      sum.rows += 1;
      if (funding) sum.amounts.push(funding);
    }
  });
  return new Map(
    [...below].map(([id, sum]) => [
      id,
      { rows: sum.rows, funding: column === undefined ? null : sumFunding(sum.amounts) },
    ]),
  );
}
