import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { setCellText } from '../../../shared/commands/edit-cells';
import { commandOfDecisions } from '../../../shared/merge/command-of-decisions';
import { mergeSubmissions } from '../../../shared/merge/merge-submissions';
import type {
  Decision,
  MergeBoard,
  MergeItem,
  Submission,
} from '../../../shared/merge/merge-types';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { itemsOfKind, planOf, submission, type SheetRow } from './plan-bed';
import {
  area1,
  area2,
  base,
  check,
  edited,
  plan,
  publish,
  scan,
  sheet,
  survey,
} from './small-plan';

function file(name: string, rows: readonly SheetRow[]): Submission {
  return submission(planOf(rows), {
    fileName: `${name}.xlsx`,
    id: name as Submission['id'],
    department: `Phòng ${name}`,
  });
}

function swapped(row: SheetRow, by: SheetRow): readonly SheetRow[] {
  return sheet.map((each) => (each === row ? by : each));
}

function merged(...files: readonly (readonly SheetRow[])[]): MergeBoard {
  return mergeSubmissions(
    base,
    files.map((rows, place) => file(String.fromCharCode(65 + place), rows)),
  );
}

function only(board: MergeBoard): MergeItem {
  const [item, ...others] = board.items;
  if (item === undefined || others.length > 0) throw new Error(`${board.items.length} items`);
  return item;
}

function decide(now: Plan, board: MergeBoard, decisionOf: (item: MergeItem) => Decision | null) {
  const entries = board.items.flatMap((item) => {
    const decision = decisionOf(item);
    return decision === null ? [] : [[item.id, decision] as const];
  });
  return commandOfDecisions(now, board, Object.fromEntries(entries));
}

const first = ({ proposalIds: [proposalId] }: MergeItem): Decision | null =>
  proposalId === undefined ? null : { kind: 'accept', proposalId };

function cellText(now: Plan, row: number, column: number): string | undefined {
  const view = planIndexOf(now).rows[row];
  const id = now.layout.columns[column]?.id;
  return view?.kind === 'task' && id !== undefined ? view.cells[id]?.text : undefined;
}

describe('several submissions on one board', () => {
  it('are one proposal with several names where they say the same', () => {
    const board = merged(
      swapped(plan, edited(plan, 7, '30')),
      swapped(plan, edited(plan, 7, ' 30 ')),
    );
    expect(only(board)).toMatchObject({ kind: 'cell', state: 'alike', variants: [{ text: '30' }] });
    expect(board.proposals[1]?.duplicateOf).toBe(board.proposals[0]?.proposal.id);
    expect(board.proposals.flatMap(({ conflictsWith }) => conflictsWith)).toEqual([]);
  });

  it('take two ways to write one timeframe for the same', () => {
    const board = merged(
      swapped(plan, edited(plan, 6, 'Quý II/2024')),
      swapped(plan, edited(plan, 6, 'Quý 2 năm 2024')),
    );
    expect(only(board).state).toBe('alike');
  });

  it('contradict each other where they say different things about one cell', () => {
    const board = merged(
      swapped(plan, edited(plan, 7, '30')),
      swapped(plan, edited(plan, 7, '40')),
    );
    expect(only(board)).toMatchObject({
      state: 'conflict',
      variants: [{ text: '30' }, { text: '40' }],
    });
    expect(board.proposals.map(({ why }) => why)).toEqual([['same-cell'], ['same-cell']]);
  });

  it('unite additions to a list of agencies, and contradict each other where one takes away', () => {
    const [a, b] = ['UBND các phường; Công an', 'UBND các phường; Phòng Nội vụ'];
    const board = merged(swapped(check, edited(check, 5, a)), swapped(check, edited(check, 5, b)));
    expect(only(board)).toMatchObject({
      state: 'union',
      united: 'UBND các phường; Công an; Phòng Nội vụ',
    });
    const { command } = decide(base, board, () => ({ kind: 'accept-union' }));
    expect(cellText(applyChanges(base, command?.changes ?? []), 2, 5)).toBe(
      'UBND các phường; Công an; Phòng Nội vụ',
    );
    const removed = merged(
      swapped(check, edited(check, 5, a)),
      swapped(check, edited(check, 5, 'Công an')),
    );
    expect(only(removed).state).toBe('conflict');
  });

  it('keep an edit beside the deletion of its row, and say that they contradict', () => {
    const board = merged(
      sheet.filter((row) => row !== check),
      swapped(check, edited(check, 7, '30')),
    );
    expect(board.items.map(({ kind, state }) => [kind, state])).toEqual([
      ['cell', 'conflict'],
      ['deletion', 'conflict'],
    ]);
    expect(board.proposals.map(({ why }) => why)).toEqual([['edit-delete'], ['edit-delete']]);
  });

  it('delete a row once where several delete it', () => {
    const board = merged(
      sheet.filter((row) => row !== check),
      sheet.filter((row) => row !== check),
    );
    expect(only(board)).toMatchObject({ kind: 'deletion', state: 'alike' });
  });

  const task = (words: string): SheetRow => [
    '4',
    'Đo lường sự hài lòng',
    words,
    'Báo cáo',
    'Phòng A',
    '',
    'Quý IV/2024',
    '',
  ];

  it('are one candidate where they add the same task in slightly other words', () => {
    const board = merged(
      [...sheet, task('Lắp đặt camera giám sát tại bộ phận tiếp nhận và trả kết quả')],
      [...sheet, task('Lắp đặt, vận hành camera giám sát bộ phận tiếp nhận, trả kết quả')],
      [...sheet, task('Tổ chức hội thi cải cách hành chính cho thanh niên')],
    );
    expect(board.items.map(({ state, proposalIds }) => [state, proposalIds.length])).toEqual([
      ['conflict', 2],
      ['one', 1],
    ]);
    const after = applyChanges(base, decide(base, board, first).command?.changes ?? []);
    expect(planIndexOf(after).rows).toHaveLength(sheet.length + 2);
    expect(checkPlanInvariants(after)).toEqual([]);
  });

  it('contradict each other where they move one row to different places', () => {
    const one = [area1, plan, area2, publish, check, scan, survey];
    const other = [area1, plan, area2, check, publish, scan, survey];
    expect(itemsOfKind(merged(one, other), 'move')).toMatchObject([{ state: 'conflict' }]);
    expect(itemsOfKind(merged(one, one), 'move')).toMatchObject([{ state: 'alike' }]);
  });
});

describe('decisions on a plan', () => {
  it('move a row with its edits in one step and leave a sound plan', () => {
    const board = merged([
      area1,
      plan,
      area2,
      publish,
      edited(check, 6, 'Quý II/2024'),
      scan,
      survey,
    ]);
    const { command, refused } = decide(base, board, first);
    const after = applyChanges(base, command?.changes ?? []);
    expect(refused).toEqual([]);
    expect(checkPlanInvariants(after)).toEqual([]);
    expect(cellText(after, 4, 2)).toBe(check[2]);
    expect(cellText(after, 4, 6)).toBe('Quý II/2024');
  });

  it('do not write over what the officer has changed since, and say so', () => {
    const board = merged(swapped(plan, edited(plan, 7, '30')));
    const [row] = planIndexOf(base).rows.slice(1);
    const column = base.layout.columns[7];
    if (row === undefined || column === undefined) throw new Error('No cell');
    const now = applyChanges(base, setCellText(base, row.id, column.id, '99')?.changes ?? []);
    const { command, refused } = decide(now, board, first);
    expect(command).toBeNull();
    expect(refused).toMatchObject([{ reason: expect.stringContaining('«99»') as string }]);
  });

  it('write part of a merged cell by splitting it', () => {
    const board = merged([
      ...sheet.slice(0, 6),
      edited(edited(survey, 0, '3'), 1, 'Đo lường hài lòng'),
    ]);
    const after = applyChanges(base, decide(base, board, first).command?.changes ?? []);
    expect([cellText(after, 5, 1), cellText(after, 6, 1)]).toEqual([
      'Số hóa hồ sơ',
      'Đo lường hài lòng',
    ]);
    expect(checkPlanInvariants(after)).toEqual([]);
  });

  it('take the words of the officer, and name every department that proposed', () => {
    const board = merged(
      swapped(plan, edited(plan, 7, '30')),
      swapped(plan, edited(plan, 7, '40')),
    );
    const { command } = decide(base, board, () => ({ kind: 'edit', text: '35' }));
    expect(cellText(applyChanges(base, command?.changes ?? []), 1, 7)).toBe('35');
    expect(command?.origin).toMatchObject({
      kind: 'merged',
      sources: [{ department: 'Phòng A' }, { department: 'Phòng B' }],
    });
  });

  it('change nothing where all is rejected', () => {
    expect(
      decide(base, merged(swapped(plan, edited(plan, 7, '30'))), () => ({ kind: 'reject' }))
        .command,
    ).toBeNull();
  });

  it('add one row after the other, in steps, each in its place', () => {
    const one: SheetRow = [
      '3',
      'Mục tiêu mới',
      'Trang bị máy quét cho bộ phận một cửa',
      '',
      'Phòng A',
      '',
      '',
      '',
    ];
    const two: SheetRow = ['^', '^', 'Bảo trì máy quét hằng quý', '', 'Phòng A', '', '', ''];
    const board = merged([area1, plan, check, one, two, area2, publish, scan, survey]);
    let now = base;
    for (const item of itemsOfKind(board, 'addition')) {
      const { command, refused } = decide(now, board, (each) =>
        each.id === item.id ? first(each) : null,
      );
      expect(refused).toEqual([]);
      now = applyChanges(now, command?.changes ?? []);
    }
    expect([cellText(now, 3, 2), cellText(now, 4, 2)]).toEqual([one[2], two[2]]);
    expect(cellText(now, 4, 1)).toBe('Mục tiêu mới');
    expect(checkPlanInvariants(now)).toEqual([]);
  });
});
