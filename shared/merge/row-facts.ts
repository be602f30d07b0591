import type { ColumnId, NodeId } from '../ids';
import type { Column, ColumnRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { planIndexOf, type PlanIndex } from '../plan/plan-index';
import type { HeadingRow, TaskRow } from '../plan/table-view';
import { normaliseAgencyName } from '../text/agency-name';
import { foldText } from '../text/normalise';
import type { ColumnPairing } from './merge-types';
import { withoutNumber } from './same-form';

/** A printed task row with what tells it from others, its cells in the columns of the base. */
export interface RowFacts {
  readonly id: NodeId;
  /** 0-based among all printed rows of its plan. */
  readonly row: number;
  /** Place among the task rows of its plan. */
  readonly order: number;
  readonly view: TaskRow;
  /**
   * The area or group printed last above it; null above the first. Not its parent in the tree: whether a row below a
   * group still belongs to it is not seen on the page.
   */
  readonly headingId: NodeId | null;
  /** Words of the leaf level, without its number. */
  readonly task: string;
  /** Words of the levels above. */
  readonly objective: string;
  readonly lead: string;
  /** Equal for rows of the same words of all levels. */
  readonly key: string;
  /** Texts by column of the base. */
  readonly texts: ReadonlyMap<ColumnId, string>;
}

export interface HeadingFacts {
  readonly id: NodeId;
  readonly row: number;
  readonly view: HeadingRow;
  readonly parentId: NodeId | null;
}

/** A plan as rows to be paired, seen through the columns of the base. */
export interface PlanFacts {
  readonly index: PlanIndex;
  readonly rows: readonly RowFacts[];
  readonly headings: readonly HeadingFacts[];
  readonly rowById: ReadonlyMap<NodeId, RowFacts>;
  readonly headingById: ReadonlyMap<NodeId, HeadingFacts>;
  /** Where a column of the base stands in this plan. */
  readonly ownColumn: ReadonlyMap<ColumnId, ColumnId>;
}

/** How the columns of the base take part in telling rows apart. */
export interface ColumnParts {
  readonly number: ColumnId | null;
  readonly task: readonly ColumnId[];
  readonly objective: readonly ColumnId[];
  readonly lead: ColumnId | null;
  readonly others: readonly ColumnId[];
  readonly roleOf: ReadonlyMap<ColumnId, ColumnRole>;
}

const levelRoles: readonly ColumnRole[] = ['objective', 'task', 'activity'];

export function columnParts(base: Plan): ColumnParts {
  const { columns } = base.layout;
  const idsOf = (matches: (column: Column) => boolean): readonly ColumnId[] =>
    columns.filter(matches).map(({ id }) => id);
  const deepest = [...levelRoles]
    .reverse()
    .find((role) => columns.some((each) => each.role === role));
  // A table without any of these columns is told apart by all of its texts.
  const naming = idsOf(({ role }) => role === deepest);
  const task =
    naming.length > 0 ? naming : idsOf(({ role }) => role === 'custom' || role === 'output');
  const objective = idsOf(({ role }) => levelRoles.includes(role) && role !== deepest);
  const number = idsOf(({ role }) => role === 'number')[0] ?? null;
  const lead = idsOf(({ role }) => role === 'lead')[0] ?? null;
  const named = new Set([...task, ...objective, lead, number]);
  return {
    number,
    task,
    objective,
    lead,
    others: idsOf(({ id }) => !named.has(id)),
    roleOf: new Map(columns.map(({ id, role }) => [id, role])),
  };
}

/** @param pairing null for the base itself. */
export function planFacts(
  plan: Plan,
  parts: ColumnParts,
  pairing: ColumnPairing | null,
): PlanFacts {
  const index = planIndexOf(plan);
  const ownColumn = new Map(
    pairing === null
      ? plan.layout.columns.map(({ id }) => [id, id] as const)
      : pairing.pairs.map(({ source, base }) => [base, source] as const),
  );
  const rows: RowFacts[] = [];
  const headings: HeadingFacts[] = [];
  let headingId: NodeId | null = null;
  index.rows.forEach((view, row) => {
    if (view.kind === 'task') {
      rows.push(rowFacts({ view, row, order: rows.length, headingId }, parts, ownColumn));
      return;
    }
    headingId = view.id;
    headings.push({ id: view.id, row, view, parentId: index.nodes.get(view.id)?.parentId ?? null });
  });
  return {
    index,
    rows,
    headings,
    rowById: new Map(rows.map((facts) => [facts.id, facts])),
    headingById: new Map(headings.map((facts) => [facts.id, facts])),
    ownColumn,
  };
}

type RowPlace = Pick<RowFacts, 'view' | 'row' | 'order' | 'headingId'>;

function rowFacts(
  place: RowPlace,
  parts: ColumnParts,
  ownColumn: ReadonlyMap<ColumnId, ColumnId>,
): RowFacts {
  const texts = new Map<ColumnId, string>();
  for (const [base, own] of ownColumn) texts.set(base, place.view.cells[own]?.text ?? '');
  const joined = (ids: readonly ColumnId[]): string =>
    ids
      .map((id) => withoutNumber(texts.get(id) ?? ''))
      .filter((text) => text !== '')
      .join(' ');
  const [task, objective] = [joined(parts.task), joined(parts.objective)];
  return {
    ...place,
    id: place.view.id,
    task,
    objective,
    lead: parts.lead === null ? '' : (texts.get(parts.lead) ?? ''),
    key: `${keyOf(task)}|${keyOf(objective)}`,
    texts,
  };
}

const keys = new Map<string, string>();
const mostKeys = 50_000;

/** Words regardless of case, form and punctuation; agencies unified. */
export function keyOf(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = normaliseAgencyName(foldText(text));
  if (keys.size >= mostKeys) keys.clear();
  keys.set(text, key);
  return key;
}
