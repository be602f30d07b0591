import type { Command } from '../commands/change';
import type { FileComment } from '../history/comments';
import type { ColumnId, Id, NodeId, SubmissionId, VersionId } from '../ids';
import type { Plan } from '../plan/plan';

/**
 * The words of merging (docs/merge-json.md says the same to programs outside).
 *
 *   Submission    one file of one department, recognised
 *   Proposal      one thing that one submission wants: change a cell, add, delete or move a row
 *   MergeItem     one thing to decide: all proposals of all submissions about one cell, one row, one new row
 *   Decision      what the officer said to an item
 *
 *   compareSubmission(base, submission, options)     → SubmissionComparison   compare-submission.ts
 *   mergeSubmissions(base, submissions, options)     → MergeBoard             merge-submissions.ts
 *   unitePlans(plans, options)                       → UnitedPlans            unite-plans.ts
 *   commandOfDecisions(plan, board, decisions)       → DecisionOutcome        command-of-decisions.ts
 *   wordDifference(before, after)                    → readonly TextPiece[]   word-difference.ts
 *
 * Everything that comes out is plain JSON (no Map, no undefined values that matter), in a fixed order, with ids that are
 * hashes of what they say: the same base and files give the same board, in whatever order the files came.
 */

/** Hash of what a submission proposes and of the submission's id. */
export type ProposalId = Id<'proposal'>;
/** Hash of the place that is to be decided: a cell or row of the base, or the words of a new row. */
export type MergeItemId = Id<'merge-item'>;

/**
 * whole     the file holds the whole appendix: a row of the base that is not in it was deleted
 * own-rows  it holds some rows only: rows that are not in it say nothing
 */
export type SubmissionScope = 'whole' | 'own-rows';

export interface Submission {
  readonly id: SubmissionId;
  readonly fileName: string;
  /** Canonical name, or "" where it is not known. */
  readonly department: string;
  readonly plan: Plan;
  /** From rows of the submission (leaf nodes or headings) to nodes of the base; null where the file has no passports. */
  readonly passports: ReadonlyMap<NodeId, NodeId> | null;
  readonly baseVersionId: VersionId | null;
  /** 'by-evidence': derived from what the file holds (submission-scope.ts says how). */
  readonly scope: SubmissionScope | 'by-evidence';
  /**
   * The rows of the base that the department was sent, where that was recorded: among these, and only these, a row that
   * does not come back was deleted. Stronger than scope.
   */
  readonly sentRowIds?: readonly NodeId[] | null;
  /** What the department wrote as comments on cells of its file. */
  readonly comments?: readonly FileComment[];
}

/** The heading's title instead of a column of the layout. */
export const titleColumn = 'title' as ColumnId;

/** A printed row of the base: its leaf or heading node, and its 0-based place among the printed rows of the base. */
export interface BaseRow {
  readonly nodeId: NodeId;
  readonly row: number;
}

export type ProposedChange = CellProposal | AddProposal | DeleteProposal | MoveProposal;

interface ProposalBase {
  readonly id: ProposalId;
  readonly submissionId: SubmissionId;
  /** Name of the department, or the file's name where it is not known. */
  readonly department: string;
  readonly fileName: string;
  /** The row is the department's own (it leads it); a new row names it as lead or names nobody. */
  readonly inScope: boolean;
  /** Printed row of the submission (0-based) that says so; null for a deletion. */
  readonly sourceRow: number | null;
}

export interface CellProposal extends ProposalBase {
  readonly kind: 'change';
  /** The printed row; of a merged cell the first of its rows that is meant. */
  readonly target: BaseRow;
  /** A column of the base, or titleColumn for the words of a heading. */
  readonly columnId: ColumnId;
  /** Further printed rows of the base that share the merged cell and change with it. */
  readonly alsoRows: readonly BaseRow[];
  readonly before: string;
  readonly after: string;
}

export interface AddProposal extends ProposalBase {
  readonly kind: 'add';
  readonly added: AddedRow;
  readonly place: Place;
}

export interface DeleteProposal extends ProposalBase {
  readonly kind: 'delete';
  readonly target: BaseRow;
  /** What the row says, by column of the base (titleColumn for a heading). */
  readonly before: RowTexts;
}

export interface MoveProposal extends ProposalBase {
  readonly kind: 'move';
  readonly target: BaseRow;
  readonly before: RowTexts;
  readonly from: Place;
  readonly to: Place;
}

export type RowTexts = Readonly<Record<ColumnId, string>>;

/** A new row, its cells in the columns of the base. Columns without text are left out. */
export interface AddedRow {
  readonly kind: 'task' | 'area' | 'group';
  /** Number as the file has it (of a heading or of the number column). */
  readonly number: string;
  /** Title of a heading; "" for a task. */
  readonly title: string;
  /** Full texts, shared ones too. */
  readonly cells: RowTexts;
  /** Columns whose cell is one with that of the row above it (see place.after). */
  readonly mergedFromAbove: readonly ColumnId[];
  /** Texts in columns that the base does not have, by label; and comments. */
  readonly unplaced: readonly { readonly label: string; readonly text: string }[];
}

/** Where a row stands: below which heading, and after which row there. */
export interface Place {
  /** Innermost area or group: of the base, a new one, or none. */
  readonly heading: RowRef | null;
  /** The row above it under the same heading; null: it is the first there. */
  readonly after: RowRef | null;
  /**
   * The objective or task of the base that it belongs to: its number and objective are one cell with theirs. Null: it
   * has an objective of its own, or the layout has none.
   */
  readonly parentId: NodeId | null;
}

export type RowRef =
  | { readonly kind: 'base'; readonly nodeId: NodeId; readonly row: number }
  | { readonly kind: 'added'; readonly proposalId: ProposalId };

/** How two rows were told to be the same («vì sao ghép»). Scores are 0…1; null where neither row has anything there. */
export interface MatchScores {
  readonly task: number | null;
  readonly objective: number | null;
  readonly lead: number | null;
  readonly others: number | null;
  /** The rows above and below are paired too; same heading. */
  readonly neighbours: number;
  readonly total: number;
}

export interface RowPair {
  readonly base: BaseRow;
  /** Printed row of the submission, 0-based, and its node. */
  readonly sourceRow: number;
  readonly sourceId: NodeId;
  readonly by: 'passport' | 'same-words' | 'meaning';
  readonly scores: MatchScores;
  /** Vietnamese: why they were paired. */
  readonly explanation: string;
}

/** «Có thể là cùng một nhiệm vụ»: asked, never merged by itself. */
export interface DoubtfulPair {
  readonly id: MergeItemId;
  readonly submissionId: SubmissionId;
  readonly base: BaseRow;
  readonly sourceRow: number;
  readonly sourceId: NodeId;
  readonly scores: MatchScores;
  readonly explanation: string;
  /** The addition that the submission's row is shown as until the officer says that they are the same. */
  readonly addProposalId: ProposalId | null;
}

/** Only the number of a row differs: no change, shown on request. */
export interface RenumberedRow {
  readonly submissionId: SubmissionId;
  readonly target: BaseRow;
  /** The column with the number; a column of words that begin with one; titleColumn for a heading. */
  readonly columnId: ColumnId;
  readonly alsoRows: readonly BaseRow[];
  readonly before: string;
  readonly after: string;
}

export interface ColumnPairing {
  /** From columns of the submission to columns of the base. */
  readonly pairs: readonly { readonly source: ColumnId; readonly base: ColumnId }[];
  /** Columns of the base that the submission lacks: their cells say nothing. */
  readonly missing: readonly ColumnId[];
  /** Columns of the submission that the base lacks and that hold text. */
  readonly extra: readonly { readonly source: ColumnId; readonly label: string }[];
}

/**
 * What a department wrote beside a row of the base, in a column of its own that the base lacks («Ý kiến», «Lý do») or as a
 * comment on a cell. No proposal, for there is no cell for it; listed so that it is read. Of new rows see
 * AddedRow.unplaced.
 */
export interface RowRemark {
  readonly target: BaseRow;
  readonly sourceRow: number;
  readonly label: string;
  readonly text: string;
}

export interface SubmissionComparison {
  readonly submissionId: SubmissionId;
  readonly scope: SubmissionScope;
  /** Vietnamese: how the scope was told. */
  readonly scopeReason: string;
  readonly columns: ColumnPairing;
  readonly pairs: readonly RowPair[];
  readonly proposals: readonly ProposedChange[];
  readonly doubts: readonly DoubtfulPair[];
  readonly renumbered: readonly RenumberedRow[];
  /** Cells that differ in form only (blanks, Unicode form, tone placement): counted, no change. */
  readonly formOnly: number;
  readonly remarks: readonly RowRemark[];
}

/**
 * A pair that the officer confirmed or refused; given to compareSubmission it holds before everything else.
 * baseId null: the row of the submission is none of the base.
 */
export interface PairRuling {
  readonly submissionId: SubmissionId;
  readonly sourceId: NodeId;
  readonly baseId: NodeId | null;
}

export interface CompareOptions {
  readonly rulings?: readonly PairRuling[];
  /** Asked between steps; throw from it to stop. */
  readonly onStep?: (done: number, total: number) => void;
}

/**
 * same-cell          two texts for one cell
 * edit-delete        deleted here and edited (or moved, or given a new row) there
 * added-twice        the same new row in other words
 * moved-differently  one row to two places
 */
export type ConflictReason = 'same-cell' | 'edit-delete' | 'added-twice' | 'moved-differently';

/** A proposal with what it has to do with those of other submissions. */
export interface BoardProposal {
  readonly proposal: ProposedChange;
  readonly itemId: MergeItemId;
  readonly conflictsWith: readonly ProposalId[];
  readonly why: readonly ConflictReason[];
  /** The same edit in other files. */
  readonly sameAs: readonly ProposalId[];
  /** The first proposal (in the order of the board) that this one repeats, in the same or in other words. */
  readonly duplicateOf: ProposalId | null;
}

/**
 * one       proposed by one submission
 * alike     proposed alike by several
 * union     several additions to a list of agencies or outputs, united without conflict (`united`)
 * conflict  submissions disagree, or another item contradicts (conflictsWith)
 */
export type ItemState = 'one' | 'alike' | 'union' | 'conflict';

export type MergeItem = CellItem | AdditionItem | DeletionItem | MoveItem;

interface ItemBase {
  readonly id: MergeItemId;
  readonly state: ItemState;
  /** Every proposal about it, in the order of submissions. */
  readonly proposalIds: readonly ProposalId[];
  /** Items that contradict this one. */
  readonly conflictsWith: readonly MergeItemId[];
  /** Doubtful pairs that its row is part of; to be answered first, so it is not accepted in bulk. */
  readonly doubtIds: readonly MergeItemId[];
  /** All its proposals are within their department's own rows. */
  readonly inScope: boolean;
  /** Printed row of the base at or after which it is shown; -1: above the first. */
  readonly row: number;
}

/** A different text that is proposed, and who proposed it. */
export interface Variant {
  readonly text: string;
  readonly proposalIds: readonly ProposalId[];
}

export interface CellItem extends ItemBase {
  readonly kind: 'cell';
  readonly target: BaseRow;
  readonly columnId: ColumnId;
  readonly alsoRows: readonly BaseRow[];
  readonly before: string;
  readonly variants: readonly Variant[];
  /** For state 'union': the base's list with all additions; else null. */
  readonly united: string | null;
}

/** A new row; several proposals where several submissions add it («một nhiệm vụ, nhiều phòng đề xuất»). */
export interface AdditionItem extends ItemBase {
  readonly kind: 'addition';
  /** Columns in which the proposals differ. */
  readonly differingColumns: readonly ColumnId[];
}

export interface DeletionItem extends ItemBase {
  readonly kind: 'deletion';
  readonly target: BaseRow;
}

export interface MoveItem extends ItemBase {
  readonly kind: 'move';
  readonly target: BaseRow;
  /** Different places, by who proposed them. */
  readonly variants: readonly { readonly to: Place; readonly proposalIds: readonly ProposalId[] }[];
}

export interface SubmissionSummary {
  readonly submissionId: SubmissionId;
  readonly fileName: string;
  readonly department: string;
  readonly scope: SubmissionScope;
  readonly scopeReason: string;
  /** Rows of the base that were found in it, and rows of its own that were found in the base. */
  readonly pairedRows: number;
  readonly formOnly: number;
  readonly remarks: readonly RowRemark[];
  /** No proposal, no doubt and no remark: «trả lời không thay đổi». */
  readonly unchanged: boolean;
  readonly columns: ColumnPairing;
}

export interface MergeBoard {
  readonly submissions: readonly SubmissionSummary[];
  /** In printed order of the base. */
  readonly items: readonly MergeItem[];
  /** In the order of submissions, then of the base. */
  readonly proposals: readonly BoardProposal[];
  readonly doubts: readonly DoubtfulPair[];
  readonly renumbered: readonly RenumberedRow[];
}

/** What the officer said to an item. No entry: not decided yet. */
export type Decision =
  /** Takes what this proposal says. */
  | { readonly kind: 'accept'; readonly proposalId: ProposalId }
  /** Takes the united list (items in state 'union'). */
  | { readonly kind: 'accept-union' }
  /** Leaves the base as it is. */
  | { readonly kind: 'reject' }
  /** The officer's own or combined text for a cell. */
  | { readonly kind: 'edit'; readonly text: string }
  /** An addition at the place of a proposal, with the officer's own or combined cells. */
  | { readonly kind: 'edit-row'; readonly proposalId: ProposalId; readonly cells: RowTexts };

export type Decisions = Readonly<Record<MergeItemId, Decision>>;

/** What commandOfDecisions makes of a plan that may have moved on since the base. */
export interface DecisionOutcome {
  /** One undoable step, with its origin; null where nothing was to be done. */
  readonly command: Command | null;
  /** Items that the command carries out, or that the plan agrees with already (rejected items are not listed). */
  readonly applied: readonly MergeItemId[];
  readonly refused: readonly RefusedDecision[];
}

export interface RefusedDecision {
  readonly itemId: MergeItemId;
  /** Vietnamese: why it could not be carried out, and what to do. */
  readonly reason: string;
}

/** A stretch of text that stayed, was taken out or put in; whole words and the blanks between them. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
