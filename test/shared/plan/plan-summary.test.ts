import { describe, expect, it } from 'vitest';
import {
  countLeafRows,
  countTasks,
  summariseAreas,
  summarisePlan,
} from '../../../shared/plan/plan-summary';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { activityLayout, planOf, task } from './printed-rows';

const plan = planOf(activityLayout, [
  { kind: 'area', number: 'I', title: 'A' },
  task(activityLayout, '1', 'M', 'T', 'x', '', '', '10'),
  task(activityLayout, null, null, null, 'y', '', '', null),
  task(activityLayout, null, null, 'U', 'z', '', '', 'Theo dự toán'),
  { kind: 'area', number: 'II', title: 'B' },
  task(activityLayout, '1', 'N', 'V', 'w', '', '', '2,5'),
]);

describe('plan summaries', () => {
  it('count tasks, not rows, and each merged sum once', () => {
    expect(countTasks(plan)).toBe(3);
    expect(summarisePlan(plan)).toMatchObject({
      tasks: 3,
      funding: { millions: 12.5, amounts: 2, words: 1 },
    });
  });

  it('count leaf rows as the printed table shows them', () => {
    const printed = tableViewOf(plan).rows.filter(({ kind }) => kind === 'task');
    expect(countLeafRows(plan)).toBe(printed.length);
    expect(printed).toHaveLength(4);
  });

  it('come per area too', () => {
    expect(summariseAreas(plan).map(({ tasks, funding }) => [tasks, funding?.millions])).toEqual([
      [2, 10],
      [1, 2.5],
    ]);
  });
});
