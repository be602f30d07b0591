import { expect, test } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { addTaskAfter } from '../../../shared/commands/edit-add-rows';
import { setCellText, setHeading } from '../../../shared/commands/edit-cells';
import type { Edit } from '../../../shared/commands/edit-command';
import { deleteHeading, deleteRows } from '../../../shared/commands/edit-delete-rows';
import { moveRowsTo } from '../../../shared/commands/edit-move-rows';
import { changeEntriesOf, rowPlaces } from '../../../shared/history/change-entries';
import { changeTableOf } from '../../../shared/history/change-table';
import { comparePlansInDetail } from '../../../shared/history/compare-plans';
import type { ColumnId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { textOfCell } from '../../../shared/document/cell-runs';
import { idAt, lead, numberColumn, spans } from '../commands/edit-bed';

const before = spans();
const taskColumn = 'task' as ColumnId;

function after(plan: Plan, edit: Edit): Plan {
  return edit === null ? plan : applyChanges(plan, edit.changes);
}

function entries(now: Plan) {
  return changeEntriesOf(comparePlansInDetail(before, now));
}

test('a changed cell is told with its place, its column and both texts', () => {
  const row = idAt(before, 4);
  expect(entries(after(before, setCellText(before, row, taskColumn, 'd mới')))).toEqual([
    {
      kind: 'changed',
      moved: false,
      place: 'I. Lĩnh vực I › 2',
      texts: [
        {
          label: expect.any(String) as string,
          before: 'd',
          after: 'd mới',
          cell: { ownerId: row, columnId: taskColumn },
        },
      ],
      rowId: row,
      earlierRowId: row,
      isInLaterPlan: true,
    },
  ]);
});

test('a cell over several rows is one entry, under the row that it begins in', () => {
  const found = entries(after(before, setCellText(before, idAt(before, 1), lead, 'P9')));
  expect(found).toMatchObject([{ rowId: idAt(before, 1), texts: [{ before: 'P1', after: 'P9' }] }]);
  expect(found).toHaveLength(1);
  const both = after(before, setCellText(before, idAt(before, 1), lead, 'P9'));
  const [, second] = entries(after(both, setCellText(both, idAt(both, 2), taskColumn, 'b mới')));
  expect(second?.texts.map((text) => text.after)).toEqual(['b mới']);
});

test('rows that came and went are told whole, with one side, and cannot be restored cell by cell', () => {
  const added = after(before, addTaskAfter(before, idAt(before, 6)));
  const named = after(added, setCellText(added, idAt(added, 7), taskColumn, 'f'));
  const [entry] = entries(named);
  expect(entry).toMatchObject({ kind: 'added', earlierRowId: null, isInLaterPlan: true });
  expect(entry?.texts).toContainEqual(
    expect.objectContaining({ before: null, after: 'f', cell: null }),
  );
  const row = idAt(before, 4);
  const [gone] = entries(after(before, deleteRows(before, [row])));
  expect(gone).toMatchObject({
    kind: 'deleted',
    place: 'I. Lĩnh vực I › 2',
    rowId: row,
    earlierRowId: row,
    isInLaterPlan: false,
  });
  expect(gone?.texts.every((text) => text.after === null && text.cell === null)).toBe(true);
});

test('a row under other headings says where it stood and where it stands', () => {
  const row = idAt(before, 4);
  const now = after(before, moveRowsTo(before, [row], idAt(before, 6), 'after'));
  const moved = entries(now).find(({ rowId }) => rowId === row);
  expect(moved).toMatchObject({ kind: 'moved', place: 'II. Lĩnh vực II › 2' });
  const { columns } = comparePlansInDetail(before, now);
  expect(rowPlaces(planIndexOf(before).rows, columns).get(row)).toBe('I. Lĩnh vực I › 2');
});

test('headings are told by their new name, and a deleted one is above none of the rows behind it', () => {
  const renamed = after(before, setHeading(before, idAt(before, 5), 'title', 'Khác'));
  expect(entries(renamed)).toMatchObject([
    { place: '', texts: [{ label: 'Tên', before: 'Lĩnh vực II', after: 'Khác' }] },
  ]);
  const [area, ...rows] = entries(after(before, deleteHeading(before, idAt(before, 5))));
  expect(area).toMatchObject({ kind: 'deleted', texts: [{ before: 'II. Lĩnh vực II' }] });
  expect(rows).toMatchObject([{ kind: 'deleted' }]);
});

test('a column that is gone has nothing to restore a cell in', () => {
  const columns = before.layout.columns.filter(({ id }) => id !== lead);
  const now: Plan = { ...before, layout: { ...before.layout, columns } };
  const cells = entries(now).flatMap(({ texts }) => texts.map(({ cell }) => cell));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.every((cell) => cell === null)).toBe(true);
});

test('the table of changes lists each entry once and counts rows with other numbers apart', () => {
  const row = idAt(before, 4);
  const edited = after(before, setCellText(before, row, numberColumn, '3'));
  const now = after(edited, setCellText(edited, idAt(before, 6), taskColumn, 'e mới'));
  const state = { moment: '' };
  const table = changeTableOf(
    { plan: before, name: 'v1', ...state },
    { plan: now, name: 'v2', ...state },
    new Map([[idAt(before, 6), [{ at: '2026-11-12T08:00:00Z', origin: null }]]]),
  );
  const cells = table.rows.map((each) => (each.kind === 'row' ? each.cells.map(textOfCell) : []));
  expect(cells).toHaveLength(1);
  expect(cells[0]?.[0]).toBe('1');
  expect(cells[0]?.[3]).toBe('Sửa\nNgày 12/11/2026');
  expect(table.titleLines.join('\n')).toContain('có 1 dòng chỉ đổi số thứ tự');
  expect(table.rows[0]).toMatchObject({
    cells: [
      '1',
      expect.any(Array),
      expect.arrayContaining([expect.objectContaining({ text: ' mới', bold: true })]),
      expect.any(String),
    ],
  });
});
