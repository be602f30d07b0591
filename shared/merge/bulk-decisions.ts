import type { Decision, Decisions, MergeBoard, MergeItem, MergeItemId } from './merge-types';

/**
 * The decisions that accept items in bulk.
 *
 *   non-conflicting  everything that nothing contradicts and nobody is in doubt about; united lists among it
 *   all              everything: of what contradicts itself, the first proposal of the board; an edited row is kept
 *                    rather than deleted; a doubtful pair stays what the file shows it as
 */
export function bulkDecisions(
  board: MergeBoard,
  which: 'non-conflicting' | 'all',
  chosen: (item: MergeItem) => boolean = () => true,
): Decisions {
  const entries = board.items.filter(chosen).flatMap((item): readonly [MergeItemId, Decision][] => {
    if (which === 'non-conflicting' && !isUncontested(item)) return [];
    const decision = acceptance(item);
    return decision === null ? [] : [[item.id, decision]];
  });
  return Object.fromEntries(entries);
}

/** Can be accepted without asking: nothing contradicts it and no doubt hangs on it. */
export function isUncontested(item: MergeItem): boolean {
  return item.state !== 'conflict' && item.doubtIds.length === 0;
}

function acceptance(item: MergeItem): Decision | null {
  if (item.kind === 'deletion' && item.conflictsWith.length > 0) return { kind: 'reject' };
  if (item.kind === 'cell' && item.united !== null) return { kind: 'accept-union' };
  const [proposalId] = item.proposalIds;
  return proposalId === undefined ? null : { kind: 'accept', proposalId };
}
