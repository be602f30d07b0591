import { describe, expect, it } from 'vitest';
import { compareSubmission } from '../../../shared/merge/compare-submission';
import type { FileComment } from '../../../shared/history/comments';
import type { ColumnId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { planOf, submission, type SheetRow } from './plan-bed';
import { area1, area2, base, check, plan, publish, scan, sheet, survey } from './small-plan';

/** A comment at a printed row of the file: on the column with this label, or on the words of a heading. */
function comment(file: Plan, row: number, label: string, text: string): FileComment {
  const printed = tableViewOf(file).rows[row]!;
  const column = file.layout.columns.find((each) => each.label === label);
  const isTask = printed.kind === 'task' && column !== undefined;
  return {
    nodeId: isTask ? printed.cells[column.id]!.ownerId : printed.id,
    columnId: isTask ? column.id : ('title' as ColumnId),
    author: 'Hoa',
    date: null,
    text,
    resolved: false,
    replies: [{ author: 'An', date: '2024-01-05', text: 'Đồng ý' }],
  };
}

function comparedWith(rows: readonly SheetRow[], at: readonly (readonly [number, string])[]) {
  const file = planOf(rows);
  const comments = at.map(([row, label], index) => comment(file, row, label, `ý ${index}`));
  return compareSubmission(base, submission(file, { comments }));
}

describe('comments of a department', () => {
  it('are remarks beside the rows of the base, with who said them and the answers', () => {
    const { remarks, proposals } = comparedWith(sheet, [
      [0, ''],
      [1, 'Chủ trì'],
      [6, 'Mục tiêu'],
    ]);
    expect(proposals).toEqual([]);
    expect(remarks.map(({ target, label, text }) => [target.row, label, text])).toEqual([
      [0, 'Ghi chú ở mục', 'Hoa: ý 0\nAn (05/01/2024): Đồng ý'],
      [1, 'Ghi chú ở ô «Chủ trì»', 'Hoa: ý 1\nAn (05/01/2024): Đồng ý'],
      // The cell goes over two rows: it begins in the first.
      [5, 'Ghi chú ở ô «Mục tiêu»', 'Hoa: ý 2\nAn (05/01/2024): Đồng ý'],
    ]);
  });

  it('on a new row stand with the addition and nowhere else', () => {
    const added: SheetRow = ['3', 'Mục tiêu mới', 'Lập tổ công tác', '', 'Phòng A', '', '', ''];
    const { remarks, proposals } = comparedWith(
      [area1, plan, check, added, area2, publish, scan, survey],
      [[3, 'Nhiệm vụ']],
    );
    expect(remarks).toEqual([]);
    expect(proposals).toMatchObject([
      { kind: 'add', added: { unplaced: [{ label: 'Ghi chú ở ô «Nhiệm vụ»' }] } },
    ]);
  });

  it('are all found again, as remarks or with additions, whatever rows the file has', () => {
    const blank: SheetRow = ['', '', '', '', '', '', '', 'x'];
    const rows = [blank, area1, plan, check, ['III', 'Mục mới'] as const, publish, scan];
    const at = rows.map((_row, index) => [index, 'Kinh phí'] as const);
    const { remarks, proposals } = comparedWith(rows, at);
    const withAdditions = proposals.flatMap((each) =>
      each.kind === 'add' ? each.added.unplaced : [],
    );
    const found = [...remarks, ...withAdditions].map(({ text }) => /ý \d/.exec(text)?.[0]);
    expect(found.sort()).toEqual(at.map((_place, index) => `ý ${index}`));
  });
});
