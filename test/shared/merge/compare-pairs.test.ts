import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../../shared/ids';
import { compareSubmission } from '../../../shared/merge/compare-submission';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { allSaid, compared, planOf, submission, type SheetRow } from './plan-bed';
import { area1, area2, base, check, edited, plan, publish, scan, survey } from './small-plan';

describe('compareSubmission, other layouts', () => {
  it('pairs columns by what they are for, whatever their order and names', () => {
    const labels = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'];
    const rows = [area1, plan, edited(check, 6, 'Quý II/2024')].map((row) =>
      row.length === 2 ? row : [row[0], row[2], row[4], row[6]],
    ) as unknown as readonly SheetRow[];
    const found = compareSubmission(base, submission(planOf(rows, labels), { scope: 'own-rows' }));
    expect(allSaid(base, found)).toEqual(['change 2 Thời gian: Quý III/2024 → Quý II/2024']);
    expect(found.columns.missing).toHaveLength(4);
  });

  it('takes a table of nothing known for additions', () => {
    const found = compared(
      base,
      [['1', 'x', 'Mua sắm xe ô tô công vụ', '', 'Phòng Tài chính', '', '', '']],
      { scope: 'by-evidence' },
    );
    expect(found.scope).toBe('own-rows');
    expect(found.proposals.map(({ kind }) => kind)).toEqual(['add']);
  });

  it('answers for an empty base and an empty file', () => {
    expect(compareSubmission(planOf([]), submission(planOf([]))).proposals).toEqual([]);
    expect(
      compareSubmission(base, submission(planOf([]), { scope: 'by-evidence' })).proposals,
    ).toEqual([]);
  });
});

describe('compareSubmission, passports and doubt', () => {
  const passportsOf = (
    from: ReturnType<typeof planOf>,
    rows: readonly number[],
  ): ReadonlyMap<NodeId, NodeId> => {
    const [own, ours] = [planIndexOf(from).rows, planIndexOf(base).rows];
    return new Map(
      rows.flatMap((row, place) => {
        const [a, b] = [own[place]?.id, ours[row]?.id];
        return a === undefined || b === undefined ? [] : [[a, b] as const];
      }),
    );
  };

  it('believes a passport where every word of the task is new', () => {
    const file = planOf([area1, plan, edited(check, 2, 'Mua sắm trang thiết bị')]);
    const passports = passportsOf(file, [0, 1, 2]);
    const found = compareSubmission(base, submission(file, { passports, scope: 'own-rows' }));
    expect(allSaid(base, found)).toEqual([
      `change 2 Nhiệm vụ: ${String(check[2])} → Mua sắm trang thiết bị`,
    ]);
  });

  it('gives the passport of a copied row to the row itself and takes the copy as new', () => {
    const copy = edited(check, 2, 'Tập huấn nghiệp vụ cho công chức tư pháp');
    const file = planOf([area1, plan, check, copy]);
    const passports = passportsOf(file, [0, 1, 2, 2]);
    const found = compareSubmission(base, submission(file, { passports, scope: 'own-rows' }));
    expect(allSaid(base, found)).toEqual([
      'add Tập huấn nghiệp vụ cho công chức tư pháp under 0 after 2',
    ]);
  });

  it('does not believe passports that were sorted apart from their rows', () => {
    const file = planOf([area1, check, plan]);
    const passports = passportsOf(file, [0, 1, 2]);
    const found = compareSubmission(base, submission(file, { passports, scope: 'own-rows' }));
    expect(found.proposals.filter(({ kind }) => kind === 'change')).toEqual([]);
  });

  const half = edited(
    edited(check, 2, 'Kiểm tra việc chấp hành kỷ cương tại các phường'),
    6,
    'Năm 2024',
  );

  it('asks about a row that may or may not be the same, and merges nothing until it is told', () => {
    const file = [
      area1,
      plan,
      half,
      [
        '3',
        'Mới',
        'Tuyên truyền phổ biến pháp luật',
        '',
        'Phòng Tư pháp',
        '',
        'Năm 2024',
        '',
      ] as SheetRow,
    ];
    const found = compared(base, [...file, area2, publish, scan, survey]);
    const row = planIndexOf(base).rows[2];
    if (found.doubts.length > 0) {
      expect(found.doubts.map((doubt) => doubt.base.row)).toEqual([2]);
      expect(found.proposals.some(({ kind }) => kind === 'change')).toBe(false);
    } else expect(found.pairs.some((pair) => pair.base.nodeId === row?.id)).toBe(true);
  });

  it('does as the officer rules', () => {
    const file = planOf([area1, plan, half]);
    const [sourceId, baseId] = [planIndexOf(file).rows[2]?.id, planIndexOf(base).rows[2]?.id];
    if (sourceId === undefined || baseId === undefined) throw new Error('No rows');
    const sent = submission(file, { scope: 'own-rows' });
    const same = compareSubmission(base, sent, {
      rulings: [{ submissionId: sent.id, sourceId, baseId }],
    });
    expect(same.proposals.map(({ kind }) => kind)).toEqual(['change', 'change']);
    const other = compareSubmission(base, sent, {
      rulings: [{ submissionId: sent.id, sourceId, baseId: null }],
    });
    expect(other.proposals.map(({ kind }) => kind)).toEqual(['add']);
    expect(other.doubts).toEqual([]);
  });

  it('says why two rows were paired', () => {
    const found = compared(
      base,
      [area1, plan, edited(check, 2, 'Kiểm tra công tác thi hành pháp luật tại các phường, xã')],
      { scope: 'own-rows' },
    );
    expect(found.pairs.map(({ explanation }) => explanation)).toEqual([
      'Cùng lời nhiệm vụ và mục tiêu.',
      expect.stringMatching(/^lời nhiệm vụ giống \d+ %; mục tiêu giống 100 %/),
    ]);
  });
});
