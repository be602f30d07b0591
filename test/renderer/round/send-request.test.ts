import { describe, expect, it } from 'vitest';
import {
  blankForm,
  fileCount,
  formatsOf,
  hindrance,
} from '../../../renderer/round/send/send-request';

const choices = [
  { department: 'Phòng Nội vụ', rowCount: 4, leads: true },
  { department: 'Phòng Y tế', rowCount: 0, leads: false },
];
const today = '2026-01-10';
const toAll = { ...blankForm, departments: new Set(['Phòng Nội vụ', 'Phòng Y tế']) };

describe('what is about to be sent', () => {
  it('counts a file of each kind per department and the covering note', () => {
    expect(fileCount({ ...toAll, formats: 'both' })).toBe(5);
    expect(fileCount({ ...toAll, formats: 'docx', coveringNote: false })).toBe(2);
    expect(formatsOf({ ...toAll, formats: 'both' })).toEqual(['xlsx', 'docx']);
  });

  it('needs a department', () => {
    expect(hindrance(blankForm, choices, today)).toMatch(/ít nhất một đơn vị/);
  });

  it('names a department that has no rows of its own to be sent, unless all rows are sent', () => {
    expect(hindrance(toAll, choices, today)).toMatch(/^Phòng Y tế /);
    expect(hindrance({ ...toAll, sentRows: 'all-rows' }, choices, today)).toBe('');
  });

  it('takes today as a deadline and no day before', () => {
    const form = { ...toAll, sentRows: 'all-rows' as const };
    expect(hindrance({ ...form, deadline: today }, choices, today)).toBe('');
    expect(hindrance({ ...form, deadline: '2026-01-09' }, choices, today)).not.toBe('');
  });
});
