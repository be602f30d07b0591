import type {
  AddProposal,
  CellItem,
  Decision,
  MergeItem,
  MoveProposal,
  Place,
  ProposalId,
  RowRef,
  RowTexts,
} from '../../../shared/merge/merge-types';
import { titleColumn } from '../../../shared/merge/merge-types';
import { rowName } from './board-entries';
import type { BoardFacts } from './board-facts';
import { boardTexts } from './texts';

/** «Kết quả / Sản phẩm» on one line. */
export function columnName(facts: BoardFacts, columnId: string): string {
  if (columnId === titleColumn) return boardTexts.headingTitle;
  const column = facts.columns.find(({ id }) => id === columnId);
  return column === undefined ? '' : oneLine(column.label);
}

export function addProposal(facts: BoardFacts, id: ProposalId): AddProposal | null {
  const proposal = facts.proposals.get(id)?.proposal;
  return proposal?.kind === 'add' ? proposal : null;
}

export function moveProposal(facts: BoardFacts, id: ProposalId | undefined): MoveProposal | null {
  const proposal = id === undefined ? undefined : facts.proposals.get(id)?.proposal;
  return proposal?.kind === 'move' ? proposal : null;
}

/** «Trong «II Thủ tục hành chính», sau dòng «2 Rà soát …»». */
export function placeWords(facts: BoardFacts, { heading, after }: Place): string {
  const inside = heading === null ? '' : boardTexts.inside(refWords(facts, heading));
  const below = after === null ? boardTexts.first : boardTexts.after(refWords(facts, after));
  return [inside, below].filter(Boolean).join(', ');
}

function refWords(facts: BoardFacts, ref: RowRef): string {
  if (ref.kind === 'base') {
    const row = facts.rows[ref.row];
    return row === undefined ? '' : shortened(rowName(row, facts.columns));
  }
  const added = addProposal(facts, ref.proposalId)?.added;
  if (added === undefined) return boardTexts.newRow;
  const [words] = facts.columns
    .filter(({ role }) => role === 'task' || role === 'activity' || role === 'objective')
    .reverse()
    .flatMap(({ id }) => added.cells[id] ?? []);
  return shortened(added.title || (words ?? boardTexts.newRow));
}

/** The text that a decided cell has afterwards; null while it is open or where the base's text stays. */
export function decidedText(item: CellItem, decision: Decision | undefined): string | null {
  if (decision === undefined) return null;
  switch (decision.kind) {
    case 'accept':
      return (
        item.variants.find(({ proposalIds }) => proposalIds.includes(decision.proposalId))?.text ??
        null
      );
    case 'accept-union':
      return item.united;
    case 'edit':
      return decision.text;
    case 'reject':
    case 'edit-row':
      return null;
  }
}

/** What the field for an own text begins with when proposals are to be combined: every different text, one below the other. */
export function combinedText(item: CellItem): string {
  return item.united ?? item.variants.map(({ text }) => text).join('\n');
}

/** The cells of a new row with the texts of all its proposals. */
export function combinedCells(facts: BoardFacts, item: MergeItem): RowTexts {
  const texts: Record<string, string> = {};
  for (const id of item.proposalIds) {
    const cells = addProposal(facts, id)?.added.cells ?? {};
    for (const [columnId, text] of Object.entries(cells)) {
      const known = texts[columnId];
      if (known === undefined || known === '') texts[columnId] = text;
      else if (!known.split('\n').includes(text)) texts[columnId] = `${known}\n${text}`;
    }
  }
  return texts;
}

/** The proposals that can be chosen one by one: different texts of a cell, places of a row, versions of a new row. */
export function choicesOf(item: MergeItem): readonly ProposalId[] {
  const firsts =
    item.kind === 'cell' || item.kind === 'move'
      ? item.variants.map(({ proposalIds }) => proposalIds[0])
      : item.kind === 'addition'
        ? item.proposalIds
        : item.proposalIds.slice(0, 1);
  return firsts.filter((id) => id !== undefined);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function shortened(text: string, most = 90): string {
  const line = oneLine(text);
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
}
