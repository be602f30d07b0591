import type { BaseSide } from './base-side';
import type { HeadingPairs } from './match-headings';
import type { PlanFacts, RowFacts } from './row-facts';

/** What the pairs found so far say about where other rows belong. */
export class RowAnchors {
  private readonly above: readonly (RowFacts | null)[];
  private readonly below: readonly (RowFacts | null)[];
  private readonly free: ReadonlySet<RowFacts>;

  /** @param pairs base by row of the submission. */
  constructor(
    private readonly side: BaseSide,
    private readonly source: PlanFacts,
    private readonly headings: HeadingPairs,
    private readonly pairs: ReadonlyMap<RowFacts, RowFacts>,
  ) {
    this.above = nearest(source.rows, pairs);
    this.below = [...nearest([...source.rows].reverse(), pairs)].reverse();
    const taken = new Set(pairs.values());
    this.free = new Set(side.facts.rows.filter((row) => !taken.has(row)));
  }

  /**
   * How well a row of the base fits the place of a row of the submission, 0…1: 0.4 for the same heading (half of it where
   * the file has no headings), 0.3 each for standing after the pair of the row above and before the pair of the row below.
   */
  fit(base: RowFacts, source: RowFacts): number {
    const [above, below] = [this.above[source.order] ?? null, this.below[source.order] ?? null];
    const heading = this.headingFit(base, source);
    return (
      heading +
      (above === null || above.order < base.order ? 0.3 : 0) +
      (below === null || base.order < below.order ? 0.3 : 0)
    );
  }

  /** The two are the only rows left between the pairs of their neighbours, under one heading. */
  isOnlyGap(base: RowFacts, source: RowFacts): boolean {
    const above = this.source.rows[source.order - 1];
    const below = this.source.rows[source.order + 1];
    const baseAbove = this.side.facts.rows[base.order - 1];
    const baseBelow = this.side.facts.rows[base.order + 1];
    return (
      this.headingFit(base, source) > 0 &&
      this.closes(above, baseAbove) &&
      this.closes(below, baseBelow)
    );
  }

  /** Free rows of the base between the pairs of the rows above and below; none where there are many. */
  gapOf(source: RowFacts): readonly RowFacts[] {
    const first = (this.above[source.order]?.order ?? -1) + 1;
    const last = this.below[source.order]?.order ?? this.side.facts.rows.length;
    if (last - first > widestGap) return [];
    return this.side.facts.rows
      .slice(first, Math.max(first, last))
      .filter((row) => this.free.has(row));
  }

  /** The neighbour in the file is paired with the neighbour in the base, or both are at the end of table. */
  private closes(neighbour: RowFacts | undefined, baseNeighbour: RowFacts | undefined): boolean {
    if (neighbour === undefined) return baseNeighbour === undefined;
    return baseNeighbour !== undefined && this.pairs.get(neighbour) === baseNeighbour;
  }

  private headingFit(base: RowFacts, source: RowFacts): number {
    if (this.source.headings.length === 0) return 0.2;
    const heading = source.headingId === null ? null : this.headings.get(source.headingId)?.id;
    return heading === base.headingId ? 0.4 : 0;
  }
}

const widestGap = 30;

/** For each row, the base row of the nearest paired row before it. */
function nearest(
  rows: readonly RowFacts[],
  pairs: ReadonlyMap<RowFacts, RowFacts>,
): readonly (RowFacts | null)[] {
  let last: RowFacts | null = null;
  return rows.map((row) => {
    const before = last;
    last = pairs.get(row) ?? last;
    return before;
  });
}
