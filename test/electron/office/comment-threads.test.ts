import fc from 'fast-check';
import { expect, it } from 'vitest';
import { threadsOf } from '../../../electron/office/comment-threads';

const part = fc.record({
  id: fc.nat(12).map(String),
  parentId: fc.option(fc.nat(14).map(String), { nil: undefined }),
});

it('keeps every comment exactly once, whatever answers what', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (comments) => {
      const kept = threadsOf(comments).flatMap(({ first, replies }) => [first, ...replies]);
      expect(kept).toHaveLength(comments.length);
      expect(new Set(kept)).toEqual(new Set(comments));
    }),
  );
});

it('puts an answer to an answer into the thread that was answered first', () => {
  const comments = [
    { id: '1', parentId: undefined },
    { id: '2', parentId: '1' },
    { id: '3', parentId: '2' },
    { id: '4', parentId: 'gone' },
  ];
  expect(
    threadsOf(comments).map(({ first, replies }) => [first.id, replies.map(({ id }) => id)]),
  ).toEqual([
    ['1', ['2', '3']],
    ['4', []],
  ]);
});

it('takes a long chain of answers in its stride', () => {
  const comments = Array.from({ length: 20_000 }, (_, at) => ({
    id: String(at),
    parentId: at === 0 ? undefined : String(at - 1),
  }));
  expect(threadsOf(comments)[0]?.replies).toHaveLength(19_999);
});
