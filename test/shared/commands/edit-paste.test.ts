import { describe, expect, it } from 'vitest';
import { tableOfTexts, type ClipboardTable } from '../../../shared/clipboard/clipboard-table';
import { pasteBlock } from '../../../shared/commands/edit-paste';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { objectiveLayout, planOf } from '../plan/printed-rows';
import { after, area, row, spans } from './edit-bed';
import { flat, paste, pasted } from './paste-bed';

describe('pasting', () => {
  it('lays a block over the table from the corner on, as one step that says where it came from', () => {
    const plan = flat();
    const { edit } = paste(
      plan,
      [
        ['x', 'k1'],
        ['y', 'k2'],
      ],
      [1, 2],
    );
    expect(edit?.origin).toEqual({ kind: 'pasted' });
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | x | k1 | P1",
        "2 | M2 | y | k2 | P2",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('puts one text into every cell of the range, but into no heading', () => {
    expect(pasted(flat(), [['x']], [1, 2], [4, 3])).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | x | x | P1",
        "2 | M2 | x | x | P2",
        "area II Lĩnh vực II",
        "1 | M3 | x | x",
      ]
    `);
  });

  it('puts one text into a heading that is selected alone', () => {
    expect(pasted(flat(), [['Thể chế']], [0, 1], [0, 5])[0]).toMatchInlineSnapshot(
      `"area I Thể chế"`,
    );
  });

  it('repeats a block that fits into the range several times', () => {
    expect(pasted(flat(), [['x', 'y']], [1, 2], [2, 3])).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | x | y | P1",
        "2 | M2 | x | y | P2",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('makes new rows where the block meets a heading, at the end of the group before it', () => {
    expect(
      pasted(
        flat(),
        [
          ['2', 'M2', 'x'],
          ['3', 'M9', 'y'],
          ['', '', 'z'],
        ],
        [2, 0],
      ),
    ).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | x |  | P2",
        "3 | M9 | y",
        "^3 | ^M9 | z",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('makes new rows of the same objective where the block has no column for objectives', () => {
    expect(
      pasted(
        flat(),
        [
          ['x', 'k'],
          ['y', 'l'],
        ],
        [4, 2],
      ),
    ).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | x | k",
        "^1 | ^M3 | y | l",
      ]
    `);
  });

  it('starts below a heading that a block of tasks is pasted on', () => {
    expect(
      pasted(
        flat(),
        [
          ['1', 'N', 'x', 'k'],
          ['2', 'O', 'y', 'l'],
        ],
        [3, 0],
      ),
    ).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area II Lĩnh vực II",
        "1 | N | x | k",
        "2 | O | y | l",
        "1 | M3 | c",
      ]
    `);
  });

  it('fills an empty table', () => {
    const empty = planOf(objectiveLayout, []);
    const target = {
      range: { rowIds: [], columnIds: [] },
      rowsBelow: [],
      columnsRight: empty.layout.columns.map(({ id }) => id),
    };
    const block = tableOfTexts([
      ['1', 'M', 'a'],
      ['', '', 'b'],
    ]);
    expect(after(empty, pasteBlock(empty, target, block).edit)).toMatchInlineSnapshot(`
      [
        "1 | M | a",
        "^1 | ^M | b",
      ]
    `);
  });

  it('takes over number and title where headings meet headings', () => {
    expect(
      pasted(
        flat(),
        {
          rows: [
            [
              { text: 'III', from: 'own' },
              { text: 'Tài chính', from: 'own' },
              { text: '', from: 'left' },
            ],
            [
              { text: '1', from: 'own' },
              { text: 'M', from: 'own' },
              { text: 't', from: 'own' },
            ],
          ],
        },
        [3, 0],
      ),
    ).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "2 | M2 | b |  | P2",
        "area III Tài chính",
        "1 | M | t",
      ]
    `);
  });

  it('splits a merged cell and an objective for texts of their own, and leaves them whole for blanks', () => {
    expect(
      pasted(
        spans(),
        [
          ['k', 'P1'],
          ['l', ''],
          ['m', 'P9'],
        ],
        [1, 3],
      ),
    ).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a | k | P1",
        "^1 | ^M1 | b | l | ^P1",
        "^1 | ^M1 | c | m | P9",
        "2 | M2 | d |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | e",
      ]
    `);
    expect(
      pasted(
        spans(),
        [
          ['M1', 'a'],
          ['', 'b'],
          ['M8', 'c'],
        ],
        [1, 1],
      ),
    ).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P1",
        "^1 | ^M1 | b |  | ^P1",
        "^1 | M8 | c |  | ^P1",
        "2 | M2 | d |  | P2",
        "area II Lĩnh vực II",
        "1 | M3 | e",
      ]
    `);
  });

  it('merges here what was merged there', () => {
    const block: ClipboardTable = {
      rows: [[{ text: 'P', from: 'own' }], [{ text: '', from: 'above' }]],
    };
    const plan = flat();
    const { edit } = paste(plan, block, [1, 4]);
    expect(after(plan, edit)).toMatchInlineSnapshot(`
      [
        "area I Lĩnh vực I",
        "1 | M1 | a |  | P",
        "2 | M2 | b |  | ^P",
        "area II Lĩnh vực II",
        "1 | M3 | c",
      ]
    `);
  });

  it('counts the texts beyond the right edge instead of dropping them in silence', () => {
    expect(paste(flat(), [['x', 'y', 'z', '']], [1, 4]).leftOut).toBe(1);
  });

  it('changes nothing for what is there already', () => {
    expect(paste(flat(), [['a']], [1, 2]).edit).toBeNull();
  });

  it('takes 5,000 cells in well under a second', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(String(at), `M${at}`, `t${at}`));
    const plan = planOf(objectiveLayout, [area('I'), ...rows]);
    const block = Array.from({ length: 1000 }, (_, at) => ['x', 'y', 'z', 'k', `l${at}`]);
    tableViewOf(plan);
    const started = performance.now();
    const { edit } = paste(plan, block, [1, 1]);
    expect(edit?.changes.length).toBe(5000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
