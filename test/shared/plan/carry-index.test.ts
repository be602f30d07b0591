import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { randomEdit } from '../commands/random-edits';
import { printedPlan } from './printed-rows';

it('is the same index as one made from nothing, after any edits', () => {
  fc.assert(
    fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 10 }), (first, edits) => {
      let plan = first;
      for (const edit of edits) {
        planIndexOf(plan);
        plan = applyChanges(plan, edit.run(plan)?.changes ?? []);
        const carried = planIndexOf(plan);
        // A copy is not known yet, so its index is made from nothing.
        expect(carried).toEqual({ ...planIndexOf({ ...plan }), plan: carried.plan });
      }
    }),
    { numRuns: 200 },
  );
});
