import type { ColumnId, NodeId } from '../ids';
import { baseSideOf } from '../merge/base-side';
import { matchHeadings } from '../merge/match-headings';
import { matchRows } from '../merge/match-rows';
import { pairColumns } from '../merge/pair-columns';
import { planFacts } from '../merge/row-facts';
import { planIndexOf } from '../plan/plan-index';
import type { Plan } from '../plan/plan';

/** Which printed row and which column of the later plan is which of the earlier one. */
export interface PlanMatch {
  /** From rows of `after` (leaf or heading node) to rows of `before`. */
  readonly rows: ReadonlyMap<NodeId, NodeId>;
  readonly columns: ReadonlyMap<ColumnId, ColumnId>;
  /** ids: two states of one plan. meaning: the rows were paired by what they say. */
  readonly by: 'ids' | 'meaning';
}

/**
 * Two states of one plan share the ids of rows and columns, so these alone tell what is the same. Other plans, and
 * states before and after the whole appendix was replaced by a file, share few or none: their rows are paired by
 * meaning, as answers of departments are (shared/merge).
 */
export function matchPlans(before: Plan, after: Plan): PlanMatch {
  const known = rowIdsOf(before);
  const rows = rowIdsOf(after);
  const shared = [...rows].filter((id) => known.has(id));
  const columns = matchColumns(before, after);
  if (shared.length * 2 >= Math.min(known.size, rows.size)) {
    return { rows: new Map(shared.map((id) => [id, id])), columns, by: 'ids' };
  }
  return { rows: rowsByMeaning(before, after, shared), columns, by: 'meaning' };
}

function rowsByMeaning(
  before: Plan,
  after: Plan,
  shared: readonly NodeId[],
): ReadonlyMap<NodeId, NodeId> {
  const side = baseSideOf(before);
  const source = planFacts(after, side.parts, pairColumns(before, after));
  const passports = new Map(shared.map((id) => [id, id]));
  const headingsOf = (rows: Parameters<typeof matchHeadings>[2]['rows']) =>
    matchHeadings(side, source, { passports, rows });
  const request = { side, source, passports, rulings: new Map(), headingsOf };
  const pairs = [...matchRows(request).pairs.values()];
  const headings = headingsOf(new Map(pairs.map((pair) => [pair.source, pair.base])));
  return new Map<NodeId, NodeId>([
    ...[...headings].map(([id, heading]): [NodeId, NodeId] => [id, heading.id]),
    ...pairs.map((pair): [NodeId, NodeId] => [pair.source.id, pair.base.id]),
  ]);
}

function matchColumns(before: Plan, after: Plan): ReadonlyMap<ColumnId, ColumnId> {
  const own = new Set(before.layout.columns.map(({ id }) => id));
  const isSame = after.layout.columns.some(({ id }) => own.has(id)) && before.id === after.id;
  if (isSame) {
    const kept = after.layout.columns.filter(({ id }) => own.has(id));
    return new Map(kept.map(({ id }) => [id, id]));
  }
  const { pairs } = pairColumns(before, after);
  return new Map(pairs.map(({ source, base }) => [source, base]));
}

function rowIdsOf(plan: Plan): ReadonlySet<NodeId> {
  return new Set(planIndexOf(plan).rows.map(({ id }) => id));
}
