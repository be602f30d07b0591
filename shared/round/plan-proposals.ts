import type { ColumnId, NodeId } from '../ids';
import type { Decision, MergeItemId, ProposalId } from '../merge/merge-types';
import type { ItemFacts, ProposalFacts } from './proposal-facts';
import type { RoundId } from './round-types';

/**
 * Who proposed what stands in a plan, and what is still to be decided: all rounds of a plan in one compact, plain answer.
 * It names nodes and columns and knows nothing of printed rows; place-proposals.ts puts it onto the table.
 */
export interface PlanProposals {
  /** The newest first. */
  readonly rounds: readonly ProposalRound[];
  /** Names of departments, or of files where a department is not known; those of the newest round come first. */
  readonly departments: readonly string[];
  readonly items: readonly PlanProposal[];
  /** By command: the texts of nodes that it was the last to write. */
  readonly writes: readonly (readonly WrittenNode[])[];
}

export interface ProposalRound {
  readonly roundId: RoundId;
  readonly name: string;
  /** Plans without a base were united: the names are those of the plans that rows came from. */
  readonly united: boolean;
}

export interface PlanProposal {
  readonly itemId: MergeItemId;
  /** Index into rounds. */
  readonly round: number;
  readonly kind: ItemFacts['kind'];
  /** Printed rows (leaf or heading nodes) that it is about; of a new row that waits, the row above it. */
  readonly rowIds: readonly NodeId[];
  /** titleColumn for the words of a heading; null where a row as a whole is meant. */
  readonly columnId: ColumnId | null;
  /** Indexes into departments. */
  readonly departments: readonly number[];
  readonly status: ProposalStatus;
}

/**
 * taken    the decision is in force; `command` (index into writes) carried it out at `at` (ISO time)
 * waiting  nobody has decided, or something was proposed since
 */
export type ProposalStatus =
  | {
      readonly kind: 'taken';
      readonly how: Exclude<Decision['kind'], 'reject'>;
      readonly at: string;
      readonly command: number;
    }
  | { readonly kind: 'waiting'; readonly isConflict: boolean };

/** A node and the keys (column ids, or 'number' and 'title') of its texts; null: all that it says. */
export type WrittenNode = readonly [nodeId: NodeId, keys: readonly string[] | null];

/** A decision in force, as a round keeps it. */
export interface DecisionInForce {
  readonly decision: Decision;
  readonly decidedAt: string;
  readonly seenProposalIds: readonly ProposalId[];
  /** Which logged command carried it out; null where none was needed. */
  readonly command: number | null;
}

export interface RoundPart {
  readonly round: ProposalRound;
  /** An ended round waits for nothing. */
  readonly isOpen: boolean;
  readonly facts: ProposalFacts;
  readonly decisions: ReadonlyMap<MergeItemId, DecisionInForce>;
}

/** @param writes what is left of the texts that each command wrote, by the number that decisions name. */
export function planProposalsOf(
  parts: readonly RoundPart[],
  writes: ReadonlyMap<number, readonly WrittenNode[]>,
): PlanProposals {
  const departments = [...new Set(parts.flatMap(({ facts }) => facts.departments))];
  const places = new Map(departments.map((name, place) => [name, place]));
  const commands = new Map([...writes.keys()].map((key, place) => [key, place]));
  const items = parts.flatMap((part, round) =>
    part.facts.items.flatMap((item): readonly PlanProposal[] => {
      const decision = part.decisions.get(item.itemId);
      const taken = decision === undefined ? null : takenOf(item, decision, commands, writes);
      const asked = part.isOpen ? waitingProposals(item, decision) : [];
      return [taken, asked.length === 0 ? null : waitingOf(item, asked)].flatMap((found) =>
        found === null
          ? []
          : [
              {
                ...found,
                round,
                departments: found.departments.map((each) => places.get(each) ?? 0),
              },
            ],
      );
    }),
  );
  return {
    rounds: parts.map(({ round }) => round),
    departments,
    items,
    writes: [...writes.values()],
  };
}

type Named = Omit<PlanProposal, 'round' | 'departments'> & {
  readonly departments: readonly string[];
};

/** null where nothing of it can be seen in the table: refused, deleted, or written over since. */
function takenOf(
  item: ItemFacts,
  { decision, decidedAt, command }: DecisionInForce,
  commands: ReadonlyMap<number, number>,
  writes: ReadonlyMap<number, readonly WrittenNode[]>,
): Named | null {
  const { itemId, kind, columnId } = item;
  if (decision.kind === 'reject' || command === null || kind === 'deletion') return null;
  const place = commands.get(command);
  if (place === undefined) return null;
  const candidates = new Set(item.addedIds);
  const rowIds =
    kind === 'addition'
      ? (writes.get(command) ?? []).flatMap(([nodeId]) => (candidates.has(nodeId) ? [nodeId] : []))
      : item.rowIds;
  if (rowIds.length === 0) return null;
  return {
    itemId,
    kind,
    rowIds,
    columnId,
    departments: departmentsOf(item, proposersOf(item, decision)),
    status: { kind: 'taken', how: decision.kind, at: decidedAt, command: place },
  };
}

/** Whose words a decision takes, as the merge record says it: all of them where the officer combined or edited. */
function proposersOf({ proposals }: ItemFacts, decision: Decision): ReadonlySet<ProposalId> {
  const taken =
    decision.kind === 'accept' || decision.kind === 'edit-row' ? decision.proposalId : null;
  const own = proposals.find(({ id }) => id === taken);
  return new Set(own === undefined ? proposals.map(({ id }) => id) : [own.id, ...own.sameAs]);
}

function waitingProposals(
  { proposals }: ItemFacts,
  decision: DecisionInForce | undefined,
): readonly ProposalId[] {
  const seen = new Set(decision?.seenProposalIds);
  return proposals.map(({ id }) => id).filter((id) => decision === undefined || !seen.has(id));
}

function waitingOf(item: ItemFacts, asked: readonly ProposalId[]): Named {
  const { itemId, kind, columnId, rowIds, isConflict } = item;
  const departments = departmentsOf(item, new Set(asked));
  return { itemId, kind, columnId, rowIds, departments, status: { kind: 'waiting', isConflict } };
}

function departmentsOf({ proposals }: ItemFacts, ids: ReadonlySet<ProposalId>): readonly string[] {
  return [...new Set(proposals.flatMap(({ id, department }) => (ids.has(id) ? [department] : [])))];
}
