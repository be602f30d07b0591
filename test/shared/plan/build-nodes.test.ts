import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNodes } from '../../../shared/plan/build-nodes';
import { inTreeOrder, isHeading } from '../../../shared/plan/tree';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import type { ColumnId } from '../../../shared/ids';
import type { TableView } from '../../../shared/plan/table-view';
import type { Layout } from '../../../shared/plan/layout';
import type { PrintedRow, PrintedTask } from '../../../shared/plan/build-nodes';
import type { Plan } from '../../../shared/plan/plan';
import {
  activityLayout,
  layouts,
  linesOf,
  objectiveLayout,
  planOf,
  printedRows,
  task,
  taskLayout,
} from './printed-rows';

/** What the rows say when read from top to bottom: a continuing cell has the value above. */
function expectedLines(layout: Layout, rows: readonly PrintedRow[]): readonly string[] {
  const above = new Map<string, string>();
  return rows.map((row) => {
    if (row.kind !== 'task') {
      above.set('number', row.number);
      return `${row.kind} ${row.number} ${row.title}`;
    }
    return layout.columns
      .map(({ id }) => {
        const cell = row.cells[id]!;
        if (cell.continues) return `^${above.get(id) ?? ''}`;
        above.set(id, cell.text);
        return cell.text;
      })
      .join(' | ');
  });
}

function printed(plan: Plan): readonly string[] {
  return linesOf(plan.layout, tableViewOf(plan).rows);
}

function withMergedLead(row: PrintedTask, text: string): PrintedTask {
  return { kind: 'task', cells: { ...row.cells, ['lead' as ColumnId]: { text, continues: true } } };
}

function countKind(plan: Plan, kind: string): number {
  return plan.nodes.filter((node) => node.kind === kind).length;
}

describe('buildNodes', () => {
  it('makes a tree that prints exactly the rows it was made of', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...layouts)
          .chain((layout) => fc.tuple(fc.constant(layout), printedRows(layout))),
        ([layout, rows]) => {
          expect(printed(planOf(layout, rows))).toEqual(expectedLines(layout, rows));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives nodes in tree order with distinct order keys among siblings', () => {
    fc.assert(
      fc.property(printedRows(objectiveLayout), (rows) => {
        const nodes = buildNodes(objectiveLayout, rows);
        expect(inTreeOrder(nodes)).toEqual(nodes);
        const places = nodes.map((node) => `${node.parentId ?? ''}/${node.orderKey}`);
        expect(new Set(places).size).toBe(nodes.length);
      }),
    );
  });

  it('joins rows whose number and objective both continue into one objective', () => {
    const plan = planOf(objectiveLayout, [
      { kind: 'area', number: 'I', title: 'Chỉ đạo' },
      task(objectiveLayout, '1', 'Mục tiêu 1', 'Việc a'),
      task(objectiveLayout, null, null, 'Việc b'),
      task(objectiveLayout, '2', 'Mục tiêu 2', 'Việc c'),
    ]);
    expect(countKind(plan, 'objective')).toBe(2);
    expect(countKind(plan, 'task')).toBe(3);
  });

  it('starts a new objective where the text is new beside a merged number', () => {
    const rows = [
      task(objectiveLayout, '3.3', 'Mục tiêu a', 'Việc a'),
      task(objectiveLayout, null, 'Mục tiêu b', 'Việc b'),
    ];
    const plan = planOf(objectiveLayout, rows);
    expect(countKind(plan, 'objective')).toBe(2);
    expect(printed(plan)[1]).toBe('^3.3 | Mục tiêu b | Việc b |  |  | ');
  });

  it('joins activities of one task and tasks of one objective', () => {
    const plan = planOf(activityLayout, [
      task(activityLayout, '1', 'Mục tiêu', 'Nhiệm vụ', 'Bước 1'),
      task(activityLayout, null, null, null, 'Bước 2'),
      task(activityLayout, null, null, 'Nhiệm vụ 2', 'Bước 3'),
    ]);
    expect(['objective', 'task', 'activity'].map((kind) => countKind(plan, kind))).toEqual([
      1, 2, 3,
    ]);
  });

  it('keeps the text of a cell that continues nothing or says something else than the cell above', () => {
    const plan = planOf(taskLayout, [
      { kind: 'area', number: 'I', title: 'Chỉ đạo' },
      withMergedLead(task(taskLayout, '1', 'Việc a'), 'Nội vụ'),
      withMergedLead(task(taskLayout, '2', 'Việc b'), 'Tư pháp'),
    ]);
    expect(printed(plan).slice(1)).toEqual([
      '1 | Việc a |  | Nội vụ | ',
      '2 | Việc b |  | Tư pháp | ',
    ]);
  });
});

describe('group nesting', () => {
  function parents(...numbers: readonly string[]): readonly (string | undefined)[] {
    const rows = numbers.map((number) => ({ kind: 'group' as const, number, title: number }));
    const nodes = buildNodes(taskLayout, [{ kind: 'area', number: 'I', title: 'I' }, ...rows]);
    return nodes
      .filter(isHeading)
      .slice(1)
      .map(({ parentId }) => {
        const parent = nodes.find(({ id }) => id === parentId);
        return parent !== undefined && isHeading(parent) ? parent.title : undefined;
      });
  }

  it('follows dotted numbers', () => {
    expect(parents('1', '1.1', '1.2', '2', '2.1.', '2.1.1', '3')).toEqual([
      'I',
      '1',
      '1',
      'I',
      '2',
      '2.1.',
      'I',
    ]);
  });

  it('nests digits under letters and closes them at the next letter', () => {
    expect(parents('A', '1', '2', 'B', '1', 'C', 'D')).toEqual(['I', 'A', 'A', 'I', 'B', 'I', 'I']);
  });

  it('obeys the depth that the caller gives', () => {
    const nodes = buildNodes(taskLayout, [
      { kind: 'area', number: 'I', title: 'a' },
      { kind: 'group', number: '1', title: 'b', depth: 1 },
      { kind: 'group', number: '2', title: 'c', depth: 2 },
      { kind: 'group', number: '3', title: 'd', depth: 1 },
    ]);
    expect(nodes.map(({ parentId }) => nodes.findIndex(({ id }) => id === parentId))).toEqual([
      -1, 0, 1, 0,
    ]);
  });

  it('ends a group whose number covers its rows where the next number of that form stands', () => {
    const plan = planOf(objectiveLayout, [
      { kind: 'area', number: 'III', title: 'Thủ tục' },
      { kind: 'group', number: '2', title: 'Số hóa' },
      task(objectiveLayout, null, 'Cấp thành phố', 'Việc a'),
      task(objectiveLayout, null, 'Cấp xã', 'Việc b'),
      task(objectiveLayout, '3', 'Tiếp nhận', 'Việc c'),
      task(objectiveLayout, '4', 'Công khai', 'Việc d'),
    ]);
    const [area, group] = plan.nodes;
    const objectives = plan.nodes.filter(({ kind }) => kind === 'objective');
    expect(objectives.map(({ parentId }) => parentId)).toEqual([
      group!.id,
      group!.id,
      area!.id,
      area!.id,
    ]);
    expect(spanOfNumber(tableViewOf(plan))).toBe(3);
  });

  function spanOfNumber(view: TableView): number | undefined {
    const row = view.rows[1];
    return row?.kind === 'group' ? row.numberRowSpan : undefined;
  }
});
