import type { KeyboardEvent } from 'react';

/** What a key means on the board while no text field is open. */
export type BoardKey =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'choose'; readonly place: number }
  | { readonly kind: 'accept' | 'reject' | 'edit' | 'combine' | 'again' | 'next' };

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const letters: Readonly<Record<string, BoardKey>> = {
  KeyA: { kind: 'accept' },
  KeyR: { kind: 'reject' },
  KeyE: { kind: 'edit' },
  KeyC: { kind: 'combine' },
  KeyQ: { kind: 'again' },
  KeyN: { kind: 'next' },
};

/**
 * Letters go by their place on the keyboard: a Vietnamese input method may take the key's own letter. Keys with Ctrl are
 * the window's: undo and redo are those of the plan, of which every decision is a step.
 */
export function boardKeyOf(press: Press): BoardKey | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  switch (press.key) {
    case 'ArrowDown':
      return { kind: 'move', by: 1 };
    case 'ArrowUp':
      return { kind: 'move', by: -1 };
    case 'Home':
      return { kind: 'edge', to: 'first' };
    case 'End':
      return { kind: 'edge', to: 'last' };
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  if (digit !== undefined) return { kind: 'choose', place: Number(digit) - 1 };
  return letters[press.code] ?? null;
}
