import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  describeCell,
  filledDownTexts,
  pastedTexts,
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

describe('pasting', () => {
  test('lays the block over the table from the corner on', () => {
    const texts = pastedTexts(
      matrix,
      [
        ['x', 'y'],
        ['z', 'w'],
      ],
      { top: 2, bottom: 2, left: 1, right: 1 },
    );
    // The place under goal A is no cell of its own: what would go there has nowhere to go.
    expect(texts.map(({ rowId, columnId, text }) => [rowId, columnId, text])).toEqual([
      ['b', 'c2', 'y'],
      ['c', 'c1', 'z'],
      ['c', 'c2', 'w'],
    ]);
  });

  test('one text fills the whole range', () => {
    const texts = pastedTexts(matrix, [['x']], { top: 1, bottom: 3, left: 2, right: 2 });
    expect(texts.map(({ rowId, text }) => [rowId, text])).toEqual([
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'x'],
    ]);
  });

  test('what reaches beyond the table is left out', () => {
    const texts = pastedTexts(matrix, [['x', 'y']], { top: 3, bottom: 3, left: 2, right: 2 });
    expect(texts.map(({ text }) => text)).toEqual(['x']);
  });
});

test('filling down repeats the first cell of each column', () => {
  const texts = filledDownTexts(matrix, { top: 1, bottom: 3, left: 2, right: 2 });
  expect(texts.map(({ rowId, text }) => [rowId, text])).toEqual([
    ['b', 'a'],
    ['c', 'a'],
  ]);
});

test('a screen reader hears column, row and text', () => {
  expect(describeCell(matrix, { row: 3, column: 2 })).toBe('Nhiệm vụ, dòng 4: c');
  expect(describeCell(matrix, { row: 0, column: 2 })).toBe('Tên lĩnh vực: Cải cách thể chế');
  expect(textAt(matrix, { row: 2, column: 1 })).toBe('goal A');
});
