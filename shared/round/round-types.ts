import type { Id, NodeId, PlanId, SubmissionId, VersionId } from '../ids';
import type {
  Decision,
  DoubtfulPair,
  MergeItemId,
  ProposalId,
  RowTexts,
} from '../merge/merge-types';

/**
 * The words of a round (đợt lấy ý kiến): one version of a plan is sent to departments until a day, their files come
 * back, and what they propose is decided.
 *
 *   Round         what was sent, when, until when; kept with the version that was sent (the base)
 *   Recipient     one department with the rows and files that it was sent
 *   Submission    one file that came back, whatever became of it
 *   Ledger        recipients and submissions put together, as the officer reads them (ledger-of.ts)
 */
export type RoundId = Id<'round'>;

/** own-rows: only the rows that the department leads; all-rows: the whole appendix with its own rows marked. */
export type SentRows = 'own-rows' | 'all-rows';

export const sentFormats = ['xlsx', 'docx'] as const;

export type SentFormat = (typeof sentFormats)[number];

export interface RoundSummary {
  readonly roundId: RoundId;
  readonly planId: PlanId;
  /** What the departments were sent; the base of the merge. */
  readonly versionId: VersionId;
  /** «Đợt 1», or the officer's own words. */
  readonly name: string;
  /** Last day for answers, ISO date; null where none was set. */
  readonly deadline: string | null;
  readonly sentRows: SentRows;
  /** ISO time. */
  readonly sentAt: string;
  /** ISO time at which the officer ended the round; null while it is open. */
  readonly closedAt: string | null;
  readonly recipientCount: number;
  readonly answeredCount: number;
}

/** A department that can be sent to, with the printed rows that it leads. */
export interface DepartmentChoice {
  readonly department: string;
  readonly rowCount: number;
  /** It leads rows of the plan; others come from the directory and are sent to only if the officer says so. */
  readonly leads: boolean;
}

/**
 * waiting    nothing came back, the deadline has not passed
 * overdue    nothing came back, the deadline has passed
 * answered   a file with proposals came back in time
 * late       as answered, after the deadline
 * unchanged  a file without any proposal came back: «thống nhất, không có ý kiến»
 * problem    something came back, but nothing that can be used yet (see its submissions)
 */
export type RecipientState = 'waiting' | 'overdue' | 'answered' | 'late' | 'unchanged' | 'problem';

/**
 * in-force    counts in the merge
 * second      the department had answered before: the officer says whether it replaces the first or adds to it
 * unassigned  nobody could tell which department it is from
 * wrong-base  made from another version or another plan
 * unreadable  could not be read, or holds no appendix
 * replaced    a later file stands in its place
 * set-aside   the officer does not want it
 */
export type SubmissionState =
  'in-force' | 'second' | 'unassigned' | 'wrong-base' | 'unreadable' | 'replaced' | 'set-aside';

/** How the department of a file was told. */
export type DepartmentEvidence =
  'passport' | 'file-name' | 'sheet-name' | 'text' | 'rows' | 'officer';

export interface SubmissionEntry {
  readonly submissionId: SubmissionId;
  readonly fileName: string;
  /** "" where it is not known. */
  readonly department: string;
  readonly evidence: DepartmentEvidence | null;
  readonly state: SubmissionState;
  /** Vietnamese: what is wrong and what to do; "" where nothing is. */
  readonly reason: string;
  /** ISO time. */
  readonly receivedAt: string;
  /** It came after the deadline of the round. */
  readonly late: boolean;
  /** Printed rows in it, and those that carry a passport of this round's base. */
  readonly rowCount: number;
  readonly passportCount: number;
  /** Proposals found when it was compared alone; null where it was not compared. */
  readonly proposalCount: number | null;
  readonly unchanged: boolean;
}

export interface RecipientEntry {
  readonly department: string;
  readonly state: RecipientState;
  readonly sentAt: string;
  /** Names of the files that were written for it. */
  readonly fileNames: readonly string[];
  readonly sentRowCount: number;
  /** ISO times of reminders that were written for it. */
  readonly remindedAt: readonly string[];
  readonly submissions: readonly SubmissionEntry[];
}

export interface Ledger {
  readonly round: RoundSummary;
  /** In the order of sending; departments that answered without having been sent anything come last. */
  readonly recipients: readonly RecipientEntry[];
  /** Files whose department is not known, and unreadable ones of nobody. */
  readonly unassigned: readonly SubmissionEntry[];
  /** Today is behind the deadline. */
  readonly isOverdue: boolean;
}

/** A decision in force: its command is in the log of the plan and was not undone. */
export interface DecisionRecord {
  readonly itemId: MergeItemId;
  readonly decision: Decision;
  /** ISO time. */
  readonly decidedAt: string;
  /** Its command changed the plan: taking it back changes the plan again. */
  readonly inPlan: boolean;
  /** Proposals about the item that came in after it was decided: to be looked at again. */
  readonly newProposalIds: readonly ProposalId[];
}

/** What was answered to a doubtful pair: the same row (baseId) or none of the base (null). */
export interface RulingRecord {
  readonly submissionId: SubmissionId;
  readonly sourceId: NodeId;
  readonly baseId: NodeId | null;
  /** ISO time. */
  readonly ruledAt: string;
  /** The pair as it was asked about; null for answers given before this was kept. */
  readonly asked: AskedPair | null;
}

export interface AskedPair {
  readonly doubt: DoubtfulPair;
  /** What the row of the file says, by column of the base. */
  readonly cells: RowTexts;
}

/** Hash of what a remark says and where (shared/round/board-remarks.ts). */
export type RemarkId = Id<'remark'>;

/** A remark that was read; with an answer that goes into the record and the reply, or with none (""). */
export interface RemarkMark {
  readonly remarkId: RemarkId;
  readonly answer: string;
  /** ISO time. */
  readonly markedAt: string;
}
