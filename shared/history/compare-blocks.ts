import { sameValue } from '../commands/same-value';
import type { BodyBlock, BodyPart } from '../plan/body';
import type { BlockDifference } from './plan-comparison';

/**
 * The blocks that differ, in order. Equal blocks are found as the longest common sequence; between two of them the
 * blocks of both sides are paired from the top, where they are of one kind, and the rest came or went.
 */
export function compareBlocks(
  part: BodyPart,
  before: readonly BodyBlock[],
  after: readonly BodyBlock[],
): readonly BlockDifference[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && sameValue(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && sameValue(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  return gapsOf(left, right).flatMap((gap) => pairGap(part, gap));
}

interface Gap {
  readonly before: readonly BodyBlock[];
  readonly after: readonly BodyBlock[];
}

/** More than any plan's text has between its first and last change; beyond it the middle is taken as one gap. */
const mostCells = 4_000_000;

function gapsOf(before: readonly BodyBlock[], after: readonly BodyBlock[]): readonly Gap[] {
  if (before.length * after.length > mostCells) return [{ before, after }];
  const [left, right] = [before.map(keyOf), after.map(keyOf)];
  const lengths = commonLengths(left, right);
  const gaps: Gap[] = [];
  let [a, b, fromA, fromB] = [0, 0, 0, 0];
  const close = (): void => {
    if (a > fromA || b > fromB) {
      gaps.push({ before: before.slice(fromA, a), after: after.slice(fromB, b) });
    }
  };
  while (a < left.length && b < right.length) {
    if (left[a] === right[b]) {
      close();
      [a, b] = [a + 1, b + 1];
      [fromA, fromB] = [a, b];
    } else if ((lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  [a, b] = [left.length, right.length];
  close();
  return gaps;
}

/** Length of the longest common sequence of the rests that begin at each pair of places. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let a = left.length - 1; a >= 0; a -= 1) {
    const [row, below] = [table[a], table[a + 1]];
    if (row === undefined || below === undefined) continue;
    for (let b = right.length - 1; b >= 0; b -= 1) {
      row[b] =
        left[a] === right[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return table;
}

function pairGap(part: BodyPart, { before, after }: Gap): readonly BlockDifference[] {
  const differences: BlockDifference[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [left = null, right = null] = [before[index], after[index]];
    if (left !== null && right !== null && left.kind !== right.kind) {
      differences.push(difference(part, left, null), difference(part, null, right));
    } else differences.push(difference(part, left, right));
  }
  return differences;
}

function difference(
  part: BodyPart,
  before: BodyBlock | null,
  after: BodyBlock | null,
): BlockDifference {
  return { part, before, after, beforeText: textOfBlock(before), afterText: textOfBlock(after) };
}

/** The words of a block as one text: number and heading; cells of a table parted by « | », one row a line. */
export function textOfBlock(block: BodyBlock | null): string {
  if (block === null) return '';
  if (block.kind === 'table') return block.rows.map((row) => row.join(' | ')).join('\n');
  if (block.kind === 'paragraph') return block.text;
  return block.number === '' ? block.text : `${block.number} ${block.text}`;
}

function keyOf(block: BodyBlock): string {
  return JSON.stringify(block);
}
