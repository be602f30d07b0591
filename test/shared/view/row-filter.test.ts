import { describe, expect, it } from 'vitest';
import { newAgency } from '../../../shared/directory/directory';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { columnByRole, type ColumnRole } from '../../../shared/plan/layout';
import type { ColumnId } from '../../../shared/ids';
import type { Cell, Plan } from '../../../shared/plan/plan';
import { rowMeanings } from '../../../shared/plan/row-meanings';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { groupedByLead, groupedByMonth, isViewHeading } from '../../../shared/view/group-rows';
import { headingSums } from '../../../shared/view/heading-sums';
import { monthOf, quarterOf, type Period } from '../../../shared/view/periods';
import {
  areasOfRows,
  isOpenFilter,
  noFilter,
  rowTest,
  type RowFilter,
} from '../../../shared/view/row-filter';
import { planOf } from '../plan/printed-rows';

const layout = builtInLayouts.find((each) => columnByRole(each, 'funding') !== undefined)!;
const home = { ...newAgency('Phòng Nội vụ'), id: 'home' };
const justice = { ...newAgency('Phòng Tư pháp'), id: 'justice' };
const directory = [home, justice];

type Texts = Partial<Record<ColumnRole, string>>;

function task(texts: Texts) {
  const cells: Record<ColumnId, Cell> = {};
  for (const [role, text] of Object.entries(texts)) {
    cells[columnByRole(layout, role as ColumnRole)!.id] = { text, continues: false };
  }
  return { kind: 'task' as const, cells };
}

const plan: Plan = {
  ...planOf(layout, [
    { kind: 'area', number: 'I', title: 'Chỉ đạo điều hành' },
    task({
      task: 'Ban hành kế hoạch',
      lead: 'Phòng Nội vụ',
      timeframe: 'Tháng 01/2024',
      funding: '10',
    }),
    task({
      task: 'Kiểm tra công vụ',
      lead: 'Phòng Tư pháp',
      coordinator: 'Phòng Nội vụ',
      timeframe: 'Quý II/2024',
      funding: '2,5',
    }),
    { kind: 'area', number: 'II', title: 'Thể chế' },
    task({ task: 'Rà soát văn bản', lead: 'Đội Trật tự', timeframe: 'Thường xuyên' }),
    task({ task: 'Hội nghị', timeframe: 'Theo kế hoạch của tỉnh', funding: 'Lồng ghép' }),
    task({ task: 'Tổng kết', lead: 'Phòng Nội vụ', timeframe: '31/3/2024, 15/12/2024' }),
  ]),
};
const { rows } = tableViewOf(plan);
const meanings = rowMeanings({ ...plan }, { directory });
const meaningOf = (row: (typeof rows)[number]) => meanings[rows.indexOf(row)] ?? null;

function kept(filter: Partial<RowFilter>): readonly string[] {
  const test = rowTest({ ...noFilter, ...filter });
  const areas = areasOfRows(rows);
  const column = columnByRole(layout, 'task')!.id;
  return rows.flatMap((row) =>
    row.kind === 'task' && test(row, { meaning: meaningOf(row), areaId: areas.get(row.id) ?? null })
      ? [row.cells[column]?.text ?? '']
      : [],
  );
}

describe('a filter of rows', () => {
  it('finds words in any cell and order, with or without diacritics', () => {
    expect(kept({ words: 'noi vu kiem' })).toEqual(['Kiểm tra công vụ']);
    expect(kept({ words: 'noi vu', ignoresDiacritics: false })).toEqual([]);
    expect(kept({ words: 'VĂN BẢN', ignoresDiacritics: false })).toEqual(['Rà soát văn bản']);
  });

  it('finds agencies by role, known or not', () => {
    const agencyKeys = new Set(['agency home']);
    expect(kept({ agencyKeys })).toEqual(['Ban hành kế hoạch', 'Kiểm tra công vụ', 'Tổng kết']);
    expect(kept({ agencyKeys, agencyRole: 'coordinator' })).toEqual(['Kiểm tra công vụ']);
    expect(kept({ agencyKeys: new Set(['name đội trật tự']) })).toEqual(['Rà soát văn bản']);
  });

  it('finds what is due in a month or quarter, on any of its days', () => {
    const due = (...periods: readonly Period[]) => kept({ periods });
    expect(due(monthOf(2024, 1))).toEqual(['Ban hành kế hoạch']);
    expect(due(quarterOf(2024, 2))).toEqual(['Kiểm tra công vụ']);
    expect(due(monthOf(2024, 3), monthOf(2024, 12))).toEqual(['Tổng kết']);
    expect(due({ kind: 'overdue', on: '2024-07-01' })).toEqual([
      'Ban hành kế hoạch',
      'Kiểm tra công vụ',
    ]);
    expect(due({ kind: 'recurring' })).toEqual(['Rà soát văn bản']);
    expect(due({ kind: 'conditional' })).toEqual(['Hội nghị']);
  });

  it('finds areas, missing cells, values of a column and changed rows, all at once', () => {
    const areaIds = new Set([rows[3]!.id]);
    const lead = columnByRole(layout, 'lead')!.id;
    expect(kept({ areaIds })).toHaveLength(3);
    expect(kept({ missing: new Set([lead]) })).toEqual(['Hội nghị']);
    expect(kept({ values: new Map([[lead, new Set(['Phòng Nội vụ', ''])]]) })).toHaveLength(3);
    expect(kept({ changed: new Set([rows[1]!.id]) })).toEqual(['Ban hành kế hoạch']);
    expect(kept({ areaIds, words: 'phong' })).toEqual(['Tổng kết']);
    expect(isOpenFilter(noFilter)).toBe(true);
    expect(isOpenFilter({ ...noFilter, areaIds })).toBe(false);
  });
});

const texts = {
  noLead: 'Chưa có cơ quan chủ trì',
  recurring: 'Thường xuyên',
  conditional: 'Theo điều kiện',
  undated: 'Chưa rõ thời gian',
  month: (year: number, month: number) => `Tháng ${month}/${year}`,
};

function titles(grouped: readonly (typeof rows)[number][]): readonly string[] {
  return grouped.map((row) =>
    row.kind === 'task'
      ? (row.cells[columnByRole(layout, 'task')!.id]?.text ?? '')
      : `# ${row.title}`,
  );
}

describe('views of the appendix', () => {
  it('put tasks under the agency that leads them', () => {
    expect(titles(groupedByLead(rows, meaningOf, directory, texts))).toEqual([
      '# Phòng Nội vụ',
      'Ban hành kế hoạch',
      'Tổng kết',
      '# Phòng Tư pháp',
      'Kiểm tra công vụ',
      '# Đội Trật tự',
      'Rà soát văn bản',
      '# Chưa có cơ quan chủ trì',
      'Hội nghị',
    ]);
  });

  it('put tasks under the month of their first date, and the rest behind', () => {
    const grouped = groupedByMonth(rows, meaningOf, texts);
    expect(titles(grouped)).toEqual([
      '# Tháng 1/2024',
      'Ban hành kế hoạch',
      '# Tháng 3/2024',
      'Tổng kết',
      '# Tháng 6/2024',
      'Kiểm tra công vụ',
      '# Thường xuyên',
      'Rà soát văn bản',
      '# Theo điều kiện',
      'Hội nghị',
    ]);
    expect(grouped.filter(({ id }) => isViewHeading(id))).toHaveLength(5);
    expect(rows.some(({ id }) => isViewHeading(id))).toBe(false);
  });

  it('sum up rows and money below every heading', () => {
    const sums = [...headingSums(plan, rows, meanings).values()];
    expect(sums).toMatchObject([
      { rows: 2, funding: { millions: 12.5 } },
      { rows: 3, funding: { millions: 0, words: 1 } },
    ]);
  });
});
