import type { BodyBlock, BodyPart } from '../plan/body';
import type { Plan } from '../plan/plan';
import type { CommandOrigin } from './change';
import { editOf, type Edit } from './edit-command';
import { sameValue } from './same-value';

const labels: Readonly<Record<BodyPart, string>> = {
  body: 'Sửa văn bản',
  decision: 'Sửa quyết định',
};

/**
 * Makes `blocks` the text of a part: one splice of the blocks that differ, between the equal ones at both ends. Null
 * when nothing differs.
 */
export function setBody(
  plan: Plan,
  part: BodyPart,
  blocks: readonly BodyBlock[],
  label: string = labels[part],
  origin?: CommandOrigin,
): Edit {
  const splice = bodySplice(plan[part], blocks);
  if (splice === null) return null;
  const edit = editOf(label, [{ kind: 'splice-body', part, ...splice }]);
  return edit === null || origin === undefined ? edit : { ...edit, origin };
}

export interface BodySplice {
  readonly at: number;
  readonly before: readonly BodyBlock[];
  readonly after: readonly BodyBlock[];
}

/** The smallest single splice from one text to the other; blocks are compared by value. */
export function bodySplice(
  current: readonly BodyBlock[],
  next: readonly BodyBlock[],
): BodySplice | null {
  const shorter = Math.min(current.length, next.length);
  let start = 0;
  while (start < shorter && isSame(current[start], next[start])) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    isSame(current[current.length - 1 - end], next[next.length - 1 - end])
  )
    end += 1;
  const before = current.slice(start, current.length - end);
  const after = next.slice(start, next.length - end);
  return before.length === 0 && after.length === 0 ? null : { at: start, before, after };
}

function isSame(a: BodyBlock | undefined, b: BodyBlock | undefined): boolean {
  return a === b || sameValue(a, b);
}
