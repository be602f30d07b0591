import { describe, expect, test } from 'vitest';
import { selectionAt } from '../../renderer/grid/selection';
import { levelByTab } from '../../renderer/grid/tab-level';
import { columnsOf, smallTable } from './tables';

const [first, ...others] = columnsOf(10, 40, 60);
const matrix = { rows: smallTable, columns: [{ ...first!, role: 'number' as const }, ...others] };
const tab = { kind: 'tab', forwards: true } as const;
const back = { kind: 'tab', forwards: false } as const;

describe('Tab on a number', () => {
  test('demotes, and promotes with Shift', () => {
    const number = selectionAt({ row: 1, column: 0 });
    expect(levelByTab(matrix, number, tab, false)).toBe('demote');
    expect(levelByTab(matrix, number, back, false)).toBe('promote');
  });

  test('means all numbers that are selected together', () => {
    const numbers = { anchor: { row: 1, column: 0 }, cursor: { row: 2, column: 0 } };
    expect(levelByTab(matrix, numbers, tab, false)).toBe('demote');
  });

  test('goes on in other cells, in a range with other columns, and where Tab led to the number', () => {
    expect(levelByTab(matrix, selectionAt({ row: 1, column: 1 }), tab, false)).toBeNull();
    const wide = { anchor: { row: 1, column: 1 }, cursor: { row: 2, column: 0 } };
    expect(levelByTab(matrix, wide, tab, false)).toBeNull();
    const number = selectionAt({ row: 1, column: 0 });
    expect(levelByTab(matrix, number, tab, true)).toBeNull();
    const within = { top: 1, bottom: 2, left: 0, right: 1 };
    expect(levelByTab(matrix, { ...number, within }, tab, false)).toBeNull();
    expect(levelByTab(matrix, number, { kind: 'enter', forwards: true }, false)).toBeNull();
  });
});
