import type { ColumnId, NodeId } from '../../shared/ids';
import type { PlanProposal, PlanProposals } from '../../shared/round/plan-proposals';
import type { KnownProposals } from './plan-proposals';
import { proposalTexts } from './proposal-texts';

/** The proposals about a cell of the table, those about its row included where it is the row's first. */
export function proposalsOfCell(
  { proposals, placed }: KnownProposals,
  rowId: NodeId,
  columnId: ColumnId,
): readonly PlanProposal[] {
  const places = placed.get(rowId)?.get(columnId) ?? [];
  return places.flatMap((place) => proposals.items[place] ?? []);
}

/** «Phòng Nội vụ đề nghị, tiếp thu 12/03/2027», and what is to be known beside it: one sentence. */
export function proposalWords(
  item: PlanProposal,
  proposals: Pick<PlanProposals, 'departments' | 'rounds'>,
): string {
  const names = item.departments.map((place) => proposals.departments[place] ?? '').join(', ');
  const united = proposals.rounds[item.round]?.united === true;
  const { status } = item;
  if (status.kind === 'waiting') {
    const what = proposalTexts.waiting[item.kind];
    return status.isConflict
      ? proposalTexts.conflict(names, what)
      : proposalTexts.asked(names, what);
  }
  const day = proposalTexts.day(new Date(status.at));
  if (united && item.kind === 'addition') return proposalTexts.from(names, day);
  return proposalTexts.taken(
    proposalTexts.proposed(names, proposalTexts.done[item.kind]),
    proposalTexts.how[status.how],
    day,
  );
}
