import { indexAt } from './geometry';
import type { GridPoint } from './selection';
import type { TableGrid } from './table-grid';

export interface PointerEvents {
  readonly onPress: (point: GridPoint, extend: boolean) => void;
  /** The pointer moved to another cell with the button down. */
  readonly onDrag: (point: GridPoint) => void;
  readonly onDoubleClick: () => void;
  readonly onMenu: (point: GridPoint, at: { readonly x: number; readonly y: number }) => void;
}

/**
 * Mouse and pen on the cells. Which cell is meant follows from where rows and columns lie, not from elements of the
 * page: so cells over several rows and headings need no special care.
 */
export function watchPointer(grid: TableGrid, events: PointerEvents): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let dragging = false;
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || isInEditor(event)) return;
    const point = pointAt(grid, event);
    if (point === null) return;
    // The text field keeps the keyboard; a press on a cell must not take it away.
    event.preventDefault();
    dragging = true;
    events.onPress(point, event.shiftKey);
  };
  const onMove = (event: PointerEvent) => {
    if (!dragging || event.buttons === 0) return;
    const point = pointAt(grid, event);
    if (point !== null) events.onDrag(point);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!isInEditor(event) && pointAt(grid, event) !== null) events.onDoubleClick();
  };
  const onMenu = (event: MouseEvent) => {
    const point = isInEditor(event) ? null : pointAt(grid, event);
    if (point === null) return;
    event.preventDefault();
    events.onMenu(point, { x: event.clientX, y: event.clientY });
  };
  grid.body.addEventListener('pointerdown', onDown, options);
  // The mouse event that follows would move the focus; pointerdown alone cannot prevent that.
  grid.body.addEventListener('mousedown', keepFocus, options);
  grid.body.addEventListener('dblclick', onDoubleClick, options);
  grid.body.addEventListener('contextmenu', onMenu, options);
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', () => (dragging = false), options);
  return () => {
    stop.abort();
  };
}

function keepFocus(event: MouseEvent): void {
  if (!isInEditor(event)) event.preventDefault();
}

function isInEditor(event: MouseEvent): boolean {
  return event.target instanceof HTMLTextAreaElement;
}

/** The grid position under the pointer; null below the last row. */
function pointAt(grid: TableGrid, event: MouseEvent): GridPoint | null {
  const { rowTops, columnLefts } = grid.geometry();
  const origin = grid.layer.getBoundingClientRect();
  const x = event.clientX - origin.left;
  const y = event.clientY - origin.top;
  if (y > (rowTops.at(-1) ?? 0) || x > (columnLefts.at(-1) ?? 0)) return null;
  return { row: indexAt(rowTops, y), column: indexAt(columnLefts, x) };
}
