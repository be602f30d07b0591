import { expect, test } from 'vitest';
import { insertFileComments } from '../../../electron/store/file-comments';
import { executeCommand, redo, undo } from '../../../electron/store/history';
import {
  addComment,
  listComments,
  removeComment,
  replyToComment,
  resolveComment,
  restoreComment,
} from '../../../electron/store/comments';
import { loadPlan } from '../../../electron/store/load-plan';
import { savePlan } from '../../../electron/store/save-plan';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import type { CommentId } from '../../../shared/history/comments';
import { columnIds, nodeIds, samplePlan } from '../support/sample-plan';
import { opened, temporaryLibrary } from '../support/temporary-library';

const place = { nodeId: nodeIds.first, columnId: columnIds.lead };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 12, 8, minute));

function prepared() {
  const library = temporaryLibrary();
  const plan = samplePlan();
  savePlan(library.writer, plan);
  const say = (text: string, minute: number) =>
    addComment(library.writer, plan.id, place, { author: 'An', text }, at(minute));
  return { library, db: library.writer, plan, say };
}

test('a comment is kept with its author, time and answers, the oldest first, and outlives a restart', () => {
  const { library, db, plan, say } = prepared();
  const first = say('Đúng đơn vị chưa?', 1);
  const second = say('Ý khác', 2);
  replyToComment(db, first, { author: 'Bình', text: 'Đúng rồi' }, at(3));
  replyToComment(db, first, { author: 'An', text: 'Cảm ơn' }, at(4));
  library.close();
  const threads = listComments(opened(library.path).reader, plan.id);
  expect(threads).toEqual([
    {
      commentId: first,
      ...place,
      author: 'An',
      text: 'Đúng đơn vị chưa?',
      createdAt: at(1).toISOString(),
      resolved: null,
      replies: [
        expect.objectContaining({ author: 'Bình', text: 'Đúng rồi' }),
        expect.objectContaining({ author: 'An', createdAt: at(4).toISOString() }),
      ],
    },
    expect.objectContaining({ commentId: second, replies: [] }),
  ]);
});

test('a thread is settled by somebody and opened again', () => {
  const { db, plan, say } = prepared();
  const thread = say('Xong?', 1);
  resolveComment(db, thread, 'Bình', at(5));
  expect(listComments(db, plan.id)[0]?.resolved).toEqual({ at: at(5).toISOString(), by: 'Bình' });
  resolveComment(db, thread, null);
  expect(listComments(db, plan.id)[0]?.resolved).toBeNull();
});

test('a removed comment can come back, and of a removed thread nothing can be answered or settled', () => {
  const { db, plan, say } = prepared();
  const thread = say('Một', 1);
  const reply = replyToComment(db, thread, { author: 'Bình', text: 'Hai' });
  removeComment(db, reply);
  expect(listComments(db, plan.id)).toMatchObject([{ replies: [] }]);
  restoreComment(db, reply);
  expect(listComments(db, plan.id)).toMatchObject([{ replies: [{ text: 'Hai' }] }]);
  removeComment(db, thread);
  expect(listComments(db, plan.id)).toEqual([]);
  const gone: unknown = expect.objectContaining({ code: 'not-found' });
  expect(() => replyToComment(db, thread, { author: 'An', text: 'Ba' })).toThrow(gone);
  expect(() => resolveComment(db, thread, 'An')).toThrow(gone);
  expect(() => removeComment(db, thread)).toThrow(gone);
  expect(() => restoreComment(db, 'no-such' as CommentId)).toThrow(gone);
  restoreComment(db, thread);
  expect(listComments(db, plan.id)).toMatchObject([{ text: 'Một', replies: [{ text: 'Hai' }] }]);
});

test('an answer is no thread: it has no answers of its own and is not settled', () => {
  const { db, say } = prepared();
  const reply = replyToComment(db, say('Một', 1), { author: 'An', text: 'Hai' });
  const gone: unknown = expect.objectContaining({ code: 'not-found' });
  expect(() => replyToComment(db, reply, { author: 'An', text: 'Ba' })).toThrow(gone);
  expect(() => resolveComment(db, reply, 'An')).toThrow(gone);
});

test('a comment waits while its row is deleted and is no step of undo', () => {
  const { db, plan, say } = prepared();
  const edit = deleteRows(loadPlan(db, plan.id).plan, [nodeIds.first]);
  executeCommand(db, plan.id, 0, edit!);
  say('Sau khi xóa dòng', 1);
  expect(listComments(db, plan.id)).toHaveLength(1);
  expect(undo(db, plan.id)).toMatchObject({ undoLabel: null });
  expect(listComments(db, plan.id)).toMatchObject([place]);
});

const ofFile = {
  ...place,
  author: '',
  date: '2024-01-05T10:30:00',
  text: 'Đề nghị nêu rõ',
  resolved: true,
  replies: [{ author: 'Hoa', date: null, text: 'Đã sửa' }],
};

test('a comment of a file keeps the file, the time that it gives and that it was settled there', () => {
  const { db, plan } = prepared();
  insertFileComments(db, plan.id, [ofFile], { fileName: 'a.docx', commandId: null }, at(7));
  const origin = { fileName: 'a.docx', writtenAt: '2024-01-05T10:30:00' };
  expect(listComments(db, plan.id)).toMatchObject([
    {
      ...place,
      author: '',
      text: 'Đề nghị nêu rõ',
      origin,
      resolved: { at: at(7).toISOString(), by: '' },
      replies: [{ author: 'Hoa', text: 'Đã sửa', origin: { ...origin, writtenAt: null } }],
    },
  ]);
});

test('comments that came with a command go and come with it, with what was answered here', () => {
  const { db, plan, say } = prepared();
  say('Của tôi', 1);
  const edit = deleteRows(loadPlan(db, plan.id).plan, [nodeIds.first])!;
  executeCommand(db, plan.id, 0, edit);
  insertFileComments(db, plan.id, [ofFile], { fileName: 'a.docx', commandId: edit.id });
  const [, thread] = listComments(db, plan.id);
  replyToComment(db, thread!.commentId, { author: 'An', text: 'Cảm ơn' });
  undo(db, plan.id);
  expect(listComments(db, plan.id)).toMatchObject([{ text: 'Của tôi', replies: [] }]);
  redo(db, plan.id);
  expect(listComments(db, plan.id)).toMatchObject([
    { text: 'Của tôi' },
    { text: 'Đề nghị nêu rõ', replies: [{ text: 'Đã sửa' }, { text: 'Cảm ơn' }] },
  ]);
  // Another command after an undo: what was undone does not come back, and neither do its comments.
  undo(db, plan.id);
  const other = deleteRows(loadPlan(db, plan.id).plan, [nodeIds.first])!;
  executeCommand(db, plan.id, loadPlan(db, plan.id).revision, other);
  expect(listComments(db, plan.id)).toHaveLength(1);
});
