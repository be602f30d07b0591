import type { Plan } from '../plan/plan';
import { baseSideOf, type BaseSide } from './base-side';
import { groupAdditions } from './board-additions';
import { additionItems, cellItems, columnOrder, deletionItems, moveItems } from './board-items';
import { relate } from './board-relations';
import { compareSubmission } from './compare-submission';
import type {
  CompareOptions,
  DoubtfulPair,
  MergeBoard,
  MergeItem,
  ProposalId,
  ProposedChange,
  Submission,
  SubmissionComparison,
  SubmissionSummary,
} from './merge-types';

/** All submissions against one base: every proposal, and what is to be decided. See merge-types.ts. */
export function mergeSubmissions(
  base: Plan,
  submissions: readonly Submission[],
  options: CompareOptions = {},
): MergeBoard {
  const parts = submissions.map((submission, done) => {
    options.onStep?.(done, submissions.length);
    return boardPartOf(submission, compareSubmission(base, submission, options));
  });
  return boardOfParts(base, parts);
}

/** The board of submissions that were compared already. @param comparisons one per submission, in the same order. */
export function boardOf(
  base: Plan,
  submissions: readonly Submission[],
  comparisons: readonly SubmissionComparison[],
): MergeBoard {
  const parts = submissions.flatMap((submission, place) => {
    const comparison = comparisons[place];
    return comparison === undefined ? [] : [boardPartOf(submission, comparison)];
  });
  return boardOfParts(base, parts);
}

/**
 * What the board takes from one comparison. The file's plan and the pairs of all its rows are not in it: of hundreds of
 * files they would be hundreds of megabytes.
 */
export interface BoardPart extends Pick<
  SubmissionComparison,
  'proposals' | 'doubts' | 'renumbered'
> {
  readonly summary: SubmissionSummary;
}

export function boardPartOf(submission: Submission, comparison: SubmissionComparison): BoardPart {
  const { proposals, doubts, renumbered } = comparison;
  return { summary: summaryOf(submission, comparison), proposals, doubts, renumbered };
}

/**
 * The board of submissions that were compared one after the other (with progress and cancel between them). Does not
 * depend on their order.
 */
export function boardOfParts(base: Plan, parts: readonly BoardPart[]): MergeBoard {
  const side = baseSideOf(base);
  const ordered = [...parts].sort((a, b) => compareTexts(nameOf(a.summary), nameOf(b.summary)));
  const proposals = ordered.flatMap((part) => part.proposals);
  const doubts = ordered.flatMap((part) => part.doubts);
  const items = itemsOf(side, proposals, doubts);
  const { related, finished } = relate(side, proposals, items);
  return {
    submissions: ordered.map(({ summary }) => summary),
    items: finished,
    proposals: related,
    doubts,
    renumbered: ordered.flatMap(({ renumbered }) => renumbered),
  };
}

function itemsOf(
  side: BaseSide,
  proposals: readonly ProposedChange[],
  doubts: readonly DoubtfulPair[],
): readonly MergeItem[] {
  const ofKind = <Kind extends ProposedChange['kind']>(
    kind: Kind,
  ): readonly Extract<ProposedChange, { readonly kind: Kind }>[] =>
    proposals.filter(
      (each): each is Extract<ProposedChange, { readonly kind: Kind }> => each.kind === kind,
    );
  const added = ofKind('add');
  const additions = new Map(added.map((proposal) => [proposal.id, proposal]));
  const column = columnOrder(side);
  const place = (item: MergeItem): number => (item.kind === 'cell' ? column(item.columnId) : 0);
  return [
    ...cellItems(side, ofKind('change')),
    ...moveItems(ofKind('move'), (id) => additions.get(id)),
    ...deletionItems(ofKind('delete')),
    ...additionItems(groupAdditions(side, added), (id) => additions.get(id)),
  ]
    .map((item) => withDoubts(item, doubts))
    .sort((a, b) => a.row - b.row || kindOrder[a.kind] - kindOrder[b.kind] || place(a) - place(b));
}

/** On the page a row's cells come first, what becomes of the row next, new rows below it last. */
const kindOrder = { cell: 0, move: 1, deletion: 2, addition: 3 } as const;

/** Items about the two rows of a doubtful pair wait for its answer. */
function withDoubts(item: MergeItem, doubts: readonly DoubtfulPair[]): MergeItem {
  const target = item.kind === 'addition' ? null : item.target.nodeId;
  const own = new Set<ProposalId>(item.proposalIds);
  const concerned = doubts.filter(({ base, addProposalId }) => {
    if (item.kind === 'deletion') return base.nodeId === target;
    return item.kind === 'addition' && addProposalId !== null && own.has(addProposalId);
  });
  return concerned.length === 0 ? item : { ...item, doubtIds: concerned.map(({ id }) => id) };
}

function summaryOf(submission: Submission, comparison: SubmissionComparison): SubmissionSummary {
  const { scope, scopeReason, pairs, formOnly, columns, proposals, doubts, remarks } = comparison;
  return {
    submissionId: submission.id,
    fileName: submission.fileName,
    department: submission.department,
    scope,
    scopeReason,
    pairedRows: pairs.length,
    formOnly,
    remarks,
    unchanged: proposals.length === 0 && doubts.length === 0 && remarks.length === 0,
    columns,
  };
}

function nameOf({ fileName, submissionId }: SubmissionSummary): string {
  return `${fileName}\u0000${submissionId}`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
