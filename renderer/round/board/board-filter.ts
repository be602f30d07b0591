import { groupBy } from '../../../shared/merge/group-by';
import type { DoubtfulPair, MergeItem, MergeItemId } from '../../../shared/merge/merge-types';
import type { BoardRemark } from '../../../shared/round/board-remarks';
import type { RemarkId } from '../../../shared/round/round-types';
import { proposersOf, submitterOf, type AnsweredPair, type BoardFacts } from './board-facts';

/**
 * One thing that waits for the officer, or that was settled and can be looked at again:
 *
 *   item      a proposal, or several about one place
 *   doubt     a pair to be told apart
 *   answered  such a pair that was answered
 *   remark    what was written beside the columns of the plan
 */
export type BoardTarget =
  | { readonly kind: 'item'; readonly key: MergeItemId; readonly item: MergeItem }
  | { readonly kind: 'doubt'; readonly key: MergeItemId; readonly doubt: DoubtfulPair }
  | { readonly kind: 'answered'; readonly key: string; readonly pair: AnsweredPair }
  | { readonly kind: 'remark'; readonly key: RemarkId; readonly remark: BoardRemark };

/** What was settled: ids of decided items and of remarks that were read. */
export interface Settled {
  readonly has: (key: string) => boolean;
}

export const boardKinds = [
  'all',
  'conflict',
  'doubt',
  'change',
  'addition',
  'deletion',
  'move',
  'out-of-scope',
  'remark',
] as const;

export type BoardKind = (typeof boardKinds)[number];

export interface BoardFilter {
  readonly kind: BoardKind;
  /** null: every department. */
  readonly department: string | null;
  readonly decided: 'all' | 'open' | 'decided';
}

export const noFilter: BoardFilter = { kind: 'all', department: null, decided: 'all' };

/**
 * Everything on the board in printed order: pairs in doubt before the items of their row, remarks after them, new rows
 * last, each with its remarks.
 */
export function boardTargets(facts: BoardFacts): readonly BoardTarget[] {
  const { board, remarks, answered } = facts;
  const targets: BoardTarget[] = [
    ...board.doubts.map((doubt) => ({ kind: 'doubt' as const, key: doubt.id, doubt })),
    ...answered.map((pair) => ({ kind: 'answered' as const, key: answeredKey(pair.ruling), pair })),
  ];
  const ofItem = groupBy(remarks, ({ itemId }) => itemId);
  const remarkTargets = (of: MergeItemId | null): readonly BoardTarget[] =>
    (ofItem.get(of) ?? []).map((remark) => ({ kind: 'remark', key: remark.id, remark }));
  for (const item of board.items.map((each) => withItsDoubt(facts, each))) {
    targets.push({ kind: 'item', key: item.id, item }, ...remarkTargets(item.id));
  }
  // Sorting is stable: items of one row stay in the order of the board.
  return [...targets, ...remarkTargets(null)].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A new row that may be one of the plan stands with that question, not where it would be added. */
function withItsDoubt({ doubts }: BoardFacts, item: MergeItem): MergeItem {
  const [first] = item.doubtIds;
  const doubt = first === undefined ? undefined : doubts.get(first);
  if (item.kind !== 'addition' || doubt === undefined) return item;
  return { ...item, row: doubt.base.row };
}

/** Key of the line of a pair that was answered. */
export function answeredKey(asked: Pick<DoubtfulPair, 'submissionId' | 'sourceId'>): string {
  return `answered ${asked.submissionId} ${asked.sourceId}`;
}

/** Printed row of the base that a line stands at; -1: above the first. */
export function rowOf(target: BoardTarget): number {
  switch (target.kind) {
    case 'item':
      return target.item.row;
    case 'doubt':
      return target.doubt.base.row;
    case 'answered':
      return target.pair.row;
    case 'remark':
      return target.remark.row;
  }
}

/** Whether it is about a row of the base; a new row stands in none. */
export function isAboutRow(target: BoardTarget): boolean {
  if (target.kind === 'item') return target.item.kind !== 'addition';
  return target.kind === 'remark' && target.remark.nodeId !== null;
}

function isBlockedAddition({ kind, doubtIds }: MergeItem): boolean {
  return kind === 'addition' && doubtIds.length > 0;
}

function placeOf(target: BoardTarget): number {
  const row = rowOf(target);
  if (target.kind === 'doubt' || target.kind === 'answered') return row - 0.5;
  if (target.kind === 'item' && isBlockedAddition(target.item)) return row - 0.4;
  if (!isAboutRow(target)) return row + 0.2;
  return target.kind === 'remark' ? row + 0.1 : row;
}

export function filterTargets(
  facts: BoardFacts,
  settled: Settled,
  targets: readonly BoardTarget[],
  filter: BoardFilter,
): readonly BoardTarget[] {
  return targets.filter(
    (target) =>
      isOfKind(target, filter.kind) &&
      (filter.department === null || isOf(facts, target, filter.department)) &&
      (filter.decided === 'all' || isOpen(settled, target) === (filter.decided === 'open')),
  );
}

/** How many lines each choice of kind shows while the other two stay as they are. */
export function countKinds(
  facts: BoardFacts,
  settled: Settled,
  targets: readonly BoardTarget[],
  filter: BoardFilter,
): Readonly<Record<BoardKind, number>> {
  const others = filterTargets(facts, settled, targets, { ...filter, kind: 'all' });
  const entries = boardKinds.map(
    (kind) => [kind, others.filter((target) => isOfKind(target, kind)).length] as const,
  );
  return Object.fromEntries(entries) as Record<BoardKind, number>;
}

/** It waits for the officer. */
export function isOpen(settled: Settled, { kind, key }: BoardTarget): boolean {
  return kind === 'doubt' || (kind !== 'answered' && !settled.has(key));
}

/** The next line nobody has decided on, after `from` and then from the top; null where all is done. */
export function nextOpen(
  settled: Settled,
  targets: readonly BoardTarget[],
  from: string | null,
): string | null {
  const at = targets.findIndex(({ key }) => key === from);
  const later = [...targets.slice(at + 1), ...targets.slice(0, at + 1)];
  return later.find((target) => isOpen(settled, target))?.key ?? null;
}

function isOfKind(target: BoardTarget, kind: BoardKind): boolean {
  if (kind === 'all') return true;
  if (target.kind === 'remark') return kind === 'remark';
  if (target.kind !== 'item') return kind === 'doubt';
  const { item } = target;
  switch (kind) {
    case 'conflict':
      return item.state === 'conflict';
    case 'out-of-scope':
      return !item.inScope;
    case 'change':
      return item.kind === 'cell';
    case 'doubt':
    case 'remark':
      return false;
    default:
      return item.kind === kind;
  }
}

function isOf(facts: BoardFacts, target: BoardTarget, department: string): boolean {
  switch (target.kind) {
    case 'item':
      return proposersOf(facts, target.item.proposalIds).includes(department);
    case 'doubt':
      return submitterOf(facts, target.doubt.submissionId) === department;
    case 'answered':
      return submitterOf(facts, target.pair.ruling.submissionId) === department;
    case 'remark':
      return target.remark.department === department;
  }
}
