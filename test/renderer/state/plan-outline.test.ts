import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendixRows } from '../../../renderer/state/appendix-rows';
import { outlineOf, totalsOf } from '../../../renderer/state/plan-outline';
import { applyChanges } from '../../../shared/commands/apply-changes';
import type { NodeId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { randomEdit, type RandomEdit } from '../../shared/commands/random-edits';
import { objectiveLayout, planOf, printedPlan, task } from '../../shared/plan/printed-rows';

describe('the outline of a plan', () => {
  test('counts the tasks of an area with those of its groups, and of a group its own only', () => {
    const merged = { text: '', continues: true };
    const inGroup = (row: ReturnType<typeof task>, number: typeof merged) => ({
      ...row,
      cells: { ...row.cells, [objectiveLayout.columns[0]!.id]: number },
    });
    const plan = planOf(objectiveLayout, [
      { kind: 'area', number: 'I', title: 'Thủ tục hành chính' },
      task(objectiveLayout, '1', 'Mục tiêu a', 'Việc a'),
      { kind: 'group', number: '2', title: 'Số hóa' },
      inGroup(task(objectiveLayout, '', 'Mục tiêu b', 'Việc b'), merged),
      task(objectiveLayout, '3', 'Mục tiêu c', 'Việc c'),
      { kind: 'area', number: 'II', title: 'Tài chính công' },
    ]);
    const counts = outlineOf(tableViewOf(plan).rows, plan).map(
      ({ title, taskCount }) => `${title}: ${taskCount}`,
    );
    expect(counts).toEqual(['Thủ tục hành chính: 3', 'Số hóa: 1', 'Tài chính công: 0']);
  });

  test('counts every task once for each heading around it, in any plan after any edits', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 5 }), (first, edits) => {
        const plan = edited(first, edits);
        const { rows } = tableViewOf(plan);
        const counts = outlineOf(rows, plan).map(({ id, taskCount }) => [id, taskCount]);
        const tasks = plan.nodes.filter(({ kind }) => kind === 'task').map(({ id }) => id);
        const headings = rows.filter(({ kind }) => kind !== 'task');
        expect(counts).toEqual(
          headings.map(({ id }) => [id, tasks.filter((each) => isBelow(plan, each, id)).length]),
        );
        expect(totalsOf(rows, plan.layout).tasks).toBe(tasks.length);
      }),
    );
  });
});

describe('the rows on the screen', () => {
  test('say what the plan says and keep the object of every row that says the same', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 5 }), (first, edits) => {
        const before = appendixRows(first, []);
        const plan = edited(first, edits);
        const rows = appendixRows(plan, before);
        expect(rows).toEqual(tableViewOf(plan).rows);
        const same = rows.filter((row) => !before.includes(row));
        for (const row of same) expect(before).not.toContainEqual(row);
        if (rows.length === before.length && same.length === 0) {
          expect(rows === before).toBe(rows.every((row, place) => row === before[place]));
        }
      }),
    );
  });
});

function edited(plan: Plan, edits: readonly RandomEdit[]): Plan {
  return edits.reduce(
    (current, edit) => applyChanges(current, edit.run(current)?.changes ?? []),
    plan,
  );
}

function isBelow(plan: Plan, id: NodeId, headingId: NodeId): boolean {
  const parentId = plan.nodes.find((node) => node.id === id)?.parentId ?? null;
  return parentId !== null && (parentId === headingId || isBelow(plan, parentId, headingId));
}
