import type { BoardEntry } from './board-entries';

const lineHeight = 20;
/** Letters that fit beside each other in a column of the board at the smallest window. */
const lettersInLine = 40;

/** Pixels that a line of the board may need; only for lines that were never on the screen. */
export function guessHeight(entry: BoardEntry): number {
  switch (entry.kind) {
    case 'heading':
      return 33;
    case 'row':
      return 36;
    case 'doubt':
    case 'answered':
      return 260;
    case 'remark':
      return 60 + Math.ceil(entry.remark.text.length / lettersInLine) * lineHeight;
    case 'item': {
      const { item } = entry;
      if (item.kind !== 'cell') return 220;
      const longest = Math.max(item.before.length, ...item.variants.map(({ text }) => text.length));
      return 60 + Math.ceil(longest / lettersInLine) * lineHeight;
    }
  }
}
