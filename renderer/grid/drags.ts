import { rectangleOf, type CellBox } from './geometry';
import type { DropPlace, GridFill } from './grid-edits';
import { rangeIds, textAt } from './cell-content';
import type { DragKind } from './pointer';
import type { GridPoint, Matrix } from './selection';
import type { SelectionLayer } from './selection-layer';
import type { TableGrid } from './table-grid';

/** What the hands are asked and told while something is dragged. */
export interface DragHost {
  readonly matrix: () => Matrix;
  readonly range: () => CellBox;
  readonly fill: (fill: GridFill, filled: CellBox) => void;
  readonly moveRows: (place: DropPlace) => void;
}

/** Dragging the fill grip and the row grip: shows where it would go, and does it when the button is let go. */
export class GridDrags {
  private fillTarget: FillTarget | null = null;
  private dropRow: number | null = null;

  constructor(
    private readonly grid: TableGrid,
    private readonly drawing: SelectionLayer,
    private readonly host: DragHost,
  ) {}

  over(kind: DragKind, point: GridPoint, lowerHalf: boolean): void {
    if (kind === 'fill') this.overFill(point);
    else this.overRow(point.row + (lowerHalf ? 1 : 0));
  }

  end(cancelled: boolean, ctrlKey: boolean): void {
    const { fillTarget, dropRow } = this;
    this.fillTarget = null;
    this.dropRow = null;
    this.drawing.drawFill(null);
    this.drawing.drawDrop(null);
    if (cancelled) return;
    // As in Excel, Ctrl turns the series into a copy.
    if (fillTarget !== null) this.fill(fillTarget, ctrlKey ? 'copy' : 'series');
    if (dropRow !== null) this.drop(dropRow);
  }

  /** A double click on the grip: as far down as the columns beside the range go on without a blank. */
  fillToEnd(): void {
    const range = this.host.range();
    const bottom = filledBeside(this.host.matrix(), range);
    const target = fillTargetOf(range, { row: bottom, column: range.left });
    if (target !== null) this.fill(target, 'series');
  }

  private overFill(point: GridPoint): void {
    this.fillTarget = fillTargetOf(this.host.range(), point);
    const { fillTarget } = this;
    this.drawing.drawFill(
      fillTarget === null ? null : rectangleOf(fillTarget.box, this.grid.geometry()),
    );
  }

  private fill({ box, direction }: FillTarget, mode: GridFill['mode']): void {
    const matrix = this.host.matrix();
    const range = this.host.range();
    const target = rangeIds(matrix, box);
    const reversed = {
      rowIds: direction === 'up' ? [...target.rowIds].reverse() : target.rowIds,
      columnIds: direction === 'left' ? [...target.columnIds].reverse() : target.columnIds,
    };
    const source = rangeIds(matrix, range);
    this.host.fill(
      { source, target: reversed, direction, mode },
      {
        top: Math.min(box.top, range.top),
        bottom: Math.max(box.bottom, range.bottom),
        left: Math.min(box.left, range.left),
        right: Math.max(box.right, range.right),
      },
    );
  }

  private overRow(row: number): void {
    const { top, bottom } = this.host.range();
    const { rowTops, columnLefts } = this.grid.geometry();
    // Between or beside the rows themselves there is nowhere to go.
    this.dropRow = row >= top && row <= bottom + 1 ? null : row;
    const line = { y: rowTops[row] ?? 0, width: columnLefts.at(-1) ?? 0 };
    this.drawing.drawDrop(this.dropRow === null ? null : line);
  }

  private drop(row: number): void {
    const { rows } = this.host.matrix();
    const above = rows[row - 1];
    const below = rows[row];
    // Below a row of its block first: dropped at the end of a group, rows belong to that group, not to the next.
    if (above !== undefined && (above.kind === 'task' || below?.kind !== 'task')) {
      this.host.moveRows({ rowId: above.id, side: 'after' });
    } else if (below !== undefined) {
      this.host.moveRows({ rowId: below.id, side: 'before' });
    }
  }
}

/**
 * The last row that Excel fills down to by a double click: where the column left or right of the range, whichever reaches
 * further, meets a blank. A heading ends it, too. The range's last row where there is nothing beside the next one.
 */
export function filledBeside(matrix: Matrix, { bottom, left, right }: CellBox): number {
  const reach = [left - 1, right + 1].map((column) => {
    if (matrix.columns[column] === undefined) return bottom;
    let row = bottom;
    while (matrix.rows[row + 1]?.kind === 'task' && textAt(matrix, { row: row + 1, column }) !== '')
      row += 1;
    return row;
  });
  return Math.max(...reach);
}

interface FillTarget {
  readonly box: CellBox;
  readonly direction: GridFill['direction'];
}

/** What a fill dragged to `point` covers beside the range, along the axis that it reaches further on. */
export function fillTargetOf(range: CellBox, point: GridPoint): FillTarget | null {
  const down = point.row - range.bottom;
  const up = range.top - point.row;
  const right = point.column - range.right;
  const left = range.left - point.column;
  const vertical = Math.max(down, up);
  const horizontal = Math.max(left, right);
  if (vertical <= 0 && horizontal <= 0) return null;
  if (vertical >= horizontal) {
    return down > 0
      ? { box: { ...range, top: range.bottom + 1, bottom: point.row }, direction: 'down' }
      : { box: { ...range, top: point.row, bottom: range.top - 1 }, direction: 'up' };
  }
  return right > 0
    ? { box: { ...range, left: range.right + 1, right: point.column }, direction: 'right' }
    : { box: { ...range, left: point.column, right: range.left - 1 }, direction: 'left' };
}
