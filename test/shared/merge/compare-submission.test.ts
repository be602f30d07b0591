import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../../shared/ids';
import { compareSubmission } from '../../../shared/merge/compare-submission';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { allSaid, compared, planOf, submission, type SheetRow } from './plan-bed';

const area1: SheetRow = ['I', 'Cải cách thể chế'];
const plan: SheetRow = [
  '1',
  'Hoàn thiện thể chế',
  'Ban hành kế hoạch rà soát văn bản quy phạm pháp luật',
  'Kế hoạch',
  'Phòng Tư pháp',
  'Các phòng',
  'Quý I/2024',
  '',
];
const check: SheetRow = [
  '2',
  'Tăng cường kiểm tra',
  'Kiểm tra công tác theo dõi thi hành pháp luật tại các phường',
  'Báo cáo',
  'Phòng Tư pháp',
  'UBND các phường',
  'Quý III/2024',
  '20',
];
const area2: SheetRow = ['II', 'Cải cách thủ tục hành chính'];
const publish: SheetRow = [
  '1',
  'Công khai thủ tục',
  'Niêm yết công khai bộ thủ tục hành chính tại bộ phận một cửa',
  'Bảng niêm yết',
  'Văn phòng',
  'Các phòng',
  'Thường xuyên',
  '',
];
const scan: SheetRow = [
  '2',
  'Số hóa hồ sơ',
  'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực',
  'Kho dữ liệu',
  'Văn phòng',
  'Phòng Văn hóa',
  'Tháng 6/2024',
  '150',
];
const survey: SheetRow = [
  '3',
  '^',
  'Khảo sát mức độ hài lòng của người dân, tổ chức',
  'Báo cáo khảo sát',
  'Phòng Nội vụ',
  'UBND các phường',
  'Quý IV/2024',
  '80',
];
const sheet: readonly SheetRow[] = [area1, plan, check, area2, publish, scan, survey];
const base = planOf(sheet);

function edited(row: SheetRow, column: number, text: string): SheetRow {
  return row.map((cell, place) => (place === column ? text : cell)) as unknown as SheetRow;
}

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
    expect(allSaid(base, found)).toEqual([`change 1 Nhiệm vụ: ${plan[2] ?? ''} → ${words}`]);
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
      `change 2 Nhiệm vụ: ${check[2] ?? ''} → ${words}`,
      'change 5 Kinh phí: 150 → ',
      'delete 6',
      'move 1 under 3 after 4',
    ]);
  });
});

describe('compareSubmission, other layouts', () => {
  it('pairs columns by what they are for, whatever their order and names', () => {
    const labels = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'];
    const rows = [area1, plan, edited(check, 6, 'Quý II/2024')].map((row) =>
      row.length === 2 ? row : [row[0], row[2], row[4] ?? '', row[6] ?? ''],
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
      `change 2 Nhiệm vụ: ${check[2] ?? ''} → Mua sắm trang thiết bị`,
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
