import type { ColumnId, NodeId } from '../ids';
import type { Column } from '../plan/layout';
import type { Cell, Plan, RowNode } from '../plan/plan';
import { pathOf, planIndexOf } from '../plan/plan-index';
import type { TaskRow } from '../plan/table-view';
import { holderOf, isRow } from '../plan/tree';

/** A printed row with the cells of every column that the plan has content for, shown or not. */
export interface WholeRow {
  /** Nodes from the top level down; the leaf is last. */
  readonly path: readonly RowNode[];
  /** A heading row, or the top of the table, is printed directly above. */
  readonly startsSection: boolean;
  /** Full text, repeated where the cell is drawn as part of the one above. */
  readonly cells: ReadonlyMap<ColumnId, Cell>;
}

/**
 * The printed rows with all their content. A cell of a hidden column is stored with its full text and says `continues`
 * where it was drawn as part of the one above. It is so again only if the cell above still says the same: rows may have
 * been added, moved or deleted while nobody saw the column.
 */
export function wholeRowsOf(plan: Plan): readonly WholeRow[] {
  const index = planIndexOf(plan);
  const unseen = [...(plan.layout.hidden ?? []), ...looseColumnsOf(plan)];
  const above = new Map<ColumnId, { readonly holder: NodeId; readonly text: string }>();
  let startsSection = true;
  return index.rows.flatMap((row): readonly WholeRow[] => {
    if (row.kind !== 'task') {
      above.clear();
      // A number may go on from the number of the heading directly above it, as in the shown table.
      for (const { id, role } of unseen) {
        if (role === 'number') above.set(id, { holder: row.id, text: row.number });
      }
      startsSection = true;
      return [];
    }
    const path = pathOf(index, row);
    const cells = shownCells(plan, row);
    for (const column of unseen) {
      const holder = holderOf(path, column);
      const stored = holder.cells[column.id];
      const text = stored?.text ?? '';
      const last = above.get(column.id);
      const continues =
        last !== undefined &&
        (last.holder === holder.id || (stored?.continues === true && last.text === text));
      cells.set(column.id, { text, continues });
      above.set(column.id, { holder: holder.id, text });
    }
    const whole = { path, startsSection, cells };
    startsSection = false;
    return [whole];
  });
}

function shownCells(plan: Plan, row: TaskRow): Map<ColumnId, Cell> {
  const cells = new Map<ColumnId, Cell>();
  for (const { id } of plan.layout.columns) {
    const cell = row.cells[id];
    cells.set(id, { text: cell?.text ?? '', continues: cell?.mergedFromAbove === true });
  }
  return cells;
}

/** Columns that the layout does not name although nodes hold cells of them: dropped without being hidden. */
export function looseColumnsOf(plan: Plan): readonly Column[] {
  const { columns, hidden = [] } = plan.layout;
  const known = new Set([...columns, ...hidden].map(({ id }) => id));
  const loose = new Map<ColumnId, Column>();
  for (const node of plan.nodes) {
    if (!isRow(node)) continue;
    for (const key of Object.keys(node.cells)) {
      const id = key as ColumnId;
      if (known.has(id) || loose.has(id)) continue;
      loose.set(id, { id, role: 'custom', label: '', level: node.kind, widthMm: 1 });
    }
  }
  return [...loose.values()];
}
