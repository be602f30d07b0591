import type { ColumnId, Id, NodeId } from '../ids';

export type CommentId = Id<'comment'>;

/** What somebody said about a cell, with the answers to it. */
export interface CommentThread extends CommentReply {
  /** The node that holds the cell (of a span its owner); it may be gone for the moment. */
  readonly nodeId: NodeId;
  /** A column, or 'title' and 'number' of a heading. */
  readonly columnId: ColumnId;
  /** Set once the matter is settled. */
  readonly resolved: { readonly at: string; readonly by: string } | null;
  /** The oldest first. */
  readonly replies: readonly CommentReply[];
}

export interface CommentReply {
  readonly commentId: CommentId;
  /** The officer's own name. */
  readonly author: string;
  readonly text: string;
  /** ISO time. */
  readonly createdAt: string;
}
