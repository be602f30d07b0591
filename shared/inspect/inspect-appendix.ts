import type { Plan } from '../plan/plan';
import type { TableRow } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import { columnKeysOf } from './column-keys';
import type { ColumnKeys } from './column-keys';
import type { InspectAppendix, InspectRow } from './inspect-json';

/** The appendix of a plan as the JSON that `phu-luc inspect` prints; planFromAppendix reads it back. */
export function inspectAppendix(plan: Plan): InspectAppendix {
  const columns = columnKeysOf(plan.layout);
  const { label, title, subtitle, footer } = plan.appendix;
  return {
    label: orNull(label),
    title: orNull(title),
    subtitle: orNull(subtitle),
    footer: orNull(footer),
    columns: [...columns.keys],
    roles: plan.layout.columns.map(({ role }) => role),
    rows: tableViewOf(plan).rows.map((row) => inspectRow(row, columns)),
  };
}

function inspectRow(row: TableRow, { keyOf, numberColumn }: ColumnKeys): InspectRow {
  if (row.kind !== 'task') return { kind: row.kind, no: row.number, text: row.title };
  const columns = [...keyOf].map(([id, key]) => ({ id, key, cell: row.cells[id] }));
  const values = columns.filter(({ id }) => id !== numberColumn);
  return {
    kind: 'task',
    no: (numberColumn === undefined ? undefined : row.cells[numberColumn]?.text) ?? '',
    cells: Object.fromEntries(values.map(({ key, cell }) => [key, cell?.text ?? ''])),
    merged_from_above: columns
      .filter(({ cell }) => cell?.mergedFromAbove === true)
      .map(({ key }) => key),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
