import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges, type Change } from '../../../shared/commands/change';
import { setCellText } from '../../../shared/commands/edit-cells';
import type { ColumnId, NodeId } from '../../../shared/ids';
import { newId } from '../../../shared/ids';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import type { Plan, PlanNode } from '../../../shared/plan/plan';
import { objectiveLayout, planOf, task, taskLayout } from '../plan/printed-rows';

const lead = 'lead' as ColumnId;

function samplePlan(): Plan {
  return planOf(taskLayout, [
    { kind: 'area', number: 'I', title: 'Chỉ đạo' },
    task(taskLayout, '1', 'Việc a', '', 'Nội vụ'),
    task(taskLayout, '2', 'Việc b'),
  ]);
}

function expectStale(plan: Plan, changes: readonly Change[]): void {
  const before = structuredClone(plan);
  expect(() => applyChanges(plan, changes)).toThrow(
    expect.objectContaining({ code: 'stale-plan' }) as unknown,
  );
  expect(plan).toEqual(before);
}

describe('applyChanges', () => {
  it('leaves the given plan as it is', () => {
    const plan = samplePlan();
    const before = structuredClone(plan);
    const edit = setCellText(plan, plan.nodes[1]!.id, lead, 'Tư pháp')!;
    expect(applyChanges(plan, edit.changes)).not.toEqual(before);
    expect(plan).toEqual(before);
  });

  it('undoes an insert of a row with an empty cell after that cell was edited', () => {
    const plan = samplePlan();
    const row = plan.nodes[1]! as Extract<PlanNode, { readonly cells: unknown }>;
    const added = {
      ...row,
      id: newId<'node'>(),
      orderKey: 'zz',
      cells: { ...row.cells, [lead]: { text: '', continues: false } },
    };
    const insert: Change = { kind: 'insert-nodes', nodes: [added] };
    const inserted = applyChanges(plan, [insert]);
    const edit = setCellText(inserted, added.id, lead, 'Tư pháp')!;
    const undone = applyChanges(applyChanges(inserted, edit.changes), [
      ...invertChanges(edit.changes),
      ...invertChanges([insert]),
    ]);
    expect(undone).toEqual(plan);
  });

  it('refuses a cell, heading, text or layout that is not what the change saw', () => {
    const plan = samplePlan();
    const [area, row] = plan.nodes as [PlanNode, PlanNode];
    const cell = (text: string) => ({ text, continues: false });
    expectStale(plan, [
      { kind: 'set-cell', nodeId: row.id, columnId: lead, before: cell('Y tế'), after: cell('') },
    ]);
    expectStale(plan, [
      { kind: 'set-heading', nodeId: area.id, field: 'title', before: '?', after: '' },
    ]);
    expectStale(plan, [{ kind: 'set-metadata', before: { year: 1999 }, after: { year: 2000 } }]);
    expectStale(plan, [{ kind: 'set-appendix', before: { title: '?' }, after: { title: '' } }]);
    expectStale(plan, [{ kind: 'set-layout', before: objectiveLayout, after: taskLayout }]);
  });

  it('refuses nodes that are gone, there already, changed, or would hang on nothing', () => {
    const plan = samplePlan();
    const [area, row] = plan.nodes as [PlanNode, PlanNode];
    const stranger = { ...row, id: newId<'node'>(), parentId: 'nowhere' as NodeId };
    expectStale(plan, [{ kind: 'insert-nodes', nodes: [row] }]);
    expectStale(plan, [{ kind: 'insert-nodes', nodes: [stranger] }]);
    expectStale(plan, [{ kind: 'delete-nodes', nodes: [stranger] }]);
    expectStale(plan, [{ kind: 'delete-nodes', nodes: [{ ...row, orderKey: 'zz' }] }]);
    expectStale(plan, [{ kind: 'delete-nodes', nodes: [area] }]);
  });

  it('refuses to move a node from where it is not or into itself', () => {
    const plan = samplePlan();
    const [area, row] = plan.nodes as [PlanNode, PlanNode];
    const place = ({ parentId, orderKey }: PlanNode) => ({ parentId, orderKey });
    expectStale(plan, [
      { kind: 'move-node', nodeId: row.id, before: place(area), after: place(row) },
    ]);
    expectStale(plan, [
      {
        kind: 'move-node',
        nodeId: area.id,
        before: place(area),
        after: { parentId: row.id, orderKey: 'V' },
      },
    ]);
  });

  it('edits a cell of a plan of 10,000 rows and moves a row of it in a moment', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      task(taskLayout, String(row + 1), `Việc ${row}`),
    );
    const plan = planOf(taskLayout, rows);
    const id = tableViewOf(plan).rows[5_000]!.id;
    const start = performance.now();
    let edited = plan;
    for (let count = 0; count < 20; count += 1) {
      const edit = setCellText(edited, id, lead, `Phòng ${count}`)!;
      edited = applyChanges(edited, edit.changes);
    }
    // Quadratic work on 10,000 rows would take many seconds; this is some 50 ms each on a slow machine.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
