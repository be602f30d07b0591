import type { Command } from '../commands/change';
import { deleteHeading, deleteRows } from '../commands/edit-delete-rows';
import { newId, type NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { requireTaskRow } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { applyAddition } from './apply-additions';
import { applyCells } from './apply-cells';
import { applyMoves } from './apply-moves';
import { DecisionRun, unknownDecision } from './decision-run';
import type {
  AdditionItem,
  Decision,
  DecisionOutcome,
  Decisions,
  DeletionItem,
  MergeBoard,
  MergeItem,
  MoveItem,
  MoveProposal,
} from './merge-types';
import { sameForm } from './same-form';
import { decisionTexts } from './texts';

/**
 * One undoable step that carries out decisions on a plan that may have moved on since the base: cells first, then new
 * headings, moves, new rows and last deletions. Each is checked against what the plan holds now; what does not fit is refused with its
 * reason and the rest is done. Deciding again what is done already changes nothing.
 *
 * @param decisions those to be carried out now: one item, a row, a department or all.
 */
export function commandOfDecisions(
  plan: Plan,
  board: MergeBoard,
  decisions: Decisions,
): DecisionOutcome {
  const run = new DecisionRun(plan, board);
  const decided = board.items.flatMap((item): readonly (readonly [MergeItem, Decision])[] => {
    const decision = decisions[item.id];
    return decision === undefined || decision.kind === 'reject' ? [] : [[item, decision]];
  });
  const ofKind = <Kind extends MergeItem['kind']>(
    kind: Kind,
  ): readonly (readonly [Extract<MergeItem, { readonly kind: Kind }>, Decision])[] =>
    decided.filter(
      (each): each is readonly [Extract<MergeItem, { readonly kind: Kind }>, Decision] =>
        each[0].kind === kind,
    );
  applyCells(run, ofKind('cell'));
  const additions = inFileOrder(run, ofKind('addition'));
  const isNewHeading = ([item]: (typeof additions)[number]): boolean =>
    item.proposalIds.some((id) => run.addition(id)?.added.kind !== 'task');
  applyAdditions(run, additions.filter(isNewHeading));
  applyMoveItems(run, ofKind('move'));
  applyAdditions(
    run,
    additions.filter((each) => !isNewHeading(each)),
  );
  applyDeletions(run, ofKind('deletion'));
  return { command: commandOf(run), applied: run.applied, refused: run.refused };
}

function applyAdditions(
  run: DecisionRun,
  decided: readonly (readonly [AdditionItem, Decision])[],
): void {
  for (const [item, decision] of decided) {
    const proposal = run.proposal(item, decision, 'add');
    const cells = decision.kind === 'edit-row' ? decision.cells : (proposal?.added.cells ?? {});
    run.attempt(item, proposal === undefined ? [] : run.proposersOf(proposal.id), () =>
      proposal === undefined ? unknownDecision : applyAddition(run, proposal, cells),
    );
  }
}

function commandOf(run: DecisionRun): Command | null {
  if (run.changes.length === 0) return null;
  const sources = run.mergedSources;
  const label = decisionTexts.label(run.applied.length, [
    ...new Set(sources.map(({ department }) => department)),
  ]);
  return { id: newId(), label, changes: run.changes, origin: { kind: 'merged', sources } };
}

/**
 * New rows of a file in its order, so that each finds the one that it stands behind; headings before their rows. The
 * last file comes first: rows that are to stand first below one heading then follow each other in the order of files.
 */
function inFileOrder<Item extends MergeItem>(
  run: DecisionRun,
  decided: readonly (readonly [Item, Decision])[],
): readonly (readonly [Item, Decision])[] {
  const files = new Map(run.board.submissions.map((each, place) => [each.submissionId, place]));
  const placed = decided.map((each) => {
    const proposal = run.proposal(each[0], each[1], 'add');
    const file = proposal === undefined ? 0 : (files.get(proposal.submissionId) ?? 0);
    return { each, file, row: proposal?.sourceRow ?? 0 };
  });
  return placed.sort((a, b) => b.file - a.file || a.row - b.row).map(({ each }) => each);
}

/** Moves in the order of the file; rows that go behind each other go together. */
function applyMoveItems(
  run: DecisionRun,
  decided: readonly (readonly [MoveItem, Decision])[],
): void {
  const chosen = decided.flatMap(([item, decision]) => {
    const proposal = run.proposal(item, decision, 'move');
    if (proposal === undefined) run.refused.push({ itemId: item.id, reason: unknownDecision });
    return proposal === undefined ? [] : [{ item, proposal }];
  });
  chosen.sort((a, b) => (a.proposal.sourceRow ?? 0) - (b.proposal.sourceRow ?? 0));
  const chains: (typeof chosen)[] = [];
  for (const each of chosen) {
    const last = chains.at(-1)?.at(-1)?.proposal;
    if (last !== undefined && follows(last, each.proposal)) chains.at(-1)?.push(each);
    else chains.push([each]);
  }
  for (const chain of chains) {
    let outcome: string | null = null;
    chain.forEach(({ item, proposal }, place) => {
      run.attempt(item, run.proposersOf(proposal.id), () => {
        if (place === 0)
          outcome = applyMoves(
            run,
            chain.map((each) => each.proposal),
          );
        return outcome;
      });
    });
  }
}

function follows(first: MoveProposal, second: MoveProposal): boolean {
  const { after } = second.to;
  return (
    first.submissionId === second.submissionId &&
    after?.kind === 'base' &&
    after.nodeId === first.target.nodeId &&
    first.from.parentId === second.from.parentId &&
    first.to.parentId === second.to.parentId
  );
}

/** Rows all at once; then headings, where nothing is left below them. */
function applyDeletions(
  run: DecisionRun,
  decided: readonly (readonly [DeletionItem, Decision])[],
): void {
  const rows: NodeId[] = [];
  for (const [item, decision] of decided) {
    const proposal = run.proposal(item, decision, 'delete');
    const node = run.index.nodes.get(item.target.nodeId);
    if (proposal === undefined) run.refused.push({ itemId: item.id, reason: unknownDecision });
    else if (node === undefined) run.accept(item, []);
    else if (!isHeading(node)) {
      const reason = editedSince(run, item, proposal.before);
      if (reason === null) {
        rows.push(item.target.nodeId);
        run.accept(item, run.proposersOf(proposal.id));
      } else run.refused.push({ itemId: item.id, reason });
    }
  }
  if (rows.length > 0) run.do(deleteRows(run.plan, rows));
  for (const [item, decision] of [...decided].reverse()) {
    const proposal = run.proposal(item, decision, 'delete');
    const node = run.index.nodes.get(item.target.nodeId);
    if (proposal === undefined || node === undefined || !isHeading(node)) continue;
    run.attempt(item, run.proposersOf(proposal.id), () => {
      if ((run.index.children.get(node.id) ?? []).length > 0) return decisionTexts.headingNotEmpty;
      run.do(deleteHeading(run.plan, node.id));
      return null;
    });
  }
}

/** A row that says by now what neither the base nor any submission said is not deleted unseen. */
function editedSince(
  run: DecisionRun,
  { target }: DeletionItem,
  before: Readonly<Record<string, string>>,
): string | null {
  const row = requireTaskRow(run.index, target.nodeId);
  const proposed = new Map(
    run.board.items.flatMap((item) =>
      item.kind === 'cell' &&
      [item.target, ...item.alsoRows].some(({ nodeId }) => nodeId === target.nodeId)
        ? [[item.columnId, item] as const]
        : [],
    ),
  );
  for (const column of run.plan.layout.columns) {
    const now = row.cells[column.id]?.text ?? '';
    if (column.role === 'number' || sameForm(now, before[column.id] ?? '')) continue;
    const item = proposed.get(column.id);
    const known = [...(item?.variants.map(({ text }) => text) ?? []), item?.united ?? null];
    if (!known.includes(now))
      return decisionTexts.rowEdited(column.label.replace(/\s+/g, ' '), now);
  }
  return null;
}
