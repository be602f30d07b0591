import { describe, expect, it } from 'vitest';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { allSaid, compared, type SheetRow } from './plan-bed';
import {
  area1,
  area2,
  base,
  check,
  edited,
  plan,
  publish,
  scan,
  sheet,
  survey,
} from './small-plan';

describe('compareSubmission, file by file', () => {
  it('finds nothing in an untouched copy', () => {
    const found = compared(base, sheet);
    expect(found.proposals).toEqual([]);
    expect(found.renumbered).toEqual([]);
    expect(found.pairs).toHaveLength(5);
  });

  it('takes a row put on top as one addition, and the numbers that shift as no change', () => {
    const added: SheetRow = [
      '1',
      'Kiện toàn bộ máy',
      'Thành lập tổ công tác chuyển đổi số',
      'Quyết định',
      'Phòng A',
      '',
      'Tháng 1/2024',
      '',
    ];
    const found = compared(base, [
      area1,
      added,
      edited(plan, 0, '2'),
      edited(check, 0, '3'),
      area2,
      publish,
      scan,
      survey,
    ]);
    expect(allSaid(base, found)).toEqual([
      'add Thành lập tổ công tác chuyển đổi số under 0 after top',
    ]);
    expect(
      found.renumbered.map(({ target, before, after }) => [target.row, before, after]),
    ).toEqual([
      [1, '1', '2'],
      [2, '2', '3'],
    ]);
  });

  it('takes rows that are only numbered again as no change', () => {
    const found = compared(base, [
      area1,
      edited(plan, 0, '1.1'),
      edited(check, 0, '1.2'),
      area2,
      publish,
      scan,
      survey,
    ]);
    expect(found.proposals).toEqual([]);
    expect(found.renumbered).toHaveLength(2);
  });

  it('takes a reworded task as a change of that cell', () => {
    const words =
      'Xây dựng, ban hành kế hoạch rà soát, hệ thống hóa văn bản quy phạm pháp luật năm 2024';
    const found = compared(base, [
      area1,
      edited(plan, 2, words),
      check,
      area2,
      publish,
      scan,
      survey,
    ]);
    expect(allSaid(base, found)).toEqual([`change 1 Nhiệm vụ: ${String(plan[2])} → ${words}`]);
  });

  it('takes NFD, hard blanks, double blanks and the other tone placement as no change', () => {
    const retyped = sheet.map((row) =>
      row.map((cell) =>
        cell
          .replace('hóa', 'hoá')
          .replace(/ (?=\p{Lu})/gu, '\u00a0 ')
          .normalize('NFD'),
      ),
    ) as unknown as readonly SheetRow[];
    const found = compared(base, retyped);
    expect(found.proposals).toEqual([]);
  });

  it('takes capitals and punctuation for edits, because they are', () => {
    const found = compared(base, [
      area1,
      edited(plan, 3, 'kế hoạch'),
      check,
      area2,
      edited(publish, 5, 'Các phòng.'),
      scan,
      survey,
    ]);
    expect(allSaid(base, found)).toEqual([
      'change 1 Kết quả: Kế hoạch → kế hoạch',
      'change 4 Phối hợp: Các phòng → Các phòng.',
    ]);
  });

  it('takes a row that a whole appendix lacks as deleted', () => {
    expect(allSaid(base, compared(base, [area1, plan, area2, publish, scan, survey]))).toEqual([
      'delete 2',
    ]);
  });

  it('takes nothing as deleted in a file of own rows', () => {
    const found = compared(base, [area1, plan, edited(check, 7, '30')], { scope: 'own-rows' });
    expect(allSaid(base, found)).toEqual(['change 2 Kinh phí: 20 → 30']);
  });

  it('deletes among the rows that were sent, and only among them', () => {
    const rows = planIndexOf(base).rows;
    const sentRowIds = [rows[1]?.id, rows[2]?.id].filter((id) => id !== undefined);
    const found = compared(base, [area1, plan], { scope: 'by-evidence', sentRowIds });
    expect(allSaid(base, found)).toEqual(['delete 2']);
  });

  it('keeps the edits of a row that moves to another area', () => {
    const found = compared(base, [
      area1,
      plan,
      area2,
      publish,
      edited(check, 6, 'Quý II/2024'),
      scan,
      survey,
    ]);
    expect(allSaid(base, found)).toEqual([
      'change 2 Thời gian: Quý III/2024 → Quý II/2024',
      'move 2 under 3 after 4',
    ]);
  });

  it('takes a change of a merged cell as one change of all its rows', () => {
    const found = compared(base, [
      area1,
      plan,
      check,
      area2,
      publish,
      edited(scan, 1, 'Số hóa toàn diện'),
      survey,
    ]);
    expect(allSaid(base, found)).toEqual(['change 5 Mục tiêu: Số hóa hồ sơ → Số hóa toàn diện']);
    const [change] = found.proposals;
    expect(change?.kind === 'change' && change.alsoRows.map(({ row }) => row)).toEqual([6]);
  });

  it('takes a blank below a shared value for that value', () => {
    const found = compared(base, [area1, plan, check, area2, publish, scan, edited(survey, 1, '')]);
    expect(found.proposals).toEqual([]);
  });

  it('finds all of it in one file', () => {
    const added: SheetRow = [
      '1',
      'Kiện toàn bộ máy',
      'Thành lập tổ công tác chuyển đổi số',
      'Quyết định',
      'Phòng A',
      '',
      'Tháng 1/2024',
      '',
    ];
    const words = 'Kiểm tra việc theo dõi tình hình thi hành pháp luật tại các phường, xã';
    const file = [
      area1,
      added,
      edited(edited(check, 0, '2'), 2, words),
      area2,
      publish,
      edited(plan, 6, 'Quý II/2024'),
      edited(scan, 7, ''),
    ];
    const found = compared(
      base,
      file.map((row) => row.map((cell) => cell.normalize('NFD'))) as unknown as readonly SheetRow[],
    );
    expect(allSaid(base, found)).toEqual([
      'add Thành lập tổ công tác chuyển đổi số under 0 after top',
      'change 1 Thời gian: Quý I/2024 → Quý II/2024',
      `change 2 Nhiệm vụ: ${String(check[2])} → ${words}`,
      'change 5 Kinh phí: 150 → ',
      'delete 6',
      'move 1 under 3 after 4',
    ]);
  });
});
