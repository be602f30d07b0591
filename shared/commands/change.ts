import type { ColumnId, CommandId, NodeId } from '../ids';
import type { BodyBlock, BodyPart } from '../plan/body';
import type { AppendixTexts, Cell, PlanMetadata, PlanNode } from '../plan/plan';
import type { Layout } from '../plan/layout';

/**
 * A Change is the smallest step a plan can take. It carries what was there before, so that its inverse needs no
 * look at the plan. Commands are lists of changes; the store applies and logs a command in one transaction.
 *
 *   set-cell       one cell of an objective, task or activity
 *   set-heading    number or title of an area or group
 *   insert-nodes   a set of nodes, parents before children
 *   delete-nodes   the same set, with everything needed to put it back
 *   move-node      new parent and place among siblings; its subtree goes with it
 *   set-metadata   one field of the metadata
 *   set-appendix   one text around the table
 *   set-layout     the columns; cell contents of dropped columns stay in the nodes
 *   splice-body    blocks of the text from index `at` on, in place of others
 */
export type Change =
  | {
      readonly kind: 'set-cell';
      readonly nodeId: NodeId;
      readonly columnId: ColumnId;
      readonly before: Cell;
      readonly after: Cell;
    }
  | {
      readonly kind: 'set-heading';
      readonly nodeId: NodeId;
      readonly field: 'number' | 'title';
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'insert-nodes'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'delete-nodes'; readonly nodes: readonly PlanNode[] }
  | {
      readonly kind: 'move-node';
      readonly nodeId: NodeId;
      readonly before: NodePosition;
      readonly after: NodePosition;
    }
  | {
      readonly kind: 'set-metadata';
      readonly before: Partial<PlanMetadata>;
      readonly after: Partial<PlanMetadata>;
    }
  | {
      readonly kind: 'set-appendix';
      readonly before: Partial<AppendixTexts>;
      readonly after: Partial<AppendixTexts>;
    }
  | { readonly kind: 'set-layout'; readonly before: Layout; readonly after: Layout }
  | {
      readonly kind: 'splice-body';
      readonly part: BodyPart;
      readonly at: number;
      readonly before: readonly BodyBlock[];
      readonly after: readonly BodyBlock[];
    };

export interface NodePosition {
  readonly parentId: NodeId | null;
  readonly orderKey: string;
}

/** One undoable step as the user sees it. `label` is Vietnamese: it is shown as «Hoàn tác: {label}». */
export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly changes: readonly Change[];
  /** Where the new content came from, for the history of a cell. Absent: typed. */
  readonly origin?: CommandOrigin;
}

/**
 * typed, pasted, filled, replaced   what the officer did in the table or the text
 * imported                          rows or a whole table from a file
 * merged                            accepted from what a department sent back
 * restored                          from an earlier version
 */
export type CommandOrigin =
  | { readonly kind: 'typed' | 'pasted' | 'filled' | 'replaced' }
  | { readonly kind: 'imported'; readonly fileName: string }
  | { readonly kind: 'merged'; readonly sources: readonly MergedSource[] }
  | { readonly kind: 'restored'; readonly versionName: string };

/** Who proposed what was accepted, and in which file. */
export interface MergedSource {
  readonly department: string;
  readonly fileName: string;
}

/** The changes that take a plan back to where it was before `changes`. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).reverse();
}

function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'insert-nodes':
      return { kind: 'delete-nodes', nodes: change.nodes };
    case 'delete-nodes':
      return { kind: 'insert-nodes', nodes: change.nodes };
    case 'set-cell':
      return { ...change, before: change.after, after: change.before };
    case 'set-heading':
      return { ...change, before: change.after, after: change.before };
    case 'move-node':
      return { ...change, before: change.after, after: change.before };
    case 'set-metadata':
      return { ...change, before: change.after, after: change.before };
    case 'set-appendix':
      return { ...change, before: change.after, after: change.before };
    case 'set-layout':
      return { ...change, before: change.after, after: change.before };
    case 'splice-body':
      return { ...change, before: change.after, after: change.before };
  }
}
