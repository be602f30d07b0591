import type { JsonText } from '../../shared/json-text';
import type { NodeId, SubmissionId, VersionId } from '../../shared/ids';
import type { MergeBoard, PairRuling, SubmissionScope } from '../../shared/merge/merge-types';
import type { PlanDocument } from '../../shared/document/plan-document';
import type { Plan } from '../../shared/plan/plan';
import type { KnownDepartment } from '../../shared/round/guess-department';
import type { RecordTable } from '../../shared/round/record-table';
import type { DepartmentEvidence, RoundId, SentRows } from '../../shared/round/round-types';

/** The jobs of rounds, beside those of jobs.ts. */

export interface SendRoundInput {
  readonly base: Plan;
  readonly roundId: RoundId;
  readonly versionId: VersionId;
  readonly sentRows: SentRows;
  /** «15/12/2025», or "". */
  readonly deadline: string;
  readonly agencies: readonly string[];
  readonly departments: readonly SendDepartment[];
}

export interface SendDepartment {
  readonly department: string;
  readonly ownRows: readonly NodeId[];
  readonly xlsxPath: string | null;
  readonly docxPath: string | null;
}

export interface SendRoundOutput {
  /** Files that do not read back as they should, and why; one Vietnamese sentence each. */
  readonly differences: readonly string[];
}

export interface ReceiveFileInput {
  readonly path: string;
  readonly submissionId: SubmissionId;
  readonly base: Plan;
  readonly roundId: RoundId;
  readonly versionId: VersionId;
  readonly departments: readonly (KnownDepartment & { readonly sentRowIds: readonly NodeId[] })[];
  /** Fingerprints of files that came in before: their content is not read again. */
  readonly knownFingerprints?: readonly string[];
}

export interface ReceivedFile {
  readonly fingerprint: string;
  readonly outcome:
    | ReadSubmission
    | { readonly kind: 'unreadable'; readonly reason: string }
    | { readonly kind: 'known' };
}

export interface ReadSubmission {
  readonly kind: 'read';
  readonly content: Uint8Array;
  readonly department: string;
  readonly evidence: DepartmentEvidence | null;
  /** A name that was found in the file and is none of the departments; "" for none. */
  readonly unknownName: string;
  readonly hasMark: boolean;
  readonly rowCount: number;
  readonly passportCount: number;
  /** The version whose passports the file has; null where it has none. */
  readonly baseVersionId: VersionId | null;
  /** Rows that are in the base, or may be. */
  readonly pairedRows: number;
  readonly proposalCount: number;
  readonly unchanged: boolean;
}

export interface MergeRoundInput {
  readonly base: Plan;
  readonly submissions: readonly MergeSubmissionInput[];
  readonly rulings: readonly PairRuling[];
}

export interface MergeSubmissionInput {
  readonly submissionId: SubmissionId;
  readonly fileName: string;
  readonly department: string;
  readonly baseVersionId: VersionId | null;
  readonly scope: SubmissionScope | 'by-evidence';
  readonly sentRowIds: readonly NodeId[] | null;
  readonly content: Uint8Array;
}

export type MergeRoundOutput = JsonText<MergeBoard>;

export interface WriteRoundFilesInput {
  readonly files: readonly RoundFile[];
}

export type RoundFile =
  | { readonly kind: 'docx'; readonly path: string; readonly document: PlanDocument }
  | { readonly kind: 'xlsx'; readonly path: string; readonly table: RecordTable };

export interface WriteRoundFilesOutput {
  /** Texts that were written and not found when the files were read again. */
  readonly differences: readonly string[];
}

export interface UniteInput {
  readonly sources: readonly ((
    { readonly path: string } | { readonly plan: Plan; readonly name: string }
  ) & { readonly submissionId: SubmissionId })[];
}

export interface UniteOutput {
  /** The columns and headings of all, without rows. */
  readonly base: Plan;
  readonly files: readonly UnitedFile[];
  readonly unreadable: readonly { readonly fileName: string; readonly reason: string }[];
}

export interface UnitedFile {
  readonly submissionId: SubmissionId;
  readonly fileName: string;
  /** "" where it is not known. */
  readonly department: string;
  readonly rowCount: number;
  readonly content: Uint8Array;
}
