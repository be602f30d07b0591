import type { ColumnId } from '../../shared/ids';
import { hideColumn, showColumn } from '../../shared/layouts/layout-draft';
import { switchLayout } from '../../shared/layouts/switch-layout';
import { stateTexts } from './texts';
import { run } from './plan-actions';

/** Columns out of sight and back, one step to undo each. Their content stays; «Mẫu cột» does the same and more. */

export function hideColumnOfPlan(id: ColumnId): void {
  run([(plan) => switchLayout(plan, hideColumn(plan.layout, id), stateTexts.hideColumn)]);
}

/** Puts a hidden column to the right of another one. */
export function showColumnOfPlan(id: ColumnId, besideId: ColumnId): void {
  run([
    (plan) => {
      const beside = plan.layout.columns.findIndex((column) => column.id === besideId);
      const layout = showColumn(plan.layout, id, beside === -1 ? undefined : beside + 1);
      return switchLayout(plan, layout, stateTexts.showColumn);
    },
  ]);
}
