import { describe, expect, it } from 'vitest';
import { moveRow, moveRows, moveRowsTo } from '../../../shared/commands/edit-move-rows';
import { after, done, idAt, lines, spans } from './edit-bed';

describe('moving rows', () => {
  it('swaps two rows of one merged cell and keeps it whole', () => {
    const plan = spans();
    expect(after(plan, moveRow(plan, idAt(plan, 1), 'down')).slice(1, 4)).toEqual([
      '1 | M1 | b |  | P1',
      '^1 | ^M1 | a |  | ^P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
  });

  it('lets a task that leaves its objective take its values along', () => {
    const plan = spans();
    expect(after(plan, moveRowsTo(plan, [idAt(plan, 2)], idAt(plan, 6), 'after')).slice(1)).toEqual(
      [
        '1 | M1 | a |  | P1',
        '^1 | ^M1 | c |  | ^P1',
        '2 | M2 | d |  | P2',
        'area II Lĩnh vực II',
        '1 | M3 | e',
        '1 | M1 | b |  | P1',
      ],
    );
  });

  it('lets a task dropped between two tasks of another objective join it', () => {
    const plan = spans();
    expect(
      after(plan, moveRowsTo(plan, [idAt(plan, 6)], idAt(plan, 2), 'before')).slice(1, 5),
    ).toEqual([
      '1 | M3 | e',
      '1 | M1 | a |  | P1',
      '^1 | ^M1 | b |  | ^P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
  });

  it('moves an objective as a whole, over a heading too', () => {
    const plan = spans();
    const all = [1, 2, 3].map((at) => idAt(plan, at));
    const moved = done(plan, moveRows(plan, all, 'down'));
    expect(lines(moved).slice(1, 5)).toEqual([
      '2 | M2 | d |  | P2',
      '1 | M1 | a |  | P1',
      '^1 | ^M1 | b |  | ^P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
    expect(after(moved, moveRows(moved, all, 'down')).slice(2, 4)).toEqual([
      'area II Lĩnh vực II',
      '1 | M1 | a |  | P1',
    ]);
    expect(moveRow(plan, idAt(plan, 4), 'down')?.label).toBe('Chuyển nhiệm vụ xuống');
  });

  it('stops at both ends and on itself', () => {
    const plan = spans();
    expect(moveRow(plan, idAt(plan, 1), 'up')).toBeNull();
    expect(moveRow(plan, idAt(plan, 6), 'down')).toBeNull();
    expect(moveRow(plan, idAt(plan, 0), 'up')).toBeNull();
    expect(moveRowsTo(plan, [idAt(plan, 4)], idAt(plan, 4), 'after')).toBeNull();
    expect(moveRowsTo(plan, [idAt(plan, 4)], idAt(plan, 3), 'after')).toBeNull();
  });

  it('moves an area with everything in it', () => {
    const plan = spans();
    const edit = moveRow(plan, idAt(plan, 5), 'up');
    expect(edit?.label).toBe('Chuyển lĩnh vực lên');
    expect(after(plan, edit).slice(0, 3)).toEqual([
      'area II Lĩnh vực II',
      '1 | M3 | e',
      'area I Lĩnh vực I',
    ]);
  });
});
