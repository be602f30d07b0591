import { editOf } from '../commands/edit-command';
import { moveRowsTo } from '../commands/edit-move-rows';
import { editKeepingPrinted } from '../commands/keep-printed';
import { landingChanges, type MovedUnit } from '../commands/move-units';
import type { Change } from '../commands/change';
import type { NodeId } from '../ids';
import { leavesOf, pathOf, requireTaskRow, type PlanIndex } from '../plan/plan-index';
import type { RowNode } from '../plan/plan';
import { slotBeside, slotInside } from '../plan/slot';
import { isRow } from '../plan/tree';
import { printedHeadingOf, resolve } from './apply-additions';
import type { DecisionRun } from './decision-run';
import type { MoveProposal } from './merge-types';
import { decisionTexts } from './texts';

/**
 * Carries out moves that follow each other (each row goes behind the one before): rows of one objective that move
 * together stay together.
 *
 * @returns why not, or null.
 */
export function applyMoves(run: DecisionRun, moves: readonly MoveProposal[]): string | null {
  const [first] = moves;
  if (first === undefined) return null;
  const ids = moves.map(({ target }) => target.nodeId);
  if (ids.some((id) => !run.index.ranges.has(id))) return decisionTexts.rowGone;
  if (isElsewhere(run.index, first)) return decisionTexts.rowMoved;
  const headingId = resolve(run, first.to.heading);
  if (first.to.heading !== null && headingId === null) {
    return first.to.heading.kind === 'added'
      ? decisionTexts.headingFirst
      : decisionTexts.headingGone;
  }
  const after = resolve(run, first.to.after);
  const parent = first.to.parentId === null ? undefined : run.index.nodes.get(first.to.parentId);
  if (parent !== undefined && isRow(parent)) {
    for (const id of [...ids].reverse()) joinParent(run, id, parent.id, after);
    return null;
  }
  const target = targetOf(run.index, after, headingId);
  if (target === null) return decisionTexts.rowGone;
  run.do(moveRowsTo(run.plan, ids, target.id, target.side));
  return null;
}

/** The officer has put the row under another heading than both the base and the proposal. */
function isElsewhere(index: PlanIndex, { target, from, to }: MoveProposal): boolean {
  const now = printedHeadingOf(index, target.nodeId);
  const headings = [from.heading, to.heading].map((ref) =>
    ref === null ? null : ref.kind === 'base' ? ref.nodeId : undefined,
  );
  return !headings.includes(now) && !headings.includes(undefined);
}

function targetOf(
  index: PlanIndex,
  after: NodeId | null,
  headingId: NodeId | null,
): { readonly id: NodeId; readonly side: 'before' | 'after' } | null {
  if (after !== null) return { id: after, side: 'after' };
  if (headingId !== null) return { id: headingId, side: 'after' };
  const first = index.rows[0]?.id;
  return first === undefined ? null : { id: first, side: 'before' };
}

/** Puts a row into an objective or task: behind `after` where that lies in it, else as the first. */
function joinParent(run: DecisionRun, id: NodeId, parentId: NodeId, after: NodeId | null): void {
  const { index } = run;
  const path = pathOf(index, requireTaskRow(index, id));
  const leaf = path.at(-1);
  const container = index.nodes.get(parentId);
  if (leaf === undefined || container === undefined || !isRow(container)) return;
  const behind = after === null || after === id ? [] : pathIn(index, after);
  const beside = behind[behind.findIndex((node) => node.id === parentId) + 1];
  const isInside = behind.some((node) => node.id === parentId) && beside !== undefined;
  const slot = isInside
    ? slotBeside(index, beside.id, 'after')
    : slotInside(index, parentId, 'start');
  const unit: MovedUnit = { node: leaf, chain: path };
  const changes = [
    ...landingChanges(index, [unit], { slot, container }),
    ...emptied(index, path, parentId),
  ];
  run.do(changes.length === 0 ? editOf('', []) : editKeepingPrinted(index, '', changes));
}

/** The nodes above a leaf that hold nothing else. */
function emptied(index: PlanIndex, path: readonly RowNode[], parentId: NodeId): readonly Change[] {
  const nodes = path
    .slice(0, -1)
    .filter(({ id }) => id !== parentId && leavesOf(index, id).length === 1);
  return nodes.length === 0 ? [] : [{ kind: 'delete-nodes', nodes }];
}

function pathIn(index: PlanIndex, id: NodeId): readonly RowNode[] {
  const node = index.nodes.get(id);
  return node !== undefined && isRow(node) ? pathOf(index, requireTaskRow(index, id)) : [];
}
