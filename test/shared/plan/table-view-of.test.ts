import { describe, expect, it } from 'vitest';
import type { ColumnId, NodeId } from '../../../shared/ids';
import { leafLevelOf } from '../../../shared/plan/layout';
import type { Plan, PlanNode } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { linesOf, objectiveLayout, planOf, task, taskLayout } from './printed-rows';

const number = 'number' as ColumnId;
const lead = 'lead' as ColumnId;

describe('tableViewOf', () => {
  it('gives every cell of a span its owner, and the owner the number of rows', () => {
    const plan = planOf(objectiveLayout, [
      task(objectiveLayout, '1', 'M', 'a', '', 'P'),
      task(objectiveLayout, null, null, 'b', '', null),
      task(objectiveLayout, '2', 'N', 'c', '', null),
    ]);
    const { rows } = tableViewOf(plan);
    const cells = (columnId: ColumnId) =>
      rows.map((row) => (row.kind === 'task' ? row.cells[columnId] : undefined));
    const objective = plan.nodes[0]!.id;
    const first = plan.nodes[1]!.id;
    expect(cells(number).slice(0, 2)).toEqual([
      { text: '1', ownerId: objective, mergedFromAbove: false, rowSpan: 2 },
      { text: '1', ownerId: objective, mergedFromAbove: true, rowSpan: 0 },
    ]);
    expect(cells(lead).map((cell) => [cell?.text, cell?.ownerId, cell?.rowSpan])).toEqual([
      ['P', first, 3],
      ['P', first, 0],
      ['P', first, 0],
    ]);
  });

  it('gives a number that continues the heading’s to the heading', () => {
    const plan = planOf(objectiveLayout, [
      { kind: 'area', number: 'III', title: 'A' },
      { kind: 'group', number: '2', title: 'G' },
      task(objectiveLayout, null, 'M', 'a'),
      task(objectiveLayout, null, 'N', 'b'),
    ]);
    const [, group, row] = tableViewOf(plan).rows;
    expect(group).toMatchObject({ kind: 'group', depth: 1, numberRowSpan: 3 });
    expect(row?.kind === 'task' && row.cells[number]).toEqual({
      text: '2',
      ownerId: group!.id,
      mergedFromAbove: true,
      rowSpan: 0,
    });
  });

  it('prints siblings by order key, whatever order the nodes come in', () => {
    const plan = planOf(taskLayout, [
      task(taskLayout, '1', 'a'),
      task(taskLayout, '2', 'b'),
      task(taskLayout, '3', 'c'),
    ]);
    const shuffled: Plan = { ...plan, nodes: [plan.nodes[2]!, plan.nodes[0]!, plan.nodes[1]!] };
    expect(linesOf(taskLayout, tableViewOf(shuffled).rows)).toEqual(
      linesOf(taskLayout, tableViewOf(plan).rows),
    );
  });

  it('prints a task that stands in an area without an objective', () => {
    const plan = planOf(objectiveLayout, []);
    const node: PlanNode = {
      id: 'task' as NodeId,
      kind: leafLevelOf(objectiveLayout),
      parentId: null,
      orderKey: 'V',
      cells: {
        ['objective' as ColumnId]: { text: 'M', continues: false },
        ['task' as ColumnId]: { text: 'a', continues: false },
      },
    };
    expect(linesOf(objectiveLayout, tableViewOf({ ...plan, nodes: [node] }).rows)).toEqual([
      ' | M | a |  |  | ',
    ]);
  });

  it('draws 10,000 rows in a moment', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      task(
        objectiveLayout,
        index % 2 === 0 ? String(index) : null,
        index % 2 === 0 ? 'M' : null,
        'a',
        '',
        'P',
      ),
    );
    const plan = planOf(objectiveLayout, rows);
    const start = performance.now();
    expect(tableViewOf(plan).rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
