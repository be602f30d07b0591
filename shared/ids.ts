import { monotonicFactory } from 'ulid';

declare const brand: unique symbol;

/** A string that only one kind of thing may be identified by. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PlanId = Id<'plan'>;
/** Identity of a row of the plan tree. It outlives renumbering, moving and rewording, and travels in files. */
export type NodeId = Id<'node'>;
export type ColumnId = Id<'column'>;
export type CommandId = Id<'command'>;
/** One file that a department sent back. */
export type SubmissionId = Id<'submission'>;
/** A kept state of a plan: what a department was sent. */
export type VersionId = Id<'version'>;
/** Stands for a path that the main process chose or checked; the renderer never sees paths it could forge. */
export type FileToken = Id<'file-token'>;
export type TaskId = Id<'task-run'>;

/** Asks the random source once per millisecond, not once per character: an import makes ten thousand ids. */
const nextUlid = monotonicFactory();

/** A new ULID: unique, and sorted by the order in which they were made. */
export function newId<Kind extends string>(): Id<Kind> {
  return nextUlid() as Id<Kind>;
}
