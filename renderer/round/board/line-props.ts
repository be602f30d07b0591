import type { MergeItem, RowTexts } from '../../../shared/merge/merge-types';
import type { DecisionRecord } from '../../../shared/round/round-types';
import type { BoardFacts } from './board-facts';
import { addProposal } from './item-words';

/** How the officer's own text begins: as the first proposal says, or with all of them. */
export type EditStart = 'first' | 'combined';

/** What the parts of a line of the board are given. */
export interface ItemLineProps {
  readonly facts: BoardFacts;
  readonly item: MergeItem;
  readonly record: DecisionRecord | null;
  readonly active: boolean;
  /** Why the last decision of it was refused; "" where none was. */
  readonly refusal: string;
  readonly readOnly: boolean;
  readonly onActivate: () => void;
  readonly actions: ResultActions;
}

export interface ProposalsProps<Item extends MergeItem> {
  readonly facts: BoardFacts;
  readonly item: Item;
  readonly record: DecisionRecord | null;
  /** Null where nothing can be chosen (any more). */
  readonly onChoose: ((place: number) => void) | null;
}

export interface ResultActions {
  readonly editing: EditStart | null;
  readonly onAccept: () => void;
  readonly onChoose: (place: number) => void;
  readonly onReject: () => void;
  readonly onEdit: (start: EditStart) => void;
  readonly onCombine: () => void;
  readonly onSaveText: (text: string) => void;
  readonly onSaveRow: (cells: RowTexts) => void;
  readonly onCancelEdit: () => void;
  readonly onReopen: () => void;
}

/** A row that is added is edited cell by cell; a new heading is taken as it is. */
export function isNewTask(facts: BoardFacts, item: MergeItem): boolean {
  const [first] = item.proposalIds;
  if (item.kind !== 'addition' || first === undefined) return false;
  return addProposal(facts, first)?.added.kind === 'task';
}
