import { describe, expect, test } from 'vitest';
import { filledBeside } from '../../renderer/grid/drags';
import { gridActionFor } from '../../renderer/grid/keyboard';
import { areaBox, wholeOf, type Matrix } from '../../renderer/grid/selection';
import { TakenCells } from '../../renderer/grid/taken-cells';
import { columnsOf, heading, task } from './tables';

const rows = [
  heading('I', 'I', 'Thể chế'),
  task('a', ['1', 'M1', 'x']),
  task('b', ['2', 'M2', 'y']),
  task('c', ['3', '', 'z']),
  heading('II', 'II', 'Thủ tục'),
  task('d', ['1', 'M3', 'u']),
];
const matrix: Matrix = { rows, columns: columnsOf(10, 40, 60) };
const cell = (row: number, column: number) => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

describe('Ctrl+A', () => {
  test('selects the area around the cursor first, then all', () => {
    const area = { top: 0, bottom: 3, left: 0, right: 2 };
    expect(wholeOf(matrix, cell(2, 1), 'select-all')).toEqual(area);
    expect(wholeOf(matrix, area, 'select-all')).toEqual({ top: 0, bottom: 5, left: 0, right: 2 });
  });

  test('selects all at once where the range reaches beyond an area, or there is none', () => {
    expect(areaBox(matrix, { top: 2, bottom: 5, left: 0, right: 1 })).toBeNull();
    expect(areaBox({ ...matrix, rows: rows.slice(1, 3) }, cell(0, 0))).toBeNull();
  });
});

describe('a double click on the fill grip', () => {
  test('reaches as far as the column beside it is filled, and never over a heading', () => {
    expect(filledBeside(matrix, cell(1, 2))).toBe(2);
    expect(filledBeside(matrix, cell(1, 1))).toBe(3);
    expect(filledBeside(matrix, cell(5, 1))).toBe(5);
  });
});

describe('what was cut', () => {
  const taken = () => {
    const cells = new TakenCells();
    cells.take({ kind: 'cut', stamp: 's', box: cell(2, 1) });
    return cells;
  };

  test('is known by its stamp only', () => {
    expect(taken().cut('s')).toEqual(cell(2, 1));
    expect(taken().cut('other')).toBeNull();
    expect(taken().cut(undefined)).toBeNull();
  });

  test('follows its rows to where they are shown', () => {
    const cells = taken();
    cells.setTable(matrix, { ...matrix, rows: rows.slice(1) });
    expect(cells.box()).toEqual(cell(1, 1));
  });

  test('is let go when its rows change or are out of sight', () => {
    const changed = taken();
    changed.setTable(matrix, { ...matrix, rows: rows.map((row) => ({ ...row })) });
    expect(changed.box()).toBeNull();
    const hidden = taken();
    hidden.setTable(matrix, { ...matrix, rows: rows.slice(4) });
    expect(hidden.box()).toBeNull();
  });
});

test('Ctrl+; puts in the day', () => {
  const press = { key: ';', ctrlKey: true, shiftKey: false, altKey: false };
  expect(gridActionFor(press)).toEqual({ kind: 'today' });
  expect(gridActionFor({ ...press, ctrlKey: false })).toBeNull();
});
