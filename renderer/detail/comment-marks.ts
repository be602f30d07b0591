import type { CommentThread } from '../../shared/history/comments';
import type { ColumnId, NodeId } from '../../shared/ids';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { Plan } from '../../shared/plan/plan';
import { detailTexts } from './texts';

export interface CommentMark {
  readonly classNames: string;
  readonly hint: string;
}

/**
 * The corner that the table draws in cells with open comments, by printed row and column: of a cell over several rows
 * the first one.
 */
export function commentMarks(
  plan: Plan,
  threads: readonly CommentThread[],
): ReadonlyMap<NodeId, ReadonlyMap<ColumnId, CommentMark>> {
  const { ranges, rows } = planIndexOf(plan);
  const marks = new Map<NodeId, Map<ColumnId, CommentMark>>();
  for (const { nodeId, columnId, author, text, resolved, origin } of threads) {
    const first = ranges.get(nodeId)?.first;
    const row = first === undefined ? undefined : rows[first];
    if (row === undefined || resolved !== null) continue;
    const ofRow = marks.get(row.id) ?? new Map<ColumnId, CommentMark>();
    const place = row.kind === 'task' ? columnId : columnOfHeading(plan, columnId);
    const known = ofRow.get(place)?.hint;
    const from = origin === undefined ? '' : ` (${detailTexts.imported(origin.fileName)})`;
    const said = `${author || detailTexts.unknownAuthor}${from}: ${text}`;
    const hint = known === undefined ? said : `${known}\n${said}`;
    ofRow.set(place, { classNames: 'has-comment', hint });
    marks.set(row.id, ofRow);
  }
  return marks;
}

/** The column of the table in which a heading's number or its words begin (a table of one column has both in it). */
function columnOfHeading({ layout: { columns } }: Plan, field: ColumnId): ColumnId {
  const column = field === 'number' ? columns[0] : (columns[1] ?? columns[0]);
  return column?.id ?? field;
}
