import { sameHeading } from '../commands/import-sections';
import type { NodeId } from '../ids';
import type { BaseSide } from './base-side';
import { thresholds } from './match-thresholds';
import { keyOf, type HeadingFacts, type PlanFacts, type RowFacts } from './row-facts';

/** Which area or group of the base each heading of a submission is. */
export type HeadingPairs = ReadonlyMap<NodeId, HeadingFacts>;

interface Known {
  readonly passports: ReadonlyMap<NodeId, NodeId> | null;
  /** Pairs of rows found so far: base by row of the submission. */
  readonly rows: ReadonlyMap<RowFacts, RowFacts>;
}

/**
 * Pairs headings from the top down: by passport; by the same title under the paired heading above (or, once, anywhere);
 * then by where most of their rows belong; then by like titles. No heading of the base is used twice.
 */
export function matchHeadings(side: BaseSide, source: PlanFacts, known: Known): HeadingPairs {
  const matcher = new HeadingMatcher(side, source);
  for (const heading of source.headings) {
    const id = known.passports?.get(heading.id);
    if (id !== undefined) matcher.pair(heading, side.facts.headingById.get(id));
  }
  const rules = [
    (heading: HeadingFacts) => matcher.sameTitle(heading),
    (heading: HeadingFacts) => matcher.byRows(heading, known.rows),
    (heading: HeadingFacts) => matcher.likeTitle(heading),
  ];
  for (const rule of rules) {
    for (const heading of source.headings) {
      if (!matcher.pairs.has(heading.id)) matcher.pair(heading, rule(heading));
    }
  }
  return matcher.pairs;
}

class HeadingMatcher {
  readonly pairs = new Map<NodeId, HeadingFacts>();
  private readonly used = new Set<NodeId>();

  constructor(
    private readonly side: BaseSide,
    private readonly source: PlanFacts,
  ) {}

  pair(heading: HeadingFacts, base: HeadingFacts | undefined): void {
    if (base === undefined || this.used.has(base.id)) return;
    this.used.add(base.id);
    this.pairs.set(heading.id, base);
  }

  sameTitle(heading: HeadingFacts): HeadingFacts | undefined {
    const beside = this.freeBeside(heading);
    const node = sameHeading(
      heading.view.title,
      beside.map(({ id, view: { kind, number, title } }) => {
        return { id, kind, number, title, parentId: null, orderKey: '' };
      }),
    );
    if (node !== undefined) return this.side.facts.headingById.get(node.id);
    const key = keyOf(heading.view.title);
    const anywhere = this.free().filter(({ view }) => keyOf(view.title) === key);
    return anywhere.length === 1 && key !== '' ? anywhere[0] : undefined;
  }

  /** Where more than half of the heading's paired rows are in the base. */
  byRows(heading: HeadingFacts, rows: ReadonlyMap<RowFacts, RowFacts>): HeadingFacts | undefined {
    const votes = new Map<NodeId, number>();
    let total = 0;
    for (const row of this.source.rows) {
      const base = rows.get(row);
      if (row.headingId !== heading.id || base?.headingId == null) continue;
      votes.set(base.headingId, (votes.get(base.headingId) ?? 0) + 1);
      total += 1;
    }
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    if (best === undefined || best[1] * 2 <= total) return undefined;
    const base = this.side.facts.headingById.get(best[0]);
    return base?.view.kind === heading.view.kind ? base : undefined;
  }

  likeTitle(heading: HeadingFacts): HeadingFacts | undefined {
    const { weights } = this.side;
    const bag = weights.bagOf(heading.view.title);
    const [best, next] = this.freeBeside(heading)
      .map((base) => ({ base, score: weights.similarity(bag, weights.bagOf(base.view.title)) }))
      .sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < thresholds.sameHeading) return undefined;
    return best.score - (next?.score ?? 0) < thresholds.margin ? undefined : best.base;
  }

  private free(): readonly HeadingFacts[] {
    return this.side.facts.headings.filter(({ id }) => !this.used.has(id));
  }

  /** Free headings of the base below the pair of the heading above, of the same kind. */
  private freeBeside(heading: HeadingFacts): readonly HeadingFacts[] {
    const parent = heading.parentId === null ? null : this.pairs.get(heading.parentId)?.id;
    return this.free().filter(
      ({ parentId, view }) => parentId === parent && view.kind === heading.view.kind,
    );
  }
}
