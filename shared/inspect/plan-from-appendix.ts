import { newId } from '../ids';
import type { ColumnId } from '../ids';
import { buildNodes } from '../plan/build-nodes';
import type { PrintedCell, PrintedRow } from '../plan/build-nodes';
import { landscapeTextWidthMm } from '../plan/built-in-layouts';
import { chooseLevels } from '../plan/choose-levels';
import { columnRoles, type Column, type ColumnRole, type Layout } from '../plan/layout';
import type { Plan, PlanMetadata } from '../plan/plan';
import type { AppendixFile } from './appendix-json';
import { uniqueLabels } from './column-keys';
import { textOf, type InspectRow } from './inspect-json';

export interface PlanFromAppendixOptions {
  /** What a column with this label is for. Not asked where the JSON names the roles or the rows tell the number column. */
  readonly roleOf: (label: string) => ColumnRole;
  /** Name of the plan in the library; the appendix title where it is left out. */
  readonly name?: string;
}

/**
 * A plan from the JSON of an appendix, with fresh ids. The way back is inspectAppendix: same columns, same rows, same
 * spans. Cells under names that are no column are dropped; missing cells are empty. Cannot fail on any AppendixFile.
 */
export function planFromAppendix(json: AppendixFile, options: PlanFromAppendixOptions): Plan {
  const keys = uniqueLabels(json.columns);
  const roles = rolesOf(json, keys, options.roleOf);
  const numberKey = keys[roles.indexOf('number')];
  const cells = json.rows.map((row) => (row.kind === 'task' ? cellsOf(row, keys, numberKey) : []));
  const layout = layoutOf(
    json.columns,
    roles,
    cells.filter((row) => row.length > 0),
  );
  const rows = json.rows.map((row, index) => printedRow(row, layout, cells[index] ?? []));
  return {
    id: newId(),
    metadata: metadataOf(json, options.name),
    layout,
    nodes: buildNodes(layout, rows),
    body: [],
    decision: [],
    appendix: {
      label: json.label ?? json.appendix_label ?? '',
      title: json.title ?? json.appendix_title ?? '',
      subtitle: json.subtitle ?? json.appendix_subtitle ?? '',
      footer: json.footer ?? '',
    },
  };
}

type TaskRow = Extract<InspectRow, { readonly kind: 'task' }>;

/** One role per column. Rows keep the number in `no`, so the first column that no row has a cell for is the number. */
function rolesOf(
  json: AppendixFile,
  keys: readonly string[],
  roleOf: (label: string) => ColumnRole,
): readonly ColumnRole[] {
  const named = json.columns.map((label, index): ColumnRole => {
    const role = columnRoles.find((each) => each === json.roles?.[index]);
    return role ?? roleOf(label);
  });
  const tasks = json.rows.filter((row): row is TaskRow => row.kind === 'task');
  if (tasks.length === 0) return named;
  const used = new Set(tasks.flatMap(({ cells }) => Object.keys(cells)));
  const number = keys.findIndex((key) => !used.has(key));
  return named.map((role, index) => {
    if (index === number) return 'number';
    return role === 'number' ? 'custom' : role;
  });
}

function cellsOf(
  row: TaskRow,
  keys: readonly string[],
  numberKey: string | undefined,
): readonly PrintedCell[] {
  const merged = new Set(row.merged_from_above);
  return keys.map((key) => ({
    text: key === numberKey ? row.no : (textOf(row.cells, key) ?? ''),
    continues: merged.has(key),
  }));
}

function layoutOf(
  labels: readonly string[],
  roles: readonly ColumnRole[],
  taskRows: readonly (readonly PrintedCell[])[],
): Layout {
  const levels = chooseLevels(roles, taskRows);
  const total = roles.reduce((sum, role) => sum + widthShares[role], 0);
  const columns = labels.map((label, index): Column => {
    const role = roles[index] ?? 'custom';
    const widthMm = Math.round((widthShares[role] / total) * landscapeTextWidthMm * 10) / 10;
    return { id: columnId(index), role, label, level: levels[index] ?? 'task', widthMm };
  });
  return { id: newId(), name: `${labels.length} cột`, columns };
}

/** Usual widths relative to each other: JSON says nothing about them. */
const widthShares: Readonly<Record<ColumnRole, number>> = {
  number: 10,
  objective: 45,
  task: 66,
  activity: 50,
  output: 32,
  lead: 30,
  coordinator: 32,
  timeframe: 22,
  funding: 22,
  custom: 25,
};

function columnId(index: number): ColumnId {
  return `column-${index + 1}` as ColumnId;
}

function printedRow(row: InspectRow, layout: Layout, cells: readonly PrintedCell[]): PrintedRow {
  if (row.kind !== 'task') return { kind: row.kind, number: row.no, title: row.text };
  const entries = layout.columns.map(({ id }, index) => [id, cells[index]] as const);
  return {
    kind: 'task',
    cells: Object.fromEntries(entries.filter(([, cell]) => cell !== undefined)) as Record<
      ColumnId,
      PrintedCell
    >,
  };
}

function metadataOf(json: AppendixFile, name: string | undefined): PlanMetadata {
  return {
    name: name ?? json.title ?? json.appendix_title ?? '',
    documentType: 'plan',
    year: json.year ?? null,
    issuer: json.issuer ?? '',
    superior: '',
    number: json.number ?? '',
    place: '',
    date: json.date ?? null,
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
}
