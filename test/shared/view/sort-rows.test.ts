import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../../shared/ids';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { columnByRole, type ColumnRole } from '../../../shared/plan/layout';
import type { Cell, Plan } from '../../../shared/plan/plan';
import { rowMeanings } from '../../../shared/plan/row-meanings';
import type { TableRow } from '../../../shared/plan/table-view';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { columnValues } from '../../../shared/view/column-values';
import { numberChecks } from '../../../shared/view/row-checks';
import { selectedFunding } from '../../../shared/view/selected-funding';
import { sortedRows } from '../../../shared/view/sort-rows';
import { planOf } from '../plan/printed-rows';

const layout = builtInLayouts.find((each) => columnByRole(each, 'funding') !== undefined)!;

function columnOf(role: ColumnRole): ColumnId {
  return columnByRole(layout, role)!.id;
}

/** A plan of one area whose tasks hold these texts in one column. */
function planWith(role: ColumnRole, texts: readonly string[]): Plan {
  return planOf(layout, [
    { kind: 'area', number: 'I', title: 'Chỉ đạo' },
    ...texts.map((text) => {
      const cells: Record<ColumnId, Cell> = { [columnOf(role)]: { text, continues: false } };
      return { kind: 'task' as const, cells };
    }),
  ]);
}

function meaningsOf(plan: Plan) {
  const { rows } = tableViewOf(plan);
  const meanings = rowMeanings(plan, { directory: [] });
  return (row: TableRow) => meanings[rows.findIndex(({ id }) => id === row.id)] ?? null;
}

function sorted(
  role: ColumnRole,
  texts: readonly string[],
  direction: 'ascending' | 'descending' = 'ascending',
): readonly string[] {
  const plan = planWith(role, texts);
  const order = { columnId: columnOf(role), direction };
  return sortedRows(tableViewOf(plan).rows, order, layout, meaningsOf(plan)).map((row) =>
    row.kind === 'task' ? row.cells[columnOf(role)]!.text : row.title,
  );
}

describe('a view sorted by a column', () => {
  it('follows the Vietnamese alphabet, empty cells last in both directions', () => {
    const texts = ['đường', '', 'dân', 'ấp', 'an', 'dấu'];
    expect(sorted('output', texts)).toEqual(['an', 'ấp', 'dân', 'dấu', 'đường', '']);
    expect(sorted('output', texts, 'descending')).toEqual(['đường', 'dấu', 'dân', 'ấp', 'an', '']);
  });

  it('puts timeframes in the order of their days, then what recurs and what has no day', () => {
    const texts = ['Thường xuyên', 'Quý IV/2024', 'Tháng 02/2024', '15/01/2024', ''];
    expect(sorted('timeframe', texts)).toEqual([
      '15/01/2024',
      'Tháng 02/2024',
      'Quý IV/2024',
      'Thường xuyên',
      '',
    ]);
    expect(sorted('timeframe', texts, 'descending')[0]).toBe('Quý IV/2024');
  });

  it('puts money in the order of amounts, words behind', () => {
    expect(sorted('funding', ['1.250', 'Lồng ghép', '12,5', '300'])).toEqual([
      '12,5',
      '300',
      '1.250',
      'Lồng ghép',
    ]);
  });

  it('puts numbers in the order of their values', () => {
    expect(sorted('number', ['10', '2', '1.10', '1.9'])).toEqual(['1.9', '1.10', '2', '10']);
  });

  it('shows every row once, and equal rows in the order of the plan', () => {
    const texts = fc.array(fc.constantFrom('b', 'a', '', 'đ'), { maxLength: 20 });
    fc.assert(
      fc.property(texts, (made) => {
        const plan = planWith('output', made);
        const { rows } = tableViewOf(plan);
        const order = { columnId: columnOf('output'), direction: 'ascending' } as const;
        const outcome = sortedRows(rows, order, layout, () => null);
        expect(new Set(outcome.map(({ id }) => id)).size).toBe(made.length);
        expect(outcome).toHaveLength(made.length);
        outcome.forEach((row, place) => {
          const next = outcome[place + 1];
          if (row.kind !== 'task' || next?.kind !== 'task') return;
          const same = row.cells[columnOf('output')]!.text === next.cells[columnOf('output')]!.text;
          if (same) expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(next));
        });
      }),
    );
  });
});

describe('the values of a column', () => {
  it('are each text once with its rows, in the alphabet, empty cells last', () => {
    const { rows } = tableViewOf(planWith('output', ['b', '', 'ă', 'b', 'a']));
    expect(columnValues(rows, columnOf('output'))).toEqual([
      { text: 'a', rows: 1 },
      { text: 'ă', rows: 1 },
      { text: 'b', rows: 2 },
      { text: '', rows: 1 },
    ]);
  });
});

describe('the money of selected cells', () => {
  const plan = planWith('funding', ['10', '2,5', 'Lồng ghép', '100']);
  const { rows } = tableViewOf(plan);
  const cellsOf = (role: ColumnRole, places: readonly number[]) =>
    places.map((place) => ({ rowId: rows[place]!.id, columnId: columnOf(role) }));

  it('is counted, summed and averaged over the amounts', () => {
    const cells = [...cellsOf('funding', [1, 2, 3]), ...cellsOf('output', [4])];
    expect(selectedFunding(rows, cells, columnOf('funding'), meaningsOf(plan))).toEqual({
      amounts: 2,
      millions: 12.5,
      average: 6.25,
    });
  });

  it('is nothing where one amount or none is selected', () => {
    const one = cellsOf('funding', [1, 3]);
    expect(selectedFunding(rows, one, columnOf('funding'), meaningsOf(plan))).toBeNull();
    expect(selectedFunding(rows, one, null, meaningsOf(plan))).toBeNull();
  });
});

describe('checks of numbers', () => {
  it('name the row out of order and the number to be expected', () => {
    const plan = planWith('number', ['1', '2', '5', '6']);
    const { rows } = tableViewOf(plan);
    expect([...numberChecks(plan, rows).values()]).toEqual([
      {
        rowId: rows[3]!.id,
        columnId: columnOf('number'),
        kind: 'number-out-of-order',
        about: '3',
      },
    ]);
  });
});
