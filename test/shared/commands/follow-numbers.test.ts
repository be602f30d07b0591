import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges } from '../../../shared/commands/change';
import { addTaskAfter, addTaskBefore } from '../../../shared/commands/edit-add-rows';
import { setCellText } from '../../../shared/commands/edit-cells';
import type { Edit } from '../../../shared/commands/edit-command';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { addHeading } from '../../../shared/commands/edit-headings';
import { moveRows } from '../../../shared/commands/edit-move-rows';
import { followNumbers, numbersOutOfOrder } from '../../../shared/commands/follow-numbers';
import { numberedItemsOf } from '../../../shared/commands/number-items';
import { planIndexOf } from '../../../shared/plan/plan-index';
import type { PrintedRow } from '../../../shared/plan/build-nodes';
import type { Plan } from '../../../shared/plan/plan';
import { planOf, task, taskLayout } from '../plan/printed-rows';
import { randomEdit } from './random-edits';

/** «[I]» an area, «(1)» a group, «_» an empty number. */
function plan(marks: string): Plan {
  const rows = marks.split(' ').map((mark, index): PrintedRow => {
    const text = mark.slice(1, -1);
    if (mark.startsWith('[')) return { kind: 'area', number: text, title: mark };
    if (mark.startsWith('(')) return { kind: 'group', number: text, title: mark };
    return task(taskLayout, mark.replace('_', ''), `Việc ${index}`, `Kết quả ${index}`);
  });
  return planOf(taskLayout, rows);
}

function numbers(shown: Plan): string {
  return numberedItemsOf(planIndexOf(shown))
    .map(({ kind, number }) => (kind === 'row' ? number || '_' : `[${number}]`))
    .join(' ');
}

function idAt(shown: Plan, position: number) {
  return planIndexOf(shown).rows[position]!.id;
}

function followed(before: Plan, edit: Edit): Plan {
  const changes = edit!.changes;
  return applyChanges(before, [...changes, ...followNumbers(before, changes)]);
}

describe('numbers follow by themselves', () => {
  it('when a row is added: it gets its number and the rows behind it count on', () => {
    const before = plan('[I] 1 2 3 [II] 1');
    const after = followed(before, addTaskAfter(before, idAt(before, 1)));
    expect(numbers(after)).toBe('[I] 1 2 3 4 [II] 1');
  });

  it('when a row is deleted, moved, or an area comes between', () => {
    const before = plan('[I] 1. 2. 3. [II] 1.');
    expect(numbers(followed(before, deleteRows(before, [idAt(before, 1)])))).toBe(
      '[I] 1. 2. [II] 1.',
    );
    expect(numbers(followed(before, moveRows(before, [idAt(before, 1)], 'down')))).toBe(
      '[I] 1. 2. 3. [II] 1.',
    );
    const area = addHeading(before, idAt(before, 0), 'before', { kind: 'area' });
    expect(numbers(followed(before, area))).toBe('[I] [II] 1. 2. 3. [III] 1.');
  });

  it('through the table where the table counts through, and with the number of the heading', () => {
    const through = plan('[I] 1 2 [II] 3 4');
    expect(numbers(followed(through, deleteRows(through, [idAt(through, 1)])))).toBe(
      '[I] 1 [II] 2 3',
    );
    const dotted = plan('[I] (1) 1.1 1.2 (2) 2.1');
    expect(numbers(followed(dotted, addTaskBefore(dotted, idAt(dotted, 2))))).toBe(
      '[I] [1] 1.1 1.2 1.3 [2] 2.1',
    );
  });

  it('keeps a number that was typed on purpose, and counts on from it', () => {
    const before = plan('[I] 1 2 10 11');
    expect(numbers(followed(before, deleteRows(before, [idAt(before, 1)])))).toBe('[I] 1 10 11');
    expect(numbers(followed(before, addTaskAfter(before, idAt(before, 4))))).toBe(
      '[I] 1 2 10 11 12',
    );
  });

  it('leaves rows without numbers and letters between numbers as they are', () => {
    const before = plan('[I] 1 a) b) 2 _ 3');
    expect(numbers(followed(before, deleteRows(before, [idAt(before, 1)])))).toBe(
      '[I] a) b) 1 _ 2',
    );
    const blank = plan('[I] _ _ _ _');
    expect(numbers(followed(blank, addTaskAfter(blank, idAt(blank, 1))))).toBe('[I] _ _ _ _ _');
  });

  it('numbers the first rows of an empty table', () => {
    const empty = planOf(taskLayout, []);
    const one = followed(empty, addTaskAfter(empty, null));
    expect(numbers(one)).toBe('1');
    expect(numbers(followed(one, addTaskAfter(one, null)))).toBe('1 2');
  });

  it('does nothing where only texts change', () => {
    const before = plan('[I] 1 2 3');
    const typed = setCellText(before, idAt(before, 2), taskLayout.columns[0]!.id, '7');
    expect(followNumbers(before, typed!.changes)).toEqual([]);
  });

  it('undoes exactly, and no number of an untouched odd row changes, whatever is done', () => {
    const marks = fc.array(
      fc.constantFrom('[I]', '[II]', '(1)', '(2)', '1', '2', '3', '7', 'a)', '_', '1.1'),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(marks, randomEdit, (made, edit) => {
        const before = plan(made.join(' '));
        const changes = edit.run(before)?.changes ?? [];
        const all = [...changes, ...followNumbers(before, changes)];
        const after = applyChanges(before, all);
        expect(applyChanges(after, invertChanges(all))).toEqual(before);
        const odd = numbersOutOfOrder(before);
        const plainly = new Map(
          numberedItemsOf(planIndexOf(applyChanges(before, changes))).map((item) => [
            item.id,
            item.number,
          ]),
        );
        for (const { id, number } of numberedItemsOf(planIndexOf(after))) {
          if (odd.has(id)) expect(number).toBe(plainly.get(id));
        }
      }),
    );
  });

  it('leaves nothing out of order that was in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.boolean(), (rows, at, adds) => {
        const marks = Array.from({ length: rows }, (_, index) => String(index + 1));
        const before = plan(['[I]', ...marks, '[II]', '1', '2'].join(' '));
        const id = idAt(before, 1 + (at % rows));
        const after = followed(before, adds ? addTaskAfter(before, id) : deleteRows(before, [id]));
        expect([...numbersOutOfOrder(after).keys()]).toEqual([]);
      }),
    );
  });
});

describe('numbersOutOfOrder', () => {
  it('names the number that was expected, once per break', () => {
    const odd = plan('[I] 1 2 5 6 6 [IV] 1 a)');
    expect([...numbersOutOfOrder(odd).values()]).toEqual(['3', '7', 'II']);
  });
});
