import type { ColumnId, NodeId } from '../ids';
import { baseSideOf } from '../merge/base-side';
import { matchHeadings } from '../merge/match-headings';
import { matchRowsInSteps } from '../merge/match-rows';
import { pairColumns } from '../merge/pair-columns';
import { planFacts } from '../merge/row-facts';
import { planIndexInSteps } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index-types';
import type { Plan } from '../plan/plan';
import type { Steps } from '../steps';

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
export function* matchPlans(before: Plan, after: Plan): Steps<PlanMatch> {
  return (yield* matchById(before, after)) ?? (yield* matchByMeaning(before, after));
}

/** Pairs two states of one plan, in milliseconds for 10,000 rows; null where the plans share too few rows for that. */
export function* matchById(before: Plan, after: Plan): Steps<PlanMatch | null> {
  const [known, rows, shared] = yield* sharedIds(before, after);
  yield;
  if (shared.length * 2 < Math.min(known.size, rows.size)) return null;
  return {
    rows: new Map(shared.map((id) => [id, id])),
    columns: matchColumns(before, after),
    by: 'ids',
  };
}

/** Pairs two plans by what their rows say, whatever their ids: seconds for 10,000 rows. */
export function* matchByMeaning(before: Plan, after: Plan): Steps<PlanMatch> {
  const [, , shared] = yield* sharedIds(before, after);
  const rows = yield* rowsByMeaning(before, after, shared);
  return { rows, columns: matchColumns(before, after), by: 'meaning' };
}

function* rowsByMeaning(
  before: Plan,
  after: Plan,
  shared: readonly NodeId[],
): Steps<ReadonlyMap<NodeId, NodeId>> {
  const side = baseSideOf(before);
  yield;
  const source = planFacts(after, side.parts, pairColumns(before, after));
  yield;
  const passports = new Map(shared.map((id) => [id, id]));
  const headingsOf = (rows: Parameters<typeof matchHeadings>[2]['rows']) =>
    matchHeadings(side, source, { passports, rows });
  const request = { side, source, passports, rulings: new Map(), headingsOf };
  const matches = yield* matchRowsInSteps(request);
  const pairs = [...matches.pairs.values()];
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

function* sharedIds(
  before: Plan,
  after: Plan,
): Steps<readonly [ReadonlySet<NodeId>, ReadonlySet<NodeId>, readonly NodeId[]]> {
  const known = rowIdsOf(yield* planIndexInSteps(before));
  yield;
  const rows = rowIdsOf(yield* planIndexInSteps(after));
  yield;
  return [known, rows, [...rows].filter((id) => known.has(id))];
}

function rowIdsOf({ rows }: PlanIndex): ReadonlySet<NodeId> {
  return new Set(rows.map(({ id }) => id));
}
