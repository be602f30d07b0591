import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges } from '../../../shared/commands/change';
import { changeSchema } from '../../../shared/commands/change-schema';
import { appendRows } from '../../../shared/commands/import-append';
import type { CellPlace, ImportCommand } from '../../../shared/commands/import-command';
import { replaceAppendix } from '../../../shared/commands/import-replace';
import type { ColumnId } from '../../../shared/ids';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import type { Layout } from '../../../shared/plan/layout';
import type { PrintedRow } from '../../../shared/plan/build-nodes';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import {
  activityLayout,
  column,
  objectiveLayout,
  planOf,
  printedPlan,
  task,
  taskLayout,
} from '../plan/printed-rows';
import { lines } from './edit-bed';

function done(plan: Plan, { command }: ImportCommand): Plan {
  expect(command).not.toBeNull();
  return applyChanges(plan, command!.changes);
}

/** Every text of the table, once per place where it is written. */
function texts(plan: Plan): readonly string[] {
  return tableViewOf(plan)
    .rows.flatMap((row) =>
      row.kind === 'task'
        ? Object.values(row.cells).flatMap((cell) => (cell.mergedFromAbove ? [] : [cell.text]))
        : [],
    )
    .filter((text) => text !== '');
}

function headings(plan: Plan): readonly string[] {
  return tableViewOf(plan).rows.flatMap((row) => (row.kind === 'task' ? [] : [row.title]));
}

/** What each task row says, columns by the words of their labels so that two layouts can be compared. */
function rowTexts(plan: Plan): readonly string[] {
  return tableViewOf(plan).rows.flatMap((row) =>
    row.kind === 'task'
      ? [
          Object.values(row.cells)
            .map(({ text }) => text)
            .sort()
            .join('|'),
        ]
      : [],
  );
}

/** What every cell and heading says, by the node that holds it and its column. */
function textsByCell(plan: Plan): ReadonlyMap<string, CellPlace & { readonly text: string }> {
  const cells = tableViewOf(plan).rows.flatMap((row) =>
    row.kind === 'task'
      ? Object.entries(row.cells).flatMap(([columnId, { ownerId: nodeId, text }]) =>
          headingIds(plan).has(nodeId) ? [] : [{ nodeId, columnId: columnId as ColumnId, text }],
        )
      : [
          { nodeId: row.id, columnId: 'title' as ColumnId, text: row.title },
          { nodeId: row.id, columnId: 'number' as ColumnId, text: row.number },
        ],
  );
  return new Map(cells.map((cell) => [`${cell.nodeId}/${cell.columnId}`, cell]));
}

function headingIds(plan: Plan): ReadonlySet<string> {
  return new Set(plan.nodes.flatMap((node) => ('title' in node ? [node.id] : [])));
}

const heading = (kind: 'area' | 'group', number: string, title: string): PrintedRow => ({
  kind,
  number,
  title,
});

const target = (): Plan =>
  planOf(taskLayout, [
    heading('area', 'I', 'Cải cách thể chế'),
    task(taskLayout, '1', 'Rà soát văn bản', 'Báo cáo', 'Tư pháp'),
    heading('area', 'II', 'Cải cách tổ chức bộ máy'),
    heading('group', '1', 'Biên chế'),
    task(taskLayout, '2', 'Lập đề án', 'Đề án', 'Nội vụ'),
  ]);

describe('appending the rows of a file', () => {
  it('puts rows below the rows of the same area and new areas at the end', () => {
    const imported = planOf(taskLayout, [
      heading('area', '1', 'Lĩnh vực cải cách thể chế'),
      task(taskLayout, '1', 'Tự kiểm tra', '', 'Tư pháp'),
      heading('area', '2', 'Cải cách tổ chức bộ máy hành chính nhà nước'),
      task(taskLayout, '1', 'Sắp xếp', '', 'Nội vụ'),
      heading('area', '3', 'Tài chính công'),
      task(taskLayout, '1', 'Tự chủ', '', 'Tài chính'),
    ]);
    const result = appendRows(target(), imported);
    expect(lines(done(target0, appendRows(target0, imported)))).toEqual([
      'area I Cải cách thể chế',
      '1 | Rà soát văn bản | Báo cáo | Tư pháp',
      '1 | Tự kiểm tra |  | Tư pháp',
      'area II Cải cách tổ chức bộ máy',
      '1 | Sắp xếp |  | Nội vụ',
      'group 1 Biên chế',
      '2 | Lập đề án | Đề án | Nội vụ',
      'area 3 Tài chính công',
      '1 | Tự chủ |  | Tài chính',
    ]);
    expect(result.notes).toEqual([
      'Đã gộp «Lĩnh vực cải cách thể chế» vào mục «Cải cách thể chế» có sẵn.',
      'Đã gộp «Cải cách tổ chức bộ máy hành chính nhà nước» vào mục «Cải cách tổ chức bộ máy» có sẵn.',
    ]);
    expect(result.rows).toBe(4);
  });

  it('puts rows without a heading below the last rows of the table', () => {
    const imported = planOf(taskLayout, [task(taskLayout, '1', 'Việc mới')]);
    expect(lines(done(target0, appendRows(target0, imported))).at(-1)).toBe('1 | Việc mới');
    expect(lines(done(target0, appendRows(target0, imported)))).toHaveLength(6);
  });

  it('adds the columns that hold something and that the plan does not have', () => {
    const withExtras: Layout = {
      ...objectiveLayout,
      columns: [
        ...objectiveLayout.columns,
        { ...column('custom', 'task', 'note'), label: 'Ghi chú' },
        { ...column('custom', 'task', 'empty'), label: 'Trống' },
      ],
    };
    const imported = planOf(withExtras, [
      task(withExtras, '1', 'Mục tiêu A', 'Việc', '', '', '', 'Gấp'),
    ]);
    const result = appendRows(target0, imported);
    const plan = done(target0, result);
    expect(plan.layout.columns.slice(5).map(({ role, label }) => [role, label])).toEqual([
      ['objective', 'Cột objective'],
      ['custom', 'Ghi chú'],
    ]);
    expect(lines(plan).at(-1)).toBe('1 | Việc |  |  |  | Mục tiêu A | Gấp');
    expect(result.notes).toHaveLength(2);
  });

  it('lists what stays behind: the last line of the table and the text around it', () => {
    const imported: Plan = {
      ...planOf(taskLayout, [task(taskLayout, '1', 'Việc')]),
      body: [{ kind: 'paragraph', text: 'Lời văn' }],
      appendix: { label: '', title: '', subtitle: '', footer: 'Tổng cộng: 1 nhiệm vụ' },
    };
    expect(appendRows(target0, imported).notes).toEqual([
      'Dòng cuối bảng không được đưa vào: «Tổng cộng: 1 nhiệm vụ».',
      '1 đoạn ngoài bảng (căn cứ, nội dung kế hoạch) của tệp không được đưa vào; phần này của kế hoạch giữ nguyên.',
    ]);
  });

  it('loses no text and no row of either table, leaves a sound plan and can be undone', () => {
    fc.assert(
      fc.property(printedPlan(), printedPlan(), (plan, imported) => {
        const { command } = appendRows(plan, imported);
        if (command === null) {
          expect(texts(imported)).toEqual([]);
          return;
        }
        for (const change of command.changes) changeSchema.parse(change);
        const after = applyChanges(plan, command.changes);
        expect(checkPlanInvariants(after)).toEqual([]);
        expect(new Set(texts(after))).toEqual(new Set([...texts(plan), ...texts(imported)]));
        expect(rowTexts(after)).toHaveLength(rowTexts(plan).length + rowTexts(imported).length);
        expect(new Set(headings(after))).toEqual(
          new Set([...headings(plan), ...headings(imported)]),
        );
        expect(applyChanges(after, invertChanges(command.changes))).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });

  it('tells where each cell came to stand: one that says the same', () => {
    fc.assert(
      fc.property(printedPlan(), printedPlan(), (plan, imported) => {
        const { command, cellOf } = appendRows(plan, imported);
        const after = command === null ? plan : applyChanges(plan, command.changes);
        const said = textsByCell(after);
        for (const [, { text, ...place }] of textsByCell(imported)) {
          const cell = cellOf(place);
          // A heading that the plan has too keeps its own words; a column without any text does not come in.
          if (place.columnId === 'title') expect(cell).not.toBeNull();
          else if (text !== '' && place.columnId !== 'number')
            expect(said.get(`${cell?.nodeId}/${cell?.columnId}`)?.text).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never changes what a row of the plan prints', () => {
    fc.assert(
      fc.property(printedPlan(), printedPlan(), (plan, imported) => {
        const { command } = appendRows(plan, imported);
        const after = command === null ? plan : applyChanges(plan, command.changes);
        const printed = new Map(tableViewOf(after).rows.map((row) => [row.id, row]));
        for (const row of tableViewOf(plan).rows) {
          const now = printed.get(row.id);
          if (row.kind !== 'task') expect(now).toMatchObject({ title: row.title });
          else {
            const cells = now?.kind === 'task' ? now.cells : {};
            for (const [id, { text }] of Object.entries(row.cells))
              expect(cells[id as ColumnId]?.text).toBe(text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('prints the rows of a plan with other levels as they were', () => {
    const imported = planOf(activityLayout, [
      task(activityLayout, '1', 'M', 'T', 'H1', 'K1', 'P'),
      task(activityLayout, null, null, null, 'H2', 'K2', null),
    ]);
    const plan = done(target0, appendRows(target0, imported));
    expect(lines(plan).slice(-2)).toEqual([
      '1 | T | K1 | P |  | M | H1',
      '^1 | ^T | K2 | ^P |  | ^M | H2',
    ]);
  });
});

describe('replacing the appendix', () => {
  it('takes table and layout over and keeps the body and the metadata', () => {
    fc.assert(
      fc.property(printedPlan(), printedPlan(), (plan, imported) => {
        const { command, rows, cellOf } = replaceAppendix(plan, imported);
        const after = applyChanges(plan, command!.changes);
        const said = textsByCell(after);
        for (const [, { text, ...place }] of textsByCell(imported)) {
          const cell = cellOf(place)!;
          expect(said.get(`${cell.nodeId}/${cell.columnId}`)?.text).toBe(text);
        }
        expect(checkPlanInvariants(after)).toEqual([]);
        expect(comparePlans(after, imported)).toEqual([]);
        expect(after.metadata).toEqual(plan.metadata);
        expect(rows).toBe(tableViewOf(after).rows.length);
        expect(applyChanges(after, invertChanges(command!.changes))).toEqual(plan);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a title that the file does not have, and not the closing line of rows that are gone', () => {
    const plan: Plan = {
      ...target0,
      appendix: { label: 'Phụ lục', title: 'Tên cũ', subtitle: '', footer: 'Tổng: 2' },
    };
    const imported: Plan = {
      ...planOf(taskLayout, [task(taskLayout, '1', 'Việc')]),
      appendix: { label: '', title: 'Tên mới', subtitle: '', footer: '' },
    };
    expect(done(plan, replaceAppendix(plan, imported)).appendix).toEqual({
      label: 'Phụ lục',
      title: 'Tên mới',
      subtitle: '',
      footer: '',
    });
  });
});

const target0 = target();
