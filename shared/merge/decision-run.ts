import { AppError } from '../app-error';
import { applyChanges } from '../commands/apply-changes';
import type { Change, MergedSource } from '../commands/change';
import type { Edit } from '../commands/edit-command';
import type { NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf, type PlanIndex } from '../plan/plan-index';
import type {
  AddProposal,
  BoardProposal,
  Decision,
  MergeBoard,
  MergeItem,
  MergeItemId,
  ProposalId,
  ProposedChange,
  RefusedDecision,
} from './merge-types';
import { stableNodeId } from './stable-hash';
import { decisionTexts } from './texts';

/** The plan while decisions are carried out, and what is to be told about them. */
export class DecisionRun {
  readonly changes: Change[] = [];
  readonly applied: MergeItemId[] = [];
  readonly refused: RefusedDecision[] = [];
  private readonly sources = new Map<string, MergedSource>();
  private readonly proposals: ReadonlyMap<ProposalId, BoardProposal>;
  private readonly items: ReadonlyMap<MergeItemId, MergeItem>;

  constructor(
    private draft: Plan,
    readonly board: MergeBoard,
  ) {
    this.proposals = new Map(board.proposals.map((each) => [each.proposal.id, each]));
    this.items = new Map(board.items.map((item) => [item.id, item]));
  }

  get plan(): Plan {
    return this.draft;
  }

  get index(): PlanIndex {
    return planIndexOf(this.draft);
  }

  get mergedSources(): readonly MergedSource[] {
    return [...this.sources.values()];
  }

  /** Takes over an edit of the draft. */
  do(edit: Edit): void {
    if (edit === null) return;
    this.draft = applyChanges(this.draft, edit.changes);
    this.changes.push(...edit.changes);
  }

  /** Carries out one decision; what cannot be done is refused and leaves the draft as it is. */
  attempt(item: MergeItem, proposalIds: readonly ProposalId[], action: () => string | null): void {
    const [draft, count] = [this.draft, this.changes.length];
    const refuse = (reason: string): void => {
      this.draft = draft;
      this.changes.length = count;
      this.refused.push({ itemId: item.id, reason });
    };
    try {
      const reason = action();
      if (reason === null) this.accept(item, proposalIds);
      else refuse(reason);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refuse(error.message);
    }
  }

  accept(item: MergeItem, proposalIds: readonly ProposalId[]): void {
    this.applied.push(item.id);
    for (const id of proposalIds) {
      const proposal = this.proposals.get(id)?.proposal;
      if (proposal === undefined) continue;
      const { department, fileName } = proposal;
      this.sources.set(JSON.stringify([department, fileName]), { department, fileName });
    }
  }

  /** The proposal that an item's decision takes; undefined where it is none of the item's. */
  proposal<Kind extends ProposedChange['kind']>(
    item: MergeItem,
    decision: Decision,
    kind: Kind,
  ): Extract<ProposedChange, { readonly kind: Kind }> | undefined {
    if (decision.kind !== 'accept' && decision.kind !== 'edit-row') return undefined;
    if (!item.proposalIds.includes(decision.proposalId)) return undefined;
    const proposal = this.proposals.get(decision.proposalId)?.proposal;
    return proposal?.kind === kind
      ? (proposal as Extract<ProposedChange, { readonly kind: Kind }>)
      : undefined;
  }

  /** Who proposes the same as a proposal, itself included. */
  proposersOf(id: ProposalId): readonly ProposalId[] {
    return [id, ...(this.proposals.get(id)?.sameAs ?? [])];
  }

  /** The node that an addition has become: its own, or that of another proposal of the same new row. */
  nodeOfAddition(id: ProposalId): NodeId | null {
    const itemId = this.proposals.get(id)?.itemId;
    const item = itemId === undefined ? undefined : this.items.get(itemId);
    const ids = [id, ...(item?.proposalIds ?? [])].map(additionNodeId);
    return ids.find((each) => this.index.nodes.has(each)) ?? null;
  }

  addition(id: ProposalId): AddProposal | undefined {
    const proposal = this.proposals.get(id)?.proposal;
    return proposal?.kind === 'add' ? proposal : undefined;
  }
}

/** The leaf (or heading) that an accepted addition becomes. The same in every session, so that it is added once. */
export function additionNodeId(id: ProposalId): NodeId {
  return stableNodeId(['added', id]) as NodeId;
}

export const unknownDecision = decisionTexts.unknownDecision;
