import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/app-error';
import { applyChanges } from '../../../shared/commands/apply-changes';
import type { Edit } from '../../../shared/commands/edit-command';
import { setCellText } from '../../../shared/commands/edit-cells';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { splitCell } from '../../../shared/commands/edit-spans';
import { newIdsOf, withIds } from '../../../shared/commands/import-command';
import { changeEntriesOf } from '../../../shared/history/change-entries';
import { comparePlansInDetail } from '../../../shared/history/compare-plans';
import { restoreRow, restoreTexts } from '../../../shared/history/restore-parts';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { longPlan } from '../../electron/support/sample-plan';
import { idAt, lead, lines, spans } from '../commands/edit-bed';
import { randomEdit, type RandomEdit } from '../commands/random-edits';
import { printedPlan } from '../plan/printed-rows';

function after(plan: Plan, edit: Edit): Plan {
  return edit === null ? plan : applyChanges(plan, edit.changes);
}

function edited(from: Plan, edits: readonly RandomEdit[]): Plan {
  return edits.reduce((now, edit) => after(now, edit.run(now)), from);
}

const manyEdits = fc.array(randomEdit, { maxLength: 10 });

test('restoring any row of an earlier state leaves a sound plan, merged cells included', () => {
  fc.assert(
    fc.property(printedPlan(), manyEdits, manyEdits, (first, early, late) => {
      const then = edited(first, early);
      const now = edited(then, late);
      for (const { before, after: later } of comparePlansInDetail(then, now).rows) {
        const back = after(
          now,
          attempt(() => restoreRow(now, then, (later ?? before)!.id, 'v1')),
        );
        expect(checkPlanInvariants(back)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

/** A row that cannot come back alone is refused, with the way out. */
function attempt(restore: () => Edit): Edit {
  try {
    return restore();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return null;
  }
}

test('a row that shared a cell with the row above says it by itself when that row is gone', () => {
  const then = spans();
  const [first, second] = [idAt(then, 1), idAt(then, 2)];
  const now = after(then, deleteRows(then, [first, second]));
  expect(lines(after(now, restoreRow(now, then, second, 'v1')))).toContain('1 | M1 | b |  | P1');
});

test('a row whose cell became its own goes back into the merged cell of the row above', () => {
  const then = spans();
  const second = idAt(then, 2);
  const split = after(then, splitCell(then, second, lead));
  const now = after(split, setCellText(split, second, lead, 'Phòng khác'));
  expect(lines(now)).toContain('^1 | ^M1 | b |  | Phòng khác');
  const back = after(now, restoreRow(now, then, second, 'v1'));
  expect(lines(back)).toContain('^1 | ^M1 | b |  | ^P1');
  // The row below stood in the other cell, and nobody asked for it.
  expect(lines(back)).toContain('^1 | ^M1 | c |  | Phòng khác');
});

test('rows that were paired by meaning get back their texts and stay', () => {
  const before = longPlan(40);
  const again: Plan = { ...before, nodes: renewed(before.nodes) };
  const row = again.nodes.find(({ kind }) => kind === 'task')!;
  const column = again.layout.columns.find(({ role }) => role === 'lead')!;
  const now = after(again, setCellText(again, row.id, column.id, 'Phòng khác'));
  const comparison = comparePlansInDetail(before, now);
  expect(comparison.pairedBy).toBe('meaning');
  expect(comparePlansInDetail(before, before).pairedBy).toBe('ids');
  const [entry, ...others] = changeEntriesOf(comparison);
  expect(others).toEqual([]);
  const cells = entry!.texts.map(({ cell, before: text }) => ({ ...cell!, text: text! }));
  const back = restoreTexts(now, cells, 'v1');
  expect(back?.origin).toEqual({ kind: 'restored', versionName: 'v1' });
  expect(after(now, back)).toEqual(again);
});

/** The same nodes as another reading would bring them. */
function renewed(nodes: Plan['nodes']): Plan['nodes'] {
  return withIds(nodes, newIdsOf(nodes));
}
