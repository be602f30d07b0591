import { schemeOf, type NumberingChoice } from '../layouts/numbering-choice';
import { switchLayout } from '../layouts/switch-layout';
import { columnByRole, type Layout } from '../plan/layout';
import { emptyCell, type Plan } from '../plan/plan';
import { isRow, levelRank } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { renumberAs } from './edit-renumber';

/**
 * «Mẫu cột»: another layout and, where one is chosen, another numbering, as one step. Null when both are as they were.
 * Nothing that was printed is lost (switch-layout.ts). Where the number column comes down a level (from objectives to
 * tasks), a numbering that was chosen gives each row of the new level a number of its own.
 */
export function changeLayout(plan: Plan, layout: Layout, numbering: NumberingChoice | null): Edit {
  const switched = switchLayout(plan, layout);
  if (numbering === null) return switched;
  const reshaped = switched?.changes ?? [];
  const separated = numberComesDown(plan.layout, layout)
    ? separateNumbers(applyChanges(plan, reshaped))
    : [];
  const changes = [...reshaped, ...separated];
  const renumbered = renumberAs(applyChanges(plan, changes), schemeOf(numbering));
  return editOf(switched === null ? 'Đổi cách đánh số' : switched.label, [
    ...changes,
    ...(renumbered?.changes ?? []),
  ]);
}

function numberComesDown(before: Layout, after: Layout): boolean {
  const [old, next] = [columnByRole(before, 'number'), columnByRole(after, 'number')];
  return old !== undefined && next !== undefined && levelRank(old.level) < levelRank(next.level);
}

function separateNumbers(plan: Plan): readonly Change[] {
  const id = columnByRole(plan.layout, 'number')?.id;
  if (id === undefined) return [];
  return plan.nodes.filter(isRow).flatMap((node): readonly Change[] => {
    const before = node.cells[id];
    if (before?.continues !== true) return [];
    return [{ kind: 'set-cell', nodeId: node.id, columnId: id, before, after: emptyCell }];
  });
}
