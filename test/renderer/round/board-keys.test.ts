import { describe, expect, it } from 'vitest';
import { boardKeyOf } from '../../../renderer/round/board/board-keys';

const press = (code: string, key: string, more: object = {}) => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the keys of the board', () => {
  it('takes letters by their place, whatever an input method makes of them', () => {
    expect(boardKeyOf(press('KeyA', 'â'))).toEqual({ kind: 'accept' });
    expect(boardKeyOf(press('KeyE', 'ê'))).toEqual({ kind: 'edit' });
  });

  it('chooses proposals by the digits of both parts of the keyboard', () => {
    expect(boardKeyOf(press('Digit2', '2'))).toEqual({ kind: 'choose', place: 1 });
    expect(boardKeyOf(press('Numpad9', '9'))).toEqual({ kind: 'choose', place: 8 });
    expect(boardKeyOf(press('Digit0', '0'))).toBeNull();
  });

  it('leaves the keys of the window to the window', () => {
    expect(boardKeyOf(press('KeyC', 'c', { ctrlKey: true }))).toBeNull();
    expect(boardKeyOf(press('KeyZ', 'z', { ctrlKey: true }))).toBeNull();
    expect(boardKeyOf(press('KeyA', 'a', { altKey: true }))).toBeNull();
  });
});
