import type { NodeId } from '../ids';
import {
  baseRowOf,
  headingChain,
  proposalHead,
  type ComparisonContext,
} from './comparison-context';
import type { Place, ProposalId, RowRef } from './merge-types';
import type { HeadingFacts, RowFacts } from './row-facts';
import { parentRowOf, sharedParent } from './upper-cells';

/** Where the rows of a submission stand, said in rows of the base and in rows that it adds. */
export class RowPlaces {
  private readonly headingRefs = new Map<NodeId, RowRef | null>();
  /** Proposals that rows and headings become, given before they are made so that others can stand behind them. */
  private readonly addedIds = new Map<NodeId, ProposalId>();
  /** Printed rows of the submission that stand for something: its own place or another's. */
  private readonly printed: readonly (RowFacts | HeadingFacts)[];

  constructor(
    private readonly context: ComparisonContext,
    readonly newRows: ReadonlySet<RowFacts>,
    readonly newHeadings: ReadonlySet<HeadingFacts>,
  ) {
    const { source } = context;
    this.printed = [...source.rows, ...source.headings].sort((a, b) => a.row - b.row);
    this.nameAdditions();
    for (const heading of source.headings)
      this.headingRefs.set(heading.id, this.refOfHeading(heading));
  }

  addedId(id: NodeId): ProposalId | undefined {
    return this.addedIds.get(id);
  }

  /** The heading of the base or new one that a row of the submission belongs to; undefined: it does not say. */
  headingOf(row: RowFacts): RowRef | null | undefined {
    if (this.context.source.headings.length === 0) return undefined;
    return row.headingId === null ? null : this.headingRefs.get(row.headingId);
  }

  placeOf(row: RowFacts, moved: ReadonlySet<RowFacts>): Place {
    const heading = this.headingOf(row) ?? this.headingNear(row);
    return {
      heading,
      after: this.after(row, heading),
      parentId: sharedParent(this.context, row, moved),
    };
  }

  placeOfHeading(heading: HeadingFacts): Place {
    const parent =
      heading.parentId === null ? null : (this.headingRefs.get(heading.parentId) ?? null);
    const { headings } = this.context.source;
    const above = headings
      .slice(0, headings.indexOf(heading))
      .findLast(
        (each) =>
          each.parentId === heading.parentId && (this.headingRefs.get(each.id) ?? null) !== null,
      );
    const after = above === undefined ? null : (this.headingRefs.get(above.id) ?? null);
    return { heading: parent, after, parentId: null };
  }

  /** Where a row stands in the base. */
  basePlace(row: RowFacts): Place {
    const { facts } = this.context.side;
    const heading = row.headingId === null ? undefined : facts.headingById.get(row.headingId);
    const above = facts.rows[row.order - 1];
    return {
      heading: heading === undefined ? null : baseRef(heading),
      after: above?.headingId === row.headingId ? baseRef(above) : null,
      parentId: parentRowOf(row),
    };
  }

  private nameAdditions(): void {
    const counts = new Map<string, number>();
    for (const each of this.printed) {
      const isNew = 'key' in each ? this.newRows.has(each) : this.newHeadings.has(each);
      if (!isNew) continue;
      const words =
        'key' in each ? [...each.texts.values()].join('|') : `${each.view.kind}|${each.view.title}`;
      const count = counts.get(words) ?? 0;
      counts.set(words, count + 1);
      this.addedIds.set(each.id, proposalHead(this.context, ['add', words, String(count)]).id);
    }
  }

  /** A heading that is neither paired nor new is the department's own; its rows are under what stands around it. */
  private refOfHeading(heading: HeadingFacts): RowRef | null {
    const base = this.context.headings.get(heading.id);
    if (base !== undefined) return baseRef(base);
    const added = this.addedIds.get(heading.id);
    if (added !== undefined) return { kind: 'added', proposalId: added };
    return heading.parentId === null ? null : (this.headingRefs.get(heading.parentId) ?? null);
  }

  /** For a file without (known) headings: the heading of the nearest paired row above, else below. */
  private headingNear(row: RowFacts): RowRef | null {
    const { rows } = this.context.source;
    const { pairs } = this.context.matches;
    const near =
      rows.slice(0, row.order).findLast((each) => pairs.has(each)) ??
      rows.slice(row.order + 1).find((each) => pairs.has(each));
    const base = near === undefined ? undefined : pairs.get(near)?.base;
    const heading =
      base?.headingId == null ? undefined : this.context.side.facts.headingById.get(base.headingId);
    return heading === undefined ? null : baseRef(heading);
  }

  /** The nearest row above it that stands under the same heading of the base, or is added there. */
  private after(row: RowFacts, heading: RowRef | null): RowRef | null {
    const { rows } = this.context.source;
    for (let place = row.order - 1; place >= 0; place -= 1) {
      const above = rows[place];
      if (above?.headingId !== row.headingId) break;
      const added = this.addedIds.get(above.id);
      if (added !== undefined) return { kind: 'added', proposalId: added };
      const base = this.context.matches.pairs.get(above)?.base;
      if (base !== undefined && this.standsUnder(above, base, heading)) return baseRef(base);
    }
    return null;
  }

  /** Whether a paired row is under a heading: in the base (there or in a group below) or after the file's moves. */
  private standsUnder(row: RowFacts, base: RowFacts, heading: RowRef | null): boolean {
    if (heading?.kind !== 'base') return true;
    const own = this.headingOf(row);
    if (own?.kind === 'base' && own.nodeId === heading.nodeId) return true;
    return headingChain(this.context, base.headingId).includes(heading.nodeId);
  }
}

export function baseRef(facts: RowFacts | HeadingFacts): RowRef {
  return { kind: 'base', ...baseRowOf(facts) };
}
