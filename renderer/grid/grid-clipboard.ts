import type { ClipboardTable } from '../../shared/clipboard/clipboard-table';
import { tableOfText } from '../../shared/clipboard/clipboard-table';
import {
  copiedShapeType,
  parseCopiedShape,
  type CopiedShape,
} from '../../shared/clipboard/copied-shape';
import { readHtmlTable } from '../../shared/clipboard/read-html-table';
import { newId } from '../../shared/ids';
import { call } from '../api';
import { addressesIn, rangeIds } from './cell-content';
import type { CellEditor } from './cell-editor';
import { copyRange, isWhole } from './copied-range';
import type { CellBox } from './geometry';
import type { AppendixEdits, GridPaste } from './grid-edits';
import { wholeBox, type Matrix } from './selection';
import { TakenCells } from './taken-cells';

/** What the clipboard's events are about. */
export interface ClipboardHost {
  readonly matrix: () => Matrix;
  readonly range: () => CellBox;
  readonly readOnly: () => boolean;
  readonly edits: AppendixEdits;
  /** What was copied or cut has another frame, or none. */
  readonly onTaken: () => void;
}

/**
 * Copy, cut and paste of cells while no cell is open; in an open cell they are the field's own.
 *
 * As in Excel, what was cut stays in its place, framed, until it is pasted: then it moves. Rows that were cut whole move as
 * rows, and nothing is written over. Whatever else is pasted meanwhile, here or in another program, finds a plain copy.
 */
export class GridClipboard {
  private readonly taken = new TakenCells();
  /** The next paste puts its rows in between. */
  private inserts = false;

  constructor(
    private readonly editor: CellEditor,
    private readonly host: ClipboardHost,
  ) {
    editor.element.addEventListener('copy', (event) => this.take('copied', event));
    editor.element.addEventListener('cut', (event) => {
      this.take(host.readOnly() ? 'copied' : 'cut', event);
    });
    editor.element.addEventListener('paste', (event) => this.onPaste(event));
  }

  /** The cells with the moving frame; null for none. */
  box(): CellBox | null {
    return this.taken.box();
  }

  /** Whole rows wait to be pasted or put in between. */
  hasRows(): boolean {
    const box = this.box();
    return box !== null && isWhole(this.host.matrix(), box);
  }

  /** Esc, or an edit: what was copied can still be pasted, what was cut stays. False where nothing was taken. */
  drop(): boolean {
    if (!this.taken.drop()) return false;
    this.host.onTaken();
    return true;
  }

  setTable(before: Matrix, after: Matrix): void {
    this.taken.setTable(before, after);
  }

  /** Pastes as Ctrl+V does; a page may not read the clipboard by itself. */
  paste(how: { readonly inserts: boolean }): void {
    this.inserts = how.inserts;
    this.editor.focus();
    void call('app.paste', undefined);
  }

  private take(kind: 'copied' | 'cut', event: ClipboardEvent): void {
    if (this.editor.isOpen() || event.clipboardData === null) return;
    event.preventDefault();
    const { matrix, range, onTaken } = this.host;
    if (matrix().rows.length === 0) return;
    const stamp = newId();
    copyRange(matrix(), range(), stamp, event.clipboardData);
    this.taken.take({ kind, stamp, box: range() });
    onTaken();
  }

  private onPaste(event: ClipboardEvent): void {
    if (this.editor.isOpen()) return;
    event.preventDefault();
    const { inserts } = this;
    this.inserts = false;
    if (this.host.readOnly() || event.clipboardData === null) return;
    const block = tableOnClipboard(event.clipboardData);
    const shape = parseCopiedShape(event.clipboardData.getData(copiedShapeType));
    if (block !== null) this.put(this.pasteOf(block, shape), inserts);
  }

  private put(paste: GridPaste, inserts: boolean): void {
    const { matrix, edits } = this.host;
    const cut = this.taken.cut(paste.shape?.stamp);
    if (cut === null) {
      if (inserts) edits.insertRows(paste);
      else edits.paste(paste);
      return;
    }
    const cells = addressesIn(matrix(), cut);
    const { rowIds } = rangeIds(matrix(), cut);
    this.drop();
    if (isWhole(matrix(), cut)) edits.moveCutRows(rowIds, paste);
    else if (inserts) edits.insertRows(paste);
    else edits.moveCutCells(cells, paste);
  }

  private pasteOf(block: ClipboardTable, shape: CopiedShape | null): GridPaste {
    const matrix = this.host.matrix();
    const box = this.host.range();
    const { bottom, right } = wholeBox(matrix);
    const { rowIds, columnIds } = rangeIds(matrix, { ...box, bottom, right });
    return {
      block,
      shape,
      range: rangeIds(matrix, box),
      rowsBelow: rowIds,
      columnsRight: columnIds,
    };
  }
}

/** The table that the clipboard holds, from HTML where there is a table in it; null for nothing to paste. */
export function tableOnClipboard(data: DataTransfer): ClipboardTable | null {
  const html = data.getData('text/html');
  return (html === '' ? null : readHtmlTable(html)) ?? tableOfText(data.getData('text/plain'));
}
