import type { Plan } from '../plan/plan';
import { parseTimeframe, type Timeframe } from '../text/timeframe';
import {
  columnParts,
  planFacts,
  type ColumnParts,
  type PlanFacts,
  type RowFacts,
} from './row-facts';
import { WordWeights } from './word-weights';

/** The base as every submission is compared with it: read once, kept as long as the plan lives. */
export interface BaseSide {
  readonly plan: Plan;
  readonly parts: ColumnParts;
  readonly facts: PlanFacts;
  readonly weights: WordWeights;
  /** Task rows by the words (and pairs of words) of their task and objective. */
  readonly rowsByWord: ReadonlyMap<number, readonly RowFacts[]>;
}

const sides = new WeakMap<Plan, BaseSide>();

export function baseSideOf(plan: Plan): BaseSide {
  const known = sides.get(plan);
  if (known !== undefined) return known;
  const parts = columnParts(plan);
  const facts = planFacts(plan, parts, null);
  const weights = new WordWeights([
    ...facts.rows.flatMap(({ task, objective }) => [task, objective]),
    ...facts.headings.map(({ view }) => view.title),
  ]);
  const side = { plan, parts, facts, weights, rowsByWord: rowsByWord(facts.rows, weights) };
  sides.set(plan, side);
  return side;
}

function rowsByWord(
  rows: readonly RowFacts[],
  weights: WordWeights,
): ReadonlyMap<number, readonly RowFacts[]> {
  const found = new Map<number, RowFacts[]>();
  for (const row of rows) {
    for (const id of wordIdsOf(row, weights)) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [row]);
      else list.push(row);
    }
  }
  return found;
}

function wordIdsOf(row: RowFacts, weights: WordWeights): ReadonlySet<number> {
  return new Set([...weights.bagOf(row.task).ids, ...weights.bagOf(row.objective).ids]);
}

/** Words that stand in more rows than this tell too little to look rows up by. */
const mostRowsPerWord = 40;
const mostCandidates = 12;

/** The rows of the base that share most rare words with a row; best first. */
export function candidatesFor(side: BaseSide, row: RowFacts): readonly RowFacts[] {
  const shared = new Map<RowFacts, number>();
  for (const id of wordIdsOf(row, side.weights)) {
    const rows = side.rowsByWord.get(id) ?? [];
    if (rows.length > mostRowsPerWord) continue;
    const weight = side.weights.weightOf(id);
    for (const each of rows) shared.set(each, (shared.get(each) ?? 0) + weight);
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || a.order - b.order)
    .slice(0, mostCandidates)
    .map(([each]) => each);
}

const timeKeys = new Map<string, string | null>();
const mostTimeKeys = 20_000;

/** Equal for timeframes of one meaning; null where the words are not understood. */
export function timeframeKey(text: string, year: number | null): string | null {
  const name = `${year ?? ''}|${text}`;
  const known = timeKeys.get(name);
  if (known !== undefined) return known;
  const meaning = parseTimeframe(text, year === null ? {} : { year });
  const key = isClear(meaning)
    ? JSON.stringify({ ...meaning, words: '', yearInferred: false })
    : null;
  if (timeKeys.size >= mostTimeKeys) timeKeys.clear();
  timeKeys.set(name, key);
  return key;
}

function isClear({ kind }: Timeframe): boolean {
  return kind !== 'empty' && kind !== 'unclear' && kind !== 'several' && kind !== 'conditional';
}
