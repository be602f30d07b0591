import type { ImportCommand } from '../../shared/commands/import-command';
import { commentInWords, type FileComment } from '../../shared/history/comments';

export interface PlacedFileComments {
  /** With the nodes and columns of the plan that took the rows in. */
  readonly placed: readonly FileComment[];
  /** What came in and what did not; one Vietnamese sentence each. */
  readonly notes: readonly string[];
}

/** The comments of a file at the cells that its rows became in a plan of the library. */
export function commentsAt(
  comments: readonly FileComment[],
  cellOf: ImportCommand['cellOf'],
): PlacedFileComments {
  const placed: FileComment[] = [];
  const notes: string[] = [];
  for (const comment of comments) {
    const cell = cellOf(comment);
    if (cell !== null) placed.push({ ...comment, ...cell });
    else
      notes.push(`Ghi chú không được đưa vào vì cột của nó trống: «${commentInWords(comment)}».`);
  }
  const came = placed.length === 0 ? [] : [`Đã đưa vào ${placed.length} ghi chú của tệp.`];
  return { placed, notes: [...came, ...notes] };
}
