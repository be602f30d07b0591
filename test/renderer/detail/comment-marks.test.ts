import { expect, test } from 'vitest';
import { commentMarks } from '../../../renderer/detail/comment-marks';
import type { CommentId, CommentThread } from '../../../shared/history/comments';
import type { ColumnId, NodeId } from '../../../shared/ids';
import { columnIds, nodeIds, samplePlan } from '../../electron/support/sample-plan';

const plan = samplePlan();

function thread(nodeId: NodeId, columnId: ColumnId, text: string, settled = false): CommentThread {
  return {
    commentId: text as CommentId,
    nodeId,
    columnId,
    author: 'An',
    text,
    createdAt: '2026-11-12T08:00:00Z',
    resolved: settled ? { at: '2026-11-12T09:00:00Z', by: 'Bình' } : null,
    replies: [],
  };
}

test('a cell with open comments is marked, and its hint says all of them', () => {
  const marks = commentMarks(plan, [
    thread(nodeIds.second, columnIds.lead, 'Đúng chưa?'),
    thread(nodeIds.second, columnIds.lead, 'Còn thiếu'),
    thread(nodeIds.second, columnIds.task, 'Khác'),
  ]);
  expect([...marks.keys()]).toEqual([nodeIds.second]);
  const hint = 'An: Đúng chưa?\nAn: Còn thiếu';
  expect(marks.get(nodeIds.second)?.get(columnIds.lead)).toEqual({
    classNames: 'has-comment',
    hint,
  });
  expect(marks.get(nodeIds.second)?.get(columnIds.task)?.hint).toBe('An: Khác');
});

test('a cell over several rows is marked in the first of them', () => {
  const marks = commentMarks(plan, [thread(nodeIds.objective, columnIds.objective, 'Bao nhiêu?')]);
  expect([...marks.keys()]).toEqual([nodeIds.first]);
});

test('settled comments and those of rows that are gone are not marked', () => {
  const marks = commentMarks(plan, [
    thread(nodeIds.first, columnIds.lead, 'Xong', true),
    thread('gone' as NodeId, columnIds.lead, 'Dòng đã xóa'),
  ]);
  expect(marks.size).toBe(0);
});

test('of a heading the column is marked in which its number or its words begin', () => {
  const heading = plan.nodes.find(({ kind }) => kind === 'area')!;
  const marks = commentMarks(plan, [
    thread(heading.id, 'title' as ColumnId, 'Đủ tên chưa?'),
    thread(heading.id, 'number' as ColumnId, 'Số mấy?'),
  ]);
  const [first, second] = plan.layout.columns;
  expect(marks.get(heading.id)?.get(first!.id)?.hint).toBe('An: Số mấy?');
  expect(marks.get(heading.id)?.get(second!.id)?.hint).toBe('An: Đủ tên chưa?');
});

test('the hint of a comment from a file names the file, and nobody where the file does', () => {
  const origin = { fileName: 'gop-y.docx', writtenAt: null };
  const said = { ...thread(nodeIds.first, columnIds.lead, 'Nêu rõ'), author: '', origin };
  const hint = commentMarks(plan, [said]).get(nodeIds.first)?.get(columnIds.lead)?.hint;
  expect(hint).toBe('Không rõ người ghi (từ tệp «gop-y.docx»): Nêu rõ');
});
