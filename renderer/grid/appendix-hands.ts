import type { NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { nowhere, type FocusRequest, type GridPosition } from '../state/grid-focus';
import {
  addressAt,
  addressesIn,
  describeCell,
  filledDownTexts,
  pastedTexts,
  textAt,
  textsIn,
} from './cell-content';
import { createCellEditor, type AfterCommit, type CellEditor } from './cell-editor';
import { rectangleOf, type CellBox } from './geometry';
import type { AppendixEdits } from './grid-edits';
import { gridActionFor, type GridAction } from './keyboard';
import { targetOf, type MoveAction } from './navigate';
import { watchPointer } from './pointer';
import {
  cellBox,
  clampPoint,
  rangeBox,
  sameBox,
  selectionAt,
  step,
  stepInReadingOrder,
  type GridPoint,
  type GridSelection,
  type Matrix,
} from './selection';
import { SelectionLayer } from './selection-layer';
import type { TableGrid } from './table-grid';
import { formatTsv, parseTsv } from './tsv';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Whom the hands tell. */
export interface HandsOptions {
  readonly edits: AppendixEdits;
  readonly onPosition: (position: GridPosition) => void;
  readonly onContextMenu: (at: ScreenPoint) => void;
}

/**
 * Excel's hands on the table: cursor and range, keyboard, mouse, typing, clipboard. Holds no plan: every edit goes
 * out through AppendixEdits and comes back as new rows.
 */
export class AppendixHands {
  private readonly editor: CellEditor;
  private readonly drawing: SelectionLayer;
  private readonly stopPointer: () => void;
  private matrix: Matrix = { rows: [], columns: [] };
  private selection: GridSelection = selectionAt({ row: 0, column: 0 });
  private readOnly = false;

  constructor(
    private readonly grid: TableGrid,
    private readonly options: HandsOptions,
  ) {
    this.drawing = new SelectionLayer(grid.layer);
    this.editor = createCellEditor(grid.layer, {
      mayOpen: () => !this.readOnly && this.matrix.rows.length > 0,
      onOpened: () => this.bringIntoView(),
      onCommit: (text, then) => this.commitText(text, then),
      onClosed: () => this.draw(),
      onIdleKey: (event) => this.takeKey(event),
    });
    this.editor.element.addEventListener('copy', this.onCopy);
    this.editor.element.addEventListener('cut', this.onCut);
    this.editor.element.addEventListener('paste', this.onPaste);
    this.stopPointer = watchPointer(grid, {
      onPress: (point, extend) => this.select(point, extend),
      onDrag: (point) => this.select(point, true),
      onDoubleClick: () => this.openCell(),
      onMenu: (point, at) => this.openMenu(point, at),
    });
  }

  /** New rows or columns: cursor and range stay on their rows, or near where those were. */
  setTable(columns: readonly Column[], rows: readonly TableRow[], readOnly: boolean): void {
    const before = this.matrix;
    this.readOnly = readOnly;
    this.matrix = { rows, columns };
    const relocate = (point: GridPoint) => this.relocate(before, point);
    this.selection = {
      anchor: relocate(this.selection.anchor),
      cursor: relocate(this.selection.cursor),
    };
    this.draw();
    this.tellPosition();
  }

  /** Goes where a command, an undo or the sidebar points; false while that row is not in the table. */
  goTo(request: FocusRequest): boolean {
    if (request.nodeId === null) {
      this.editor.focus();
      return true;
    }
    const row = this.rowIndexOf(request.nodeId);
    if (row === -1) return false;
    const wanted = this.matrix.columns.findIndex((column) => column.id === request.columnId);
    const column = wanted === -1 ? this.selection.cursor.column : wanted;
    this.selection = selectionAt({ row, column });
    if (request.toTop === true) this.grid.scrollToRow(row, 'top');
    this.selectionMoved();
    this.editor.focus();
    if (request.edit === true) this.openCell();
    return true;
  }

  /** Places everything anew after heights or widths changed. */
  draw(): void {
    if (this.matrix.rows.length === 0) {
      this.drawing.hide();
      return;
    }
    const geometry = this.grid.geometry();
    const cursor = cellBox(this.matrix, this.selection.cursor);
    const range = this.range();
    this.drawing.draw(
      rectangleOf(cursor, geometry),
      sameBox(cursor, range) ? null : rectangleOf(range, geometry),
    );
    this.editor.place(
      rectangleOf(cursor, geometry),
      { tableWidth: geometry.columnLefts.at(-1) ?? 0 },
      describeCell(this.matrix, this.selection.cursor),
    );
  }

  focus(): void {
    this.editor.focus();
  }

  /** Keeps what is being typed, before something else happens to the plan or the window. */
  commitOpenCell(): void {
    this.editor.commit('stay');
  }

  destroy(): void {
    this.stopPointer();
  }

  private takeKey(event: KeyboardEvent): boolean {
    const action = gridActionFor(event);
    if (action === null || this.matrix.rows.length === 0) return false;
    this.perform(action);
    return true;
  }

  private perform(action: GridAction): void {
    const { edits } = this.options;
    switch (action.kind) {
      case 'select-all':
        this.selectBox({ ...this.allRows(), ...this.allColumns() });
        return;
      case 'select-rows':
        this.selectBox({ ...this.range(), ...this.allColumns() });
        return;
      case 'select-columns':
        this.selectBox({ ...this.range(), ...this.allRows() });
        return;
      case 'edit':
        this.openCell();
        return;
      case 'clear':
        edits.clear(addressesIn(this.matrix, this.range()));
        return;
      case 'fill-down':
        edits.setTexts(filledDownTexts(this.matrix, this.range()));
        return;
      case 'add-below':
        edits.addBelow();
        return;
      case 'delete-rows':
        edits.deleteRows();
        return;
      case 'move-rows':
        edits.moveRows(action.direction);
        return;
      default:
        this.moveBy(action);
    }
  }

  private moveBy(action: MoveAction): void {
    const { rowTops } = this.grid.geometry();
    const view = { rowTops, viewHeight: this.grid.viewHeight() };
    const target = targetOf(this.matrix, this.selection.cursor, action, view);
    this.select(target, 'extend' in action && action.extend);
  }

  private select(point: GridPoint, extend: boolean): void {
    if (this.matrix.rows.length === 0) return;
    this.editor.commit('stay');
    const cursor = clampPoint(this.matrix, point);
    this.selection = extend ? { ...this.selection, cursor } : selectionAt(cursor);
    this.selectionMoved();
    this.editor.focus();
  }

  private selectBox(box: CellBox): void {
    this.selection = {
      anchor: { row: box.bottom, column: box.right },
      cursor: { row: box.top, column: box.left },
    };
    this.draw();
    this.tellPosition();
  }

  private selectionMoved(): void {
    this.bringIntoView();
    this.draw();
    this.tellPosition();
  }

  private bringIntoView(): void {
    this.grid.scrollToRow(this.selection.cursor.row, 'into-view');
    this.grid.scrollToColumn(this.selection.cursor.column);
  }

  private openCell(): void {
    this.editor.open(textAt(this.matrix, this.selection.cursor));
  }

  private openMenu(point: GridPoint, at: ScreenPoint): void {
    const { top, bottom, left, right } = this.range();
    const inRows = point.row >= top && point.row <= bottom;
    const inColumns = point.column >= left && point.column <= right;
    if (!inRows || !inColumns) this.select(point, false);
    this.options.onContextMenu(at);
  }

  private commitText(text: string, then: AfterCommit): void {
    const { cursor } = this.selection;
    const address = addressAt(this.matrix, cursor);
    if (address !== null && text !== textAt(this.matrix, cursor)) {
      this.options.edits.setTexts([{ ...address, text }]);
    }
    if (then === 'stay') return;
    this.selection = selectionAt(this.pointAfter(then));
    this.selectionMoved();
  }

  private pointAfter(then: Exclude<AfterCommit, 'stay'>): GridPoint {
    const { cursor } = this.selection;
    if (then === 'next' || then === 'previous') {
      return stepInReadingOrder(this.matrix, cursor, then === 'next');
    }
    return step(this.matrix, cursor, then);
  }

  private readonly onCopy = (event: ClipboardEvent) => {
    if (this.editor.isOpen() || event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', formatTsv(textsIn(this.matrix, this.range())));
  };

  private readonly onCut = (event: ClipboardEvent) => {
    if (this.editor.isOpen()) return;
    this.onCopy(event);
    if (!this.readOnly) this.options.edits.clear(addressesIn(this.matrix, this.range()));
  };

  private readonly onPaste = (event: ClipboardEvent) => {
    if (this.editor.isOpen()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.readOnly || text === '') return;
    this.options.edits.setTexts(pastedTexts(this.matrix, parseTsv(text), this.range()));
  };

  private range(): CellBox {
    return rangeBox(this.matrix, this.selection);
  }

  private allRows(): Pick<CellBox, 'top' | 'bottom'> {
    return { top: 0, bottom: this.matrix.rows.length - 1 };
  }

  private allColumns(): Pick<CellBox, 'left' | 'right'> {
    return { left: 0, right: this.matrix.columns.length - 1 };
  }

  private relocate(before: Matrix, point: GridPoint): GridPoint {
    const id = before.rows[point.row]?.id;
    const stayed = id === undefined || this.matrix.rows[point.row]?.id === id;
    const row = stayed ? point.row : this.rowIndexOf(id);
    return clampPoint(this.matrix, { ...point, row: row === -1 ? point.row : row });
  }

  /** The printed row of a node; of an objective or task over several rows the first. */
  private rowIndexOf(nodeId: NodeId): number {
    const exact = this.matrix.rows.findIndex((row) => row.id === nodeId);
    if (exact !== -1) return exact;
    return this.matrix.rows.findIndex((row) => row.kind === 'task' && row.path.includes(nodeId));
  }

  private tellPosition(): void {
    if (this.matrix.rows.length === 0) {
      this.options.onPosition(nowhere);
      return;
    }
    const range = this.range();
    const { matrix } = this;
    const { cursor } = this.selection;
    const single = sameBox(range, cellBox(matrix, cursor));
    this.options.onPosition({
      rowIds: this.matrix.rows.slice(range.top, range.bottom + 1).map((row) => row.id),
      rowId: this.matrix.rows[cursor.row]?.id ?? null,
      columnId: this.matrix.columns[cursor.column]?.id ?? null,
      cellCount: single ? 1 : (range.bottom - range.top + 1) * (range.right - range.left + 1),
      cells: () => addressesIn(matrix, range).filter(({ field }) => field === 'cell'),
    });
  }
}
