import type { ClipboardSlot, ClipboardTable } from '../clipboard/clipboard-table';
import type { CopiedShape } from '../clipboard/copied-shape';
import type { Column, Layout } from '../plan/layout';
import { foldWithoutDiacritics } from '../text/normalise';
import type { PasteTarget } from './paste-places';

/** A block laid out for the columns of the plan that it goes into. */
export interface FittedBlock {
  readonly target: PasteTarget;
  readonly block: ClipboardTable;
  /** Labels of copied columns with texts that the plan has no column for. */
  readonly columnsLeftOut: readonly string[];
}

/**
 * Rows that were copied whole go into whole rows, whichever column the cursor is in: each column into the one of the same
 * role, a column of the office's own into the one of the same label. Columns that only the plan has are left as they are.
 */
export function fittedRows(
  layout: Layout,
  target: PasteTarget,
  block: ClipboardTable,
  { columns: copied }: CopiedShape,
): FittedBlock {
  const taken = new Set<number>();
  const pairs = layout.columns.flatMap((column) => {
    const from = copied.findIndex((each, at) => !taken.has(at) && isSameColumn(column, each));
    if (from === -1) return [];
    taken.add(from);
    return [{ id: column.id, from }];
  });
  const columnIds = pairs.map(({ id }) => id);
  const headingAt = headingFinder(block);
  return {
    target: { ...target, range: { ...target.range, columnIds }, columnsRight: columnIds },
    block: {
      rows: block.rows.map((slots, at) =>
        headingAt(at) ? slots.slice(0, pairs.length) : pairs.map(({ from }) => slotAt(slots, from)),
      ),
    },
    columnsLeftOut: copied.flatMap(({ label }, at) => {
      const hasTexts = block.rows.some((slots, row) => !headingAt(row) && slots[at]?.text !== '');
      return taken.has(at) || !hasTexts ? [] : [label];
    }),
  };
}

function isSameColumn(column: Column, copied: CopiedShape['columns'][number]): boolean {
  if (column.role !== copied.role) return false;
  return column.role !== 'custom' || folded(column.label) === folded(copied.label);
}

function folded(label: string): string {
  return foldWithoutDiacritics(label).replace(/\s+/g, ' ').trim();
}

function slotAt(slots: readonly ClipboardSlot[], at: number): ClipboardSlot {
  return slots[at] ?? { text: '', from: 'own' };
}

/** A title across the columns is no text of theirs. */
function headingFinder({ rows }: ClipboardTable): (at: number) => boolean {
  const found = rows.map((slots) => slots.some(({ from }) => from === 'left'));
  return (at) => found[at] === true;
}
