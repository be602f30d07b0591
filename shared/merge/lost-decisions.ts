import type { Decision, MergeBoard, MergeItem, MergeItemId } from './merge-types';

interface DecidedItem {
  readonly itemId: MergeItemId;
  readonly decision: Decision;
}

/**
 * Decisions about what another board no longer says: their item is not on it, or no longer has the text that they took.
 * Of decisions about items that `before` did not have either nothing is said.
 */
export function lostDecisions<T extends DecidedItem>(
  before: MergeBoard,
  after: MergeBoard,
  decisions: readonly T[],
): readonly T[] {
  const had = new Set(before.items.map(({ id }) => id));
  const has = new Map(after.items.map((item) => [item.id, item]));
  return decisions.filter(({ itemId, decision }) => {
    const item = has.get(itemId);
    return had.has(itemId) && (item === undefined || !holds(item, decision));
  });
}

function holds(item: MergeItem, decision: Decision): boolean {
  switch (decision.kind) {
    case 'accept':
    case 'edit-row':
      return item.proposalIds.includes(decision.proposalId);
    case 'accept-union':
      return item.kind === 'cell' && item.united !== null;
    case 'reject':
    case 'edit':
      return true;
  }
}
