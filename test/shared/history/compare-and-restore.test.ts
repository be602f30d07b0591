import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { setCellText, setHeading } from '../../../shared/commands/edit-cells';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { addTaskAfter } from '../../../shared/commands/edit-add-rows';
import { moveRows } from '../../../shared/commands/edit-move-rows';
import { changedRows, comparePlansInDetail } from '../../../shared/history/compare-plans';
import { restoreCell, restoreRow } from '../../../shared/history/restore-parts';
import { restorePlanTo } from '../../../shared/history/restore-plan';
import { newIdsOf, withIds } from '../../../shared/commands/import-command';
import type { Plan } from '../../../shared/plan/plan';
import { randomCommand } from '../../electron/support/random-command';
import { columnIds, longPlan, nodeIds, samplePlan } from '../../electron/support/sample-plan';

const plan = samplePlan();

function after(from: Plan, edit: { readonly changes: Parameters<typeof applyChanges>[1] } | null) {
  return edit === null ? from : applyChanges(from, edit.changes);
}

test('a plan compared with itself differs in nothing', () => {
  const { counts, rows } = comparePlansInDetail(plan, plan);
  expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  expect(rows.every(({ change }) => change === 'same')).toBe(true);
});

test('a changed cell, a new row, a deleted row and a moved row are each told as what they are', () => {
  const changed = after(plan, setCellText(plan, nodeIds.first, columnIds.task, 'Rà soát lại'));
  expect(comparePlansInDetail(plan, changed).counts).toMatchObject({ changed: 1, cells: 1 });
  const added = after(plan, addTaskAfter(plan, nodeIds.first));
  expect(comparePlansInDetail(plan, added).rows.map(({ change }) => change)).toEqual([
    'same',
    'same',
    'added',
    'same',
  ]);
  const deleted = after(plan, deleteRows(plan, [nodeIds.first]));
  const { rows } = comparePlansInDetail(plan, deleted);
  expect(rows.map(({ change }) => change)).toEqual(['same', 'deleted', expect.any(String)]);
  const moved = after(plan, moveRows(plan, [nodeIds.second], 'up'));
  expect(comparePlansInDetail(plan, moved).counts).toMatchObject({
    moved: 1,
    added: 0,
    deleted: 0,
  });
});

test('a cell over several rows is counted once, and the rows below say that it was listed', () => {
  const edit = setCellText(plan, nodeIds.first, columnIds.objective, 'Mục tiêu mới');
  const { counts, rows } = comparePlansInDetail(plan, after(plan, edit));
  expect(counts).toMatchObject({ changed: 1, cells: 1 });
  expect(rows.at(-1)?.cells[0]).toMatchObject({ repeated: true, after: 'Mục tiêu mới' });
});

test('facts, texts around the table and blocks of the text are compared', () => {
  const edited: Plan = {
    ...plan,
    metadata: { ...plan.metadata, date: null, recipients: ['Lưu: VT.'] },
    appendix: { ...plan.appendix, footer: 'Hết' },
    body: [plan.body[0]!, { kind: 'paragraph', text: 'Đẩy mạnh.' }, ...plan.body.slice(2)],
  };
  const { fields, blocks } = comparePlansInDetail(plan, edited);
  expect(fields.map(({ name }) => name)).toEqual(['Ngày ban hành', 'Nơi nhận', 'Phần dưới bảng']);
  expect(blocks).toMatchObject([
    { part: 'body', beforeText: 'Đẩy mạnh cải cách hành chính.', afterText: 'Đẩy mạnh.' },
  ]);
});

test('an appendix that was read anew from a file is paired by what its rows say', () => {
  const nodes = renewed(longPlan(40).nodes);
  const before: Plan = { ...plan, nodes };
  const again: Plan = { ...plan, nodes: renewed(nodes) };
  expect(comparePlansInDetail(before, again).counts).toMatchObject({
    added: 0,
    deleted: 0,
    changed: 0,
  });
});

test('ten thousand rows are compared in a moment', () => {
  const long = longPlan(10_000);
  const row = long.nodes.find(({ kind }) => kind === 'task')!.id;
  const edited = after(long, setCellText(long, row, columnIds.lead, 'Văn phòng'));
  comparePlansInDetail(long, long);
  const start = performance.now();
  expect(comparePlansInDetail(long, edited).counts).toMatchObject({ changed: 1 });
  expect(performance.now() - start).toBeLessThan(2_000);
});

const seeds = fc.array(fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 24 }), {
  minLength: 1,
  maxLength: 6,
});

function edited(from: Plan, all: readonly (readonly number[])[]): Plan {
  return all.reduce((now, seed) => applyChanges(now, randomCommand(now, seed).changes), from);
}

test('restoring a version gives exactly the plan of then, from any state, with one command', () => {
  fc.assert(
    fc.property(seeds, seeds, (first, second) => {
      const then = edited(plan, first);
      const now = edited(then, second);
      const command = restorePlanTo(now, then, 'Bản trình');
      const back = after(now, command);
      expect({ ...back, metadata: { ...back.metadata, name: '' } }).toEqual({
        ...then,
        metadata: { ...then.metadata, name: '' },
      });
      expect(back.metadata.name).toBe(now.metadata.name);
      if (command !== null) expect(command.origin).toMatchObject({ kind: 'restored' });
    }),
    { numRuns: 300 },
  );
});

test('every row of either state is in the comparison once, and only rows that differ are told', () => {
  fc.assert(
    fc.property(seeds, (all) => {
      const now = edited(plan, all);
      const { rows } = comparePlansInDetail(plan, now);
      const ids = (side: 'before' | 'after') => rows.flatMap((row) => row[side]?.id ?? []).sort();
      const count = (of: Plan) =>
        comparePlansInDetail(of, of)
          .rows.map(({ after: r }) => r!.id)
          .sort();
      expect(ids('before')).toEqual(count(plan));
      expect(ids('after')).toEqual(count(now));
    }),
    { numRuns: 200 },
  );
});

test('a deleted row comes back where it stood, with its words; a new one goes; a moved one returns', () => {
  const deleted = after(plan, deleteRows(plan, [nodeIds.first, nodeIds.second]));
  const back = after(deleted, restoreRow(deleted, plan, nodeIds.first, 'v1'));
  const again = after(back, restoreRow(back, plan, nodeIds.second, 'v1'));
  expect(again.nodes.map(({ id }) => id)).toEqual(plan.nodes.map(({ id }) => id));
  expect(comparePlansInDetail(plan, again).counts).toMatchObject({
    changed: 0,
    added: 0,
    deleted: 0,
  });
  const added = after(plan, addTaskAfter(plan, nodeIds.first));
  const [id] = changedRows(comparePlansInDetail(plan, added));
  expect(after(added, restoreRow(added, plan, id!, 'v1')).nodes).toEqual(plan.nodes);
  const moved = after(plan, moveRows(plan, [nodeIds.second], 'up'));
  const returned = after(moved, restoreRow(moved, plan, nodeIds.second, 'v1'));
  expect(comparePlansInDetail(plan, returned).counts).toMatchObject({ moved: 0 });
});

test('one cell goes back to an earlier value, a heading too; the same value is no step', () => {
  const value = { text: 'Phòng Nội vụ', continues: false };
  const edit = restoreCell(plan, nodeIds.first, columnIds.lead, value, 'v1');
  expect(edit).toMatchObject({ origin: { kind: 'restored', versionName: 'v1' } });
  expect(restoreCell(after(plan, edit), nodeIds.first, columnIds.lead, value, 'v1')).toBeNull();
  const renamed = after(plan, setHeading(plan, nodeIds.area, 'title', 'Khác'));
  const title = { text: 'Thể chế', continues: false };
  expect(after(renamed, restoreCell(renamed, nodeIds.area, 'title', title, 'v1')).nodes).toEqual(
    plan.nodes,
  );
});

/** The same nodes as another reading would bring them. */
function renewed(nodes: Plan['nodes']): Plan['nodes'] {
  return withIds(nodes, newIdsOf(nodes));
}
