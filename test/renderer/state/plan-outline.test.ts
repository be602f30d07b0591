import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../renderer/state/plan-outline';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { objectiveLayout, planOf, task } from '../../shared/plan/printed-rows';

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
});
