import type { ClipboardTable } from '../clipboard/clipboard-table';
import type { CopiedShape } from '../clipboard/copied-shape';
import type { ColumnId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf, requireNode } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change, CommandOrigin } from './change';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { fittedRows } from './paste-columns';
import { pastedHeading } from './paste-headings';
import { headingText, placeBlock, tiled } from './paste-places';
import type { AddedRows, PasteTarget, PlacedRow } from './paste-places';
import { pastedRows } from './paste-rows';
import { pastedSections } from './paste-sections';
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
 * A row of the block that meets a heading it does not fit, a heading of the block that meets a row, and all rows beyond the
 * end of the table become new rows and headings, in the right place of the tree (paste-rows.ts, paste-sections.ts). Texts
 * for cells that are drawn as one are kept: the cell is split; a blank there leaves it whole. Cells that were merged in the
 * block are merged here. Rows that were copied whole here, in whatever plan, find their columns by role (paste-columns.ts).
 */
export interface Pasted {
  readonly edit: Edit;
  /** Texts beyond the right edge of the table, which have nowhere to go. */
  readonly leftOut: number;
  /** Labels of copied columns that the plan has no column for. */
  readonly columnsLeftOut: readonly string[];
}

export function pasteBlock(
  plan: Plan,
  target: PasteTarget,
  block: ClipboardTable,
  shape: CopiedShape | null = null,
): Pasted {
  const kinds = shape?.rows ?? [];
  if (shape?.isWhole !== true) return { ...pasted(plan, target, block, kinds), columnsLeftOut: [] };
  const { columnsLeftOut, ...fitted } = fittedRows(plan.layout, target, block, shape);
  return { ...pasted(plan, fitted.target, fitted.block, kinds), columnsLeftOut };
}

/** @param kinds what the rows of the block were, where they were copied here. */
function pasted(
  plan: Plan,
  target: PasteTarget,
  block: ClipboardTable,
  kinds: CopiedShape['rows'],
): Omit<Pasted, 'columnsLeftOut'> {
  const filled = tiled(planIndexOf(plan), target, block);
  const width = target.columnsRight.length;
  const leftOut = filled.rows
    .flatMap((row) => row.slice(width))
    .filter(({ text }) => text !== '').length;
  const repeats = filled.rows.length > block.rows.length;
  const { existing, added } = placeBlock(planIndexOf(plan), target, filled, repeats);
  const changes: Change[] = [];
  let current = plan;
  const run = (made: readonly Change[]) => {
    if (made.length === 0) return;
    changes.push(...made);
    current = applyChanges(current, made);
  };
  for (const made of newRows(
    plan,
    added,
    target.columnsRight,
    kinds.slice(-(added?.rows.length ?? 0)),
  ))
    run(made);
  run(headingChanges(current, existing, target.columnsRight));
  for (const made of writtenCells(current, cellsOf(current, existing, target.columnsRight))) {
    run(made);
  }
  return { edit: withOrigin(editOf(labelOf(filled, leftOut), changes), 'pasted'), leftOut };
}

/** Rows up to the first heading go on from the row above; with it new sections begin. Each list needs the one before. */
export function* newRows(
  plan: Plan,
  added: AddedRows | null,
  columnIds: readonly ColumnId[],
  kinds: CopiedShape['rows'],
): Generator<readonly Change[]> {
  if (added === null) return;
  const index = planIndexOf(plan);
  const rows = added.rows.map((slots, at) => {
    const heading = pastedHeading(index, slots, columnIds);
    const kind = kinds[at];
    const isKnown = heading !== null && kind !== undefined && kind !== 'task';
    return { slots, heading: isKnown ? { ...heading, kind } : heading };
  });
  const found = rows.findIndex(({ heading }) => heading !== null);
  const first = found === -1 ? rows.length : found;
  const plain = added.rows.slice(0, first);
  const made =
    first === 0 ? [] : pastedRows(index, { afterId: added.afterId, rows: plain }, columnIds);
  yield made;
  if (found === -1) return;
  const after = applyChanges(plan, made);
  const lastMade = made.flatMap((change) => (change.kind === 'insert-nodes' ? change.nodes : []));
  const afterId = lastMade.at(-1)?.id ?? added.afterId;
  yield pastedSections(planIndexOf(after), afterId, rows.slice(found), columnIds);
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
