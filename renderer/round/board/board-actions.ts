import type {
  Decision,
  DoubtfulPair,
  MergeItem,
  MergeItemId,
  RowTexts,
} from '../../../shared/merge/merge-types';
import { decide, reopen, rule, ruleAgain, type AskedRow } from '../../state/round-board';
import { rowName } from './board-entries';
import { proposersOf, type BoardFacts } from './board-facts';
import { choicesOf, columnName, shortened } from './item-words';
import { boardTexts } from './texts';

/** What the officer does on the board. Each call is one step of the plan, with the words that undo says of it. */

const longestLabel = 280;

/** Accepts one proposal of an item; without one the united list, else the first. */
export function accept(facts: BoardFacts, item: MergeItem, choice: number | null): Promise<void> {
  const decision = acceptance(item, choice);
  if (decision === null) return Promise.resolve();
  const ids = decision.kind === 'accept' ? [decision.proposalId] : item.proposalIds;
  const label = boardTexts.labels.accept(proposersOf(facts, ids).join(', '), itemName(facts, item));
  return decide([{ itemId: item.id, decision }], shortened(label, longestLabel));
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
  return decide(
    items.map(({ id }) => ({ itemId: id, decision: { kind: 'reject' } })),
    shortened(label, longestLabel),
  );
}

export function acceptText(facts: BoardFacts, item: MergeItem, text: string): Promise<void> {
  const label = boardTexts.labels.edit(itemName(facts, item));
  const decision: Decision = { kind: 'edit', text };
  return decide([{ itemId: item.id, decision }], shortened(label, longestLabel));
}

/** Adds a row at the place of its first proposal with the officer's own cells. */
export function acceptRowTexts(facts: BoardFacts, item: MergeItem, cells: RowTexts): Promise<void> {
  const [proposalId] = item.proposalIds;
  if (proposalId === undefined) return Promise.resolve();
  const label = boardTexts.labels.edit(itemName(facts, item));
  const decision: Decision = { kind: 'edit-row', proposalId, cells };
  return decide([{ itemId: item.id, decision }], shortened(label, longestLabel));
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
  return decide(asked, shortened(label, longestLabel));
}

/** Opens a decided item again. */
export function decideAgain(facts: BoardFacts, item: MergeItem): Promise<void> {
  const label = boardTexts.labels.reopen(itemName(facts, item));
  return reopen([item.id], shortened(label, longestLabel));
}

/** Says whether the two rows of a doubtful pair are one task. */
export function answerPair(facts: BoardFacts, doubt: DoubtfulPair, isSame: boolean): Promise<void> {
  const name = rowWords(facts, doubt.base.row);
  const label = isSame ? boardTexts.labels.same(name) : boardTexts.labels.two(name);
  return rule(doubt, isSame ? doubt.base.nodeId : null, shortened(label, longestLabel));
}

/** Asks about a pair again that was answered. */
export function askAgain(facts: BoardFacts, asked: AskedRow, row: number): Promise<void> {
  const label = boardTexts.labels.ruleAgain(rowWords(facts, row));
  return ruleAgain(asked, shortened(label, longestLabel));
}

/** «Kết quả, dòng 2 Rà soát …» */
function itemName(facts: BoardFacts, item: MergeItem): string {
  if (item.kind === 'addition') return boardTexts.newRow;
  const name = rowWords(facts, item.target.row);
  return item.kind === 'cell' ? `${columnName(facts, item.columnId)}, ${name}` : name;
}

function rowWords(facts: BoardFacts, at: number): string {
  const row = facts.rows[at];
  return row === undefined ? '' : shortened(rowName(row, facts.columns));
}
