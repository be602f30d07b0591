import type { ColumnId, SubmissionId } from '../../../shared/ids';
import { compareSubmission } from '../../../shared/merge/compare-submission';
import type {
  MergeBoard,
  MergeItem,
  ProposedChange,
  Submission,
  SubmissionComparison,
} from '../../../shared/merge/merge-types';
import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import { withPlainIds } from '../../../shared/merge/plain-ids';
import type { Plan } from '../../../shared/plan/plan';
import { roleOfLabel } from '../../../shared/recognise/column-roles';

/** A table as people see it: a heading is [number, title], a row its number and cells; "^" continues the cell above. */
export type SheetRow = readonly [string, string] | readonly [string, string, string, ...string[]];

const columns = [
  'TT',
  'Mục tiêu',
  'Nhiệm vụ',
  'Kết quả',
  'Chủ trì',
  'Phối hợp',
  'Thời gian',
  'Kinh phí',
];

export function planOf(rows: readonly SheetRow[], labels: readonly string[] = columns): Plan {
  let above: readonly string[] = [];
  const made = rows.map((row) => {
    const [no, text, ...others] = row;
    if (others.length === 0) return { kind: 'area' as const, no, text };
    const values = row.map((cell, place) => (cell === '^' ? (above[place] ?? '') : cell));
    above = values;
    const cells = Object.fromEntries(
      labels.slice(1).map((label, place) => [label, values[place + 1] ?? '']),
    );
    const merged = labels.filter((_label, place) => row[place] === '^');
    return { kind: 'task' as const, no: values[0] ?? '', cells, merged_from_above: merged };
  });
  const json = { columns: [...labels], rows: made };
  return withPlainIds(planFromAppendix(json, { roleOf: (label) => roleOfLabel(label).role }));
}

export function submission(plan: Plan, more: Partial<Submission> = {}): Submission {
  const fileName = more.fileName ?? 'phong-a.xlsx';
  return {
    id: fileName as SubmissionId,
    fileName,
    department: 'Phòng A',
    plan,
    passports: null,
    baseVersionId: null,
    scope: 'whole',
    ...more,
  };
}

export function compared(
  base: Plan,
  rows: readonly SheetRow[],
  more: Partial<Submission> = {},
): SubmissionComparison {
  return compareSubmission(base, submission(planOf(rows), more));
}

/** A proposal in few words: «change 3 Thời gian: a → b», «add … after 2», «delete 4», «move 5 after 2». */
export function said(base: Plan, change: ProposedChange): string {
  const label = (id: ColumnId): string =>
    base.layout.columns.find((column) => column.id === id)?.label ?? id;
  switch (change.kind) {
    case 'change':
      return `change ${change.target.row} ${label(change.columnId)}: ${change.before} → ${change.after}`;
    case 'delete':
      return `delete ${change.target.row}`;
    case 'move':
      return `move ${change.target.row} ${placeSaid(change.to)}`;
    case 'add': {
      const task = base.layout.columns.find(({ role }) => role === 'task');
      const words =
        change.added.kind === 'task'
          ? change.added.cells[task?.id ?? ('' as ColumnId)]
          : change.added.title;
      return `add ${words ?? ''} ${placeSaid(change.place)}`;
    }
  }
}

function placeSaid({ heading, after }: Extract<ProposedChange, { kind: 'add' }>['place']): string {
  const name = (ref: typeof heading): string =>
    ref === null ? 'top' : ref.kind === 'base' ? String(ref.row) : 'new';
  return `under ${name(heading)} after ${name(after)}`;
}

export function allSaid(base: Plan, { proposals }: SubmissionComparison): readonly string[] {
  return proposals.map((each) => said(base, each)).sort();
}

export function itemsOfKind<Kind extends MergeItem['kind']>(
  board: MergeBoard,
  kind: Kind,
): readonly Extract<MergeItem, { readonly kind: Kind }>[] {
  return board.items.filter(
    (item): item is Extract<MergeItem, { readonly kind: Kind }> => item.kind === kind,
  );
}
