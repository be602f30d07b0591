import type { ColumnId, NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf, requireCell, requireNode, requireTaskRow } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { setCellTexts } from './edit-cells';
import type { CellText } from './edit-cells';
import type { Edit } from './edit-command';
import { withOrigin } from './edit-paste';
import { continueSeries } from './fill-series';

export interface FillRange {
  readonly rowIds: readonly NodeId[];
  readonly columnIds: readonly ColumnId[];
}

/** `target` lies beside `source` in one direction; its rows and columns come nearest first. */
export interface Fill {
  readonly source: FillRange;
  readonly target: FillRange;
  readonly direction: 'up' | 'down' | 'left' | 'right';
  readonly mode: 'series' | 'copy';
}

/**
 * Fills cells from their neighbours: each column down or up, each row to the right or left, by itself. Headings are
 * left out, at either end; a cell over several rows counts and is written once.
 */
export function fillCells(plan: Plan, fill: Fill): Edit {
  const index = planIndexOf(plan);
  const isVertical = fill.direction === 'up' || fill.direction === 'down';
  const backwards = fill.direction === 'up' || fill.direction === 'left';
  const cells = isVertical
    ? fill.target.columnIds.flatMap((columnId) => {
        const from = startsIn(index, fill.source.rowIds, [columnId]);
        return filled(
          index,
          from,
          startsIn(index, fill.target.rowIds, [columnId]),
          fill,
          backwards,
        );
      })
    : fill.target.rowIds.flatMap((rowId) => {
        const from = startsIn(index, [rowId], fill.source.columnIds);
        return filled(
          index,
          from,
          startsIn(index, [rowId], fill.target.columnIds),
          fill,
          backwards,
        );
      });
  return withOrigin(setCellTexts(plan, cells, `Điền ${cells.length} ô`), 'filled');
}

interface Place {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
}

function filled(
  index: PlanIndex,
  source: readonly Place[],
  target: readonly Place[],
  { mode }: Fill,
  backwards: boolean,
): readonly CellText[] {
  if (source.length === 0) return [];
  const given = source.map(({ rowId, columnId }) => textOf(index, rowId, columnId));
  const texts = backwards ? [...given].reverse() : given;
  const next =
    mode === 'series' && !(backwards && texts.length === 1)
      ? continueSeries(texts, target.length)
      : target.map((_, place) => texts[place % texts.length] ?? '');
  return target.map((place, at) => ({ ...place, text: next[at] ?? '' }));
}

function textOf(index: PlanIndex, rowId: NodeId, columnId: ColumnId): string {
  return requireCell(requireTaskRow(index, rowId), columnId).text;
}

/** Cells of task rows that are not part of the one above; of a range that begins inside one, that one, too. */
function startsIn(
  index: PlanIndex,
  rowIds: readonly NodeId[],
  columnIds: readonly ColumnId[],
): readonly Place[] {
  const rows = rowIds.filter((id) => !isHeading(requireNode(index, id)));
  const seen = new Set<string>();
  return rows.flatMap((rowId) =>
    columnIds.flatMap((columnId): readonly Place[] => {
      const { ownerId, mergedFromAbove } = requireCell(requireTaskRow(index, rowId), columnId);
      const key = `${ownerId}/${columnId}`;
      const isCovered = mergedFromAbove && seen.has(key);
      seen.add(key);
      return isCovered ? [] : [{ rowId, columnId }];
    }),
  );
}
