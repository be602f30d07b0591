import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { changeSchema } from '../../../shared/commands/change-schema';
import { invertChanges } from '../../../shared/commands/change';
import type { ColumnId } from '../../../shared/ids';
import { adoptLayout } from '../../../shared/layouts/adopt-layout';
import { switchLayout } from '../../../shared/layouts/switch-layout';
import { wholeRowsOf } from '../../../shared/layouts/whole-rows';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import type { Layout, RowLevel } from '../../../shared/plan/layout';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { randomEdit } from '../commands/random-edits';
import { printedPlan } from '../plan/printed-rows';

/** A layout made of a plan's own columns: some hidden, in any order, some at another level, one more. */
interface Rework {
  readonly kind: 'rework';
  readonly order: readonly number[];
  readonly hide: readonly boolean[];
  readonly levels: readonly (RowLevel | null)[];
  readonly added: RowLevel | null;
}

type Target = Rework | { readonly kind: 'adopt'; readonly layout: Layout };

const levels = ['objective', 'task', 'activity'] as const;
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom(...builtInLayouts).map((layout) => ({ kind: 'adopt' as const, layout })),
  fc.record({
    kind: fc.constant('rework' as const),
    order: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
    hide: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    levels: fc.array(fc.option(fc.constantFrom(...levels), { freq: 2 }), {
      minLength: 12,
      maxLength: 12,
    }),
    added: fc.option(fc.constantFrom(...levels)),
  }),
);

function layoutFor(plan: Plan, made: Target): Layout {
  if (made.kind === 'adopt') return adoptLayout(plan, made.layout);
  const all = [...plan.layout.columns, ...(plan.layout.hidden ?? [])]
    .map((column, index) => ({ column, index, key: made.order[index] ?? 0 }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ column, index }) => ({
      hide: made.hide[index] === true,
      column: { ...column, level: made.levels[index] ?? column.level },
    }));
  const shown = all.filter(({ hide }) => !hide).map(({ column }) => column);
  const hidden = all.filter(({ hide }) => hide).map(({ column }) => column);
  const id = `added-${made.order.join('')}` as ColumnId;
  const added =
    made.added === null && shown.length > 0
      ? []
      : [{ id, role: 'custom' as const, label: 'Thêm', level: made.added ?? 'task', widthMm: 9 }];
  return {
    id: 'rework',
    name: '',
    columns: [...shown, ...added],
    ...(hidden.length > 0 && { hidden }),
  };
}

/** All that a plan says, hidden or not: headings, and per printed row the text of each column that has one. */
function contentOf(plan: Plan): readonly unknown[] {
  const rows = wholeRowsOf(plan).map(({ cells }) =>
    [...cells]
      .filter(([, { text }]) => text !== '')
      .map(([id, { text }]) => `${id}: ${text}`)
      .sort(),
  );
  let at = 0;
  return tableViewOf(plan).rows.map((row) =>
    row.kind === 'task' ? rows[at++] : [row.id, row.number, row.title],
  );
}

function switched(plan: Plan, made: Target): Plan {
  const command = switchLayout(plan, layoutFor(plan, made));
  return command === null ? plan : applyChanges(plan, command.changes);
}

describe('switching the layout', () => {
  it('keeps every text of every printed row, in sound plans', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(target, { maxLength: 4 }), (first, targets) => {
        let plan = first;
        for (const made of targets) {
          plan = switched(plan, made);
          expect(checkPlanInvariants(plan)).toEqual([]);
          expect(contentOf(plan)).toEqual(contentOf(first));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is undone exactly, and is a command that may be stored', () => {
    fc.assert(
      fc.property(printedPlan(), target, target, (first, one, two) => {
        const plan = switched(first, one);
        const command = switchLayout(plan, layoutFor(plan, two));
        if (command === null) return;
        for (const change of command.changes) {
          expect(changeSchema.parse(change)).toEqual(change);
        }
        const after = applyChanges(plan, command.changes);
        expect(applyChanges(after, invertChanges(command.changes))).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  });

  it('prints the same table again when the first layout comes back', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(target, { maxLength: 3 }), (first, targets) => {
        let plan = first;
        for (const made of targets) plan = switched(plan, made);
        const all = [...plan.layout.columns, ...(plan.layout.hidden ?? [])];
        const own = new Set(first.layout.columns.map(({ id }) => id));
        const hidden = all.filter(({ id }) => !own.has(id));
        const back = { ...first.layout, ...(hidden.length > 0 && { hidden }) };
        const command = switchLayout(plan, back);
        const last = command === null ? plan : applyChanges(plan, command.changes);
        expect(checkPlanInvariants(last)).toEqual([]);
        expect(comparePlans(first, last)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing and leaves plans sound when rows are edited between switches', () => {
    fc.assert(
      fc.property(
        printedPlan(),
        fc.array(fc.tuple(target, fc.array(randomEdit, { maxLength: 4 })), { maxLength: 4 }),
        (first, steps) => {
          let plan = first;
          for (const [made, edits] of steps) {
            const before = contentOf(plan);
            plan = switched(plan, made);
            expect(contentOf(plan)).toEqual(before);
            expect(checkPlanInvariants(plan)).toEqual([]);
            for (const edit of edits) {
              const command = edit.run(plan);
              if (command !== null) plan = applyChanges(plan, command.changes);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
