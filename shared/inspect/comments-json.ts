import type { FileComment, FileRemark } from '../history/comments';
import type { Plan } from '../plan/plan';
import { planIndexOf } from '../plan/plan-index';
import { columnKeysOf } from './column-keys';

/** A comment of the file as `phu-luc inspect` prints it; docs/inspect-json.md describes it. */
export interface InspectComment extends FileRemark {
  /** Index in `rows`; of a cell over several rows the first. */
  readonly row: number;
  /** The column's label; of a heading the number column's for its number, null for its words. */
  readonly column: string | null;
  readonly resolved: boolean;
  readonly replies: readonly FileRemark[];
}

export function inspectComments(
  plan: Plan,
  comments: readonly FileComment[],
): readonly InspectComment[] {
  if (comments.length === 0) return [];
  const { ranges } = planIndexOf(plan);
  const { keyOf, numberColumn } = columnKeysOf(plan.layout);
  const numberKey = numberColumn === undefined ? null : (keyOf.get(numberColumn) ?? null);
  return comments.flatMap(
    ({ nodeId, columnId, author, date, text, resolved, replies }): readonly InspectComment[] => {
      const row = ranges.get(nodeId)?.first;
      if (row === undefined) return [];
      const column = columnId === 'number' ? numberKey : (keyOf.get(columnId) ?? null);
      return [{ row, column, author, date, text, resolved, replies }];
    },
  );
}
