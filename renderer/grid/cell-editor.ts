import type { OpenCellRequest } from '../state/open-cell';
import { formatDay } from '../ui/format';
import type { Rectangle } from './geometry';

/**
 * The one text field of the grid. It always has the keyboard and lies, unseen, over the cursor's cell: so the very
 * first key types into a real field and no input method (Telex, VNI, TSF, IBus) loses or doubles a character.
 *
 *   idle         empty and transparent; keys are the grid's
 *   overwriting  opened by typing; arrows finish, as in Excel
 *   editing      opened by F2 or a double click with the cell's text; arrows move inside the text
 */
export interface CellEditor {
  readonly element: HTMLTextAreaElement;
  readonly isOpen: () => boolean;
  /** Lays the field over a cell. `label` is what a screen reader says for the cell. */
  readonly place: (rectangle: Rectangle, limits: EditorLimits, label: string) => void;
  /** Opens the cell with its text, the caret at the end. */
  readonly open: (text: string) => void;
  /** Hands in what was typed, if the field is open. */
  readonly commit: (then: AfterCommit) => void;
  readonly cancel: () => void;
  readonly focus: () => void;
  /** Puts another text into the open field, the caret at `caret` or at its end. */
  readonly setText: (text: string, caret?: number) => void;
}

/** Where the cursor goes after a cell is finished; 'fill' stays and writes the text into every selected cell. */
export type AfterCommit =
  | 'stay'
  | 'fill'
  | 'down'
  | 'up'
  | 'left'
  | 'right'
  /** Tab and Shift+Tab. */
  | 'next'
  | 'previous'
  /** Enter and Shift+Enter. */
  | 'enter'
  | 'enter-back';

/** How far an open field may reach while it grows with its text: the edges of the table. */
export interface EditorLimits {
  readonly tableWidth: number;
}

export interface CellEditorEvents {
  /** Typing has begun over an idle cell; false forbids it. */
  readonly mayOpen: () => boolean;
  readonly onOpened: () => void;
  /** Text, caret or place of the open field are others now. */
  readonly onChanged: (element: HTMLTextAreaElement) => void;
  /** A key in the open field that a helper may take before the field does. */
  readonly onOpenKey: (event: KeyboardEvent) => boolean;
  readonly onCommit: (text: string, then: AfterCommit) => void;
  readonly onClosed: () => void;
  /** A key while no cell is open; true when the grid took it. */
  readonly onIdleKey: (event: KeyboardEvent) => boolean;
}

type Mode = 'idle' | 'overwriting' | 'editing';

/** An open cell is never narrower than this, however narrow its column is. */
const minOpenWidth = 140;

export function createCellEditor(layer: HTMLElement, events: CellEditorEvents): CellEditor {
  return new TextareaEditor(layer, events);
}

/** What a helper of the open cell asks for. */
export function answerRequest(editor: CellEditor, request: OpenCellRequest): void {
  if (request.kind === 'set-text') {
    editor.setText(request.text, request.caret);
    return;
  }
  if (request.kind === 'commit') editor.commit(request.then);
  else editor.cancel();
  editor.focus();
}

class TextareaEditor implements CellEditor {
  readonly element = document.createElement('textarea');
  private mode: Mode = 'idle';
  private rectangle: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  private limits: EditorLimits = { tableWidth: 0 };

  constructor(
    layer: HTMLElement,
    private readonly events: CellEditorEvents,
  ) {
    this.element.className = 'table-editor';
    this.element.spellcheck = false;
    this.element.rows = 1;
    this.element.dataset.idle = 'true';
    // Tab is the table's own: after a dialog Fluent's keeper of the focus would take it first and leave the cell.
    this.element.dataset.tabster = '{"focusable":{"ignoreKeydown":{"Tab":true}}}';
    this.element.addEventListener('keydown', this.onKeyDown);
    this.element.addEventListener('beforeinput', this.onBeforeInput);
    this.element.addEventListener('compositionstart', this.startTyping);
    this.element.addEventListener('input', this.onInput);
    this.element.addEventListener('keyup', this.tellChanged);
    this.element.addEventListener('blur', this.onBlur);
    layer.append(inOwnCell(this.element));
  }

  readonly isOpen = () => this.mode !== 'idle';

  readonly place = (rectangle: Rectangle, limits: EditorLimits, label: string) => {
    this.rectangle = rectangle;
    this.limits = limits;
    this.element.setAttribute('aria-label', label);
    this.fit();
  };

  readonly open = (text: string) => {
    if (this.isOpen() || !this.events.mayOpen()) return;
    this.element.value = text;
    this.enter('editing');
    this.element.setSelectionRange(text.length, text.length);
    this.focus();
  };

  readonly commit = (then: AfterCommit) => {
    if (!this.isOpen()) return;
    const text = this.element.value;
    this.close();
    this.events.onCommit(text, then);
  };

  readonly cancel = () => {
    if (!this.isOpen()) return;
    this.close();
  };

  readonly focus = () => {
    this.element.focus({ preventScroll: true });
  };

  readonly setText = (text: string, caret = text.length) => {
    if (!this.isOpen()) return;
    this.element.value = text;
    this.element.setSelectionRange(caret, caret);
    this.fit();
    this.focus();
    this.tellChanged();
  };

  private enter(mode: Exclude<Mode, 'idle'>): void {
    this.mode = mode;
    this.element.classList.add('open');
    this.element.dataset.idle = 'false';
    this.fit();
    this.events.onOpened();
    this.tellChanged();
  }

  private close(): void {
    this.mode = 'idle';
    this.element.classList.remove('open');
    this.element.dataset.idle = 'true';
    this.element.value = '';
    this.fit();
    this.events.onClosed();
  }

  private readonly startTyping = () => {
    if (this.mode === 'idle') this.enter('overwriting');
  };

  private readonly onBeforeInput = (event: InputEvent) => {
    if (this.mode === 'idle' && !this.events.mayOpen()) event.preventDefault();
  };

  private readonly onInput = () => {
    this.startTyping();
    this.fit();
    this.tellChanged();
  };

  private readonly tellChanged = () => {
    if (this.isOpen()) this.events.onChanged(this.element);
  };

  /** Leaving the field keeps what was typed; switching to another window or to a helper leaves the field open. */
  private readonly onBlur = ({ relatedTarget }: FocusEvent) => {
    const isHelper =
      relatedTarget instanceof Element && relatedTarget.closest('[data-cell-assist]') !== null;
    if (document.hasFocus() && !isHelper) this.commit('stay');
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed every key belongs to the input method.
    if (event.isComposing || event.key === 'Process') return;
    if (!this.isOpen()) {
      if (this.events.onIdleKey(event)) event.preventDefault();
      return;
    }
    if (this.events.onOpenKey(event) || this.handleOpenKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private handleOpenKey(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'Escape':
        this.cancel();
        return true;
      case 'Enter':
        if (event.altKey || (event.ctrlKey && event.shiftKey)) this.insert('\n');
        else if (event.ctrlKey) this.commit('fill');
        else this.commit(event.shiftKey ? 'enter-back' : 'enter');
        return true;
      case 'Tab':
        this.commit(event.shiftKey ? 'previous' : 'next');
        return true;
      case 'F2':
        this.mode = this.mode === 'editing' ? 'overwriting' : 'editing';
        return true;
      case ';':
        if (!event.ctrlKey) return false;
        this.insert(formatDay(new Date()));
        return true;
      default:
        return this.leaveByArrow(event);
    }
  }

  private leaveByArrow(event: KeyboardEvent): boolean {
    const direction = arrowDirections[event.key];
    if (direction === undefined || this.mode !== 'overwriting' || event.shiftKey) return false;
    this.commit(direction);
    return true;
  }

  private insert(text: string): void {
    const { selectionStart, selectionEnd } = this.element;
    this.element.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.fit();
    this.tellChanged();
  }

  /** The field covers its cell; open, it grows downwards with the text and stays inside the table. */
  private fit(): void {
    const { style } = this.element;
    const { x, y, width, height } = this.rectangle;
    const openWidth = this.isOpen() ? Math.max(width, minOpenWidth) : width;
    const left = Math.max(0, Math.min(x, this.limits.tableWidth - openWidth));
    style.transform = `translate(${left}px, ${y}px)`;
    style.width = `${openWidth}px`;
    style.height = `${height}px`;
    if (this.isOpen()) style.height = `${Math.max(height, this.element.scrollHeight)}px`;
  }
}

const arrowDirections: Readonly<Record<string, AfterCommit | undefined>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * A grid may hold rows of cells only (ARIA 1.2, grid): the field that floats over the cells is a cell of a row of its
 * own for whoever reads the screen, and has no box of its own for the eye.
 */
function inOwnCell(element: HTMLElement): HTMLElement {
  const cell = document.createElement('div');
  cell.setAttribute('role', 'gridcell');
  cell.append(element);
  const row = document.createElement('div');
  row.setAttribute('role', 'row');
  row.append(cell);
  for (const box of [row, cell]) box.style.display = 'contents';
  return row;
}
