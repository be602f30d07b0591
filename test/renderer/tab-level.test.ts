import { describe, expect, test } from 'vitest';
import { selectionAt } from '../../renderer/grid/selection';
import { stepped } from '../../renderer/grid/cycle';
import { levelByTab } from '../../renderer/grid/tab-level';
import { columnsOf, smallTable } from './tables';

const [first, ...others] = columnsOf(10, 40, 60);
const matrix = { rows: smallTable, columns: [{ ...first!, role: 'number' as const }, ...others] };
const tab = { kind: 'tab', forwards: true } as const;
const back = { kind: 'tab', forwards: false } as const;

describe('Tab on a number', () => {
  test('demotes, and promotes with Shift', () => {
    const number = selectionAt({ row: 1, column: 0 });
    expect(levelByTab(matrix, number, tab)).toBe('demote');
    expect(levelByTab(matrix, number, back)).toBe('promote');
  });

  test('means all numbers that are selected together', () => {
    const numbers = { anchor: { row: 1, column: 0 }, cursor: { row: 2, column: 0 } };
    expect(levelByTab(matrix, numbers, tab)).toBe('demote');
  });

  test('goes on in other cells, in a range with other columns, and where Tab led to the number', () => {
    expect(levelByTab(matrix, selectionAt({ row: 1, column: 1 }), tab)).toBeNull();
    const wide = { anchor: { row: 1, column: 1 }, cursor: { row: 2, column: 0 } };
    expect(levelByTab(matrix, wide, tab)).toBeNull();
    const number = selectionAt({ row: 1, column: 0 });
    const walked = stepped(matrix, selectionAt({ row: 1, column: 1 }), back);
    expect(walked.cursor).toEqual(number.cursor);
    expect(levelByTab(matrix, walked, back)).toBeNull();
    const within = { top: 1, bottom: 2, left: 0, right: 1 };
    expect(levelByTab(matrix, { ...number, within }, tab)).toBeNull();
    expect(levelByTab(matrix, number, { kind: 'enter', forwards: true })).toBeNull();
  });
});

test('Enter behind a run of Tabs goes below the cell where the run began', () => {
  let selection = selectionAt({ row: 1, column: 1 });
  selection = stepped(matrix, selection, tab);
  expect(stepped(matrix, selection, { kind: 'enter', forwards: true }).cursor.column).toBe(1);
  expect(stepped(matrix, selection, { kind: 'enter', forwards: false }).cursor.column).toBe(2);
});
