import { timeframeKey, type BaseSide } from './base-side';
import { partWeights } from './match-thresholds';
import type { MatchScores } from './merge-types';
import { keyOf, type RowFacts } from './row-facts';

/** How alike a row of the base and one of a submission are, part by part. @param neighbours see row-anchors.ts. */
export function scoreRows(
  side: BaseSide,
  base: RowFacts,
  source: RowFacts,
  neighbours: number,
): MatchScores {
  const parts = {
    task: likeness(side, base.task, source.task),
    objective: side.parts.objective.some((id) => source.texts.has(id))
      ? likeness(side, base.objective, source.objective)
      : null,
    lead: bothFilled(base.lead, source.lead) ? likeness(side, base.lead, source.lead) : null,
    others: othersOf(side, base, source),
    neighbours,
  };
  return { ...parts, total: totalOf(parts) };
}

/** Likeness of the words of two tasks alone; 0 where one has none. */
export function taskLikeness(side: BaseSide, base: RowFacts, source: RowFacts): number {
  return likeness(side, base.task, source.task) ?? 0;
}

function totalOf(parts: Omit<MatchScores, 'total'>): number {
  let [sum, weights] = [0, 0];
  for (const name of ['task', 'objective', 'lead', 'others', 'neighbours'] as const) {
    const score = parts[name];
    if (score === null) continue;
    sum += score * partWeights[name];
    weights += partWeights[name];
  }
  return sum / weights;
}

/** Null where neither has words. */
function likeness({ weights }: BaseSide, a: string, b: string): number | null {
  if (a === '' && b === '') return null;
  if (a === b || keyOf(a) === keyOf(b)) return 1;
  return weights.similarity(weights.bagOf(a), weights.bagOf(b));
}

/** Cells that one of the two leaves blank say nothing: filling a blank is the commonest edit. */
function othersOf(side: BaseSide, base: RowFacts, source: RowFacts): number | null {
  let [sum, count] = [0, 0];
  for (const id of side.parts.others) {
    const [a, b] = [base.texts.get(id) ?? '', source.texts.get(id) ?? ''];
    if (!bothFilled(a, b)) continue;
    count += 1;
    sum += otherLikeness(side, a, b, side.parts.roleOf.get(id) === 'timeframe');
  }
  return count === 0 ? null : sum / count;
}

function otherLikeness(side: BaseSide, a: string, b: string, isTimeframe: boolean): number {
  if (a === b || keyOf(a) === keyOf(b)) return 1;
  if (!isTimeframe) return side.weights.similarity(side.weights.bagOf(a), side.weights.bagOf(b));
  const { year } = side.plan.metadata;
  const key = timeframeKey(a, year);
  return key !== null && key === timeframeKey(b, year) ? 1 : 0;
}

function bothFilled(a: string, b: string): boolean {
  return a !== '' && b !== '';
}
