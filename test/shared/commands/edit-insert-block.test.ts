import { describe, expect, it } from 'vitest';
import { tableOfTexts, type ClipboardTable } from '../../../shared/clipboard/clipboard-table';
import type { CopiedShape } from '../../../shared/clipboard/copied-shape';
import { insertBlock } from '../../../shared/commands/edit-insert-block';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { after, done, spans } from './edit-bed';
import { flat } from './paste-bed';

function insert(
  plan: Plan,
  at: number,
  block: ClipboardTable | readonly (readonly string[])[],
  kinds: CopiedShape['rows'] | null = null,
) {
  const rows = tableViewOf(plan).rows.map(({ id }) => id);
  const { columns } = plan.layout;
  const target = {
    range: { rowIds: rows.slice(at, at + 1), columnIds: columns.map(({ id }) => id) },
    rowsBelow: rows.slice(at),
    columnsRight: columns.map(({ id }) => id),
  };
  const shape = kinds && {
    isWhole: true,
    columns: columns.map(({ role, label }) => ({ role, label })),
    rows: [...kinds],
  };
  return insertBlock(plan, target, 'rows' in block ? block : tableOfTexts(block), shape);
}

const x = ['9', 'MX', 'x', '', 'PX', ''];
const heading: ClipboardTable = {
  rows: [
    [
      { text: 'V', from: 'own' },
      { text: 'Lĩnh vực V', from: 'own' },
      ...Array.from({ length: 4 }, () => ({ text: '', from: 'left' as const })),
    ],
    x.map((text) => ({ text, from: 'own' as const })),
  ],
};

describe('inserting copied rows', () => {
  it('puts them above the row and writes over nothing', () => {
    const plan = flat();
    const { edit } = insert(plan, 2, [x, x], ['task', 'task']);
    expect(edit?.label).toBe('Chèn 2 dòng');
    expect(edit?.origin).toEqual({ kind: 'pasted' });
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "9 | MX | x |  | PX",
        "9 | MX | x |  | PX",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('makes a task of the objective around it where it names the same one', () => {
    const plan = spans();
    const objectives = (each: Plan) => each.nodes.filter(({ kind }) => kind === 'objective').length;
    const { edit } = insert(plan, 2, [['1', 'M1', 'x', '', 'PX', '']], ['task']);
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "^1 | ^M1 | x |  | PX",
        "^1 | ^M1 | b |  | P1",
        "^1 | ^M1 | c |  | ^P1",
        "2 | M2 | d |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | e",
      ]
    `);
    expect(objectives(done(plan, edit))).toBe(objectives(plan));
  });

  it('puts another objective behind the one around it, so that none is torn', () => {
    const plan = spans();
    expect(after(plan, insert(plan, 2, [x], ['task']).edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "^1 | ^M1 | b |  | ^P1",
        "^1 | ^M1 | c |  | ^P1",
        "9 | MX | x |  | PX",
        "2 | M2 | d |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | e",
      ]
    `);
  });

  it('puts rows above the very first heading into its area', () => {
    const plan = flat();
    expect(after(plan, insert(plan, 0, [x], ['task']).edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "9 | MX | x |  | PX",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('keeps areas as areas', () => {
    const plan = flat();
    expect(after(plan, insert(plan, 3, heading, ['area', 'task']).edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area V Lĩnh vực V",
        "9 | MX | x |  | PX",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
    expect(after(plan, insert(plan, 0, heading, ['area', 'task']).edit)).toMatchInlineSnapshot(`
      [
        "area V Lĩnh vực V",
        "9 | MX | x |  | PX",
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('takes rows of any other program, too, and counts what has no column', () => {
    const plan = flat();
    const { edit, leftOut } = insert(plan, 1, [[...x, 'thừa']]);
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "9 | MX | x |  | PX",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
    expect(leftOut).toBe(1);
  });
});
