import type { ColumnId, NodeId } from '../ids';
import { columnByRole, type ColumnRole, type Layout } from '../plan/layout';
import type { RowMeaning } from '../plan/row-meanings';
import type { TableRow, TaskRow } from '../plan/table-view';
import type { AgencyMention } from '../text/agencies';
import { normaliseAgencyName } from '../text/agency-name';
import { foldText, foldWithoutDiacritics } from '../text/normalise';
import { remembered } from '../text/remembered';
import { isInPeriod, type Period } from './periods';

/**
 * Which rows of the appendix are wanted. Every part that is set must hold; within a part one of its values is enough.
 * A filter is a way of looking: the plan is not touched by it.
 */
export interface RowFilter {
  /** Words that some cell of the row has, in any order; "" for no wish. */
  readonly words: string;
  readonly ignoresDiacritics: boolean;
  /** Areas (lĩnh vực) by node id; empty for all. */
  readonly areaIds: ReadonlySet<NodeId>;
  /** Keys of agencyKeyOf; empty for all. */
  readonly agencyKeys: ReadonlySet<string>;
  readonly agencyRole: 'lead' | 'coordinator' | 'any';
  readonly periods: readonly Period[];
  /** Columns of which one is empty in the row; empty for no wish. */
  readonly missing: ReadonlySet<ColumnId>;
  /** Texts of a column, as Excel's own filter has them; a column that is not named is free. */
  readonly values: ReadonlyMap<ColumnId, ReadonlySet<string>>;
  /** Nodes that changed since a version; null for no wish. */
  readonly changed: ReadonlySet<NodeId> | null;
  /** Keys of what departments proposed (shared/round/count-proposals.ts); empty for no wish. */
  readonly proposals: ReadonlySet<string>;
}

export const noFilter: RowFilter = {
  words: '',
  ignoresDiacritics: true,
  areaIds: new Set(),
  agencyKeys: new Set(),
  agencyRole: 'any',
  periods: [],
  missing: new Set(),
  values: new Map(),
  changed: null,
  proposals: new Set(),
};

/** Whether the filter keeps every row. */
export function isOpenFilter(filter: RowFilter): boolean {
  return (
    filter.words.trim() === '' &&
    filter.areaIds.size === 0 &&
    filter.agencyKeys.size === 0 &&
    filter.periods.length === 0 &&
    filter.missing.size === 0 &&
    filter.values.size === 0 &&
    filter.changed === null &&
    filter.proposals.size === 0
  );
}

/** What is known of a task row beside its cells. */
export interface RowFacts {
  readonly meaning: RowMeaning | null;
  /** The area that the row stands under, or null. */
  readonly areaId: NodeId | null;
  /** Keys of what was proposed about it. */
  readonly proposals?: ReadonlySet<string> | undefined;
}

/** A test of task rows for this filter; made once, asked for every row. */
export function rowTest(filter: RowFilter): (row: TaskRow, facts: RowFacts) => boolean {
  const hasWords = wordTest(filter.words, filter.ignoresDiacritics);
  // What a row means is asked only where the filter is about it: reading 10,000 rows takes a while.
  return (row, facts) =>
    (filter.areaIds.size === 0 || (facts.areaId !== null && filter.areaIds.has(facts.areaId))) &&
    hasWords(row) &&
    (filter.agencyKeys.size === 0 || hasAgency(filter, facts.meaning)) &&
    (filter.periods.length === 0 || isInPeriods(filter, facts.meaning)) &&
    (filter.missing.size === 0 ||
      [...filter.missing].some((columnId) => textOf(row, columnId) === '')) &&
    [...filter.values].every(([columnId, texts]) => texts.has(textOf(row, columnId))) &&
    (filter.changed === null || row.path.some((id) => filter.changed?.has(id) === true)) &&
    hasProposal(filter, facts.proposals);
}

function isInPeriods({ periods }: RowFilter, meaning: RowMeaning | null): boolean {
  return periods.some((period) => isInPeriod(meaning?.timeframe ?? null, period));
}

/** Whether something that is wanted was proposed about a row. */
export function hasProposal(
  { proposals: wanted }: Pick<RowFilter, 'proposals'>,
  known: ReadonlySet<string> | undefined,
): boolean {
  return wanted.size === 0 || [...wanted].some((key) => known?.has(key) === true);
}

function wordTest(words: string, ignoresDiacritics: boolean): (row: TaskRow) => boolean {
  const fold = ignoresDiacritics ? plainOf : foldText;
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return () => true;
  return (row) => {
    const texts = Object.values(row.cells).map(({ text }) => fold(text));
    return wanted.every((word) => texts.some((text) => text.includes(word)));
  };
}

/** Every key asks all cells again. */
const plainOf = remembered(foldWithoutDiacritics);

function hasAgency({ agencyKeys, agencyRole }: RowFilter, meaning: RowMeaning | null): boolean {
  const mentions = [
    ...(agencyRole === 'coordinator' ? [] : (meaning?.lead ?? [])),
    ...(agencyRole === 'lead' ? [] : (meaning?.coordinator ?? [])),
  ];
  return mentions.some((mention) => agencyKeys.has(agencyKeyOf(mention)));
}

/** One key for an agency however it is written; unknown names are their own. */
export function agencyKeyOf(mention: AgencyMention): string {
  return mention.kind === 'agency'
    ? `agency ${mention.agencyId}`
    : `name ${normaliseAgencyName(mention.written)}`;
}

function textOf(row: TaskRow, columnId: ColumnId): string {
  return row.cells[columnId]?.text.trim() ?? '';
}

/** The area above each row, by row id. */
export function areasOfRows(rows: readonly TableRow[]): ReadonlyMap<NodeId, NodeId | null> {
  const areas = new Map<NodeId, NodeId | null>();
  let area: NodeId | null = null;
  for (const row of rows) {
    if (row.kind === 'area') area = row.id;
    areas.set(row.id, area);
  }
  return areas;
}

/** Columns in which an empty cell is something to mend, in printed order. */
export function columnsToFill(layout: Layout): readonly ColumnId[] {
  const roles: readonly ColumnRole[] = ['task', 'output', 'lead', 'timeframe'];
  return roles.flatMap((role) => columnByRole(layout, role)?.id ?? []);
}
