import type { NodeId } from '../ids';
import { finished, type Steps } from '../steps';
import { assign, type Edge } from './assignment';
import { candidatesFor, type BaseSide } from './base-side';
import { groupBy } from './group-by';
import type { HeadingPairs } from './match-headings';
import { thresholds } from './match-thresholds';
import type { MatchScores, RowPair } from './merge-types';
import { Rivals } from './rivals';
import { RowAnchors } from './row-anchors';
import type { PlanFacts, RowFacts } from './row-facts';
import { scoreRows, taskLikeness } from './score-rows';

export interface RowMatch {
  readonly base: RowFacts;
  readonly source: RowFacts;
  readonly by: RowPair['by'];
  readonly scores: MatchScores;
}

export interface RowMatches {
  /** By row of the submission. */
  readonly pairs: ReadonlyMap<RowFacts, RowMatch>;
  readonly doubts: readonly RowMatch[];
}

export interface MatchRequest {
  readonly side: BaseSide;
  readonly source: PlanFacts;
  readonly passports: ReadonlyMap<NodeId, NodeId> | null;
  /** Rulings of the officer by row of the submission; null: none of the base. */
  readonly rulings: ReadonlyMap<NodeId, NodeId | null>;
  readonly headingsOf: (pairs: ReadonlyMap<RowFacts, RowFacts>) => HeadingPairs;
}

/**
 * Pairs the rows of a submission with those of the base: what the officer ruled, then passports, then rows of exactly
 * the same words, then meaning. Numbers (TT) play no part. Rows that are left are new; rows of the base that are left
 * are not in the file. Pairs under doubt are listed apart and paired with nothing.
 */
export function matchRows(request: MatchRequest): RowMatches {
  return finished(matchRowsInSteps(request));
}

/** The same in steps, for a thread that is to hear of a cancel meanwhile. */
export function* matchRowsInSteps(request: MatchRequest): Steps<RowMatches> {
  const matcher = new RowMatcher(request);
  matcher.byRuling();
  matcher.byPassport();
  matcher.bySameWords();
  yield;
  for (let round = 0; round < mostRounds && (yield* matcher.byMeaning()); round += 1) yield;
  return { pairs: matcher.pairs, doubts: matcher.doubts() };
}

/** Each round sees the pairs of the one before as neighbours; few rounds find anything. */
const mostRounds = 4;

interface ScoredEdge extends Edge {
  readonly match: RowMatch;
  readonly isOnlyGap: boolean;
  /** Between the pairs of the rows above and below, maybe among others. */
  readonly isInGap: boolean;
}

class RowMatcher {
  readonly pairs = new Map<RowFacts, RowMatch>();
  private readonly taken = new Set<RowFacts>();
  /** Rows that the officer said are new. */
  private readonly ruledNew = new Set<RowFacts>();
  /** What the last round would have paired but for doubt. */
  private lastDoubts: readonly RowMatch[] = [];

  private readonly baseByKey: ReadonlyMap<string, readonly RowFacts[]>;

  constructor(private readonly request: MatchRequest) {
    this.baseByKey = groupBy(request.side.facts.rows, ({ key }) => key);
  }

  byRuling(): void {
    for (const source of this.request.source.rows) {
      const ruling = this.request.rulings.get(source.id);
      if (ruling === null) this.ruledNew.add(source);
      else if (ruling !== undefined) this.pairWith(source, this.baseRow(ruling), 'passport');
    }
  }

  /**
   * A passport is not believed where the row says exactly what another row of the base says, and little of what its own
   * says: texts were pasted or sorted past it.
   */
  private isBelieved(row: RowFacts, base: RowFacts): boolean {
    const { side } = this.request;
    const said = this.baseByKey.get(row.key) ?? [];
    if (said.length !== 1 || said[0] === base) return true;
    return taskLikeness(side, base, row) >= thresholds.doubtTask;
  }

  /**
   * A row copied within the file brings its passport along: the copy most like the original keeps it, the others are
   * rows like any without one.
   */
  byPassport(): void {
    const { passports, source, side } = this.request;
    if (passports === null) return;
    const claims = new Map<RowFacts, RowFacts[]>();
    for (const row of source.rows) {
      const base = this.baseRow(passports.get(row.id));
      if (base === undefined || this.pairs.has(row) || this.ruledNew.has(row)) continue;
      if (!this.isBelieved(row, base)) continue;
      claims.set(base, [...(claims.get(base) ?? []), row]);
    }
    for (const [base, rows] of claims) {
      const [best] = rows
        .map((row) => ({ row, score: scoreRows(side, base, row, 0).total }))
        .sort((a, b) => b.score - a.score || a.row.order - b.row.order);
      this.pairWith(best?.row, base, 'passport');
    }
  }

  /** Rows of one text that stand equally often in both: in order, those under the same heading first. */
  bySameWords(): void {
    const headings = this.request.headingsOf(this.baseBySource());
    const headingOf = (row: RowFacts): NodeId | null =>
      row.headingId === null ? null : (headings.get(row.headingId)?.id ?? row.headingId);
    this.pairGroups(
      ({ key, headingId }) => `${headingId ?? ''}|${key}`,
      (row) => `${headingOf(row) ?? ''}|${row.key}`,
    );
    this.pairGroups(
      ({ key }) => key,
      ({ key }) => key,
    );
  }

  /** One round; whether it found any pair. */
  *byMeaning(): Steps<boolean> {
    const edges = yield* this.edges();
    yield;
    const chosen = assign(edges) as readonly ScoredEdge[];
    const rivals = new Rivals(edges, chosen);
    const sure = chosen.filter((edge) => this.isSure(edge) && !rivals.contest(edge));
    for (const { match } of sure) this.pairWith(match.source, match.base, 'meaning', match.scores);
    const paired = new Set(sure);
    this.lastDoubts = chosen
      .filter((edge) => !paired.has(edge) && isDoubtful(edge))
      .map(({ match }) => match);
    return sure.length > 0;
  }

  doubts(): readonly RowMatch[] {
    return this.lastDoubts.filter(
      ({ base, source }) => !this.taken.has(base) && !this.pairs.has(source),
    );
  }

  private pairGroups(
    baseKey: (row: RowFacts) => string,
    sourceKey: (row: RowFacts) => string,
  ): void {
    const { side } = this.request;
    const bases = groupBy(
      side.facts.rows.filter((row) => !this.taken.has(row)),
      baseKey,
    );
    const sources = groupBy(this.freeSources(), sourceKey);
    for (const [key, rows] of sources) {
      const same = bases.get(key) ?? [];
      if (same.length !== rows.length || key.endsWith('|')) continue;
      rows.forEach((row, place) => this.pairWith(row, same[place], 'same-words'));
    }
  }

  private freeSources(): readonly RowFacts[] {
    return this.request.source.rows.filter(
      (row) => !this.pairs.has(row) && !this.ruledNew.has(row) && row.key !== '|',
    );
  }

  private *edges(): Steps<readonly ScoredEdge[]> {
    const { side, source } = this.request;
    const known = this.baseBySource();
    const anchors = new RowAnchors(side, source, this.request.headingsOf(known), known);
    yield;
    const edges: ScoredEdge[] = [];
    for (const row of this.freeSources()) {
      edges.push(...this.edgesOf(row, anchors));
      yield;
    }
    return edges;
  }

  private edgesOf(row: RowFacts, anchors: RowAnchors): readonly ScoredEdge[] {
    const { side } = this.request;
    const near = candidatesFor(side, row);
    const gap = new Set(anchors.gapOf(row));
    const candidates = new Set([...near, ...gap]);
    const bestTaken = Math.max(
      0,
      ...near.filter((base) => this.taken.has(base)).map((base) => taskLikeness(side, base, row)),
    );
    return [...candidates].flatMap((base): readonly ScoredEdge[] => {
      if (this.taken.has(base)) return [];
      const scores = scoreRows(side, base, row, anchors.fit(base, row));
      const isOnlyGap = anchors.isOnlyGap(base, row);
      const edge: ScoredEdge = {
        left: row.order,
        right: base.order,
        score: scores.total,
        match: { base, source: row, by: 'meaning', scores },
        isOnlyGap,
        isInGap: gap.has(base),
      };
      // A row that says more of what another, paired row says is likely a new row made from that one.
      if (!isOnlyGap && !isRestSame(scores) && bestTaken > (scores.task ?? 0) + thresholds.margin)
        return [];
      return isDoubtful(edge) ? [edge] : [];
    });
  }

  private isSure({ match: { scores }, isOnlyGap }: ScoredEdge): boolean {
    const task = scores.task ?? scores.objective ?? 0;
    if (scores.total >= thresholds.accept && task >= thresholds.acceptTask) return true;
    if (isOnlyGap && isRestSame(scores)) return true;
    return (
      isOnlyGap &&
      scores.total >= thresholds.acceptInGap &&
      task >= thresholds.acceptTaskInGap &&
      (scores.objective ?? 1) === 1 &&
      (scores.lead ?? 1) === 1
    );
  }

  private pairWith(
    source: RowFacts | undefined,
    base: RowFacts | undefined,
    by: RowPair['by'],
    scores?: MatchScores,
  ): void {
    if (source === undefined || base === undefined) return;
    if (this.taken.has(base) || this.pairs.has(source)) return;
    this.taken.add(base);
    const known = scores ?? scoreRows(this.request.side, base, source, 1);
    this.pairs.set(source, { base, source, by, scores: known });
  }

  private baseRow(id: NodeId | undefined): RowFacts | undefined {
    return id === undefined ? undefined : this.request.side.facts.rowById.get(id);
  }

  private baseBySource(): ReadonlyMap<RowFacts, RowFacts> {
    return new Map([...this.pairs].map(([row, { base }]) => [row, base]));
  }
}

/** Everything but the words of the task is the same: the task of that row was written anew in its place. */
function isRestSame({ objective, lead, others }: MatchScores): boolean {
  return (objective ?? 1) === 1 && lead === 1 && others === 1;
}

function isDoubtful({ match: { scores }, isOnlyGap, isInGap }: ScoredEdge): boolean {
  if (isInGap && isRestSame(scores)) return true;
  const task = scores.task ?? scores.objective ?? 0;
  const enough = isOnlyGap ? thresholds.acceptTaskInGap : thresholds.doubtTask;
  return scores.total >= thresholds.doubt && task >= enough;
}
