import type { Decision, MergeItem, MergeItemId, RowTexts } from '../../../shared/merge/merge-types';
import { openedPlan, undo } from '../../state/open-plan';
import { decide, mergeBoard, reopen } from '../../state/round-board';
import { rowName } from './board-entries';
import { proposersOf, type BoardFacts } from './board-facts';
import { choicesOf, columnName, shortened } from './item-words';
import { boardTexts } from './texts';

/**
 * What the officer does on the board. Each call is one step: what it changes in the plan is undone at once by Ctrl+Z,
 * and what only says «không tiếp thu» is opened again.
 */
interface BoardStep {
  /** Items whose decision is no part of the plan's history. */
  readonly plain: readonly MergeItemId[];
  readonly changedPlan: boolean;
  /** Of the plan after the step: the board's own undo holds only while nothing was done since. */
  readonly revision: number;
}

let steps: readonly BoardStep[] = [];

type Asked = Parameters<typeof decide>[0];

async function decideAsStep(decisions: Asked, label: string): Promise<void> {
  const before = openedPlan.get()?.revision ?? 0;
  await decide(decisions, label);
  const revision = openedPlan.get()?.revision ?? 0;
  const known = new Set(mergeBoard.get()?.decisions.map(({ itemId }) => itemId));
  const plain = decisions
    .filter(({ itemId, decision }) => decision.kind === 'reject' && known.has(itemId))
    .map(({ itemId }) => itemId);
  const changedPlan = revision !== before;
  if (plain.length > 0 || changedPlan) steps = [...steps, { plain, changedPlan, revision }];
}

/** Takes back the last step of the board, or of the plan where the plan was edited since. */
export async function undoOnBoard(): Promise<void> {
  const last = steps.at(-1);
  const isCurrent = last !== undefined && last.revision === openedPlan.get()?.revision;
  if (!isCurrent) {
    steps = [];
    return undo();
  }
  if (last.changedPlan) await undo();
  // The plan's revision moved with the undo: the step before counts from where it is now.
  const revision = openedPlan.get()?.revision ?? 0;
  steps = steps
    .slice(0, -1)
    .map((step, at, all) => (at === all.length - 1 ? { ...step, revision } : step));
  await reopen(last.plain);
}

/** Accepts one proposal of an item; without one the united list, else the first. */
export function accept(facts: BoardFacts, item: MergeItem, choice: number | null): Promise<void> {
  const decision = acceptance(item, choice);
  if (decision === null) return Promise.resolve();
  const ids = decision.kind === 'accept' ? [decision.proposalId] : item.proposalIds;
  const label = boardTexts.labels.accept(proposersOf(facts, ids).join(', '), itemName(facts, item));
  return decideAsStep([{ itemId: item.id, decision }], shortened(label, 280));
}

/** What accepting means; null where one of several proposals has to be chosen first. */
export function acceptance(item: MergeItem, choice: number | null): Decision | null {
  if (choice === null && item.kind === 'cell' && item.united !== null) {
    return { kind: 'accept-union' };
  }
  const choices = choicesOf(item);
  if (choice === null && choices.length > 1) return null;
  const proposalId = choices[choice ?? 0];
  return proposalId === undefined ? null : { kind: 'accept', proposalId };
}

export function reject(facts: BoardFacts, items: readonly MergeItem[]): Promise<void> {
  const [first] = items;
  if (first === undefined) return Promise.resolve();
  const label = boardTexts.labels.reject(itemName(facts, first));
  return decideAsStep(
    items.map(({ id }) => ({ itemId: id, decision: { kind: 'reject' } })),
    shortened(label, 280),
  );
}

export function acceptText(facts: BoardFacts, item: MergeItem, text: string): Promise<void> {
  const label = boardTexts.labels.edit(itemName(facts, item));
  return decideAsStep(
    [{ itemId: item.id, decision: { kind: 'edit', text } }],
    shortened(label, 280),
  );
}

/** Adds a row at the place of its first proposal with the officer's own cells. */
export function acceptRowTexts(facts: BoardFacts, item: MergeItem, cells: RowTexts): Promise<void> {
  const [proposalId] = item.proposalIds;
  if (proposalId === undefined) return Promise.resolve();
  const label = boardTexts.labels.edit(itemName(facts, item));
  const decision: Decision = { kind: 'edit-row', proposalId, cells };
  return decideAsStep([{ itemId: item.id, decision }], shortened(label, 280));
}

/** Accepts several items at once as one step. */
export function acceptTogether(
  decisions: Readonly<Record<MergeItemId, Decision>>,
  label: string,
): Promise<void> {
  const asked = Object.entries(decisions).map(([itemId, decision]) => ({
    itemId: itemId as MergeItemId,
    decision,
  }));
  return decideAsStep(asked, shortened(label, 280));
}

/** «Kết quả, dòng 2 Rà soát …» */
function itemName(facts: BoardFacts, item: MergeItem): string {
  if (item.kind === 'addition') return boardTexts.newRow;
  const row = facts.rows[item.target.row];
  const name = row === undefined ? '' : shortened(rowName(row, facts.columns));
  return item.kind === 'cell' ? `${columnName(facts, item.columnId)}, ${name}` : name;
}
