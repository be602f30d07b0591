import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellBox,
  rangeBox,
  selectionAt,
  step,
  stepInReadingOrder,
  type GridPoint,
  type Matrix,
} from '../../renderer/grid/selection';
import { columnsOf, heading, smallTable, task } from './tables';

const matrix: Matrix = { rows: smallTable, columns: columnsOf(10, 40, 60) };

describe('the cell under a point', () => {
  test('a cell over several rows is one, from wherever in it one asks', () => {
    const box = { top: 1, bottom: 2, left: 1, right: 1 };
    expect(cellBox(matrix, { row: 1, column: 1 })).toEqual(box);
    expect(cellBox(matrix, { row: 2, column: 1 })).toEqual(box);
  });

  test('a heading has a number in the first column and a title over the others', () => {
    expect(cellBox(matrix, { row: 0, column: 0 })).toEqual({
      top: 0,
      bottom: 0,
      left: 0,
      right: 0,
    });
    expect(cellBox(matrix, { row: 0, column: 2 })).toEqual({
      top: 0,
      bottom: 0,
      left: 1,
      right: 2,
    });
  });

  test('the number of a heading may cover the rows below it', () => {
    const merged: Matrix = {
      ...matrix,
      rows: [heading('g', '2', 'Số hóa', 2), task('a', ['^', 'x', 'y'])],
    };
    expect(cellBox(merged, { row: 1, column: 0 })).toEqual({
      top: 0,
      bottom: 1,
      left: 0,
      right: 0,
    });
  });

  test('a title never covers the row below it', () => {
    const odd: Matrix = {
      ...matrix,
      rows: [heading('g', '2', 'Số hóa'), task('a', ['1', '^', 'y'])],
    };
    expect(cellBox(odd, { row: 1, column: 1 })).toEqual({ top: 1, bottom: 1, left: 1, right: 1 });
  });
});

describe('moving', () => {
  test('down from a cell over several rows goes below all of them', () => {
    expect(step(matrix, { row: 1, column: 1 }, 'down')).toEqual({ row: 3, column: 1 });
  });

  test('passing a heading keeps the column', () => {
    expect(step(matrix, { row: 1, column: 2 }, 'up')).toEqual({ row: 0, column: 2 });
    expect(step(matrix, { row: 0, column: 2 }, 'down')).toEqual({ row: 1, column: 2 });
  });

  test('left from a title goes to the number', () => {
    expect(step(matrix, { row: 0, column: 2 }, 'left')).toEqual({ row: 0, column: 0 });
  });

  test('Tab at the end of a row goes to the start of the next', () => {
    expect(stepInReadingOrder(matrix, { row: 0, column: 2 }, true)).toEqual({ row: 1, column: 0 });
    expect(stepInReadingOrder(matrix, { row: 1, column: 0 }, false)).toEqual({ row: 0, column: 2 });
  });

  test('at the edges of the table the cursor stays', () => {
    expect(step(matrix, { row: 0, column: 0 }, 'up')).toEqual({ row: 0, column: 0 });
    expect(stepInReadingOrder(matrix, { row: 3, column: 2 }, true)).toEqual({ row: 3, column: 2 });
  });
});

describe('a range', () => {
  test('grows until it cuts no cell', () => {
    const selection = { anchor: { row: 2, column: 2 }, cursor: { row: 3, column: 1 } };
    expect(rangeBox(matrix, selection)).toEqual({ top: 1, bottom: 3, left: 1, right: 2 });
  });

  test('that touches a title takes its whole width', () => {
    const selection = { anchor: { row: 0, column: 2 }, cursor: { row: 1, column: 2 } };
    expect(rangeBox(matrix, selection)).toEqual({ top: 0, bottom: 2, left: 1, right: 2 });
  });

  test('of any two points holds every cell that it touches', () => {
    const point = fc.record({ row: fc.nat(3), column: fc.nat(2) });
    fc.assert(
      fc.property(point, point, (anchor: GridPoint, cursor: GridPoint) => {
        const range = rangeBox(matrix, { anchor, cursor });
        for (let row = range.top; row <= range.bottom; row += 1) {
          for (let column = range.left; column <= range.right; column += 1) {
            const box = cellBox(matrix, { row, column });
            expect(box.top).toBeGreaterThanOrEqual(range.top);
            expect(box.bottom).toBeLessThanOrEqual(range.bottom);
            expect(box.left).toBeGreaterThanOrEqual(range.left);
            expect(box.right).toBeLessThanOrEqual(range.right);
          }
        }
      }),
    );
  });

  test('of one point is its cell', () => {
    const range = rangeBox(matrix, selectionAt({ row: 2, column: 0 }));
    expect(range).toEqual(cellBox(matrix, { row: 2, column: 0 }));
  });
});
