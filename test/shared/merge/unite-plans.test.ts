import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { bulkDecisions } from '../../../shared/merge/bulk-decisions';
import { commandOfDecisions } from '../../../shared/merge/command-of-decisions';
import { unitePlans } from '../../../shared/merge/unite-plans';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { planOf, submission, type SheetRow } from './plan-bed';

const labels = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Ghi chú'];
const own = planOf([
  ['I', 'Cải cách thể chế'],
  [
    '1',
    'Mục tiêu',
    'Rà soát văn bản quy phạm pháp luật của thành phố',
    '',
    'Phòng Tư pháp',
    '',
    'Quý I/2024',
    '',
  ],
  ['II', 'Tài chính công'],
  [
    '1',
    'Tự chủ',
    'Giao quyền tự chủ tài chính cho đơn vị sự nghiệp',
    '',
    'Phòng Tài chính',
    '',
    'Năm 2024',
    '',
  ],
]);
const other = planOf(
  [
    ['A', 'LĨNH VỰC CẢI CÁCH THỂ CHẾ'],
    [
      '1',
      'Rà soát các văn bản quy phạm pháp luật của thành phố',
      'Phòng Tư pháp',
      'gấp',
    ] as SheetRow,
    ['2', 'Tập huấn công chức tư pháp hộ tịch', 'Phòng Tư pháp', ''] as SheetRow,
    ['B', 'Chuyển đổi số'],
    ['1', 'Kết nối kho dữ liệu dùng chung', 'Phòng Văn hóa', ''] as SheetRow,
  ],
  labels,
);

describe('plans without a base', () => {
  const files = [
    submission(own, { fileName: 'a.xlsx', id: 'a' as never }),
    submission(other, { fileName: 'b.xlsx', id: 'b' as never, department: 'Phòng B' }),
  ] as const;
  const { base, board } = unitePlans(files);

  it('join the areas that mean the same and add the others', () => {
    const titles = planIndexOf(base).rows.map((row) => (row.kind === 'task' ? '' : row.title));
    expect(titles).toEqual(['Cải cách thể chế', 'Tài chính công', 'Chuyển đổi số']);
    expect(base.layout.columns.map(({ label }) => label)).toContain('Ghi chú');
  });

  it('propose one candidate for the task that both have, and keep every other row', () => {
    expect(board.items.map(({ proposalIds }) => proposalIds.length).sort()).toEqual([1, 1, 1, 2]);
    const { command, refused } = commandOfDecisions(base, board, bulkDecisions(board, 'all'));
    const united = applyChanges(base, command?.changes ?? []);
    expect(refused).toEqual([]);
    expect(checkPlanInvariants(united)).toEqual([]);
    expect(planIndexOf(united).rows.filter(({ kind }) => kind === 'task')).toHaveLength(4);
  });
});
