import { AutoScroll } from './autoscroll';
import { indexAt } from './geometry';
import type { GridPoint } from './selection';
import type { TableGrid } from './table-grid';

/** What a drag does, by where it began. */
export type DragKind = 'select' | 'fill' | 'rows';

export interface PointerEvents {
  readonly onPress: (point: GridPoint, extend: boolean) => void;
  /** The pointer is over another place with the button down. `lowerHalf`: nearer to the row's lower edge. */
  readonly onDrag: (kind: DragKind, point: GridPoint, lowerHalf: boolean) => void;
  /** The button was let go (or, with `cancelled`, Esc was pressed) after a drag of this kind. */
  readonly onDrop: (kind: DragKind, end: { cancelled: boolean; ctrlKey: boolean }) => void;
  readonly onDoubleClick: (kind: DragKind) => void;
  readonly onMenu: (point: GridPoint, at: ScreenPlace) => void;
  /** A press on a column's head. */
  readonly onHeader: (column: number, extend: boolean) => void;
  readonly onHeaderMenu: (column: number, at: ScreenPlace) => void;
}

export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

export interface Grips {
  readonly fillGrip: HTMLElement;
  readonly rowGrip: HTMLElement;
}

/**
 * Mouse and pen on the cells. Which cell is meant follows from where rows and columns lie, not from elements of the
 * page: so cells over several rows and headings need no special care.
 */
export function watchPointer(grid: TableGrid, grips: Grips, events: PointerEvents): () => void {
  const watch = new PointerWatch(grid, grips, events);
  return () => watch.stop();
}

class PointerWatch {
  private readonly stopping = new AbortController();
  private drag: DragKind | null = null;
  private last: ScreenPlace = { x: 0, y: 0 };
  private readonly autoScroll: AutoScroll;

  constructor(
    private readonly grid: TableGrid,
    private readonly grips: Grips,
    private readonly events: PointerEvents,
  ) {
    const options = { signal: this.stopping.signal };
    this.autoScroll = new AutoScroll(grid.viewport, () => this.tellDrag());
    grid.body.addEventListener('pointerdown', this.onDown, options);
    // The mouse event that follows would move the focus; pointerdown alone cannot prevent that.
    grid.body.addEventListener('mousedown', keepFocus, options);
    grid.body.addEventListener('dblclick', this.onDoubleClick, options);
    grid.body.addEventListener('contextmenu', this.onMenu, options);
    grid.header.addEventListener('click', this.onHeaderClick, options);
    grid.header.addEventListener('contextmenu', this.onHeaderMenu, options);
    window.addEventListener('pointermove', this.onMove, options);
    window.addEventListener('pointerup', this.onUp, options);
    window.addEventListener('keydown', this.onKey, { ...options, capture: true });
  }

  stop(): void {
    this.autoScroll.stop();
    this.stopping.abort();
  }

  private readonly onDown = (event: PointerEvent) => {
    if (event.button !== 0 || isInEditor(event)) return;
    const kind = this.kindAt(event);
    const point = pointUnder(this.grid, event.clientX, event.clientY);
    if (point === null && kind === 'select') return;
    // The text field keeps the keyboard; a press on a cell must not take it away.
    event.preventDefault();
    this.drag = kind;
    this.last = { x: event.clientX, y: event.clientY };
    if (kind === 'select' && point !== null) this.events.onPress(point, event.shiftKey);
  };

  private readonly onMove = (event: PointerEvent) => {
    if (this.drag === null) return;
    if (event.buttons === 0) {
      this.end({ cancelled: true, ctrlKey: false });
      return;
    }
    this.last = { x: event.clientX, y: event.clientY };
    this.autoScroll.follow(event.clientX, event.clientY);
    this.tellDrag();
  };

  private readonly onUp = (event: PointerEvent) => {
    this.end({ cancelled: false, ctrlKey: event.ctrlKey });
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (this.drag === null || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end({ cancelled: true, ctrlKey: false });
  };

  private end(how: { cancelled: boolean; ctrlKey: boolean }): void {
    const kind = this.drag;
    this.drag = null;
    this.autoScroll.stop();
    if (kind !== null) this.events.onDrop(kind, how);
  }

  private tellDrag(): void {
    if (this.drag === null) return;
    const point = nearestPoint(this.grid, this.last.x, this.last.y);
    if (point !== null) this.events.onDrag(this.drag, point.at, point.lowerHalf);
  }

  private kindAt(event: MouseEvent): DragKind {
    if (event.target === this.grips.fillGrip) return 'fill';
    return event.target === this.grips.rowGrip ? 'rows' : 'select';
  }

  private readonly onDoubleClick = (event: MouseEvent) => {
    if (isInEditor(event)) return;
    const kind = this.kindAt(event);
    if (kind === 'fill' || pointUnder(this.grid, event.clientX, event.clientY) !== null) {
      this.events.onDoubleClick(kind);
    }
  };

  private readonly onMenu = (event: MouseEvent) => {
    const point = isInEditor(event) ? null : pointUnder(this.grid, event.clientX, event.clientY);
    if (point === null) return;
    event.preventDefault();
    this.events.onMenu(point, { x: event.clientX, y: event.clientY });
  };

  private readonly onHeaderClick = (event: MouseEvent) => {
    const column = headerColumn(this.grid, event);
    if (column !== null) this.events.onHeader(column, event.shiftKey);
  };

  private readonly onHeaderMenu = (event: MouseEvent) => {
    const column = headerColumn(this.grid, event);
    if (column === null) return;
    event.preventDefault();
    this.events.onHeaderMenu(column, { x: event.clientX, y: event.clientY });
  };
}

function keepFocus(event: MouseEvent): void {
  if (!isInEditor(event)) event.preventDefault();
}

function isInEditor(event: MouseEvent): boolean {
  return event.target instanceof HTMLTextAreaElement;
}

/** The column of a head; null between heads, where a drag changes widths. */
function headerColumn(grid: TableGrid, event: MouseEvent): number | null {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('.ag-header-cell-resize') !== null) return null;
  const { columnLefts } = grid.geometry();
  const x = event.clientX - grid.layer.getBoundingClientRect().left;
  if (x < 0 || x > (columnLefts.at(-1) ?? 0)) return null;
  return indexAt(columnLefts, x);
}

/** The grid position under the pointer; null below the last row. */
export function pointUnder(grid: TableGrid, clientX: number, clientY: number): GridPoint | null {
  const { rowTops, columnLefts } = grid.geometry();
  const origin = grid.layer.getBoundingClientRect();
  const x = clientX - origin.left;
  const y = clientY - origin.top;
  if (y > (rowTops.at(-1) ?? 0) || x > (columnLefts.at(-1) ?? 0)) return null;
  return { row: indexAt(rowTops, y), column: indexAt(columnLefts, x) };
}

/** The position nearest to the pointer, wherever it is; null in an empty table. */
function nearestPoint(
  grid: TableGrid,
  clientX: number,
  clientY: number,
): { readonly at: GridPoint; readonly lowerHalf: boolean } | null {
  const { rowTops, columnLefts } = grid.geometry();
  if (rowTops.length < 2 || columnLefts.length < 2) return null;
  const view = grid.viewport.getBoundingClientRect();
  const origin = grid.layer.getBoundingClientRect();
  const y = Math.min(Math.max(clientY, view.top), view.bottom) - origin.top;
  const row = indexAt(rowTops, y);
  const middle = ((rowTops[row] ?? 0) + (rowTops[row + 1] ?? 0)) / 2;
  const at = { row, column: indexAt(columnLefts, clientX - origin.left) };
  return { at, lowerHalf: y > middle };
}

/** The lower left corner of an element on the screen: where a menu of it opens. */
export function placeBelow(element: HTMLElement): ScreenPlace {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}
