import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { FocusRequest, GridKey, GridPosition } from '../state/grid-focus';
import type { CellAssist, OpenCell, OpenCellRequest } from '../state/open-cell';
import { addressAt, describeCell, rangeIds, textAt } from './cell-content';
import { answerRequest, createCellEditor, type AfterCommit, type CellEditor } from './cell-editor';
import { committedTexts, openingText, selectionAfter } from './commit-text';
import { rectangleOf, type CellBox } from './geometry';
import { stepped } from './cycle';
import { GridDrags } from './drags';
import { tellExtension, type GridExtensions } from './extensions';
import { GridClipboard } from './grid-clipboard';
import type { AppendixEdits } from './grid-edits';
import { gridActionFor, type GridAction, type KeyPress } from './keyboard';
import { targetOf, type MoveAction, type StepAction } from './navigate';
import { openCellAt, positionOf, relocatedSelection, requestedPoint } from './places';
import { runEdit, type EditAction } from './run-edit';
import { levelByTab } from './tab-level';
import { placeBelow, watchPointer, type ScreenPlace } from './pointer';
import {
  cellBox,
  clampPoint,
  columnsBetween,
  extended,
  holds,
  rangeBox,
  sameBox,
  selectionAt,
  wholeOf,
  type GridPoint,
  type GridSelection,
  type Matrix,
} from './selection';
import { SelectionLayer } from './selection-layer';
import type { TableGrid } from './table-grid';

/** Whom the hands tell. */
export interface HandsOptions {
  readonly edits: AppendixEdits;
  readonly onPosition: (position: GridPosition) => void;
  readonly onContextMenu: (at: ScreenPlace) => void;
  readonly onOpenCell: (cell: OpenCell | null) => void;
  readonly assist: () => CellAssist | null;
  readonly extensions: () => GridExtensions;
}

/**
 * Excel's hands on the table: cursor and range, keyboard, mouse, typing, clipboard. Holds no plan: every edit goes
 * out through AppendixEdits and comes back as new rows.
 */
export class AppendixHands {
  private readonly editor: CellEditor;
  private readonly clipboard: GridClipboard;
  private readonly drawing: SelectionLayer;
  private readonly drags: GridDrags;
  private readonly stopPointer: () => void;
  private matrix: Matrix = { rows: [], columns: [] };
  private selection: GridSelection = selectionAt({ row: 0, column: 0 });
  private readOnly = false;

  constructor(
    private readonly grid: TableGrid,
    private readonly options: HandsOptions,
  ) {
    this.drawing = new SelectionLayer(grid.layer);
    this.drags = new GridDrags(grid, this.drawing, {
      matrix: () => this.matrix,
      range: () => this.range(),
      fill: (fill, filled) => {
        options.edits.fill(fill);
        this.selectBox(filled);
      },
      moveRows: (place) =>
        options.edits.moveRowsTo(rangeIds(this.matrix, this.range()).rowIds, place),
    });
    this.editor = this.createEditor();
    this.clipboard = new GridClipboard(this.editor, {
      matrix: () => this.matrix,
      range: () => this.range(),
      readOnly: () => this.readOnly,
      edits: options.edits,
      onTaken: () => this.draw(),
    });
    this.stopPointer = watchPointer(grid, this.drawing, {
      onPress: (point, extend) => this.select(point, extend),
      onDrag: (kind, point, lowerHalf) => {
        if (kind === 'select') this.select(point, true);
        else this.drags.over(kind, point, lowerHalf);
      },
      onDrop: (_kind, { cancelled, ctrlKey }) => this.drags.end(cancelled, ctrlKey),
      onDoubleClick: (kind) => {
        if (kind === 'fill') this.drags.fillToEnd();
        else this.openCell();
      },
      onMenu: (point, at) => this.openMenu(point, at),
      onHeader: (column, extend) => this.selectColumn(column, extend),
      onHeaderMenu: (column, at) => this.openHeaderMenu(column, at),
    });
  }

  /** New rows or columns: cursor and range stay on their rows, or near where those were. */
  setTable(columns: readonly Column[], rows: readonly TableRow[], readOnly: boolean): void {
    const before = this.matrix;
    this.readOnly = readOnly;
    this.matrix = { rows, columns };
    this.clipboard.setTable(before, this.matrix);
    this.selection = relocatedSelection(before, this.matrix, this.selection);
    this.draw();
    this.tellPosition();
  }

  /** Goes where a command, an undo or the sidebar points; false while that row is not in the table. */
  goTo(request: FocusRequest): boolean {
    if (request.nodeId === null) {
      this.editor.focus();
      return true;
    }
    const point = requestedPoint(this.matrix, request, this.selection.cursor);
    if (point === null) return false;
    if (request.toTop === true) this.grid.scrollToRow(point.row, 'top');
    this.moveTo(selectionAt(point));
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
      this.readOnly ? null : { left: geometry.columnLefts[0] ?? 0 },
    );
    const taken = this.clipboard.box();
    this.drawing.drawTaken(taken === null ? null : rectangleOf(taken, geometry));
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

  /** What a helper of the open cell asks for. */
  answerOpenCell(request: OpenCellRequest): void {
    answerRequest(this.editor, request);
  }

  destroy(): void {
    this.stopPointer();
    this.options.onOpenCell(null);
  }

  private createEditor(): CellEditor {
    return createCellEditor(this.grid.layer, {
      mayOpen: () => !this.readOnly && this.matrix.rows.length > 0,
      onOpened: () => {
        this.clipboard.drop();
        this.bringIntoView();
      },
      onChanged: (element) =>
        this.options.onOpenCell(openCellAt(this.matrix, this.selection.cursor, element)),
      onOpenKey: (event) => this.options.assist()?.onKey(event) === true,
      onCommit: (text, then) => this.commitText(text, then),
      onClosed: () => {
        this.options.onOpenCell(null);
        this.draw();
      },
      onIdleKey: (event) => this.takeKey(event),
    });
  }

  /** What a menu does on the table's behalf. */
  press(pressed: GridKey): void {
    if ('command' in pressed) {
      this.perform({ kind: pressed.command });
      return;
    }
    const { key, ctrlKey = false } = pressed;
    this.takeKey({ key, ctrlKey, shiftKey: false, altKey: false });
    this.editor.focus();
  }

  private takeKey(event: KeyPress): boolean {
    if (event.key === 'Escape') return this.clipboard.drop();
    const action = gridActionFor(event);
    if (action === null || this.matrix.rows.length === 0) return false;
    this.perform(action);
    return true;
  }

  private perform(action: GridAction): void {
    const { cursor } = this.selection;
    switch (action.kind) {
      case 'select-all':
      case 'select-rows':
      case 'select-columns':
        this.selectBox(wholeOf(this.matrix, this.range(), action.kind));
        return;
      case 'edit':
      case 'edit-empty':
      case 'today':
        this.editor.open(openingText(this.matrix, cursor, action.kind));
        return;
      case 'insert-copied':
        this.clipboard.paste({ inserts: true });
        return;
      case 'fold':
      case 'details':
      case 'comment':
        tellExtension(action, this.options.extensions(), addressAt(this.matrix, cursor));
        return;
      case 'header-menu':
        this.openHeaderMenu(cursor.column, placeBelow(this.editor.element));
        return;
      case 'context-menu':
        this.options.onContextMenu(placeBelow(this.editor.element));
        return;
      case 'move':
      case 'jump':
      case 'page':
      case 'corner':
      case 'row-edge':
        this.moveBy(action);
        return;
      case 'tab':
      case 'enter':
        this.stepOn(action);
        return;
      default:
        this.edit(action);
    }
  }

  /** As in Excel, Ctrl++ puts in the rows that were copied, if there are any, and any other edit lets go of them. */
  private edit(action: EditAction): void {
    if (this.readOnly) return;
    if (action.kind === 'add-above' && this.clipboard.hasRows()) {
      this.clipboard.paste({ inserts: true });
      return;
    }
    this.clipboard.drop();
    runEdit(action, this.options.edits, this.matrix, this.range());
  }

  private moveBy(action: MoveAction): void {
    const { rowTops } = this.grid.geometry();
    const view = { rowTops, viewHeight: this.grid.viewHeight() };
    const target = targetOf(this.matrix, this.selection.cursor, action, view);
    this.select(target, 'extend' in action && action.extend);
  }

  /** Tab and Enter; see cycle.ts and tab-level.ts. */
  private stepOn(action: StepAction): void {
    const level = this.readOnly ? null : levelByTab(this.matrix, this.selection, action);
    if (level === null) this.moveTo(stepped(this.matrix, this.selection, action));
    else this.options.edits.changeLevel(level);
    // The page's own handling of Tab may have taken the keyboard away already.
    this.editor.focus();
  }

  private select(point: GridPoint, extend: boolean): void {
    if (this.matrix.rows.length === 0) return;
    this.editor.commit('stay');
    const cursor = clampPoint(this.matrix, point);
    this.moveTo(extend ? extended(this.selection, cursor) : selectionAt(cursor));
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

  private moveTo(selection: GridSelection): void {
    this.selection = selection;
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

  private openHeaderMenu(column: number, at: ScreenPlace): void {
    const id = this.matrix.columns[column]?.id;
    if (id !== undefined) this.options.extensions().onHeaderMenu?.(id, at);
  }

  private selectColumn(column: number, extend: boolean): void {
    this.editor.commit('stay');
    const from = extend ? this.selection.anchor.column : column;
    this.selectBox(columnsBetween(this.matrix, from, column));
    this.editor.focus();
  }

  private openMenu(point: GridPoint, at: ScreenPlace): void {
    if (!holds(this.range(), point)) this.select(point, false);
    this.options.onContextMenu(at);
  }

  private commitText(text: string, then: AfterCommit): void {
    const { matrix, selection } = this;
    const texts = committedTexts(matrix, selection, text, then);
    if (texts.length > 0) this.options.edits.setTexts(texts);
    const next = selectionAfter(this.matrix, this.selection, then);
    if (next !== null) this.moveTo(next);
  }

  private range(): CellBox {
    return rangeBox(this.matrix, this.selection);
  }

  private tellPosition(): void {
    this.options.onPosition(positionOf(this.matrix, this.selection));
  }
}
