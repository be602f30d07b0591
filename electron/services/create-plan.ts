import { applyChanges } from '../../shared/commands/apply-changes';
import { renumberAs } from '../../shared/commands/edit-renumber';
import type { PlanId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import { schemeOf } from '../../shared/layouts/numbering-choice';
import type { OwnLayout } from '../../shared/layouts/own-layout';
import { newPlan } from '../../shared/plan/new-plan';
import type { Plan } from '../../shared/plan/plan';
import { readOwnLayouts } from '../store/own-layouts';
import { readPrintOptions, writePrintOptions } from '../store/print-options';
import { savePlan } from '../store/save-plan';
import type { AppContext } from './app-context';

/** Begins a plan from a built-in layout or one of the user's own, which also says how to number and what to sum up. */
export function createPlan(
  { library }: AppContext,
  request: RequestOf<'library.create'>,
): { readonly planId: PlanId } {
  const { writer } = library;
  const ownLayouts = readOwnLayouts(writer);
  const own = ownLayouts.find(({ layout }) => layout.id === request.layoutId);
  const plan = numbered(
    newPlan(
      request,
      ownLayouts.map(({ layout }) => layout),
    ),
    own,
  );
  writer.transaction(() => {
    savePlan(writer, plan);
    if (own === undefined) return;
    const { areas: areaSums, closing: closingTotal } = own.sums;
    const options = { ...readPrintOptions(writer, plan.id), areaSums, closingTotal };
    writePrintOptions(writer, plan.id, options);
  });
  return { planId: plan.id };
}

function numbered(plan: Plan, own: OwnLayout | undefined): Plan {
  if (own === undefined || own.numbering === null) return plan;
  const command = renumberAs(plan, schemeOf(own.numbering));
  return command === null ? plan : applyChanges(plan, command.changes);
}
