import { describe, expect, it } from 'vitest';
import type { PrintedCell } from '../../../shared/plan/build-nodes';
import { chooseLevels } from '../../../shared/plan/choose-levels';

/** «^» continues, anything else is text. */
const row = (marks: string): readonly PrintedCell[] =>
  marks.split(' ').map((mark) => ({ text: mark === '^' ? '' : mark, continues: mark === '^' }));

describe('chooseLevels', () => {
  it('puts the number with the objective that it counts', () => {
    expect(
      chooseLevels(['number', 'objective', 'task', 'lead'], [row('1 m a p'), row('^ ^ b ^')]),
    ).toEqual(['objective', 'objective', 'task', 'task']);
  });

  it('puts the number with the task where it starts anew inside an objective', () => {
    expect(chooseLevels(['number', 'objective', 'task'], [row('1 m a'), row('2 ^ b')])[0]).toBe(
      'task',
    );
  });

  it('counts activities where numbers start anew inside tasks', () => {
    const roles = ['number', 'objective', 'task', 'activity', 'output'] as const;
    expect(chooseLevels(roles, [row('1 m a x o'), row('2 ^ ^ y o')])).toEqual([
      'activity',
      'objective',
      'task',
      'activity',
      'activity',
    ]);
  });

  it('takes activities for the tasks where there is no task column', () => {
    expect(chooseLevels(['number', 'activity', 'lead'], [row('1 a p')])).toEqual([
      'task',
      'task',
      'task',
    ]);
  });
});
