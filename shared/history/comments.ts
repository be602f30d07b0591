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
  /** The officer's own name; of a file the name in it. */
  readonly author: string;
  readonly text: string;
  /** ISO time at which it came into the library. */
  readonly createdAt: string;
  /** Set where it came in with a file: then the author is the one that the file names, "" where it names none. */
  readonly origin?: CommentOrigin;
}

export interface CommentOrigin {
  readonly fileName: string;
  /** ISO date or time as the file has it, with or without a zone; null where it has none. */
  readonly writtenAt: string | null;
}

/** A comment of a file at a cell of the plan that was made of it. */
export interface FileComment extends FileRemark {
  /** The node that holds the cell, of a span its owner. */
  readonly nodeId: NodeId;
  /** A column, or 'title' and 'number' of a heading. */
  readonly columnId: ColumnId;
  readonly resolved: boolean;
  readonly replies: readonly FileRemark[];
}

export interface FileRemark {
  readonly author: string;
  /** ISO, as written; null where the file has none. */
  readonly date: string | null;
  readonly text: string;
}

/** «Nguyễn Văn A (05/01/2024 10:30): lời ghi», with the answers below; for reports and lists of remarks. */
export function commentInWords({
  replies,
  ...said
}: FileRemark & Pick<FileComment, 'replies'>): string {
  return [said, ...replies].map(remarkInWords).join('\n');
}

function remarkInWords({ author, date, text }: FileRemark): string {
  const when = date === null ? '' : writtenTime(date);
  const who = [author, when === '' ? '' : `(${when})`].filter((part) => part !== '').join(' ');
  return who === '' ? text : `${who}: ${text}`;
}

/** Day and time as the file writes them: programs disagree about zones, so none is taken into account. */
export function writtenTime(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  if (year === undefined) return '';
  return [`${day}/${month}/${year}`, ...(time === undefined ? [] : [time])].join(' ');
}
