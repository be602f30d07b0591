import { onlyText } from '../clipboard/clipboard-table';
import type { ClipboardSlot, ClipboardTable } from '../clipboard/clipboard-table';
import type { ColumnId, NodeId } from '../ids';
import { requireNode } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { typedText } from './edit-command';
import { pastedHeading } from './paste-headings';

/** Where a block is pasted: rows and columns as they are shown, which need not be all of the plan's. */
export interface PasteTarget {
  readonly range: { readonly rowIds: readonly NodeId[]; readonly columnIds: readonly ColumnId[] };
  /** Shown rows from the range's first on; its first is the range's. Empty only for an empty table. */
  readonly rowsBelow: readonly NodeId[];
  readonly columnsRight: readonly ColumnId[];
}

export interface PlacedRow {
  readonly rowId: NodeId;
  readonly slots: readonly ClipboardSlot[];
}

/** Rows of the block that become new rows. */
export interface AddedRows {
  /** The shown row or heading that they follow; null in an empty table. */
  readonly afterId: NodeId | null;
  readonly rows: readonly (readonly ClipboardSlot[])[];
}

/** The block as it is laid: repeated over the range where it fits in several times. */
export function tiled(
  index: PlanIndex,
  { range }: PasteTarget,
  block: ClipboardTable,
): ClipboardTable {
  const clean = block.rows.map((row) =>
    row.map((slot) => ({ ...slot, text: typedText(slot.text) })),
  );
  const height = clean.length;
  const width = clean[0]?.length ?? 1;
  const [rows, columns] = [range.rowIds.length, range.columnIds.length];
  const fits = rows > 0 && rows % height === 0 && columns % width === 0;
  // A heading across the table is selected with all its columns, but its title is one cell.
  const isHeadingAlone = range.rowIds.every((id) => isHeading(requireNode(index, id)));
  if (!fits || (isHeadingAlone && onlyText(block) !== null)) return { rows: clean };
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const slot = clean[row % height]?.[column % width];
        return slot ?? { text: '', from: 'own' as const };
      }),
    ),
  };
}

/**
 * Which rows of the block go over which rows of the table, and which become new ones: those that come to lie over a
 * heading without being one, or the other way about, and all behind them.
 *
 * @param repeats the block fills a range that is larger than itself.
 */
export function placeBlock(
  index: PlanIndex,
  target: PasteTarget,
  block: ClipboardTable,
  repeats: boolean,
): { readonly existing: readonly PlacedRow[]; readonly added: AddedRows | null } {
  const fills = block.rows.length <= target.range.rowIds.length;
  const existing: PlacedRow[] = [];
  let above: NodeId | null = null;
  for (const [place, slots] of block.rows.entries()) {
    const rowId = target.rowsBelow[place];
    const rows = block.rows.slice(place);
    if (rowId === undefined) return { existing, added: { afterId: above, rows } };
    if (!isHeading(requireNode(index, rowId))) {
      const isTitle = !repeats && pastedHeading(index, slots, target.columnsRight) !== null;
      if (isTitle) return { existing, added: { afterId: above ?? rowId, rows } };
      existing.push({ rowId, slots });
    } else if (fitsHeading(index, slots, target.columnsRight)) existing.push({ rowId, slots });
    else if (!fills) return { existing, added: { afterId: above ?? rowId, rows } };
    above = rowId;
  }
  return { existing, added: null };
}

/** Whether a row of the block says no more than a number and a title. */
function fitsHeading(
  index: PlanIndex,
  slots: readonly ClipboardSlot[],
  columnIds: readonly ColumnId[],
): boolean {
  const columns = index.plan.layout.columns;
  const first = columns.findIndex(({ id }) => id === columnIds[0]);
  const rest = slots.slice(Math.max(0, 2 - Math.max(0, first)));
  const reachesTitle = first + slots.length > 1 && columns.length > 1;
  const isWide = slots.length > 1 && slots.some(({ from }) => from === 'left');
  const hasTitle = slots.some(({ text }) => text !== '');
  // One column of texts over a heading's title is a column of tasks, not of titles; so is a block from the middle.
  if (first > 1) return false;
  if (!rest.every(({ text }) => text === '') || !hasTitle) return false;
  return isWide || slots.length === 1 || !reachesTitle || slots.length + first >= columns.length;
}

/** Number and title that a row of the block gives a heading; absent where the block has no column for it. */
export function headingText(
  index: PlanIndex,
  slots: readonly ClipboardSlot[],
  columnIds: readonly ColumnId[],
): { readonly number?: string; readonly title?: string } {
  const columns = index.plan.layout.columns;
  const hasNumber = columns.length > 1;
  const texts: { number?: string; title?: string } = {};
  slots.forEach(({ text, from }, place) => {
    const column = columns.findIndex(({ id }) => id === columnIds[place]);
    if (column === -1 || from !== 'own') return;
    if (hasNumber && column === 0) texts.number = text.trim();
    else texts.title ??= text.trim();
  });
  return texts;
}
