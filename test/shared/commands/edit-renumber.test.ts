import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { addObjectiveAfter } from '../../../shared/commands/edit-add-rows';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { renumber } from '../../../shared/commands/edit-renumber';
import { appendixFileOf } from '../../../shared/inspect/appendix-json';
import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import type { PrintedRow } from '../../../shared/plan/build-nodes';
import type { Layout } from '../../../shared/plan/layout';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { objectiveLayout, planOf, task, taskLayout } from '../plan/printed-rows';

function numbers(plan: Plan): string {
  const column = plan.layout.columns[0]!.id;
  return tableViewOf(plan)
    .rows.map((row) => (row.kind === 'task' ? (row.cells[column]?.text ?? '') : `[${row.number}]`))
    .join(' ');
}

function renumbered(plan: Plan): string {
  const edit = renumber(plan);
  return numbers(edit === null ? plan : applyChanges(plan, edit.changes));
}

/** «[I]» an area, «(1)» a group, «^» a number that continues, «_» an empty one. */
function plan(layout: Layout, marks: string): Plan {
  const rows = marks.split(' ').map((mark, index): PrintedRow => {
    const text = mark.slice(1, -1);
    if (mark.startsWith('[')) return { kind: 'area', number: text, title: mark };
    if (mark.startsWith('(')) return { kind: 'group', number: text, title: mark };
    return task(
      layout,
      mark === '^' ? null : mark.replace('_', ''),
      `Mục ${index}`,
      `Việc ${index}`,
    );
  });
  return planOf(layout, rows);
}

function golden(name: string): Plan {
  const path = new URL(`../../fixtures/golden/${name}.json`, import.meta.url);
  const file = appendixFileOf(JSON.parse(readFileSync(path, 'utf8')));
  return planFromAppendix(file!, {
    roleOf: (label) =>
      label === 'Mục tiêu' ? 'objective' : label.startsWith('Nhiệm vụ') ? 'task' : 'custom',
  });
}

describe('renumber', () => {
  it('closes the gap that a deleted row leaves and counts a new row', () => {
    const start = plan(objectiveLayout, '[I] 1 2 3 [II] 1 2');
    const second = tableViewOf(start).rows[2]!;
    const shorter = applyChanges(start, deleteRows(start, [second.id])!.changes);
    const last = tableViewOf(shorter).rows.at(-1)!;
    const edited = applyChanges(shorter, addObjectiveAfter(shorter, last.id)!.changes);
    expect(numbers(edited)).toBe('[I] 1 3 [II] 1 2 ');
    expect(renumbered(edited)).toBe('[I] 1 2 [II] 1 2 3');
  });

  it('counts through the table where the table does', () => {
    expect(renumbered(plan(taskLayout, '[I] 1 2 _ [II] 4 6 [III] 7'))).toBe(
      '[I] 1 2 3 [II] 4 5 [III] 6',
    );
  });

  it('puts the number of the group in front where rows are numbered so', () => {
    expect(renumbered(plan(objectiveLayout, '[I] (1.) 1.1 1.3 (3.) 2.1 ^ 2.2'))).toBe(
      '[I] [1.] 1.1 1.2 [2.] 2.1 2.1 2.2',
    );
  });

  it('counts a group and the rows beside it together when they are written alike', () => {
    expect(renumbered(plan(objectiveLayout, '[I] 1 (3) ^ ^ 4 5'))).toBe('[I] 1 [2] 2 2 3 4');
  });

  it('keeps letters, brackets, padding and what is no number', () => {
    expect(renumbered(plan(taskLayout, '[A.] 01 03 [C.] 01 x (a) 1 2 (c) 1'))).toBe(
      '[A.] 01 02 [B.] 01 x [a] 1 2 [b] 1',
    );
  });

  it('leaves steps between the numbers alone', () => {
    expect(renumbered(plan(taskLayout, '[I] 1 a) b) 3 3.1 4'))).toBe('[I] 1 a) b) 2 3.1 3');
  });

  it('leaves rows without numbers alone where most have none', () => {
    expect(renumber(plan(taskLayout, '[I] _ _ 1 _'))).toBeNull();
  });

  it.each(['tu-son', 'long-khanh'])(
    'finds the numbers of %s right but for its own mistakes',
    (name) => {
      const start = golden(name);
      const [was, is] = [numbers(start).split(' '), renumbered(start).split(' ')];
      const plain = (text: string): string => text.replace('.]', ']');
      expect(is.map(plain)).toEqual(was.map(plain));
    },
  );
});
