import { describe, expect, test } from 'vitest';
import { outlineKey, shownEntries } from '../../renderer/app/outline-keys';
import type { NodeId } from '../../shared/ids';

const entry = (id: string, depth: number) => ({ id: id as NodeId, depth });
const outline = [entry('I', 0), entry('1', 1), entry('2', 1), entry('II', 0)];
const ids = (...list: readonly string[]) => new Set(list as readonly NodeId[]);

describe('the list of areas and groups', () => {
  test('hides what stands below a folded heading', () => {
    expect(shownEntries(outline, ids('I')).map(({ id }) => id)).toEqual(['I', 'II']);
    expect(shownEntries(outline, ids('1'))).toHaveLength(4);
  });

  test.each([
    ['ArrowDown', 'I', { kind: 'focus', id: '1' }],
    ['ArrowUp', 'I', null],
    ['ArrowUp', 'II', { kind: 'focus', id: '2' }],
    ['End', 'I', { kind: 'focus', id: 'II' }],
    ['ArrowRight', 'I', { kind: 'focus', id: '1' }],
    ['ArrowRight', '2', null],
    ['ArrowLeft', '2', { kind: 'fold' }],
    ['Enter', 'II', { kind: 'open' }],
    ['F6', 'II', null],
  ])('%s on %s', (key, at, action) => {
    expect(outlineKey(key, outline, at as NodeId, ids())).toEqual(action);
  });

  test('← on a folded heading goes to the one above it, → opens it', () => {
    expect(outlineKey('ArrowLeft', outline, '2' as NodeId, ids('2'))).toEqual({
      kind: 'focus',
      id: 'I',
    });
    expect(outlineKey('ArrowRight', outline, '2' as NodeId, ids('2'))).toEqual({ kind: 'fold' });
    expect(outlineKey('ArrowLeft', outline, 'II' as NodeId, ids('II'))).toBeNull();
  });
});
