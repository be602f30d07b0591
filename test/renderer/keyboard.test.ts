import { describe, expect, test } from 'vitest';
import { gridActionFor, type KeyPress } from '../../renderer/grid/keyboard';
import { targetOf } from '../../renderer/grid/navigate';
import { columnsOf, smallTable, task } from './tables';

function press(text: string): KeyPress {
  const parts = text.split('+');
  return {
    key: /[+]([-+])$/.exec(text)?.[1] ?? parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('keys of the grid', () => {
  test.each([
    ['ArrowDown', { kind: 'move', direction: 'down', extend: false }],
    ['Shift+ArrowLeft', { kind: 'move', direction: 'left', extend: true }],
    ['Ctrl+ArrowUp', { kind: 'jump', direction: 'up', extend: false }],
    ['Alt+Shift+ArrowUp', { kind: 'move-rows', direction: 'up' }],
    ['Ctrl+Shift+ArrowUp', { kind: 'jump', direction: 'up', extend: true }],
    ['Ctrl+Shift+ArrowRight', { kind: 'jump', direction: 'right', extend: true }],
    ['Enter', { kind: 'enter', forwards: true }],
    ['Shift+Tab', { kind: 'tab', forwards: false }],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Insert', { kind: 'add-below' }],
    ['Ctrl+Enter', { kind: 'add-below' }],
    ['Ctrl+-', { kind: 'delete-rows' }],
    ['Ctrl+End', { kind: 'corner', corner: 'end', extend: false }],
    ['Ctrl++', { kind: 'add-above' }],
    ['Ctrl+r', { kind: 'fill', direction: 'right' }],
    ['Ctrl+D', { kind: 'fill', direction: 'down' }],
    ['Ctrl+m', { kind: 'merge' }],
    ['Ctrl+Shift+M', { kind: 'split' }],
    ['Alt+ArrowRight', { kind: 'level', direction: 'demote' }],
    ['Alt+Shift+ArrowLeft', { kind: 'fold', folded: true }],
    ['Alt+Shift+ArrowRight', { kind: 'fold', folded: false }],
    ['Alt+ArrowDown', { kind: 'header-menu' }],
    ['Alt+Enter', { kind: 'details' }],
    ['Shift+F2', { kind: 'comment' }],
    ['Backspace', { kind: 'edit-empty' }],
    ['Shift+ ', { kind: 'select-rows' }],
    ['Ctrl+ ', { kind: 'select-columns' }],
  ])('%s', (key, action) => {
    expect(gridActionFor(press(key))).toEqual(action);
  });

  test.each(['a', ' ', 'Ctrl+z', 'Ctrl+c', 'Alt+ArrowUp', 'Escape'])(
    '%s is left to the text field and the window',
    (key) => {
      expect(gridActionFor(press(key))).toBeNull();
    },
  );
});

describe('where the cursor goes', () => {
  const matrix = { rows: smallTable, columns: columnsOf(10, 40, 60) };
  const view = { rowTops: Float64Array.from([0, 20, 40, 60, 80]), viewHeight: 30 };

  test('Page Down goes one view further, at least one row', () => {
    const page = { kind: 'page', direction: 'down', extend: false } as const;
    expect(targetOf(matrix, { row: 0, column: 1 }, page, view)).toEqual({ row: 2, column: 1 });
    const tall = { ...view, viewHeight: 5 };
    expect(targetOf(matrix, { row: 0, column: 1 }, page, tall)).toEqual({ row: 1, column: 1 });
  });

  test('Ctrl+arrow stops where filled cells end, and at the next filled one after blanks', () => {
    const blanks = [
      task('p', ['1', 'x', 'a']),
      task('q', ['2', '', 'b']),
      task('r', ['3', '', 'c']),
      task('s', ['4', 'y', 'd']),
      task('t', ['5', 'z', 'e']),
    ];
    const down = { kind: 'jump', direction: 'down', extend: false } as const;
    const from = (row: number, column: number) =>
      targetOf({ rows: blanks, columns: matrix.columns }, { row, column }, down, view).row;
    expect([from(0, 0), from(0, 1), from(1, 1), from(3, 1), from(4, 1)]).toEqual([4, 3, 3, 4, 4]);
  });

  test('Ctrl+End goes to the last cell', () => {
    const corner = { kind: 'corner', corner: 'end', extend: false } as const;
    expect(targetOf(matrix, { row: 0, column: 0 }, corner, view)).toEqual({ row: 3, column: 2 });
  });

  test('Home stays in the row', () => {
    const home = { kind: 'row-edge', edge: 'start', extend: false } as const;
    expect(targetOf(matrix, { row: 3, column: 2 }, home, view)).toEqual({ row: 3, column: 0 });
  });
});
