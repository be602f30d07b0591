import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { CellDecorations } from './extensions';
import { pointUnder } from './pointer';
import { cellBox } from './selection';
import type { TableGrid } from './table-grid';

interface HintedTable {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly decorations: CellDecorations;
}

/** Shows the hint of the decorated cell that the pointer rests on. Asks nothing while no cell is decorated. */
export function watchCellHints(
  host: HTMLElement,
  grid: TableGrid,
  table: () => HintedTable,
): () => void {
  const onMove = (event: PointerEvent) => {
    const hint = event.buttons === 0 ? hintUnder(grid, table(), event) : '';
    if (host.title !== hint) host.title = hint;
  };
  host.addEventListener('pointermove', onMove);
  return () => {
    host.removeEventListener('pointermove', onMove);
  };
}

function hintUnder(grid: TableGrid, table: HintedTable, event: PointerEvent): string {
  const { columns, rows, decorations } = table;
  const isInBody = event.target instanceof Node && grid.body.contains(event.target);
  if (decorations.size === 0 || rows.length === 0 || !isInBody) return '';
  const point = pointUnder(grid, event.clientX, event.clientY);
  if (point === null) return '';
  const box = cellBox({ rows, columns }, point);
  return hintOf(decorations, rows[box.top]?.id, columns[box.left]?.id);
}

function hintOf(
  decorations: CellDecorations,
  rowId: NodeId | undefined,
  columnId: ColumnId | undefined,
): string {
  if (rowId === undefined || columnId === undefined) return '';
  return decorations.get(rowId)?.get(columnId)?.hint ?? '';
}
