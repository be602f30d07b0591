import type { ColumnId, NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { pathOf, planIndexOf, requireNode, requireTaskRow } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { holderOf, isHeading } from '../plan/tree';
import type { Edit } from './edit-command';
import { editKeepingPrinted } from './keep-printed';
import { demoteHeading, promoteHeading } from './level-headings';
import { demoteRow, promoteRow } from './level-rows';

/**
 * Promoting and demoting, as in a word processor's outline: the printed order of rows never changes, only what belongs
 * to what.
 *
 *   area ↔ group ↔ group in a group ↔ (row) objective ↔ task ↔ activity, as far as the layout has these levels
 *
 *   promoting   takes along what follows in the same parent: it comes to stand below what was promoted
 *   demoting    puts it at the end of the one just before it on its level
 *
 * The name moves to the column of its new level. Null where there is no such step: nothing before it to belong to, the
 * last level, or a row whose other cells a heading could not keep.
 *
 * @param columnId which level of a row is meant: the one that the column's cell belongs to.
 */
export function changeLevel(
  plan: Plan,
  rowId: NodeId,
  columnId: ColumnId,
  direction: 'promote' | 'demote',
): Edit {
  const index = planIndexOf(plan);
  const node = nodeAt(index, rowId, columnId);
  const promotes = direction === 'promote';
  const changes = isHeading(node)
    ? (promotes ? promoteHeading : demoteHeading)(index, node)
    : (promotes ? promoteRow : demoteRow)(index, node);
  return changes === null
    ? null
    : editKeepingPrinted(index, promotes ? 'Nâng cấp' : 'Hạ cấp', changes);
}

function nodeAt(index: PlanIndex, rowId: NodeId, columnId: ColumnId) {
  const node = requireNode(index, rowId);
  if (isHeading(node)) return node;
  const path = pathOf(index, requireTaskRow(index, rowId));
  const column = index.plan.layout.columns.find(({ id }) => id === columnId);
  return column === undefined ? node : holderOf(path, column);
}
