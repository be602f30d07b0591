import { describe, expect, it } from 'vitest';
import { mergeCells, mergeDropsText } from '../../../shared/commands/edit-merges';
import { splitCell } from '../../../shared/commands/edit-spans';
import type { ColumnId } from '../../../shared/ids';
import { activityLayout, planOf, task } from '../plan/printed-rows';
import { after, done, idAt, lead, lines, numberColumn, objectiveColumn, spans } from './edit-bed';

describe('splitting and merging cells', () => {
  it('splits a cell that continues the one above', () => {
    const plan = spans();
    expect(after(plan, splitCell(plan, idAt(plan, 2), lead)).slice(1, 4)).toEqual([
      '1 | M1 | a |  | P1',
      '^1 | ^M1 | b |  | P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
  });

  it('splits an objective at a row and leaves its other columns merged', () => {
    const plan = spans();
    const edited = done(plan, splitCell(plan, idAt(plan, 2), objectiveColumn));
    expect(lines(edited).slice(1, 4)).toEqual([
      '1 | M1 | a |  | P1',
      '^1 | M1 | b |  | ^P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
    expect(edited.nodes.filter(({ kind }) => kind === 'objective')).toHaveLength(4);
  });

  it('splits an objective in the middle of a task with several activities', () => {
    const plan = planOf(activityLayout, [
      task(activityLayout, '1', 'M', 'T', 'x'),
      task(activityLayout, null, null, null, 'y'),
      task(activityLayout, null, null, null, 'z'),
      task(activityLayout, null, null, 'U', 'w'),
    ]);
    expect(after(plan, splitCell(plan, idAt(plan, 1), objectiveColumn))).toEqual([
      '1 | M | T | x',
      '^1 | M | ^T | y',
      '^1 | ^M | ^T | z',
      '^1 | ^M | U | w',
    ]);
  });

  it('merges cells and joins two objectives whose columns all merge', () => {
    const plan = spans();
    const place = (columnId: ColumnId) => ({ rowId: idAt(plan, 4), columnId });
    expect(mergeDropsText(plan, [place(lead)])).toBe(true);
    const merged = done(plan, mergeCells(plan, [place(numberColumn), place(objectiveColumn)]));
    expect(lines(merged)[4]).toBe('^1 | ^M1 | d |  | P2');
    expect(merged.nodes.filter(({ kind }) => kind === 'objective')).toHaveLength(2);
  });

  it('merges nothing across a heading', () => {
    const plan = spans();
    expect(mergeCells(plan, [{ rowId: idAt(plan, 6), columnId: lead }])).toBeNull();
  });
});
