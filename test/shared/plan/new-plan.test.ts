import { describe, expect, it } from 'vitest';
import { builtInLayouts, landscapeTextWidthMm } from '../../../shared/plan/built-in-layouts';
import { newPlan, reformAreas } from '../../../shared/plan/new-plan';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import { countTasks } from '../../../shared/plan/plan-summary';
import { tableViewOf } from '../../../shared/plan/table-view-of';

describe('built-in layouts', () => {
  it.each(builtInLayouts)(
    '$id fills the width of the landscape page with distinct columns',
    ({ columns }) => {
      expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(landscapeTextWidthMm);
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    },
  );
});

describe('newPlan', () => {
  it.each(builtInLayouts)('starts a plan in $id with seven areas of one row each', ({ id }) => {
    const plan = newPlan({ layoutId: id, name: 'Kế hoạch', issuer: 'Sở Nội vụ', year: 2025 });
    expect(checkPlanInvariants(plan)).toEqual([]);
    expect(countTasks(plan)).toBe(7);
    const headings = tableViewOf(plan).rows.flatMap((row) => (row.kind === 'task' ? [] : [row]));
    expect(headings.map(({ title }) => title)).toEqual(reformAreas);
    expect(headings.map(({ number }) => number).join(' ')).toBe('I II III IV V VI VII');
  });

  it('fills in what the issuer tells', () => {
    const issuer = 'Ủy ban nhân dân xã Hồng Lộc';
    const plan = newPlan({ layoutId: 'task-officers', name: 'Kế hoạch', issuer, year: 2025 });
    expect(plan.appendix.title).toBe('KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH XÃ HỒNG LỘC NĂM 2025');
    expect(plan.appendix.subtitle).toContain(issuer);
    expect(plan.metadata).toMatchObject({
      issuer,
      year: 2025,
      place: 'Hồng Lộc',
      signerPosition: 'CHỦ TỊCH',
    });
  });

  it('keeps a unit that has a number for a name', () => {
    const plan = newPlan({
      layoutId: 'task-officers',
      name: '',
      issuer: 'UBND Phường 1',
      year: 2025,
    });
    expect(plan.metadata.place).toBe('Phường 1');
  });

  it('refuses a layout that does not exist', () => {
    expect(() => newPlan({ layoutId: '?', name: '', issuer: '', year: 2025 })).toThrow(
      expect.objectContaining({ code: 'not-found' }) as Error,
    );
  });
});
