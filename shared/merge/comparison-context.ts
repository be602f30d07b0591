import type { NodeId } from '../ids';
import type { BaseSide } from './base-side';
import type { HeadingPairs } from './match-headings';
import type { RowMatch, RowMatches } from './match-rows';
import type {
  AddedRow,
  BaseRow,
  CellProposal,
  ColumnPairing,
  RenumberedRow,
  Submission,
  SubmissionScope,
} from './merge-types';
import type { HeadingFacts, PlanFacts, RowFacts } from './row-facts';
import { stableHash } from './stable-hash';
import type { ProposalId } from './merge-types';
import { leadsRow } from './department-rows';

/** All that is known about a submission once its rows are paired; what it proposes is read off this. */
export interface ComparisonContext {
  readonly side: BaseSide;
  readonly submission: Submission;
  readonly source: PlanFacts;
  readonly pairing: ColumnPairing;
  readonly matches: RowMatches;
  /** By row of the base. */
  readonly matchOfBase: ReadonlyMap<RowFacts, RowMatch>;
  readonly headings: HeadingPairs;
  readonly scope: SubmissionScope;
  /** Comments of the file beside its printed rows (leaf or heading node). */
  readonly comments: ReadonlyMap<NodeId, AddedRow['unplaced']>;
}

export interface CellFindings {
  readonly proposals: readonly CellProposal[];
  readonly renumbered: readonly RenumberedRow[];
  readonly formOnly: number;
}

export function baseRowOf({ id, row }: RowFacts | HeadingFacts): BaseRow {
  return { nodeId: id, row };
}

/** What every proposal of a submission has in common. */
export function proposalHead(
  { submission }: ComparisonContext,
  what: readonly string[],
): {
  readonly id: ProposalId;
  readonly submissionId: Submission['id'];
  readonly department: string;
  readonly fileName: string;
} {
  return {
    id: stableHash([submission.id, ...what]) as ProposalId,
    submissionId: submission.id,
    department: submission.department === '' ? submission.fileName : submission.department,
    fileName: submission.fileName,
  };
}

/**
 * Whether a row of the base is the department's own: it leads it. Where the table has no lead column, or the department
 * is not known, the rows of a file of own rows are.
 */
export function isOwnRow(context: ComparisonContext, row: RowFacts): boolean {
  const { submission, scope, side } = context;
  if (submission.department === '' || side.parts.lead === null) return scope === 'own-rows';
  return leadsRow(submission.department, row.lead);
}

/** The place of a heading of the base among those around it: the heading itself and all above it. */
export function headingChain(context: ComparisonContext, id: NodeId | null): readonly NodeId[] {
  const chain: NodeId[] = [];
  for (let each = id; each !== null;) {
    chain.push(each);
    each = context.side.facts.headingById.get(each)?.parentId ?? null;
  }
  return chain;
}
