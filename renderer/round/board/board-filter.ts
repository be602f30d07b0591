import type { DoubtfulPair, MergeItem, MergeItemId } from '../../../shared/merge/merge-types';
import { proposersOf, submitterOf, type BoardFacts, type DecisionsByItem } from './board-facts';

/** One thing that waits for the officer: an item, or a doubtful pair. */
export type BoardTarget =
  | { readonly kind: 'item'; readonly key: MergeItemId; readonly item: MergeItem }
  | { readonly kind: 'doubt'; readonly key: MergeItemId; readonly doubt: DoubtfulPair };

export const boardKinds = [
  'all',
  'conflict',
  'doubt',
  'change',
  'addition',
  'deletion',
  'move',
  'out-of-scope',
] as const;

export type BoardKind = (typeof boardKinds)[number];

export interface BoardFilter {
  readonly kind: BoardKind;
  /** null: every department. */
  readonly department: string | null;
  readonly decided: 'all' | 'open' | 'decided';
}

export const noFilter: BoardFilter = { kind: 'all', department: null, decided: 'all' };

/** Everything on the board in printed order; a doubtful pair stands before the items of its row. */
export function boardTargets({ board }: BoardFacts): readonly BoardTarget[] {
  const doubts = board.doubts.map((doubt): BoardTarget => ({
    kind: 'doubt',
    key: doubt.id,
    doubt,
  }));
  const items = board.items.map((item): BoardTarget => ({ kind: 'item', key: item.id, item }));
  const at = (target: BoardTarget): number =>
    target.kind === 'item' ? target.item.row : target.doubt.base.row - 0.5;
  // Sorting is stable: items of one row stay in the order of the board.
  return [...doubts, ...items].sort((a, b) => at(a) - at(b));
}

export function filterTargets(
  facts: BoardFacts,
  decisions: DecisionsByItem,
  targets: readonly BoardTarget[],
  filter: BoardFilter,
): readonly BoardTarget[] {
  return targets.filter(
    (target) =>
      isOfKind(target, filter.kind) &&
      (filter.department === null || isOf(facts, target, filter.department)) &&
      (filter.decided === 'all' || isOpen(decisions, target) === (filter.decided === 'open')),
  );
}

/** How many lines each choice of kind shows while the other two stay as they are. */
export function countKinds(
  facts: BoardFacts,
  decisions: DecisionsByItem,
  targets: readonly BoardTarget[],
  filter: BoardFilter,
): Readonly<Record<BoardKind, number>> {
  const others = filterTargets(facts, decisions, targets, { ...filter, kind: 'all' });
  const entries = boardKinds.map(
    (kind) => [kind, others.filter((target) => isOfKind(target, kind)).length] as const,
  );
  return Object.fromEntries(entries) as Record<BoardKind, number>;
}

/** Nothing was decided yet. A doubtful pair that was answered is no longer on the board. */
export function isOpen(decisions: DecisionsByItem, target: BoardTarget): boolean {
  return target.kind === 'doubt' || !decisions.has(target.key);
}

/** The next line nobody has decided on, after `from` and then from the top; null where all is done. */
export function nextOpen(
  decisions: DecisionsByItem,
  targets: readonly BoardTarget[],
  from: MergeItemId | null,
): MergeItemId | null {
  const at = targets.findIndex(({ key }) => key === from);
  const later = [...targets.slice(at + 1), ...targets.slice(0, at + 1)];
  return later.find((target) => isOpen(decisions, target))?.key ?? null;
}

function isOfKind(target: BoardTarget, kind: BoardKind): boolean {
  if (kind === 'all') return true;
  if (target.kind === 'doubt') return kind === 'doubt';
  const { item } = target;
  switch (kind) {
    case 'conflict':
      return item.state === 'conflict';
    case 'out-of-scope':
      return !item.inScope;
    case 'change':
      return item.kind === 'cell';
    case 'doubt':
      return false;
    default:
      return item.kind === kind;
  }
}

function isOf(facts: BoardFacts, target: BoardTarget, department: string): boolean {
  return target.kind === 'doubt'
    ? submitterOf(facts, target.doubt.submissionId) === department
    : proposersOf(facts, target.item.proposalIds).includes(department);
}
