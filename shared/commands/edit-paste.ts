import type { ClipboardTable } from '../clipboard/clipboard-table';
import type { ColumnId, NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf, requireNode } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change, CommandOrigin } from './change';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { headingText, placeBlock, tiled } from './paste-places';
import type { PasteTarget, PlacedRow } from './paste-places';
import { pastedRows } from './paste-rows';
import { writtenCells } from './write-cells';
import type { WrittenCell } from './write-cells';

export type { PasteTarget } from './paste-places';

/**
 * Pasting a block of texts. Null `edit` when nothing would change.
 *
 *   one cell            goes into every cell of the selected range (headings only if nothing else is selected)
 *   fits several times  fills the range
 *   otherwise           lies over the table from the upper left corner, whatever its size
 *
 * A row of the block that meets a heading it does not fit, and all rows beyond the end of the table, become new rows,
 * in the right place of the tree (paste-rows.ts). Texts for cells that are drawn as one are kept: the cell is split;
 * a blank there leaves it whole. Cells that were merged in the block are merged here.
 *
 * `leftOut`: texts beyond the right edge of the table, which have nowhere to go.
 */
export interface Pasted {
  readonly edit: Edit;
  readonly leftOut: number;
}

export function pasteBlock(plan: Plan, target: PasteTarget, block: ClipboardTable): Pasted {
  const filled = tiled(planIndexOf(plan), target, block);
  const width = target.columnsRight.length;
  const leftOut = filled.rows
    .flatMap((row) => row.slice(width))
    .filter(({ text }) => text !== '').length;
  const { existing, added } = placeBlock(planIndexOf(plan), target, filled);
  const changes: Change[] = [];
  let current = plan;
  const run = (made: readonly Change[]) => {
    if (made.length === 0) return;
    changes.push(...made);
    current = applyChanges(current, made);
  };
  if (added !== null) run(pastedRows(planIndexOf(current), added, target.columnsRight));
  run(headingChanges(current, existing, target.columnsRight));
  for (const made of writtenCells(current, cellsOf(current, existing, target.columnsRight))) {
    run(made);
  }
  return { edit: withOrigin(editOf(labelOf(filled, leftOut), changes), 'pasted'), leftOut };
}

function labelOf(block: ClipboardTable, leftOut: number): string {
  const count = block.rows.reduce((sum, row) => sum + row.length, 0) - leftOut;
  return count === 1 ? 'Dán 1 ô' : `Dán ${count} ô`;
}

export function withOrigin(
  edit: Edit,
  kind: Extract<
    CommandOrigin,
    { readonly kind: 'typed' | 'pasted' | 'filled' | 'replaced' }
  >['kind'],
): Edit {
  return edit === null ? null : { ...edit, origin: { kind } };
}

function headingChanges(
  plan: Plan,
  rows: readonly PlacedRow[],
  columnIds: readonly ColumnId[],
): readonly Change[] {
  const index = planIndexOf(plan);
  return rows.flatMap(({ rowId, slots }) => {
    const node = requireNode(index, rowId);
    if (!isHeading(node)) return [];
    const texts = headingText(index, slots, columnIds);
    return (['number', 'title'] as const).flatMap((field): readonly Change[] => {
      const after = texts[field];
      if (after === undefined || after === node[field]) return [];
      return [{ kind: 'set-heading', nodeId: node.id, field, before: node[field], after }];
    });
  });
}

function cellsOf(
  plan: Plan,
  rows: readonly PlacedRow[],
  columnIds: readonly ColumnId[],
): readonly WrittenCell[] {
  const index = planIndexOf(plan);
  return rows.flatMap(({ rowId, slots }) => {
    if (isHeading(requireNode(index, rowId))) return [];
    return slots.flatMap(({ text, from }, place): readonly WrittenCell[] => {
      const columnId = columnIds[place];
      if (columnId === undefined) return [];
      return [{ rowId, columnId, text, joinsAbove: from === 'above' }];
    });
  });
}

/** Rows of a plan that are neither areas nor groups. */
export function taskRowIds(plan: Plan, ids: readonly NodeId[]): readonly NodeId[] {
  const index = planIndexOf(plan);
  return ids.filter((id) => !isHeading(requireNode(index, id)));
}
