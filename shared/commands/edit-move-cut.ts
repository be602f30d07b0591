import type { ClipboardTable } from '../clipboard/clipboard-table';
import type { CopiedShape } from '../clipboard/copied-shape';
import type { ColumnId, NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf, requireNode, requireRange } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { setCellTexts, setHeading } from './edit-cells';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { moveRowsTo } from './edit-move-rows';
import { pasteBlock, withOrigin } from './edit-paste';
import type { Pasted, PasteTarget } from './edit-paste';

/**
 * Cut rows, put before a row that is not among them, as Excel's «Insert Cut Cells» does: nothing is written over, and they
 * stay the same nodes, so comments and past values go with them. A heading goes with everything in it, so a heading that
 * was cut with only a part of its rows beside others is not moved. Null where the rows cannot go there.
 */
export function moveCutRows(plan: Plan, rowIds: readonly NodeId[], beforeId: NodeId): Edit {
  const units = cutUnits(planIndexOf(plan), rowIds);
  if (units === null || rowIds.includes(beforeId)) return null;
  const changes: Change[] = [];
  let current = plan;
  for (const ids of units) {
    const moved = moveRowsTo(current, ids, beforeId, 'before');
    if (moved === null) continue;
    changes.push(...moved.changes);
    current = applyChanges(current, moved.changes);
  }
  return editOf(rowIds.length === 1 ? 'Chuyển dòng' : `Chuyển ${rowIds.length} dòng`, changes);
}

/** What moves as one, in printed order: a heading with what is in it, and runs of rows. Null for a torn heading. */
function cutUnits(
  index: PlanIndex,
  rowIds: readonly NodeId[],
): readonly (readonly NodeId[])[] | null {
  const chosen = new Set(rowIds);
  const units: NodeId[][] = [];
  let run: NodeId[] | null = null;
  for (let place = 0; place < rowIds.length; place += 1) {
    const id = rowIds[place];
    if (id === undefined) break;
    if (!isHeading(requireNode(index, id))) {
      if (run === null) units.push((run = []));
      run.push(id);
      continue;
    }
    const { first, last } = requireRange(index, id);
    const within = index.rows.slice(first, last + 1).map((row) => row.id);
    if (rowIds.length > 1 && !within.every((each) => chosen.has(each))) return null;
    units.push([id]);
    run = null;
    place += within.length - 1;
  }
  return units;
}

/** A cell, or the number or title of a heading, that was cut. */
export interface CutCell {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly field: 'cell' | 'number' | 'title';
}

/**
 * Cut cells, laid over the table at the target's corner: their texts go from where they were, in the same step. Null `edit`
 * where they would stay in place.
 */
export function moveCutCells(
  plan: Plan,
  cells: readonly CutCell[],
  target: PasteTarget,
  block: ClipboardTable,
  shape: CopiedShape | null,
): Pasted {
  const [first] = cells;
  const corner = {
    rowIds: target.rowsBelow.slice(0, 1),
    columnIds: target.columnsRight.slice(0, 1),
  };
  const stays = first?.rowId === corner.rowIds[0] && first?.columnId === corner.columnIds[0];
  if (stays) return { edit: null, leftOut: 0, columnsLeftOut: [] };
  const cleared = clearingChanges(plan, cells);
  const pasted = pasteBlock(
    applyChanges(plan, cleared),
    { ...target, range: corner },
    block,
    shape,
  );
  const label = cells.length === 1 ? 'Chuyển 1 ô' : `Chuyển ${cells.length} ô`;
  const changes = [...cleared, ...(pasted.edit?.changes ?? [])];
  return { ...pasted, edit: withOrigin(editOf(label, changes), 'pasted') };
}

function clearingChanges(plan: Plan, cells: readonly CutCell[]): readonly Change[] {
  const blank = cells
    .filter(({ field }) => field === 'cell')
    .map((cell) => ({ ...cell, text: '' }));
  const headings = cells.flatMap(({ rowId, field }) =>
    field === 'cell' ? [] : (setHeading(plan, rowId, field, '')?.changes ?? []),
  );
  return [...(setCellTexts(plan, blank)?.changes ?? []), ...headings];
}
