import { describe, expect, it } from 'vitest';
import type { ClipboardSlot } from '../../../shared/clipboard/clipboard-table';
import type { CopiedShape } from '../../../shared/clipboard/copied-shape';
import { pasteBlock } from '../../../shared/commands/edit-paste';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { objectiveLayout, planOf, task, taskLayout } from '../plan/printed-rows';
import { after, area } from './edit-bed';
import { flat, pasted } from './paste-bed';

describe('pasting rows with headings', () => {
  const own = (text: string): ClipboardSlot => ({ text, from: 'own' });
  const covered = (from: 'left' | 'above'): ClipboardSlot => ({ text: '', from });
  /** A heading merged over the row, as Word, Excel and this program copy it. */
  const title = (number: string, text: string, width = 6): readonly ClipboardSlot[] => [
    own(number),
    own(text),
    ...Array.from({ length: width - 2 }, () => covered('left')),
  ];
  const texts = (...list: readonly (string | null)[]): readonly ClipboardSlot[] =>
    Array.from({ length: 6 }, (_, at) => {
      const text = list[at];
      return text === null ? covered('above') : own(text ?? '');
    });
  const block = {
    rows: [
      title('III', 'Tài chính công'),
      texts('1', 'N1', 'x', '', 'P1'),
      texts(null, null, 'y', '', null),
      title('1', 'Nhóm con'),
      texts('2', 'N2', 'z'),
    ],
  };
  const section = [
    'area III Tài chính công',
    '1 | N1 | x |  | P1',
    '^1 | ^N1 | y |  | ^P1',
    'group 1 Nhóm con',
    '2 | N2 | z',
  ];

  it('keeps areas, groups, objectives and merged cells in new rows behind a table that is full', () => {
    const plan = flat();
    expect(pasted(plan, { rows: [texts('9', 'M9', 'w'), ...block.rows] }, [4, 0]).slice(4)).toEqual(
      ['9 | M9 | w', ...section],
    );
  });

  it('makes new areas of headings that meet rows, behind the area that the rows are in', () => {
    const lines = pasted(flat(), block, [1, 0]);
    expect(lines.slice(0, 3)).toEqual([
      'area I Lĩnh vực I',
      '1 | M1 | a |  | P1',
      '2 | M2 | b |  | P2',
    ]);
    expect(lines.slice(3, 8)).toEqual(section);
    expect(lines.slice(8)).toEqual(['area II Lĩnh vực II', '1 | M3 | c']);
  });

  it('reads «I», a title and blanks as an area, and a title with its number in front', () => {
    const plan = planOf(objectiveLayout, []);
    const alone = [texts('I', 'Cải cách thể chế'), texts('1', 'M', 'a')];
    expect(pasted(plan, { rows: alone }, [0, 0])).toEqual(['area I Cải cách thể chế', '1 | M | a']);
    const across = [
      [
        own('II. Thủ tục'),
        ...texts()
          .slice(1)
          .map(() => covered('left')),
      ],
    ];
    expect(pasted(flat(), { rows: [...across, texts('1', 'M', 'a')] }, [4, 0]).slice(-1)).toEqual([
      '1 | M | a',
    ]);
  });

  it('puts rows that were copied whole into the columns of the same role of another layout', () => {
    const target = planOf(taskLayout, [area('I'), task(taskLayout, '1', 'a', 'k', 'P1', '5')]);
    const shape: CopiedShape = {
      isWhole: true,
      columns: objectiveLayout.columns.map(({ role, label }) => ({ role, label })),
      rows: ['area', 'task', 'task'],
    };
    const rows = [
      title('A', 'Tài chính công'),
      texts('1', 'N1', 'x', 'kq', 'P2', '7'),
      texts(null, null, 'y', '', null),
    ];
    const ids = tableViewOf(target).rows.map(({ id }) => id);
    const columns = target.layout.columns.map(({ id }) => id);
    const at = {
      range: { rowIds: ids.slice(1), columnIds: columns.slice(2, 3) },
      rowsBelow: ids.slice(1),
      columnsRight: columns.slice(2),
    };
    const result = pasteBlock(target, at, { rows }, shape);
    expect(result.columnsLeftOut).toEqual(['Cột objective']);
    expect(after(target, result.edit)).toEqual([
      'area I Lĩnh vực I',
      '1 | a | k | P1 | 5',
      'area A Tài chính công',
      '1 | x | kq | P2 | 7',
      '^1 | y |  | ^P2',
    ]);
  });
});
