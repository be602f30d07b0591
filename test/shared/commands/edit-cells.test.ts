import { describe, expect, it } from 'vitest';
import { setCellText, setCellTexts, setHeading } from '../../../shared/commands/edit-cells';
import { setMetadata } from '../../../shared/commands/edit-metadata';
import type { NodeId } from '../../../shared/ids';
import { objectiveLayout, planOf } from '../plan/printed-rows';
import {
  after,
  area,
  group,
  idAt,
  lead,
  numberColumn,
  objectiveColumn,
  row,
  spans,
} from './edit-bed';

describe('writing cells', () => {
  it('writes the owner of a merged cell and of an objective', () => {
    const plan = spans();
    expect(after(plan, setCellText(plan, idAt(plan, 3), lead, 'P9')).slice(1, 4)).toEqual([
      '1 | M1 | a |  | P9',
      '^1 | ^M1 | b |  | ^P9',
      '^1 | ^M1 | c |  | ^P9',
    ]);
    expect(after(plan, setCellText(plan, idAt(plan, 2), objectiveColumn, 'Mới'))[1]).toBe(
      '1 | Mới | a |  | P1',
    );
  });

  it('writes the heading where a number continues the heading’s', () => {
    const plan = planOf(objectiveLayout, [area('I'), group('2'), row(null, 'M', 'a')]);
    expect(after(plan, setCellText(plan, idAt(plan, 2), numberColumn, '5'))).toEqual([
      'area I Lĩnh vực I',
      'group 5 Nhóm 2',
      '^5 | M | a',
    ]);
  });

  it('does nothing for the same text and names the column otherwise', () => {
    const plan = spans();
    expect(setCellText(plan, idAt(plan, 1), lead, 'P1')).toBeNull();
    expect(setCellText(plan, idAt(plan, 1), lead, 'P')?.label).toBe('Sửa ô Cột lead');
    expect(setHeading(plan, idAt(plan, 0), 'title', ' Lĩnh vực I ')).toBeNull();
    expect(setMetadata(plan, { year: 2024 })).toBeNull();
  });

  it('writes many cells as one step, composed and with plain line breaks', () => {
    const plan = spans();
    const cells = [1, 4].map((at) => ({
      rowId: idAt(plan, at),
      columnId: lead,
      text: 'Phòng Nội vụ'.normalize('NFD') + '\r\nx',
    }));
    const edit = setCellTexts(plan, cells);
    expect(edit?.label).toBe('Sửa 2 ô');
    expect(
      edit?.changes.map((change) => (change.kind === 'set-cell' ? change.after.text : '')),
    ).toEqual(['Phòng Nội vụ\nx', 'Phòng Nội vụ\nx']);
  });

  it('says so when the row is gone', () => {
    expect(() => setCellText(spans(), 'gone' as NodeId, lead, '')).toThrow(
      expect.objectContaining({ code: 'not-found' }) as Error,
    );
  });
});
