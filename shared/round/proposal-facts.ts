import type { ColumnId, NodeId } from '../ids';
import { additionNodeId } from '../merge/decision-run';
import type {
  BoardProposal,
  DoubtfulPair,
  MergeBoard,
  MergeItem,
  MergeItemId,
  ProposalId,
} from '../merge/merge-types';
import type { TableRow } from '../plan/table-view';

/** What is kept of a merge board to say where its items stand in a plan: a small part of it. */
export interface ProposalFacts {
  /** In the order of the board. */
  readonly departments: readonly string[];
  readonly items: readonly ItemFacts[];
}

export interface ItemFacts {
  readonly itemId: MergeItemId;
  readonly kind: MergeItem['kind'] | 'doubt';
  /** Rows of the base that it is about; of a new row the one above it, none where nothing is above. */
  readonly rowIds: readonly NodeId[];
  readonly columnId: ColumnId | null;
  /** Nodes of which one is the new row once it is in the plan. */
  readonly addedIds: readonly NodeId[];
  readonly isConflict: boolean;
  readonly proposals: readonly ProposerFacts[];
}

export interface ProposerFacts {
  readonly id: ProposalId;
  readonly department: string;
  readonly sameAs: readonly ProposalId[];
}

/** @param baseRows printed rows of the base. */
export function proposalFactsOf(board: MergeBoard, baseRows: readonly TableRow[]): ProposalFacts {
  const proposals = new Map(board.proposals.map((each) => [each.proposal.id, each]));
  const submitters = new Map(
    board.submissions.map(({ submissionId, department, fileName }) => [
      submissionId,
      department || fileName,
    ]),
  );
  return {
    departments: [...new Set(submitters.values())],
    items: [
      ...board.items.map((item) => itemFacts(item, proposals, baseRows)),
      ...board.doubts.map((doubt) => doubtFacts(doubt, submitters.get(doubt.submissionId) ?? '')),
    ],
  };
}

function itemFacts(
  item: MergeItem,
  proposals: ReadonlyMap<ProposalId, BoardProposal>,
  baseRows: readonly TableRow[],
): ItemFacts {
  return {
    itemId: item.id,
    kind: item.kind,
    rowIds: rowsOf(item, baseRows),
    columnId: item.kind === 'cell' ? item.columnId : null,
    addedIds: item.kind === 'addition' ? item.proposalIds.map(additionNodeId) : [],
    isConflict: item.state === 'conflict',
    proposals: item.proposalIds.flatMap((id) => {
      const found = proposals.get(id);
      if (found === undefined) return [];
      return [{ id, department: found.proposal.department, sameAs: found.sameAs }];
    }),
  };
}

function rowsOf(item: MergeItem, baseRows: readonly TableRow[]): readonly NodeId[] {
  switch (item.kind) {
    case 'cell':
      return [item.target, ...item.alsoRows].map(({ nodeId }) => nodeId);
    case 'deletion':
    case 'move':
      return [item.target.nodeId];
    case 'addition': {
      const above = baseRows[Math.max(item.row, 0)];
      return above === undefined ? [] : [above.id];
    }
  }
}

/** A pair that is asked about: to be answered before anything of its row is decided. */
function doubtFacts(doubt: DoubtfulPair, department: string): ItemFacts {
  return {
    itemId: doubt.id,
    kind: 'doubt',
    rowIds: [doubt.base.nodeId],
    columnId: null,
    addedIds: [],
    isConflict: false,
    proposals: [{ id: `doubt ${doubt.id}` as ProposalId, department, sameAs: [] }],
  };
}
