import { numbersOutOfOrderInSteps } from '../commands/follow-numbers';
import { agencyOddities } from '../directory/agencies-in-plan';
import type { ColumnId, NodeId } from '../ids';
import { columnByRole, type ColumnRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import type { RowMeaning } from '../plan/row-meanings';
import type { TableRow, TaskRow } from '../plan/table-view';
import { finished, type Steps } from '../steps';
import { describeTimeframe } from '../text/describe-timeframe';

/** Something in a cell that its officer may want to look at again. Nothing of it keeps a plan from being printed. */
export interface RowCheck {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly kind: RowCheckKind;
  /**
   * What the check is about: the agency's name, what a timeframe was understood as, the number to be expected; "" where
   * the kind says it all.
   */
  readonly about: string;
}

export const rowCheckKinds = [
  'lead-missing',
  'lead-twice',
  'unknown-agency',
  'unclear-timeframe',
  'doubtful-funding',
  'number-out-of-order',
] as const;

export type RowCheckKind = (typeof rowCheckKinds)[number];

/** The checks of one row. A cell that continues the one above is looked at there. */
export function checksOfRow(plan: Plan, row: TaskRow, meaning: RowMeaning): readonly RowCheck[] {
  const check = (role: ColumnRole, kind: RowCheckKind, about = ''): readonly RowCheck[] => {
    const columnId = columnByRole(plan.layout, role)?.id;
    const cell = columnId === undefined ? undefined : row.cells[columnId];
    if (columnId === undefined || cell?.mergedFromAbove === true) return [];
    return [{ rowId: row.id, columnId, kind, about }];
  };
  const agencies = agencyOddities(plan, meaning).flatMap((oddity) => {
    switch (oddity.kind) {
      case 'unknown':
        return check(oddity.role, 'unknown-agency', oddity.written);
      case 'lead-missing':
        return check('lead', 'lead-missing');
      case 'lead-twice':
        return check('coordinator', 'lead-twice', oddity.written);
    }
  });
  const { timeframe, funding } = meaning;
  return [
    ...agencies,
    ...(timeframe?.kind === 'unclear'
      ? check('timeframe', 'unclear-timeframe', describeTimeframe(timeframe))
      : []),
    ...(funding?.kind === 'doubtful' ? check('funding', 'doubtful-funding') : []),
  ];
}

/** Numbers of rows and headings that do not follow the table's numbering, by the printed row's id. */
export function numberChecks(plan: Plan, rows: readonly TableRow[]): ReadonlyMap<NodeId, RowCheck> {
  return finished(numberChecksInSteps(plan, rows));
}

/** The same in steps. */
export function* numberChecksInSteps(
  plan: Plan,
  rows: readonly TableRow[],
): Steps<ReadonlyMap<NodeId, RowCheck>> {
  const columnId = columnByRole(plan.layout, 'number')?.id;
  if (columnId === undefined) return new Map();
  const expected = yield* numbersOutOfOrderInSteps(plan);
  return new Map(
    rows.flatMap((row) => {
      const cell = row.kind === 'task' ? row.cells[columnId] : undefined;
      if (cell?.mergedFromAbove === true) return [];
      const about = expected.get(cell?.ownerId ?? row.id);
      if (about === undefined) return [];
      return [[row.id, { rowId: row.id, columnId, kind: 'number-out-of-order', about }] as const];
    }),
  );
}
