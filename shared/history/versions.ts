import type { CommandOrigin } from '../commands/change';
import type { PlanId, VersionId } from '../ids';

/**
 * A kept state of a plan.
 *
 *   named      the officer made it («Bản trình ký lần 1»)
 *   sent       what departments were sent; their answers are compared with it, so it cannot be deleted
 *   automatic  made by the app before an edit that changes much: an import over the appendix, an accepted merge
 */
export const versionKinds = ['named', 'sent', 'automatic'] as const;

export type VersionKind = (typeof versionKinds)[number];

export interface VersionSummary {
  readonly versionId: VersionId;
  readonly name: string;
  readonly kind: VersionKind;
  readonly note: string;
  /** ISO time. */
  readonly createdAt: string;
  /** The revision of the plan that it holds. */
  readonly revision: number;
  /** Printed task rows. */
  readonly taskCount: number;
}

/** A step of a plan's story: a command, or the undoing or redoing of one. */
export interface TimelineStep {
  /** The revision that the step led to; the plan was created or imported at revision 0. */
  readonly revision: number;
  readonly kind: StepKind;
  /** Label of the command that was done, taken back or done again. */
  readonly label: string;
  /** null: typed. */
  readonly origin: CommandOrigin | null;
  /** ISO time. */
  readonly happenedAt: string;
}

export type StepKind = 'execute' | 'undo' | 'redo';

/** How a plan came into the library. */
export interface PlanBirth {
  /** ISO time. */
  readonly at: string;
  /** The file that it was read from; null for a plan begun here. */
  readonly fileName: string | null;
}

/** A state of a plan that can be looked at and compared. */
export type PlanState =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly versionId: VersionId }
  /** As it was after the step that led to this revision. */
  | { readonly kind: 'moment'; readonly revision: number }
  /** Another plan of the library, as it is now. */
  | { readonly kind: 'plan'; readonly planId: PlanId };
