import { expect, test } from 'vitest';
import {
  addressesIn,
  describeCell,
  repeatedFill,
  textAt,
  textsIn,
} from '../../renderer/grid/cell-content';
import type { Matrix } from '../../renderer/grid/selection';
import { columnsOf, smallTable } from './tables';

const matrix: Matrix = { rows: smallTable, columns: columnsOf(10, 40, 60) };
const lowerRight = { top: 1, bottom: 3, left: 1, right: 2 };

test('a cell over several rows is copied once, in its first row', () => {
  expect(textsIn(matrix, lowerRight)).toEqual([
    ['goal A', 'a'],
    ['', 'b'],
    ['goal B', 'c'],
  ]);
});

test('a range names each of its cells once', () => {
  expect(
    addressesIn(matrix, lowerRight).map(({ rowId, columnId }) => `${rowId}/${columnId}`),
  ).toEqual(['a/c1', 'a/c2', 'b/c2', 'c/c1', 'c/c2']);
});

test('number and title of a heading are told apart', () => {
  const fields = addressesIn(matrix, { top: 0, bottom: 0, left: 0, right: 2 }).map(
    ({ field }) => field,
  );
  expect(fields).toEqual(['number', 'title']);
});

test('Ctrl+D repeats the first cells of a range below them, Ctrl+R beside them', () => {
  const range = { top: 1, bottom: 3, left: 1, right: 2 };
  expect(repeatedFill(matrix, range, 'right')).toMatchObject({
    source: { rowIds: ['a', 'b', 'c'], columnIds: ['c1'] },
    target: { columnIds: ['c2'] },
  });
  expect(repeatedFill(matrix, { ...range, left: 2 }, 'down')).toMatchObject({
    source: { rowIds: ['a'], columnIds: ['c2'] },
    target: { rowIds: ['b', 'c'] },
    mode: 'copy',
  });
  expect(repeatedFill(matrix, { ...range, left: 2, bottom: 1 }, 'down')).toBeNull();
});

test('a screen reader hears column, row and text', () => {
  expect(describeCell(matrix, { row: 3, column: 2 })).toBe('Nhiệm vụ, dòng 4: c');
  expect(describeCell(matrix, { row: 0, column: 2 })).toBe('Tên lĩnh vực: Cải cách thể chế');
  expect(textAt(matrix, { row: 2, column: 1 })).toBe('goal A');
});
