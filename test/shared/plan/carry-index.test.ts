import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges, type Change } from '../../../shared/commands/change';
import { addTaskAfter } from '../../../shared/commands/edit-add-rows';
import { followNumbers } from '../../../shared/commands/follow-numbers';
import { planIndexOf } from '../../../shared/plan/plan-index';
import type { Plan } from '../../../shared/plan/plan';
import { randomEdit } from '../commands/random-edits';
import { planOf, printedPlan, task, taskLayout } from './printed-rows';

/** An index as plain values; ranges are found when asked for. */
function contents(plan: Plan) {
  const { nodes, children, rows, ranges } = planIndexOf(plan);
  return {
    nodes: new Map([...nodes].sort()),
    children,
    rows,
    ranges: plan.nodes.map(({ id }) => ({ id, range: ranges.get(id), isThere: ranges.has(id) })),
  };
}

/** A copy is not known yet, so its index is made from nothing. */
function expectCarried(plan: Plan): void {
  expect(contents(plan)).toEqual(contents({ ...plan }));
}

it('is the same index as one made from nothing, after any edits, undone and done again', () => {
  fc.assert(
    fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 10 }), (first, edits) => {
      let plan = first;
      const steps: (readonly Change[])[] = [];
      const take = (changes: readonly Change[]) => {
        planIndexOf(plan);
        plan = applyChanges(plan, changes);
        expectCarried(plan);
      };
      for (const edit of edits) {
        const changes = edit.run(plan)?.changes ?? [];
        steps.push([...changes, ...followNumbers(plan, changes)]);
        take(steps.at(-1) ?? []);
      }
      for (const changes of [...steps].reverse()) take(invertChanges(changes));
      expect(plan).toEqual(first);
      // All of it as one step, as a merge of submissions makes it.
      take(steps.flat());
      take(invertChanges(steps.flat()));
    }),
    { numRuns: 300 },
  );
});

it('says the same plan of an index that is known and of one that is not', () => {
  fc.assert(
    fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 6 }), (first, edits) => {
      let [known, unknown] = [first, { ...first }];
      for (const edit of edits) {
        planIndexOf(known);
        const changes = edit.run(known)?.changes ?? [];
        [known, unknown] = [applyChanges(known, changes), applyChanges({ ...unknown }, changes)];
        expect(known).toEqual(unknown);
      }
    }),
  );
});

it('keeps the row objects that an edit does not reach', () => {
  const rows = ['I', 'II', 'III'].flatMap((number) => [
    { kind: 'area' as const, number, title: `Lĩnh vực ${number}` },
    ...['1', '2', '3', '4'].map((text) => task(taskLayout, text, 'Việc', '', 'Sở', '')),
  ]);
  const plan = planOf(taskLayout, rows);
  const before = planIndexOf(plan).rows;
  const command = addTaskAfter(plan, before[7]?.id ?? null);
  const after = planIndexOf(applyChanges(plan, command?.changes ?? [])).rows;
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter((row) => !before.includes(row))).toHaveLength(3);
  expect(after.slice(-5)).toEqual(before.slice(-5));
});

it('keeps all rows when nothing of the table is changed', () => {
  fc.assert(
    fc.property(printedPlan(), (plan) => {
      const { rows } = planIndexOf(plan);
      const { layout } = plan;
      const columns = layout.columns.map((column) => ({ ...column, widthMm: 12 }));
      const after = applyChanges(plan, [
        { kind: 'set-appendix', before: { title: '' }, after: { title: 'Phụ lục' } },
        { kind: 'set-layout', before: layout, after: { ...layout, columns } },
      ]);
      expect(planIndexOf(after).rows).toBe(rows);
    }),
  );
});

it('makes the table anew when another column is printed', () => {
  fc.assert(
    fc.property(printedPlan(), (plan) => {
      planIndexOf(plan);
      const { layout } = plan;
      const after = { ...layout, columns: layout.columns.slice(0, -1) };
      const changed = applyChanges(plan, [{ kind: 'set-layout', before: layout, after }]);
      expectCarried(changed);
    }),
  );
});
