import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import type { PrintedRow } from '../../../shared/plan/build-nodes';
import type { Plan } from '../../../shared/plan/plan';
import { planOf, task, taskLayout } from './printed-rows';

const rows: readonly PrintedRow[] = [
  { kind: 'area', number: 'I', title: 'Chỉ đạo' },
  task(taskLayout, '1', 'Việc a', '', 'Nội vụ'),
  task(taskLayout, '2', 'Việc b', '', null),
  task(taskLayout, '3', 'Việc c'),
];
const plan = planOf(taskLayout, rows);

function withRow(position: number, ...replacement: readonly PrintedRow[]): Plan {
  return planOf(
    taskLayout,
    rows.flatMap((row, index) => (index === position ? replacement : [row])),
  );
}

describe('comparePlans', () => {
  it('finds no difference in Unicode form and trailing blanks', () => {
    const other = withRow(1, task(taskLayout, '1 ', 'Việc a'.normalize('NFD'), '', 'Nội vụ\n'));
    expect(comparePlans(plan, other)).toEqual([]);
  });

  it('names row and column of a text and of a merge that differ', () => {
    const other = withRow(2, task(taskLayout, '2', 'Việc  b', '', 'Nội vụ'));
    expect(comparePlans(plan, other)).toEqual([
      'Dòng 3, cột «Cột task»: phải là «Việc b» nhưng là «Việc  b».',
      'Dòng 3, cột «Cột lead»: ô phải gộp với ô phía trên nhưng đang để riêng.',
    ]);
  });

  it('reports a missing row once, and not the rows after it', () => {
    expect(comparePlans(plan, withRow(1))).not.toHaveLength(0);
    expect(comparePlans(plan, withRow(3))).toEqual([
      'Bảng phải có 4 dòng nhưng có 3 dòng.',
      'Dòng 4 bị thiếu: «3 | Việc c».',
    ]);
    expect(comparePlans(withRow(3), plan)).toEqual([
      'Bảng phải có 3 dòng nhưng có 4 dòng.',
      'Dòng 4 thừa: «3 | Việc c».',
    ]);
  });

  it('tells a heading from a row, and sees its title', () => {
    const group: PrintedRow = { kind: 'group', number: 'I', title: 'Chỉ đạo' };
    expect(comparePlans(plan, withRow(0, group))).toEqual([
      'Dòng 1 phải là dòng lĩnh vực nhưng là dòng nhóm.',
    ]);
    expect(comparePlans(plan, withRow(0, { kind: 'area', number: 'I', title: 'Thể chế' }))).toEqual(
      ['Dòng 1, cột «tiêu đề»: phải là «Chỉ đạo» nhưng là «Thể chế».'],
    );
  });

  it('compares the texts around the table and the columns', () => {
    const retitled = { ...plan, appendix: { ...plan.appendix, title: 'KẾ HOẠCH' } };
    expect(comparePlans(plan, retitled)).toEqual([
      'Tên phụ lục: phải là (trống) nhưng là «KẾ HOẠCH».',
    ]);
    const narrower = { ...plan, layout: { ...taskLayout, columns: taskLayout.columns.slice(1) } };
    expect(comparePlans(plan, narrower)).toEqual(['Bảng phải có 5 cột nhưng có 4 cột.']);
  });
});
