import { expect, test } from 'vitest';
import { rowToGoTo } from '../../../renderer/state/go-to-row';
import { keptRows, withoutCollapsed, withSpans } from '../../../renderer/state/shown-rows';
import { columnId, columnsOf, heading, nodeId, smallTable, task } from '../tables';

test('a filter keeps the headings above the rows that it keeps', () => {
  const rows = [...smallTable, heading('other', 'II', 'Tài chính'), task('z', ['1', 'x', 'y'])];
  expect(keptRows(rows, ({ id }) => id === 'c').map(({ id }) => id)).toEqual(['area', 'c']);
});

test('rows below a collapsed heading are hidden, and nothing else', () => {
  const rows = [...smallTable, heading('other', 'II', 'Tài chính'), task('z', ['1', 'x', 'y'])];
  const shown = withoutCollapsed(rows, new Set([nodeId('area')]));
  expect(shown.map(({ id }) => id)).toEqual(['area', 'other', 'z']);
});

test('an objective spans those of its tasks that are shown', () => {
  const owned = smallTable.map((row) =>
    row.id === 'b' && row.kind === 'task'
      ? {
          ...row,
          cells: Object.fromEntries(
            Object.entries(row.cells).map(([id, cell]) => [
              id,
              cell.mergedFromAbove ? { ...cell, ownerId: nodeId('a') } : cell,
            ]),
          ),
        }
      : row,
  );
  expect(withSpans(owned)).toEqual(owned);
  const [, alone] = withSpans(owned.filter(({ id }) => id !== 'a'));
  expect(alone?.kind === 'task' && alone.cells[columnId(1)]).toMatchObject({
    text: 'goal A',
    mergedFromAbove: false,
    rowSpan: 1,
  });
});

test('a row is found by its printed number, or by its place', () => {
  const layout = { id: 'l', name: 'l', columns: columnsOf(10, 40, 60) };
  const go = (text: string) => rowToGoTo(smallTable, layout, text, nodeId('area'));
  expect([go('2.'), go('I'), go('#3'), go('4'), go('9'), go('')]).toEqual([
    'c',
    'area',
    'b',
    'c',
    null,
    null,
  ]);
});
