import type { NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { baseSideOf } from './base-side';
import { compareCells } from './compare-cells';
import { additions, deletions, movedRows, moves } from './compare-structure';
import { baseRowOf, proposalHead, type ComparisonContext } from './comparison-context';
import { matchHeadings } from './match-headings';
import { matchRows, type RowMatch } from './match-rows';
import type {
  CompareOptions,
  DoubtfulPair,
  MergeItemId,
  ProposedChange,
  RowPair,
  Submission,
  SubmissionComparison,
} from './merge-types';
import { pairColumns } from './pair-columns';
import { RowPlaces } from './place-rows';
import { commentsByRow, rowRemarks } from './row-remarks';
import { planFacts, type HeadingFacts, type RowFacts } from './row-facts';
import { stableHash } from './stable-hash';
import { scopeOf } from './submission-scope';
import { texts } from './texts';
import { parentRowOf } from './upper-cells';

/**
 * What one submission changes in the base: rows are paired (match-rows.ts), then every difference in meaning is a
 * proposal with its place. Pure and deterministic; neither plan is touched. Cannot fail on any two plans; a plan that has
 * nothing in common with the base proposes additions only.
 */
export function compareSubmission(
  base: Plan,
  submission: Submission,
  options: CompareOptions = {},
): SubmissionComparison {
  const { context, reason } = contextOf(base, submission, options);
  const places = new RowPlaces(context, newRows(context), newHeadings(context));
  const moved = movedRows(context, places);
  const cells = compareCells(context, coveredByMoves(context, places, moved));
  const added = additions(context, places, moved);
  const proposals: readonly ProposedChange[] = [
    ...cells.proposals,
    ...moves(context, places, moved),
    ...deletions(context),
    ...added,
  ];
  return {
    submissionId: submission.id,
    scope: context.scope,
    scopeReason: reason,
    columns: context.pairing,
    pairs: pairsOf(context),
    proposals,
    doubts: context.matches.doubts.map((doubt) => doubtOf(context, doubt, places)),
    renumbered: cells.renumbered,
    formOnly: cells.formOnly,
    remarks: rowRemarks(context, places),
  };
}

function contextOf(
  base: Plan,
  submission: Submission,
  { rulings = [] }: CompareOptions,
): { readonly context: ComparisonContext; readonly reason: string } {
  const side = baseSideOf(base);
  const pairing = pairColumns(base, submission.plan);
  const source = planFacts(submission.plan, side.parts, pairing);
  const { passports } = submission;
  const headingsOf = (rows: ReadonlyMap<RowFacts, RowFacts>): ReadonlyMap<NodeId, HeadingFacts> =>
    matchHeadings(side, source, { passports, rows });
  const own = rulings.filter(({ submissionId }) => submissionId === submission.id);
  const matches = matchRows({
    side,
    source,
    passports,
    rulings: new Map(own.map(({ sourceId, baseId }) => [sourceId, baseId])),
    headingsOf,
  });
  const pairs = [...matches.pairs.values()];
  const { scope, reason } = scopeOf(side, submission, matches);
  const headings = headingsOf(new Map(pairs.map((match) => [match.source, match.base])));
  const matchOfBase = new Map(pairs.map((match) => [match.base, match]));
  const comments = commentsByRow(submission, source);
  const found = { pairing, matches, matchOfBase, headings };
  return { context: { side, submission, source, ...found, scope, comments }, reason };
}

/** Rows that are paired with nothing and name a task or objective: a row without is no task. */
function newRows({ source, matches }: ComparisonContext): ReadonlySet<RowFacts> {
  return new Set(source.rows.filter((row) => !matches.pairs.has(row) && row.key !== '|'));
}

/**
 * Headings of their own are new in a whole appendix; in a file of own rows only where new rows stand below them and
 * nothing else (a department groups its rows as it likes).
 */
function newHeadings(context: ComparisonContext): ReadonlySet<HeadingFacts> {
  const { source, headings, scope, matches } = context;
  const unknown = source.headings.filter(({ id }) => !headings.has(id));
  if (scope === 'whole') return new Set(unknown);
  const fresh = newRows(context);
  return new Set(
    unknown.filter(({ id }) => {
      const below = source.rows.filter(({ headingId }) => headingId === id);
      return below.some((row) => fresh.has(row)) && !below.some((row) => matches.pairs.has(row));
    }),
  );
}

/** A row that comes under another objective prints that one's words: no change of its own. */
function coveredByMoves(
  context: ComparisonContext,
  places: RowPlaces,
  moved: ReadonlySet<RowFacts>,
): (row: RowFacts, columnId: string) => boolean {
  const { side, matchOfBase } = context;
  const uppers = new Set<string>(side.parts.objective);
  const joining = new Set(
    [...moved].filter((source) => {
      const base = context.matches.pairs.get(source)?.base;
      const { parentId } = places.placeOf(source, moved);
      return base !== undefined && parentId !== null && parentId !== parentRowOf(base);
    }),
  );
  return (row, columnId) => {
    const source = matchOfBase.get(row)?.source;
    return source !== undefined && uppers.has(columnId) && joining.has(source);
  };
}

function pairsOf({ matches }: ComparisonContext): readonly RowPair[] {
  return [...matches.pairs.values()]
    .sort((a, b) => a.source.order - b.source.order)
    .map(({ base, source, by, scores }) => ({
      base: baseRowOf(base),
      sourceRow: source.row,
      sourceId: source.id,
      by,
      scores,
      explanation: texts.pairExplanation(by, scores),
    }));
}

function doubtOf(
  context: ComparisonContext,
  { base, source, scores }: RowMatch,
  places: RowPlaces,
): DoubtfulPair {
  const { submissionId } = proposalHead(context, []);
  return {
    id: stableHash(['doubt', submissionId, base.id, source.key]) as MergeItemId,
    submissionId,
    base: baseRowOf(base),
    sourceRow: source.row,
    sourceId: source.id,
    scores,
    explanation: texts.doubtExplanation(scores),
    addProposalId: places.addedId(source.id) ?? null,
  };
}
