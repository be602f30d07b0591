import { describe, expect, it } from 'vitest';
import { mergeSubmissions } from '../../../shared/merge/merge-submissions';
import type { PlanId, VersionId } from '../../../shared/ids';
import { boardRemarks } from '../../../shared/round/board-remarks';
import { departmentsToAnswer, mergeRecordOf, replyOf } from '../../../shared/round/merge-record';
import type { Ledger, RemarkMark, RoundId } from '../../../shared/round/round-types';
import { planOf, submission, type SheetRow } from '../merge/plan-bed';
import { area1, base, check, plan, sheet } from '../merge/small-plan';

const labels = [
  'TT',
  'Mục tiêu',
  'Nhiệm vụ',
  'Kết quả',
  'Chủ trì',
  'Phối hợp',
  'Thời gian',
  'Kinh phí',
];
const withRemark = (row: SheetRow, remark: string) => [...row, remark] as unknown as SheetRow;
const added: SheetRow = ['3', 'Mới', 'Mua sắm xe ô tô công vụ', '', 'Phòng Tư pháp', '', '', ''];

/** Phòng A asks about a row and explains a new one; Phòng B only has a question. */
const board = mergeSubmissions(base, [
  submission(
    planOf(
      [
        area1,
        withRemark(plan, 'Đề nghị làm rõ kinh phí'),
        withRemark(check, ''),
        withRemark(added, 'Theo kết luận của Thường trực'),
      ],
      [...labels, 'Ý kiến'],
    ),
    { scope: 'own-rows' },
  ),
  submission(
    planOf(
      sheet.map((row) => (row === check ? withRemark(row, 'Có còn hạn không?') : row)),
      [...labels, 'Ghi chú riêng'],
    ),
    { fileName: 'phong-b.xlsx', department: 'Phòng B' },
  ),
]);
const remarks = boardRemarks(board);

const ledger: Ledger = {
  round: {
    roundId: 'round' as RoundId,
    planId: 'plan' as PlanId,
    versionId: 'version' as VersionId,
    name: 'Đợt 1',
    deadline: null,
    sentRows: 'all-rows',
    sentAt: '2024-01-02T00:00:00.000Z',
    closedAt: null,
    recipientCount: 2,
    answeredCount: 2,
  },
  recipients: [],
  unassigned: [],
  isOverdue: false,
};
const marks: readonly RemarkMark[] = [
  { remarkId: remarks[0]!.id, answer: 'Kinh phí theo dự toán được giao', markedAt: '' },
  { remarkId: remarks[1]!.id, answer: '', markedAt: '' },
];
const parts = { base, board, decisions: new Map(), ledger, remarkMarks: marks };

const lastCells = (table: ReturnType<typeof mergeRecordOf> | null) =>
  (table?.rows ?? []).flatMap((row) => (row.kind === 'row' ? [row.cells.at(-1)] : []));

describe('remarks of departments', () => {
  it('are each told once, in printed order, with the row or the new row that they stand beside', () => {
    expect(remarks.map(({ department, label, text }) => [department, label, text])).toEqual([
      ['Phòng A', 'Ý kiến', 'Đề nghị làm rõ kinh phí'],
      ['Phòng B', 'Ghi chú riêng', 'Có còn hạn không?'],
      ['Phòng A', 'Ý kiến', 'Theo kết luận của Thường trực'],
    ]);
    expect(new Set(remarks.map(({ id }) => id)).size).toBe(3);
    expect(remarks[0]?.row).toBe(1);
    const newRow = board.items.find(({ kind }) => kind === 'addition');
    expect(remarks[2]).toMatchObject({ nodeId: null, itemId: newRow?.id, row: newRow?.row });
  });

  it('stand in the record with their answer, or as read or not read', () => {
    const cells = lastCells(mergeRecordOf(parts));
    expect(cells.slice(-3)).toEqual([
      'Kinh phí theo dự toán được giao',
      'Đã xem, ghi nhận',
      'Chưa xem',
    ]);
  });

  it('are answered in the reply, also to a department that proposed nothing else', () => {
    expect(departmentsToAnswer(board)).toEqual(['Phòng A', 'Phòng B']);
    expect(lastCells(replyOf(parts, 'Phòng A'))).toContain('Kinh phí theo dự toán được giao');
    expect(lastCells(replyOf(parts, 'Phòng B'))).toEqual(['Đã xem, ghi nhận']);
    expect(replyOf(parts, 'Phòng C')).toBeNull();
  });
});
