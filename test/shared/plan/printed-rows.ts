import fc from 'fast-check';
import type { ColumnId } from '../../../shared/ids';
import { newId } from '../../../shared/ids';
import { buildNodes } from '../../../shared/plan/build-nodes';
import type { PrintedRow, PrintedTask } from '../../../shared/plan/build-nodes';
import { columnByRole } from '../../../shared/plan/layout';
import type { Column, ColumnRole, Layout, RowLevel } from '../../../shared/plan/layout';
import type { Plan, PlanMetadata } from '../../../shared/plan/plan';
import type { TableRow } from '../../../shared/plan/table-view';

export function column(role: ColumnRole, level: RowLevel, id: string = role): Column {
  return { id: id as ColumnId, role, label: `Cột ${id}`, level, widthMm: 30 };
}

const leafColumns = (level: RowLevel): readonly Column[] => [
  column('output', level),
  column('lead', level),
  column('funding', level),
];

/** Numbers per objective, objectives over tasks: the form of most cities. */
export const objectiveLayout: Layout = {
  id: 'objective',
  name: 'Mục tiêu, nhiệm vụ',
  columns: [
    column('number', 'objective'),
    column('objective', 'objective'),
    column('task', 'task'),
    ...leafColumns('task'),
  ],
};

export const taskLayout: Layout = {
  id: 'task',
  name: 'Nhiệm vụ',
  columns: [column('number', 'task'), column('task', 'task'), ...leafColumns('task')],
};

export const activityLayout: Layout = {
  id: 'activity',
  name: 'Mục tiêu, nhiệm vụ, hoạt động',
  columns: [
    column('number', 'objective'),
    column('objective', 'objective'),
    column('task', 'task'),
    column('activity', 'activity'),
    ...leafColumns('activity'),
  ],
};

export const layouts: readonly Layout[] = [objectiveLayout, taskLayout, activityLayout];

const emptyMetadata: PlanMetadata = {
  name: 'Kế hoạch thử',
  documentType: 'plan',
  year: 2024,
  issuer: '',
  superior: '',
  number: '',
  place: '',
  date: null,
  subject: '',
  decisionSubject: '',
  issuerLevel: null,
  urgency: '',
  circulation: '',
  legalBases: [],
  signingAuthority: '',
  signerPosition: '',
  signerName: '',
  recipients: [],
};

export function planOf(layout: Layout, rows: readonly PrintedRow[]): Plan {
  return {
    id: newId(),
    metadata: emptyMetadata,
    layout,
    nodes: buildNodes(layout, rows),
    body: [],
    decision: [],
    appendix: { label: '', title: '', subtitle: '', footer: '' },
  };
}

/** A task row from its texts in column order; `null` continues the cell above. */
export function task(layout: Layout, ...texts: readonly (string | null)[]): PrintedTask {
  return {
    kind: 'task',
    cells: Object.fromEntries(
      layout.columns.map(({ id }, index) => {
        const text = texts[index] ?? (texts[index] === null ? null : '');
        return [id, { text: text ?? '', continues: text === null }];
      }),
    ),
  };
}

/** A printed table as lines: «I. Tiêu đề» for headings, `^` before a cell that continues the one above. */
export function linesOf(layout: Layout, rows: readonly TableRow[]): readonly string[] {
  return rows.map((row) =>
    row.kind === 'task'
      ? layout.columns
          .map(({ id }) => {
            const cell = row.cells[id];
            return `${cell?.mergedFromAbove === true ? '^' : ''}${cell?.text ?? '?'}`;
          })
          .join(' | ')
      : `${row.kind} ${row.number} ${row.title}`,
  );
}

/**
 * Any sequence of printed rows. Texts come from few words, so that equal neighbours and spans beside equal texts occur;
 * cells continue only where something stands above them, as in a real table.
 */
export function printedRows(layout: Layout): fc.Arbitrary<readonly PrintedRow[]> {
  const word = fc.constantFrom('', 'a', 'b', 'c', '1', '2');
  const heading = fc.record({
    kind: fc.constantFrom('area' as const, 'group' as const),
    number: fc.constantFrom('', 'I', 'II', '1', '2', '1.1', 'A', 'B'),
    title: word,
  });
  const cells = layout.columns.map(({ id }) =>
    fc.record({ text: word, continues: fc.boolean() }).map((cell) => [id, cell] as const),
  );
  const row = fc
    .tuple(...cells)
    .map((entries) => ({ kind: 'task' as const, cells: Object.fromEntries(entries) }));
  const rows = fc.array(
    fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: heading }),
    {
      maxLength: 25,
    },
  );
  return rows.map((list) => withPossibleSpans(layout, list));
}

function withPossibleSpans(layout: Layout, rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const number = columnByRole(layout, 'number')?.id;
  let above = new Set<ColumnId>();
  return rows.map((row) => {
    const open = above;
    above = new Set(layout.columns.map(({ id }) => id));
    if (row.kind !== 'task') {
      above = new Set(number === undefined ? [] : [number]);
      return row;
    }
    const cells = layout.columns.map(({ id }) => {
      const cell = row.cells[id];
      const continues = cell?.continues === true && open.has(id);
      return [id, { text: continues ? '' : (cell?.text ?? ''), continues }] as const;
    });
    return { kind: 'task', cells: Object.fromEntries(cells) };
  });
}

export function printedPlan(): fc.Arbitrary<Plan> {
  return fc
    .constantFrom(...layouts)
    .chain((layout) => printedRows(layout).map((rows) => planOf(layout, rows)));
}
