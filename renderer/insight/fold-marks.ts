import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import { insightTexts } from './texts';

type RowMarks = ReadonlyMap<ColumnId, { readonly classNames: string; readonly hint: string }>;

/** Marks for the grid on headings whose rows are folded away; they stand on the heading's title. */
export function foldMarks(
  collapsed: ReadonlySet<NodeId>,
  columns: readonly Column[],
): ReadonlyMap<NodeId, RowMarks> {
  const title = columns[Math.min(1, columns.length - 1)];
  if (title === undefined || collapsed.size === 0) return noFolds;
  const marks: RowMarks = new Map([
    [title.id, { classNames: 'heading-folded', hint: insightTexts.foldedHint }],
  ]);
  return new Map([...collapsed].map((id) => [id, marks]));
}

const noFolds: ReadonlyMap<NodeId, RowMarks> = new Map();
