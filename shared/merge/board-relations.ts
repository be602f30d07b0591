import type { NodeId } from '../ids';
import { leavesOf } from '../plan/plan-index';
import type { BaseSide } from './base-side';
import { rowsOf } from './board-items';
import { groupBy } from './group-by';
import type {
  BoardProposal,
  ConflictReason,
  DeleteProposal,
  MergeItem,
  MergeItemId,
  ProposalId,
  ProposedChange,
} from './merge-types';

interface Relations {
  readonly related: readonly BoardProposal[];
  readonly finished: readonly MergeItem[];
}

interface Conflict {
  readonly with: ProposalId;
  readonly why: ConflictReason;
}

/** What proposals have to do with each other: conflicts within an item and between items, and repetitions. */
export function relate(
  side: BaseSide,
  proposals: readonly ProposedChange[],
  items: readonly MergeItem[],
): Relations {
  const conflicts = new Map<ProposalId, Conflict[]>();
  const add = (a: ProposalId, b: ProposalId, why: ConflictReason): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      conflicts.set(one, [...(conflicts.get(one) ?? []), { with: other, why }]);
    }
  };
  const itemOf = new Map(
    items.flatMap((item) => item.proposalIds.map((id) => [id, item] as const)),
  );
  const repeats = repetitions(items);
  for (const item of items) addInnerConflicts(item, add);
  addDeletionConflicts(side, proposals, add);
  const order = new Map(proposals.map(({ id }, place) => [id, place]));
  const inOrder = (ids: Iterable<ProposalId>): readonly ProposalId[] =>
    [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const related = proposals.flatMap((proposal): readonly BoardProposal[] => {
    const item = itemOf.get(proposal.id);
    if (item === undefined) return [];
    const own = conflicts.get(proposal.id) ?? [];
    const same = repeats.get(proposal.id) ?? [proposal.id];
    const alike = item.kind === 'addition' ? item.proposalIds : same;
    const first = inOrder(alike)[0] ?? proposal.id;
    return [
      {
        proposal,
        itemId: item.id,
        conflictsWith: inOrder(own.map((each) => each.with)),
        why: [...new Set(own.map(({ why }) => why))],
        sameAs: inOrder(same.filter((id) => id !== proposal.id)),
        duplicateOf: first === proposal.id ? null : first,
      },
    ];
  });
  return { related, finished: finish(items, itemOf, conflicts) };
}

/** Proposals that say the same, by each of them. */
function repetitions(items: readonly MergeItem[]): ReadonlyMap<ProposalId, readonly ProposalId[]> {
  const groups = items.flatMap((item) => variantsOf(item));
  return new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const)));
}

function variantsOf(item: MergeItem): readonly (readonly ProposalId[])[] {
  if (item.kind === 'cell' || item.kind === 'move')
    return item.variants.map(({ proposalIds }) => proposalIds);
  if (item.kind === 'deletion' || item.state === 'alike') return [item.proposalIds];
  return item.proposalIds.map((id) => [id]);
}

type AddConflict = (a: ProposalId, b: ProposalId, why: ConflictReason) => void;

const innerReason = {
  cell: 'same-cell',
  move: 'moved-differently',
  addition: 'added-twice',
  deletion: 'edit-delete',
} as const;

/** Different variants of one item contradict each other, unless they unite. */
function addInnerConflicts(item: MergeItem, add: AddConflict): void {
  if (item.state !== 'conflict') return;
  const variants = variantsOf(item);
  variants.forEach((ids, place) => {
    for (const other of variants.slice(place + 1)) {
      for (const a of ids) for (const b of other) add(a, b, innerReason[item.kind]);
    }
  });
}

/** Rows deleted by one submission that another edits, moves, or puts a new row into. */
function addDeletionConflicts(
  side: BaseSide,
  proposals: readonly ProposedChange[],
  add: AddConflict,
): void {
  const byRow = groupBy(
    proposals.filter((each) => each.kind === 'delete'),
    ({ target }) => target.nodeId,
  );
  if (byRow.size === 0) return;
  for (const proposal of proposals) {
    const rows = touchedRows(side, proposal);
    const [first] = rows;
    if (first === undefined) continue;
    for (const deletion of byRow.get(first) ?? []) {
      if (deletion.submissionId === proposal.submissionId) continue;
      for (const each of deletionsOfAll(rows, deletion, byRow))
        add(proposal.id, each.id, 'edit-delete');
    }
  }
}

/** The deletions of one submission where it deletes all of the rows; else none: what is left takes the edit. */
function deletionsOfAll(
  rows: readonly NodeId[],
  { submissionId }: DeleteProposal,
  byRow: ReadonlyMap<NodeId, readonly DeleteProposal[]>,
): readonly DeleteProposal[] {
  const deletions = rows.flatMap((id) =>
    (byRow.get(id) ?? []).filter((each) => each.submissionId === submissionId),
  );
  return deletions.length === rows.length ? deletions : [];
}

/** The rows of the base without which a proposal makes no sense. */
function touchedRows(side: BaseSide, proposal: ProposedChange): readonly NodeId[] {
  switch (proposal.kind) {
    case 'change':
      return rowsOf(proposal);
    case 'move':
      return [proposal.target.nodeId];
    case 'add': {
      const { parentId, heading } = proposal.place;
      if (parentId !== null) return leavesOf(side.facts.index, parentId);
      return heading?.kind === 'base' ? [heading.nodeId] : [];
    }
    case 'delete':
      return [];
  }
}

function finish(
  items: readonly MergeItem[],
  itemOf: ReadonlyMap<ProposalId, MergeItem>,
  conflicts: ReadonlyMap<ProposalId, readonly Conflict[]>,
): readonly MergeItem[] {
  return items.map((item) => {
    const others = new Set<MergeItemId>(
      item.proposalIds
        .flatMap((id) => conflicts.get(id) ?? [])
        .flatMap((conflict) => itemOf.get(conflict.with)?.id ?? [])
        .filter((id) => id !== item.id),
    );
    if (others.size === 0) return item;
    return { ...item, state: 'conflict' as const, conflictsWith: [...others] };
  });
}
