import { describe, expect, it } from 'vitest';
import {
  addActivityAfter,
  addObjectiveAfter,
  addTaskAfter,
} from '../../../shared/commands/edit-add-rows';
import {
  deleteHeading,
  deleteHeadingOnly,
  deleteRows,
} from '../../../shared/commands/edit-delete-rows';
import { focusOfChanges } from '../../../shared/commands/focus-of-changes';
import { activityLayout, objectiveLayout, planOf, taskLayout } from '../plan/printed-rows';
import { after, area, done, group, idAt, lines, row, spans } from './edit-bed';

describe('adding rows', () => {
  it('keeps a merged cell whole when a task is added inside it', () => {
    const plan = spans();
    const edit = addTaskAfter(plan, idAt(plan, 1));
    expect(after(plan, edit).slice(1, 5)).toEqual([
      '1 | M1 | a |  | P1',
      '^1 | ^M1 |  |  | ^P1',
      '^1 | ^M1 | b |  | ^P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
    expect(focusOfChanges(edit!.changes)).toBe(idAt(done(plan, edit), 2));
  });

  it('adds an objective after the whole objective of the row', () => {
    const plan = spans();
    expect(after(plan, addObjectiveAfter(plan, idAt(plan, 2))).slice(3, 6)).toEqual([
      '^1 | ^M1 | c |  | ^P1',
      '',
      '2 | M2 | d |  | P2',
    ]);
  });

  it('adds the first row below a heading and the last of an empty plan', () => {
    const plan = planOf(activityLayout, [area('I')]);
    expect(after(plan, addActivityAfter(plan, idAt(plan, 0)))).toEqual(['area I Lĩnh vực I', '']);
    const empty = planOf(taskLayout, []);
    expect(after(empty, addTaskAfter(empty, null))).toEqual(['']);
  });
});

describe('deleting rows', () => {
  it('hands the value of a merged cell to the next row', () => {
    const plan = spans();
    expect(after(plan, deleteRows(plan, [idAt(plan, 1)])).slice(1, 3)).toEqual([
      '1 | M1 | b |  | P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
  });

  it('deletes an objective with its last task', () => {
    const plan = spans();
    const edit = deleteRows(
      plan,
      [1, 2, 3].map((at) => idAt(plan, at)),
    );
    expect(edit?.label).toBe('Xóa 3 dòng');
    expect(done(plan, edit).nodes.filter(({ kind }) => kind === 'objective')).toHaveLength(2);
  });

  it('deletes a heading with or without what is in it', () => {
    const plan = planOf(objectiveLayout, [
      area('I'),
      row('1', 'M', 'a'),
      area('II'),
      group('2'),
      row(null, 'N', 'b'),
    ]);
    expect(after(plan, deleteHeading(plan, idAt(plan, 2)))).toEqual([
      'area I Lĩnh vực I',
      '1 | M | a',
    ]);
    expect(after(plan, deleteHeadingOnly(plan, idAt(plan, 3))).slice(2)).toEqual([
      'area II Lĩnh vực II',
      '2 | N | b',
    ]);
    const merged = done(plan, deleteHeadingOnly(plan, idAt(plan, 2)));
    expect(lines(merged)).toEqual([
      'area I Lĩnh vực I',
      '1 | M | a',
      'group 2 Nhóm 2',
      '^2 | N | b',
    ]);
    expect(merged.nodes.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  });
});
