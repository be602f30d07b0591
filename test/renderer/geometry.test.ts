import { describe, expect, test } from 'vitest';
import { columnWidths, resizedColumns } from '../../renderer/grid/column-widths';
import { geometryOf, indexAt, rectangleOf } from '../../renderer/grid/geometry';
import type { GridMetrics } from '../../renderer/grid/metrics';
import { createHeightCache, rowHeights } from '../../renderer/grid/row-heights';
import { createTextMeasurer } from '../../renderer/grid/text-measurer';
import { columnsOf, columnId, heading, smallTable, task } from './tables';

const measurer = createTextMeasurer((text) => text.length * 10);
const metrics: GridMetrics = {
  fontSize: 10,
  lineHeight: 20,
  paddingX: 0,
  paddingY: 2,
  body: measurer,
  bold: measurer,
};
const oneLine = 25;
/** 101 pixels hold ten characters: one pixel is kept as slack. */
const columns = [0, 1, 2].map((index) => ({ id: columnId(index), width: 101 }));

function heights(rows: Parameters<typeof rowHeights>[0]): readonly number[] {
  return [...rowHeights(rows, columns, metrics, createHeightCache())];
}

describe('row heights', () => {
  test('a row is as tall as its tallest cell', () => {
    expect(heights([task('a', ['1', 'ba dòng chữ dài quá', 'x'])])).toEqual([oneLine + 2 * 20]);
  });

  test('a heading uses the width of all columns but the first', () => {
    expect(heights([heading('h', 'I', 'hai mươi ký tự chữ')])).toEqual([oneLine]);
  });

  test('what a cell over several rows lacks is added to the last of them', () => {
    const long = 'một hai ba bốn năm sáu bảy tám';
    const rows = [task('a', ['1', long, 'x'], { 1: 2 }), task('b', ['2', '^', 'y'])];
    expect(heights(rows)).toEqual([oneLine, 4 * 20 + 5 - oneLine]);
  });

  test('a cell over several rows that has room enough adds nothing', () => {
    expect(heights(smallTable)).toEqual([oneLine, oneLine, oneLine, oneLine]);
  });
});

describe('column widths', () => {
  test('fill the room in proportion to the printed millimetres', () => {
    expect(columnWidths(columnsOf(10, 40, 50), 1000, 1, [])).toEqual([100, 400, 500]);
  });

  test('add up exactly whatever the rounding', () => {
    const widths = columnWidths(columnsOf(1, 1, 1), 1000, 1, []);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1000);
  });

  test('leave room for the longest word of each label', () => {
    expect(columnWidths(columnsOf(2, 49, 49), 1000, 1, [40, 50, 50])).toEqual([40, 480, 480]);
  });

  test('do not become unreadable in a narrow window', () => {
    const widths = columnWidths(columnsOf(50, 50), 200, 1, []);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(700);
  });

  test('dragged on the screen keep the paper as wide', () => {
    const resized = resizedColumns(columnsOf(10, 40, 50), [100, 300, 600]);
    expect(resized.map(({ widthMm }) => widthMm)).toEqual([10, 30, 60]);
  });
});

describe('places in the table', () => {
  const geometry = geometryOf([20, 30, 40], [100, 200]);

  test('a pixel belongs to the row that begins at or above it', () => {
    expect([0, 19, 20, 49, 50, 89, 1000].map((y) => indexAt(geometry.rowTops, y))).toEqual([
      0, 0, 1, 1, 2, 2, 2,
    ]);
    expect(indexAt(geometry.rowTops, -5)).toBe(0);
  });

  test('a box of cells is the rectangle that they fill', () => {
    expect(rectangleOf({ top: 1, bottom: 2, left: 0, right: 1 }, geometry)).toEqual({
      x: 0,
      y: 20,
      width: 300,
      height: 70,
    });
  });
});
