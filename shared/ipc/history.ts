import { z } from 'zod';
import type { CommentId, CommentThread } from '../history/comments';
import type { CellValue } from '../history/cell-past';
import type { MatchedPlans } from '../history/matched-plans';
import type { RemovedPlan } from '../history/removed-plan';
import type { PlanBirth, PlanState, TimelineStep, VersionSummary } from '../history/versions';
import { idSchema } from '../id-schema';
import type { ColumnId, NodeId, PlanId, TaskId, VersionId } from '../ids';
import type { ChosenFile } from './answers';
import type { Plan } from '../plan/plan';

/**
 * Channels of history, versions, comparison and comments: their requests, checked at run time, and their responses (see
 * ipc-contract.ts). Restoring is no channel of its own: the window compares, and restores by an ordinary command.
 */
const planId = idSchema<PlanId>();
const versionId = idSchema<VersionId>();
const commentId = idSchema<CommentId>();
const revision = z.number().int().min(0);
const name = z.string().trim().min(1).max(300);
const note = z.string().max(10_000);
const said = z.string().trim().min(1).max(20_000);

const state: z.ZodType<PlanState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('version'), versionId }),
  z.object({ kind: z.literal('moment'), revision }),
  z.object({ kind: z.literal('plan'), planId }),
]);

export const historyRequests = {
  /** Steps below `before`, the newest first; null: from the last. */
  'history.steps': z.object({ planId, before: revision.nullable() }),
  'history.versions': z.object({ planId }),
  'history.create-version': z.object({ planId, name, note }),
  'history.rename-version': z.object({ versionId, name, note }),
  'history.delete-version': z.object({ versionId }),
  /** The plan as it was, or another plan. */
  'history.load': z.object({ planId, state }),
  /** Which rows of two states are the same, by what they say: for plans that do not share their rows' ids. */
  'history.match': z.object({ planId, before: state, after: state, taskId: idSchema<TaskId>() }),
  /** The values of a cell; columnId may be 'number' or 'title' of a heading. */
  'history.cell': z.object({ planId, nodeId: idSchema<NodeId>(), columnId: idSchema<ColumnId>() }),
  /** Keeps the plan before a version of it is restored as a whole, as an automatic version. */
  'history.keep-before-restore': z.object({ planId, restoredName: name }),
  /** Writes the table of changes (bảng so sánh) between two states. */
  'history.export-changes': z.object({
    planId,
    earlier: state,
    later: state,
    format: z.enum(['docx', 'xlsx']),
    taskId: idSchema<TaskId>(),
  }),
  'comments.list': z.object({ planId }),
  'comments.add': z.object({
    planId,
    nodeId: idSchema<NodeId>(),
    columnId: idSchema<ColumnId>(),
    text: said,
  }),
  'comments.reply': z.object({ commentId, text: said }),
  'comments.resolve': z.object({ commentId, resolved: z.boolean() }),
  'comments.remove': z.object({ commentId }),
  'comments.restore': z.object({ commentId }),
  /** The officer's own name, which signs comments; "" until it was given. */
  'officer.name': z.undefined(),
  'officer.set-name': z.object({ name: z.string().trim().max(200) }),
  'library.removed': z.undefined(),
} as const satisfies Record<string, z.ZodType>;

export interface HistoryResponses {
  'history.steps': StepPage;
  'history.versions': readonly VersionSummary[];
  'history.create-version': VersionSummary;
  'history.rename-version': null;
  'history.delete-version': null;
  'history.load': Plan;
  'history.match': MatchedPlans;
  'history.cell': readonly CellValue[];
  'history.keep-before-restore': null;
  /** null when the user closed the dialog. */
  'history.export-changes': ExportedChanges | null;
  'comments.list': readonly CommentThread[];
  'comments.add': CommentId;
  'comments.reply': CommentId;
  'comments.resolve': null;
  'comments.remove': null;
  'comments.restore': null;
  'officer.name': string;
  'officer.set-name': null;
  'library.removed': readonly RemovedPlan[];
}

export interface ExportedChanges extends ChosenFile {
  /** The written file was read again and says what was to be written. */
  readonly proven: boolean;
  readonly differences: readonly string[];
  /** Rows of the table. */
  readonly rows: number;
}

export interface StepPage {
  readonly steps: readonly TimelineStep[];
  /** There are older steps. */
  readonly more: boolean;
  readonly birth: PlanBirth;
}
