import { describe, expect, it } from 'vitest';
import { tableOfTexts } from '../../../shared/clipboard/clipboard-table';
import { moveCutCells, moveCutRows, type CutCell } from '../../../shared/commands/edit-move-cut';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { after, done, idAt, lines, spans } from './edit-bed';
import { flat } from './paste-bed';

function rowsOf(plan: Plan, ...places: readonly number[]) {
  return places.map((place) => idAt(plan, place));
}

describe('rows that were cut', () => {
  it('move above the row chosen, stay the same nodes and write over nothing', () => {
    const plan = flat();
    const [cut] = rowsOf(plan, 1);
    const edit = moveCutRows(plan, [cut!], idAt(plan, 4));
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | M1 | a |  | P1",
        "1 | M3 | c",
      ]
    `);
    expect(idAt(done(plan, edit), 3)).toBe(cut);
  });

  it('take along the objective of which all rows were cut', () => {
    const plan = spans();
    const objective = plan.nodes.find(({ kind }) => kind === 'objective')!.id;
    const edit = moveCutRows(plan, rowsOf(plan, 1, 2, 3), idAt(plan, 6));
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "2 | M2 | d |  | P2",
        "area II Lĩnh vực II",
        "1 | M1 | a |  | P1",
        "^1 | ^M1 | b |  | ^P1",
        "^1 | ^M1 | c |  | ^P1",
        "1 | M3 | e",
      ]
    `);
    expect(done(plan, edit).nodes.some(({ id }) => id === objective)).toBe(true);
  });

  it('move an area with everything in it', () => {
    const plan = flat();
    const edit = moveCutRows(plan, rowsOf(plan, 3, 4), idAt(plan, 0));
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area II Lĩnh vực II",
        "1 | M3 | c",
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
      ]
    `);
  });

  it('stay where the target is among them, or a heading was cut with a part of its rows', () => {
    const plan = flat();
    expect(moveCutRows(plan, rowsOf(plan, 1, 2), idAt(plan, 2))).toBeNull();
    expect(moveCutRows(plan, rowsOf(plan, 0, 1), idAt(plan, 4))).toBeNull();
  });
});

describe('cells that were cut', () => {
  const cellsAt = (plan: Plan, row: number, columns: readonly number[]): readonly CutCell[] =>
    columns.map((column) => ({
      rowId: idAt(plan, row),
      columnId: plan.layout.columns[column]!.id,
      field: 'cell',
    }));
  const targetAt = (plan: Plan, row: number, column: number) => {
    const rows = tableViewOf(plan).rows.map(({ id }) => id);
    const columns = plan.layout.columns.map(({ id }) => id);
    return {
      range: { rowIds: rows.slice(row), columnIds: columns.slice(column) },
      rowsBelow: rows.slice(row),
      columnsRight: columns.slice(column),
    };
  };

  it('leave their place in the step that puts them elsewhere, once, however much is selected', () => {
    const plan = flat();
    const { edit } = moveCutCells(
      plan,
      cellsAt(plan, 1, [2, 4]),
      targetAt(plan, 2, 2),
      tableOfTexts([['a', '', 'P1']]),
      null,
    );
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1",
        "2 | M2 | a |  | P1",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
    expect(edit?.label).toBe('Chuyển 2 ô');
  });

  it('may be laid over a part of themselves', () => {
    const plan = flat();
    const { edit } = moveCutCells(
      plan,
      cellsAt(plan, 1, [2, 3, 4]),
      targetAt(plan, 1, 3),
      tableOfTexts([['a', '', 'P1']]),
      null,
    );
    expect(after(plan, edit)[1]).toBe('1 | M1 |  | a |  | P1');
  });

  it('are no step where they stay', () => {
    const plan = flat();
    const target = targetAt(plan, 1, 2);
    const cells = cellsAt(plan, 1, [2]);
    expect(moveCutCells(plan, cells, target, tableOfTexts([['a']]), null).edit).toBeNull();
    expect(lines(plan)).toEqual(lines(flat()));
  });
});
