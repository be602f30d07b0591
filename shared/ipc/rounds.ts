import { z } from 'zod';
import { idSchema } from '../id-schema';
import type { NodeId, PlanId, SubmissionId, TaskId } from '../ids';
import type { ChosenFile, HistoryStep } from './answers';
import type {
  Decision,
  MergeBoard,
  MergeItemId,
  RefusedDecision,
  RowPair,
} from '../merge/merge-types';
import type { Plan } from '../plan/plan';
import type { PlanProposals } from '../round/plan-proposals';
import {
  sentFormats,
  type DecisionRecord,
  type DepartmentChoice,
  type Ledger,
  type RemarkId,
  type RemarkMark,
  type RoundId,
  type RoundSummary,
  type RulingRecord,
} from '../round/round-types';

/**
 * Channels of sending, collecting and merging (see ipc-contract.ts). The order of a round:
 *
 *   rounds.choices → rounds.send → rounds.receive … rounds.assign / rounds.settle → rounds.board → rounds.decide …
 *   → rounds.record, rounds.replies → rounds.close
 *
 * Whatever a channel answers is on disk already. Undo and redo are those of the plan (edit.undo, edit.redo): every decision
 * and every answer about a pair is a command of its log, in force until that is undone, so read rounds.decisions and
 * rounds.rulings after either.
 */
const planId = idSchema<PlanId>();
const roundId = idSchema<RoundId>();
const submissionId = idSchema<SubmissionId>();
const nodeId = idSchema<NodeId>();
const taskId = idSchema<TaskId>();
const department = z.string().min(1).max(500);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().max(100_000);
const planRevision = z.number().int().min(0);
/** What undo says of the step. */
const label = z.string().max(300);

/** Proposal ids are checked against the board, not here. */
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), proposalId: idSchema() }),
  z.object({ kind: z.literal('accept-union') }),
  z.object({ kind: z.literal('reject') }),
  z.object({ kind: z.literal('edit'), text }),
  z.object({
    kind: z.literal('edit-row'),
    proposalId: idSchema(),
    cells: z.record(z.string(), text),
  }),
]);

const decisions = z
  .array(
    z.object({
      itemId: idSchema<MergeItemId>(),
      decision: decision.transform((one) => one as Decision),
    }),
  )
  .min(1)
  .max(100_000);

/** Dropped files and folders, or the system's dialog. */
const filesFrom = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paths'),
    paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000),
  }),
  z.object({ kind: z.literal('choose-files') }),
  z.object({ kind: z.literal('choose-folder') }),
]);

export const roundsRequests = {
  /** The rounds of a plan, the newest first. */
  'rounds.list': z.object({ planId }),
  /** Departments to choose from. */
  'rounds.choices': z.object({ planId }),
  /**
   * Asks for a folder, keeps the plan as a sent version, writes the files and the covering note, proves them by reading
   * them again, and begins the round. Nothing is begun when a file could not be written.
   */
  'rounds.send': z.object({
    planId,
    name: z.string().max(200),
    departments: z.array(department).min(1).max(5_000),
    deadline: isoDate.nullable(),
    sentRows: z.enum(['own-rows', 'all-rows']),
    formats: z.array(z.enum(sentFormats)).min(1).max(2),
    /** Also writes the covering note (công văn lấy ý kiến). */
    coveringNote: z.boolean(),
    taskId,
  }),
  'rounds.ledger': z.object({ roundId }),
  'rounds.rename': z.object({ roundId, name: z.string().min(1).max(200) }),
  /** Moves the deadline; null: none. */
  'rounds.set-deadline': z.object({ roundId, deadline: isoDate.nullable() }),
  /**
   * Reads files that came back. `paths`: dropped files and folders (folders with all below them). Without paths the
   * system's dialog is opened for files or for a folder.
   */
  'rounds.receive': z.object({
    roundId,
    from: filesFrom,
    taskId,
  }),
  /** Says which department a file is from. */
  'rounds.assign': z.object({ roundId, submissionId, department }),
  /**
   * replace    the file stands in the place of what the department had sent before
   * add        it counts beside it
   * set-aside  it does not count
   * use        a file of a wrong base or one set aside is used after all
   */
  'rounds.settle': z.object({
    roundId,
    submissionId,
    as: z.enum(['replace', 'add', 'set-aside', 'use']),
  }),
  /** The merge of everything in force, with what was decided. Computed in the worker where it is not known yet. */
  'rounds.board': z.object({ roundId, taskId }),
  'rounds.decisions': z.object({ roundId }),
  /**
   * Who proposed what stands in the plan and what waits, over all rounds. `known`: stamp of the answer that the window has.
   */
  'rounds.proposals': z.object({ planId, known: z.string().max(100).nullable() }),
  /** Decides items; what changes the plan becomes one command with `label` on it. `planRevision`: see edit.execute. */
  'rounds.decide': z.object({
    roundId,
    planRevision,
    label,
    decisions,
  }),
  /** Opens decided items again, as one step that takes out of the plan what they put into it. */
  'rounds.reopen': z.object({
    roundId,
    planRevision,
    label,
    itemIds: z.array(idSchema<MergeItemId>()).min(1).max(100_000),
  }),
  /** Answers a doubtful pair as one step: the same row, or not (baseId null). Read the board again after it. */
  'rounds.rule': z.object({
    roundId,
    planRevision,
    label,
    submissionId,
    sourceId: nodeId,
    baseId: nodeId.nullable(),
    taskId,
  }),
  /** Takes such an answer back as one step, with what was accepted because of it. Read the board again after it. */
  'rounds.rule-again': z.object({
    roundId,
    planRevision,
    label,
    submissionId,
    sourceId: nodeId,
    taskId,
  }),
  /** The answers in force: undo and redo of the plan change them. */
  'rounds.rulings': z.object({ roundId }),
  /** Marks remarks as read, with the words that answer them ("": none); null takes the marks away. */
  'rounds.mark-remarks': z.object({
    roundId,
    remarkIds: z.array(idSchema<RemarkId>()).min(1).max(100_000),
    answer: z.string().max(10_000).nullable(),
  }),
  /** Writes the reminder (công văn đôn đốc) to those that have not answered; asks where to save. */
  'rounds.remind': z.object({ roundId, taskId }),
  /** Writes the merge record (biên bản tổng hợp); asks where to save. */
  'rounds.record': z.object({ roundId, format: z.enum(sentFormats), taskId }),
  /** Writes one reply (phiếu trả lời) per department that proposed something; asks for a folder. */
  'rounds.replies': z.object({ roundId, taskId }),
  /** How a row of the base was paired with a row of one file («vì sao ghép»). */
  'rounds.pair': z.object({ roundId, submissionId, baseId: nodeId }),
  /**
   * Unites plans of the library, and of files that the system's dialog asks for (`withFiles`), into a new plan with a
   * round on it: what is not the same in all of them is decided on its board.
   */
  'rounds.unite': z.object({
    name: z.string().trim().min(1).max(200),
    planIds: z.array(planId).max(200),
    withFiles: z.boolean(),
    taskId,
  }),
  'rounds.close': z.object({ roundId }),
  'rounds.open-again': z.object({ roundId }),
} as const satisfies Record<string, z.ZodType>;

export interface RoundsResponses {
  'rounds.list': readonly RoundSummary[];
  'rounds.choices': readonly DepartmentChoice[];
  /** null when the user closed the dialog. */
  'rounds.send': SentRound | null;
  'rounds.ledger': Ledger;
  'rounds.rename': Ledger;
  'rounds.set-deadline': Ledger;
  'rounds.receive': ReceivedFiles | null;
  'rounds.assign': Ledger;
  'rounds.settle': Ledger;
  'rounds.board': RoundBoard;
  'rounds.decisions': readonly DecisionRecord[];
  'rounds.proposals': ProposalsAnswer;
  'rounds.decide': DecidedItems;
  'rounds.reopen': DecidedItems;
  'rounds.rule': RuledPair;
  'rounds.rule-again': RuledPair;
  'rounds.rulings': readonly RulingRecord[];
  'rounds.mark-remarks': readonly RemarkMark[];
  /** null when the user closed the dialog, or when nobody is missing. */
  'rounds.remind': ChosenFile | null;
  'rounds.record': ChosenFile | null;
  'rounds.replies': WrittenFolder | null;
  /** null where the row is in no row of the file. */
  'rounds.pair': RowPair | null;
  /** null when the user closed the dialog. */
  'rounds.unite': UnitedPlan | null;
  'rounds.close': Ledger;
  'rounds.open-again': Ledger;
}

export interface WrittenFolder {
  /** Of the folder: export.reveal shows it. */
  readonly folder: ChosenFile;
  readonly fileNames: readonly string[];
  /** What to know about the files; one Vietnamese sentence each. */
  readonly warnings: readonly string[];
}

/** A plan that was begun, with a round on whose board its rows are decided. */
export interface UnitedPlan {
  readonly planId: PlanId;
  /** Files that are not in it, and why. */
  readonly passedOver: readonly { readonly fileName: string; readonly reason: string }[];
}

export interface SentRound extends WrittenFolder {
  readonly ledger: Ledger;
}

export interface ReceivedFiles {
  readonly ledger: Ledger;
  /** Files looked at, and those passed over because the same content was there already or it is no office file. */
  readonly fileCount: number;
  readonly passedOver: readonly { readonly fileName: string; readonly reason: string }[];
}

export interface RoundBoard {
  /** The plan as it was sent. */
  readonly base: Plan;
  readonly board: MergeBoard;
  readonly decisions: readonly DecisionRecord[];
  readonly rulings: readonly RulingRecord[];
  readonly remarkMarks: readonly RemarkMark[];
}

export interface RuledPair {
  /** To be taken as an undo step is. */
  readonly step: HistoryStep;
  readonly rulings: readonly RulingRecord[];
}

export interface ProposalsAnswer {
  readonly stamp: string;
  /** null: as the window knows it. */
  readonly proposals: PlanProposals | null;
}

export interface DecidedItems {
  /** What the plan has become; null where no decision changed it. To be taken as an undo step is. */
  readonly step: HistoryStep | null;
  /** All decisions in force now. */
  readonly decisions: readonly DecisionRecord[];
  /** Decisions that could not be carried out, and why; they are not kept. */
  readonly refused: readonly RefusedDecision[];
}
