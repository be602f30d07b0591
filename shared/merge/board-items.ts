import type { ColumnId, NodeId } from '../ids';
import { uniteLists } from './agency-sets';
import type { BaseSide } from './base-side';
import type { AdditionGroup } from './board-additions';
import { groupBy } from './group-by';
import {
  titleColumn,
  type AddProposal,
  type CellItem,
  type CellProposal,
  type DeleteProposal,
  type MergeItem,
  type MergeItemId,
  type MoveProposal,
  type Place,
  type ProposalId,
  type ProposedChange,
  type RowRef,
  type Variant,
} from './merge-types';
import { sameProposal } from './same-value';
import { stableHash } from './stable-hash';

/** Items before it is known what contradicts them. */
export type OpenItem = MergeItem & { readonly conflictsWith: readonly [] };

function itemId(parts: readonly string[]): MergeItemId {
  return stableHash(['item', ...parts]) as MergeItemId;
}

/** Proposals of one cell, and of merged cells that overlap it, are one thing to decide. */
export function cellItems(side: BaseSide, proposals: readonly CellProposal[]): readonly CellItem[] {
  const groups = new Map<string, Set<CellProposal>>();
  for (const proposal of proposals) {
    const names = rowsOf(proposal).map((id) => `${id}/${proposal.columnId}`);
    const joined = new Set([proposal]);
    for (const name of names) for (const each of groups.get(name) ?? []) joined.add(each);
    for (const each of joined) {
      for (const id of rowsOf(each)) groups.set(`${id}/${each.columnId}`, joined);
    }
  }
  return [...new Set(groups.values())].map((group) =>
    cellItem(
      side,
      proposals.filter((each) => group.has(each)),
    ),
  );
}

export function rowsOf({ target, alsoRows }: CellProposal): readonly NodeId[] {
  return [target.nodeId, ...alsoRows.map(({ nodeId }) => nodeId)];
}

function cellItem(side: BaseSide, proposals: readonly CellProposal[]): CellItem {
  const widest = [...proposals].sort(
    (a, b) => b.alsoRows.length - a.alsoRows.length || a.target.row - b.target.row,
  )[0];
  if (widest === undefined) throw new Error('An item has no proposals');
  const { target, columnId, alsoRows, before } = widest;
  const role = side.parts.roleOf.get(columnId) ?? 'custom';
  const { year } = side.plan.metadata;
  const variants = variantsOf(proposals, (a, b) => sameProposal(a, b, role, year));
  const united =
    variants.length > 1
      ? uniteLists(
          before,
          variants.map(({ text }) => text),
          role,
        )
      : null;
  const many = united === null ? 'conflict' : 'union';
  return {
    kind: 'cell',
    id: itemId(['cell', target.nodeId, columnId]),
    state: variants.length > 1 ? many : proposals.length > 1 ? 'alike' : 'one',
    ...shared(proposals, target.row),
    target,
    columnId,
    alsoRows,
    before,
    variants,
    united,
  };
}

function variantsOf(
  proposals: readonly CellProposal[],
  same: (a: string, b: string) => boolean,
): readonly Variant[] {
  const variants: { text: string; proposalIds: ProposalId[] }[] = [];
  for (const { id, after } of proposals) {
    const known = variants.find(({ text }) => same(text, after));
    if (known === undefined) variants.push({ text: after, proposalIds: [id] });
    else known.proposalIds.push(id);
  }
  return variants;
}

export function deletionItems(proposals: readonly DeleteProposal[]): readonly MergeItem[] {
  return [...groupBy(proposals, ({ target }) => target.nodeId).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { target } = first;
    const state = group.length > 1 ? 'alike' : 'one';
    const id = itemId(['delete', target.nodeId]);
    return [{ kind: 'deletion', id, state, ...shared(group, target.row), target } as const];
  });
}

/** @param addition a new row by its proposal: places behind new rows are compared by the row of the base above those. */
export function moveItems(
  proposals: readonly MoveProposal[],
  addition: (id: ProposalId) => AddProposal | undefined,
): readonly MergeItem[] {
  return [...groupBy(proposals, ({ target }) => target.nodeId).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { target } = first;
    const places = [...groupBy(group, ({ to }) => placeName(to, addition)).values()];
    const state = places.length > 1 ? 'conflict' : group.length > 1 ? 'alike' : 'one';
    const variants = places.flatMap((same) => {
      const [head] = same;
      return head === undefined ? [] : [{ to: head.to, proposalIds: same.map(({ id }) => id) }];
    });
    const id = itemId(['move', target.nodeId]);
    return [{ kind: 'move', id, state, ...shared(group, target.row), target, variants } as const];
  });
}

function placeName(place: Place, addition: (id: ProposalId) => AddProposal | undefined): string {
  const nameOf = (ref: RowRef | null): string => {
    if (ref === null) return '';
    if (ref.kind === 'base') return ref.nodeId;
    const proposal = addition(ref.proposalId);
    if (proposal === undefined) return ref.proposalId;
    return proposal.added.kind === 'task' ? nameOf(proposal.place.after) : proposal.added.title;
  };
  return [nameOf(place.heading), nameOf(place.after), place.parentId ?? ''].join('|');
}

export function additionItems(
  groups: readonly AdditionGroup[],
  addition: (id: ProposalId) => AddProposal | undefined,
): readonly MergeItem[] {
  return groups.flatMap(({ proposals, differingColumns }) => {
    const [first] = proposals;
    if (first === undefined) return [];
    // The smallest id does not depend on the order in which the files came.
    const name = [...proposals.map(({ id }) => id)].sort()[0] ?? first.id;
    const differ = differingColumns.length > 0 || isElsewhere(proposals);
    const state = proposals.length === 1 ? 'one' : differ ? 'conflict' : 'alike';
    const id = itemId(['add', name]);
    const row = baseRowAbove(first, addition);
    return [{ kind: 'addition', id, state, ...shared(proposals, row), differingColumns } as const];
  });
}

/** The same row under different headings of the base. */
function isElsewhere(proposals: readonly AddProposal[]): boolean {
  const headings = proposals.flatMap(({ place: { heading } }) =>
    heading?.kind === 'base' ? [heading.nodeId] : [],
  );
  return new Set(headings).size > 1;
}

/** Printed row of the base after which a new row is shown, whatever new rows stand between; -1 above the first. */
function baseRowAbove(
  { place }: AddProposal,
  addition: (id: ProposalId) => AddProposal | undefined,
): number {
  const above = place.after ?? place.heading;
  if (above === null) return -1;
  if (above.kind === 'base') return above.row;
  const proposal = addition(above.proposalId);
  return proposal === undefined ? -1 : baseRowAbove(proposal, addition);
}

function shared(
  proposals: readonly ProposedChange[],
  row: number,
): Pick<OpenItem, 'proposalIds' | 'conflictsWith' | 'doubtIds' | 'inScope' | 'row'> {
  return {
    proposalIds: proposals.map(({ id }) => id),
    conflictsWith: [],
    doubtIds: [],
    inScope: proposals.every(({ inScope }) => inScope),
    row,
  };
}

/** The order of columns on the page; titles first. */
export function columnOrder(side: BaseSide): (columnId: ColumnId) => number {
  const order = new Map(side.plan.layout.columns.map(({ id }, place) => [id, place]));
  return (columnId) => (columnId === titleColumn ? -1 : (order.get(columnId) ?? order.size));
}
