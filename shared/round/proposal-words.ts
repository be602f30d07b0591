import type {
  BoardProposal,
  Decision,
  MergeBoard,
  MergeItem,
  Place,
  ProposalId,
  ProposedChange,
} from '../merge/merge-types';
import { columnByRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import type { TableRow } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import { headingChoice } from './new-task-rows';
import { roundTexts } from './texts';

/** Says items, proposals and decisions of a board in words. */
export class ProposalWords {
  private readonly rows: readonly TableRow[];
  private readonly proposals: ReadonlyMap<ProposalId, BoardProposal>;

  constructor(
    private readonly base: Plan,
    board: MergeBoard,
  ) {
    this.rows = tableViewOf(base).rows;
    this.proposals = new Map(board.proposals.map((each) => [each.proposal.id, each]));
  }

  proposal(id: ProposalId): ProposedChange | undefined {
    return this.proposals.get(id)?.proposal;
  }

  /** What of the draft an item is about. */
  draft(item: MergeItem): string {
    switch (item.kind) {
      case 'cell': {
        const place = this.rowName(item.target.row);
        const column = this.base.layout.columns.find(({ id }) => id === item.columnId);
        const name =
          column === undefined
            ? roundTexts.titleOf(place)
            : roundTexts.cellOf(place, oneLine(column.label));
        return `${name}\n${roundTexts.draftText(item.before)}`;
      }
      case 'addition':
        return roundTexts.newRow;
      case 'deletion':
      case 'move':
        return this.rowName(item.target.row);
    }
  }

  /** What a proposal wants. */
  wish(proposal: ProposedChange): string {
    switch (proposal.kind) {
      case 'change':
        return roundTexts.change(proposal.after);
      case 'delete':
        return roundTexts.deletion;
      case 'move':
        return roundTexts.move(this.placeName(proposal.to));
      case 'add':
        return this.addition(proposal);
    }
  }

  /** What was decided, as one proposal's department reads it; null: as the record says it of the item. */
  result(item: MergeItem, decision: Decision | undefined, of: ProposalId | null): string {
    if (decision === undefined) return roundTexts.open;
    switch (decision.kind) {
      case 'reject':
        return roundTexts.rejected;
      case 'accept-union':
        return roundTexts.acceptedUnited(item.kind === 'cell' ? (item.united ?? '') : '');
      case 'edit':
        return roundTexts.partly(decision.text);
      case 'edit-row':
        return roundTexts.partly(this.cells(decision.cells));
      case 'accept':
        return this.accepted(item, decision.proposalId, of);
    }
  }

  private accepted(item: MergeItem, chosen: ProposalId, of: ProposalId | null): string {
    const alike = this.alike(item, chosen);
    const wish = this.proposal(chosen);
    const words = wish === undefined ? '' : this.short(wish);
    if (of !== null) {
      if (alike.includes(of)) return roundTexts.accepted;
      return item.kind === 'cell' ? roundTexts.otherChosen(words) : roundTexts.otherPlace;
    }
    if (alike.length === item.proposalIds.length) return roundTexts.accepted;
    const names = alike.map((id) => this.proposal(id)?.department ?? '');
    return roundTexts.acceptedOf([...new Set(names)].join(', '), words);
  }

  /** Proposals of the item that say the same as the chosen one. */
  private alike(item: MergeItem, chosen: ProposalId): readonly ProposalId[] {
    if (item.kind === 'cell' || item.kind === 'move') {
      const variant = item.variants.find(({ proposalIds }) => proposalIds.includes(chosen));
      return variant?.proposalIds ?? [chosen];
    }
    if (item.kind === 'deletion') return item.proposalIds;
    const same = this.proposals.get(chosen)?.sameAs ?? [];
    return item.proposalIds.filter((id) => id === chosen || same.includes(id));
  }

  private short(proposal: ProposedChange): string {
    return proposal.kind === 'change' ? proposal.after : this.wish(proposal);
  }

  private addition({ added, place }: Extract<ProposedChange, { readonly kind: 'add' }>): string {
    if (added.kind !== 'task') {
      return roundTexts.headingAddition([added.number, added.title].filter(Boolean).join(' '));
    }
    const unplaced = added.unplaced.map(({ label, text }) => `${oneLine(label)}: ${text}`);
    const where = place.heading?.kind === 'base' ? this.rowName(place.heading.row) : '';
    const lines = [where, this.cells(added.cells), ...unplaced].filter((line) => line !== '');
    return roundTexts.addition(lines.join('\n'));
  }

  private cells(cells: Readonly<Record<string, string>>): string {
    return this.base.layout.columns
      .filter(({ id, role }) => role !== 'number' && (cells[id] ?? '') !== '')
      .map(({ id, label }) => `${oneLine(label)}: ${cells[id] ?? ''}`)
      .join('\n');
  }

  private placeName({ heading, after }: Place): string {
    const row = after?.kind === 'base' ? after.row : heading?.kind === 'base' ? heading.row : null;
    return row === null ? roundTexts.moveTop : this.rowName(row);
  }

  /** «Mục 2: «Rà soát …»» of a printed row of the base. */
  rowName(at: number): string {
    const row = this.rows[at];
    if (row === undefined) return '';
    if (row.kind !== 'task') return `«${headingChoice(row)}»`;
    const { layout } = this.base;
    const number = columnByRole(layout, 'number');
    const task = columnByRole(layout, 'activity') ?? columnByRole(layout, 'task');
    const words = task === undefined ? '' : (row.cells[task.id]?.text ?? '');
    return roundTexts.place(number === undefined ? '' : (row.cells[number.id]?.text ?? ''), words);
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
