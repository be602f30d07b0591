import { agencyOddities } from '../directory/agencies-in-plan';
import type { ColumnId, NodeId } from '../ids';
import { columnByRole, type ColumnRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import type { RowMeaning } from '../plan/row-meanings';
import type { TaskRow } from '../plan/table-view';
import { describeTimeframe } from '../text/describe-timeframe';

/** Something in a cell that its officer may want to look at again. Nothing of it keeps a plan from being printed. */
export interface RowCheck {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly kind: RowCheckKind;
  /** What the check is about: the agency's name, or what a timeframe was understood as; "" where the kind says it all. */
  readonly about: string;
}

export const rowCheckKinds = [
  'lead-missing',
  'lead-twice',
  'unknown-agency',
  'unclear-timeframe',
  'doubtful-funding',
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
