import { bulkDecisions, isUncontested } from '../../../shared/merge/bulk-decisions';
import type { Decision, MergeItemId } from '../../../shared/merge/merge-types';
import type { BoardFacts } from './board-facts';
import { isOpen, type BoardTarget, type Settled } from './board-filter';

export interface BulkChoice {
  readonly decisions: Readonly<Record<MergeItemId, Decision>>;
  readonly count: number;
  /** Without conflict, but outside the department's own rows: taken only if the officer says so. */
  readonly outOfScopeCount: number;
  /** Lines that stay for the officer to decide one by one. */
  readonly left: number;
}

/** What of the shown lines can be accepted without looking at each. */
export function bulkChoice(
  { board }: Pick<BoardFacts, 'board'>,
  settled: Settled,
  shown: readonly BoardTarget[],
  withOutOfScope: boolean,
): BulkChoice {
  const open = shown.filter((target) => isOpen(settled, target));
  const ids = new Set<string>(open.map(({ key }) => key));
  const decisions = bulkDecisions(
    board,
    'non-conflicting',
    (item) => ids.has(item.id) && (withOutOfScope || item.inScope),
  );
  const count = Object.keys(decisions).length;
  const outOfScopeCount = open.filter(
    (target) => target.kind === 'item' && !target.item.inScope && isUncontested(target.item),
  ).length;
  return { decisions, count, outOfScopeCount, left: open.length - count };
}
