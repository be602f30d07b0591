import type { NodeId } from '../ids';
import type { RowMeaning } from '../plan/row-meanings';
import type { HeadingRow, TableRow, TaskRow } from '../plan/table-view';
import type { Agency } from '../text/agency-directory';
import { agencyKeyOf } from './row-filter';
import { duesOf, isInPeriod } from './periods';

/**
 * The plan's rows under headings of another kind. The rows are the plan's own, so they can be edited there; the headings
 * belong to the view (isViewHeading) and stand for nothing in the plan.
 */
export interface GroupTexts {
  readonly noLead: string;
  readonly recurring: string;
  readonly conditional: string;
  readonly undated: string;
  readonly month: (year: number, month: number) => string;
}

const viewPrefix = 'view:';

/** Whether a heading was made by a view and not by the plan. */
export function isViewHeading(id: NodeId): boolean {
  return id.startsWith(viewPrefix);
}

type MeaningOf = (row: TaskRow) => RowMeaning | null;

/**
 * Under each leading agency its tasks, agencies in the order of their first task. A row stands under the first of
 * several leading agencies: shown twice, it would be edited twice.
 */
export function groupedByLead(
  rows: readonly TableRow[],
  meaningOf: MeaningOf,
  directory: readonly Agency[],
  texts: GroupTexts,
): readonly TableRow[] {
  const names = new Map(directory.map(({ id, name }) => [id, name]));
  return grouped(rows, (row) => {
    const [lead] = meaningOf(row)?.lead ?? [];
    if (lead === undefined) return { key: 'none', title: texts.noLead, order: '2' };
    const title =
      lead.kind === 'agency' ? (names.get(lead.agencyId) ?? lead.written) : lead.written;
    return { key: agencyKeyOf(lead), title, order: '1' };
  });
}

/** By the month of the first day on which something is due; what recurs, depends or has no date comes behind. */
export function groupedByMonth(
  rows: readonly TableRow[],
  meaningOf: MeaningOf,
  texts: GroupTexts,
): readonly TableRow[] {
  return grouped(rows, (row) => {
    const timeframe = meaningOf(row)?.timeframe ?? null;
    const first = [...duesOf(timeframe)].sort()[0];
    if (first !== undefined) {
      const key = first.slice(0, 7);
      return {
        key,
        title: texts.month(Number(key.slice(0, 4)), Number(key.slice(5))),
        order: `1${key}`,
      };
    }
    if (isInPeriod(timeframe, { kind: 'recurring' }))
      return { key: 'recurring', title: texts.recurring, order: '2' };
    if (isInPeriod(timeframe, { kind: 'conditional' }))
      return { key: 'conditional', title: texts.conditional, order: '3' };
    return { key: 'undated', title: texts.undated, order: '4' };
  });
}

interface Group {
  readonly key: string;
  readonly title: string;
  /** Groups are sorted by this, and stand in the order of their first row where it is the same. */
  readonly order: string;
}

function grouped(rows: readonly TableRow[], groupOf: (row: TaskRow) => Group): readonly TableRow[] {
  const groups = new Map<string, { readonly group: Group; readonly rows: TaskRow[] }>();
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    const group = groupOf(row);
    const known = groups.get(group.key) ?? { group, rows: [] };
    known.rows.push(row);
    groups.set(group.key, known);
  }
  return [...groups.values()]
    .sort((a, b) => (a.group.order < b.group.order ? -1 : a.group.order > b.group.order ? 1 : 0))
    .flatMap(({ group, rows: own }) => [headingOf(group), ...own]);
}

function headingOf({ key, title }: Group): HeadingRow {
  return {
    kind: 'area',
    id: `${viewPrefix}${key}` as NodeId,
    depth: 0,
    number: '',
    title,
    numberRowSpan: 1,
  };
}
