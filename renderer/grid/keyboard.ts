import type { Direction } from './selection';

/** What a key means while the grid has the keyboard and no cell is open for typing. */
export type GridAction =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean }
  /** To the edge of the table in a direction. */
  | { readonly kind: 'jump'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly kind: 'corner'; readonly corner: 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'row-edge'; readonly edge: 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'tab'; readonly forwards: boolean }
  | { readonly kind: 'enter'; readonly forwards: boolean }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'select-rows' }
  | { readonly kind: 'select-columns' }
  | { readonly kind: 'edit' }
  /** Opens the cell with nothing in it. */
  | { readonly kind: 'edit-empty' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'add-below' }
  | { readonly kind: 'add-above' }
  /** Puts the copied rows above the selected ones. */
  | { readonly kind: 'insert-copied' }
  /** Opens the cell with the day's date in it. */
  | { readonly kind: 'today' }
  | { readonly kind: 'delete-rows' }
  | { readonly kind: 'level'; readonly direction: 'promote' | 'demote' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'split' }
  /** Hides or shows what stands under a heading. */
  | { readonly kind: 'fold'; readonly folded: boolean }
  | { readonly kind: 'details' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'header-menu' }
  | { readonly kind: 'context-menu' }
  | { readonly kind: 'move-rows'; readonly direction: 'up' | 'down' };

/** The part of a KeyboardEvent that decides; plain, so that it can be tested without a window. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The action for a key, as Excel has it; null when the key is not the grid's. */
export function gridActionFor(press: KeyPress): GridAction | null {
  if (press.altKey) return press.ctrlKey ? null : altAction(press);
  const direction = arrows[press.key];
  if (direction !== undefined) return arrowAction(press, direction);
  return press.ctrlKey ? controlAction(press) : plainAction(press);
}

/** Alt with an arrow to the side is Word's outline key; Alt+Shift up and down move a row, as Word moves a paragraph. */
function altAction(press: KeyPress): GridAction | null {
  switch (press.key) {
    case 'ArrowLeft':
      return press.shiftKey
        ? { kind: 'fold', folded: true }
        : { kind: 'level', direction: 'promote' };
    case 'ArrowRight':
      return press.shiftKey
        ? { kind: 'fold', folded: false }
        : { kind: 'level', direction: 'demote' };
    case 'ArrowDown':
      return press.shiftKey ? { kind: 'move-rows', direction: 'down' } : { kind: 'header-menu' };
    case 'ArrowUp':
      return press.shiftKey ? { kind: 'move-rows', direction: 'up' } : null;
    case 'Enter':
      return { kind: 'details' };
    default:
      return null;
  }
}

function arrowAction(press: KeyPress, direction: Direction): GridAction {
  const kind = press.ctrlKey ? 'jump' : 'move';
  return { kind, direction, extend: press.shiftKey };
}

function controlAction(press: KeyPress): GridAction | null {
  switch (press.key) {
    case 'Home':
      return { kind: 'corner', corner: 'start', extend: press.shiftKey };
    case 'End':
      return { kind: 'corner', corner: 'end', extend: press.shiftKey };
    case 'Enter':
      return { kind: 'add-below' };
    case '-':
    case '_':
      return { kind: 'delete-rows' };
    case '+':
    case '=':
      return { kind: 'add-above' };
    case ' ':
      return { kind: 'select-columns' };
    case ';':
      return { kind: 'today' };
    case 'a':
    case 'A':
      return { kind: 'select-all' };
    case 'd':
    case 'D':
      return { kind: 'fill', direction: 'down' };
    case 'r':
    case 'R':
      return { kind: 'fill', direction: 'right' };
    case 'm':
    case 'M':
      // Ctrl+M merges in WPS; Excel has no key of its own for it.
      return { kind: press.shiftKey ? 'split' : 'merge' };
    default:
      return null;
  }
}

function plainAction(press: KeyPress): GridAction | null {
  switch (press.key) {
    case 'Home':
      return { kind: 'row-edge', edge: 'start', extend: press.shiftKey };
    case 'End':
      return { kind: 'row-edge', edge: 'end', extend: press.shiftKey };
    case 'PageUp':
      return { kind: 'page', direction: 'up', extend: press.shiftKey };
    case 'PageDown':
      return { kind: 'page', direction: 'down', extend: press.shiftKey };
    case 'Tab':
      return { kind: 'tab', forwards: !press.shiftKey };
    case 'Enter':
      return { kind: 'enter', forwards: !press.shiftKey };
    case ' ':
      return press.shiftKey ? { kind: 'select-rows' } : null;
    case 'F2':
      return press.shiftKey ? { kind: 'comment' } : { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'edit-empty' };
    case 'F10':
      return press.shiftKey ? { kind: 'context-menu' } : null;
    case 'ContextMenu':
      return { kind: 'context-menu' };
    case 'Insert':
      return { kind: 'add-below' };
    default:
      return null;
  }
}
