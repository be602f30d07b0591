import { describe, expect, it } from 'vitest';
import { replaceInCells } from '../../../shared/commands/edit-replace';
import { replaceSpans, textFinder, type FindOptions } from '../../../shared/commands/find-text';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { after, spans } from './edit-bed';

function replaced(text: string, words: string, by: string, options: Partial<FindOptions> = {}) {
  const all = {
    words,
    matchCase: false,
    diacritics: 'auto',
    wholeCell: false,
    ...options,
  } as const;
  const find = textFinder(all);
  return find === null ? null : replaceSpans(text, find(text), by);
}

describe('replacing', () => {
  it.each([
    ['Kế hoạch kế  hoạch', 'ke hoach', 'X', {}, 'X X'],
    ['kể và kế', 'kế', 'X', {}, 'kể và X'],
    ['Kế hoạch', 'ke hoach', 'X', { diacritics: 'exact' }, 'Kế hoạch'],
    ['Đô thị đô', 'đô', 'X', { matchCase: true }, 'Đô thị X'],
    ['Kế hoạch năm', 'kế hoạch', 'X', { wholeCell: true }, 'Kế hoạch năm'],
    ['aaa', 'aa', 'b', {}, 'ba'],
    ['kế\n\t hoạch năm', 'ke hoach', 'X', {}, 'X năm'],
    ['ké\u0301 👍 hoạch', 'hoach', 'X', {}, 'ké\u0301 👍 X'],
    ['kế', '\u0301', 'X', { diacritics: 'ignore' }, null],
  ] as const)('«%s», «%s» by «%s» %j', (text, words, by, options, expected) => {
    expect(replaced(text, words, by, options)).toBe(expected);
  });

  it('is one step, counts places and touches a merged cell once', () => {
    const plan = spans();
    const cells = tableViewOf(plan).rows.flatMap(({ id, kind }) =>
      plan.layout.columns.map((column) => ({
        rowId: id,
        columnId: column.id,
        field: kind === 'task' ? ('cell' as const) : ('title' as const),
      })),
    );
    const options = { words: 'P', matchCase: true, diacritics: 'auto', wholeCell: false } as const;
    const { edit, places, cells: count } = replaceInCells(plan, cells, options, 'Q');
    expect([places, count, edit?.origin]).toEqual([2, 2, { kind: 'replaced' }]);
    expect(after(plan, edit)[1]).toBe('1 | M1 | a |  | Q1');
  });
});
