import { newId } from '../ids';
import { schemeOf, type NumberingChoice } from '../layouts/numbering-choice';
import { switchLayout } from '../layouts/switch-layout';
import type { Layout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { applyChanges } from './apply-changes';
import type { Edit } from './edit-command';
import { renumberAs } from './edit-renumber';

/**
 * «Mẫu cột»: another layout and, where one is chosen, another numbering, as one step. Null when both are as they were.
 * Nothing that was printed is lost (switch-layout.ts).
 */
export function changeLayout(plan: Plan, layout: Layout, numbering: NumberingChoice | null): Edit {
  const switched = switchLayout(plan, layout);
  if (numbering === null) return switched;
  const changes = switched?.changes ?? [];
  const renumbered = renumberAs(applyChanges(plan, changes), schemeOf(numbering));
  if (renumbered === null) return switched;
  if (switched === null) return renumbered;
  return { id: newId(), label: switched.label, changes: [...changes, ...renumbered.changes] };
}
