import type { TextPiece } from './merge-types';

/**
 * What was taken out of a text and put in, in whole words (Vietnamese syllables are never cut), so that «same» and
 * «removed» together are `before`, «same» and «added» together `after`. The longest common subsequence of words; of equal
 * ones the one that keeps words early. Deterministic. Texts whose changed middles are very long are shown as replaced.
 */
export function wordDifference(before: string, after: string): readonly TextPiece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const common = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < common && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < common - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const pieces: TextPiece[] = [
    ...old.slice(0, start).map(same),
    ...middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map(same),
  ];
  return joined(bridged(joined(pieces)));
}

/** Words, blanks and single marks. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

const largestTable = 4_000_000;

function middle(old: readonly string[], fresh: readonly string[]): readonly TextPiece[] {
  if (old.length * fresh.length > largestTable) {
    return [...old.map(removed), ...fresh.map(added)];
  }
  const width = fresh.length + 1;
  /** Length of the longest common subsequence of what follows two places. */
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = fresh.length - 1; right >= 0; right -= 1) {
      const place = left * width + right;
      lengths[place] =
        old[left] === fresh[right]
          ? (lengths[place + width + 1] ?? 0) + 1
          : Math.max(lengths[place + width] ?? 0, lengths[place + 1] ?? 0);
    }
  }
  const pieces: TextPiece[] = [];
  let [left, right] = [0, 0];
  while (left < old.length || right < fresh.length) {
    const [word, other] = [old[left], fresh[right]];
    const place = left * width + right;
    if (word !== undefined && word === other) {
      pieces.push(same(word));
      left += 1;
      right += 1;
    } else if (
      word !== undefined &&
      (other === undefined || (lengths[place + width] ?? 0) >= (lengths[place + 1] ?? 0))
    ) {
      pieces.push(removed(word));
      left += 1;
    } else if (other !== undefined) {
      pieces.push(added(other));
      right += 1;
    }
  }
  return pieces;
}

/** A blank that stayed between two changes belongs to both: phrases are easier to read than scattered words. */
function bridged(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.flatMap((piece, place) => {
    const isBlank = piece.kind === 'same' && /^\s+$/.test(piece.text);
    const isBetween = place > 0 && place < pieces.length - 1;
    return isBlank && isBetween ? [removed(piece.text), added(piece.text)] : [piece];
  });
}

/** Runs of one kind as one piece; of a replaced stretch first what was taken out. */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let [out, put] = ['', ''];
  const close = (): void => {
    if (out !== '') result.push(removed(out));
    if (put !== '') result.push(added(put));
    [out, put] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') out += text;
    else if (kind === 'added') put += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + text);
      else result.push(same(text));
    }
  }
  close();
  return result;
}

function same(text: string): TextPiece {
  return { kind: 'same', text };
}

function removed(text: string): TextPiece {
  return { kind: 'removed', text };
}

function added(text: string): TextPiece {
  return { kind: 'added', text };
}
