import { editKeepingPrinted } from '../commands/keep-printed';
import type { ColumnId, NodeId } from '../ids';
import { levelsOf, type RowLevel } from '../plan/layout';
import type { Cell, HeadingNode, RowNode } from '../plan/plan';
import { pathOf, requireTaskRow, type PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotBetween, slotInside, type Slot } from '../plan/slot';
import { isHeading, isRow } from '../plan/tree';
import { additionNodeId, type DecisionRun } from './decision-run';
import type { AddProposal, Place, RowRef, RowTexts } from './merge-types';
import { stableNodeId } from './stable-hash';
import { decisionTexts } from './texts';

/** Puts a new row or heading into the draft. @returns why not, or null. */
export function applyAddition(
  run: DecisionRun,
  proposal: AddProposal,
  cells: RowTexts,
): string | null {
  if (run.nodeOfAddition(proposal.id) !== null) return null;
  const { heading } = proposal.place;
  const headingId = resolve(run, heading);
  if (heading?.kind === 'added' && headingId === null) return decisionTexts.headingFirst;
  const where = headingId !== null && run.index.nodes.has(headingId) ? headingId : null;
  if (proposal.added.kind !== 'task') return addHeading(run, proposal, where);
  if (heading !== null && where === null) return decisionTexts.headingGone;
  return addTask(run, proposal, where, cells);
}

function addHeading(run: DecisionRun, proposal: AddProposal, parentId: NodeId | null): null {
  const { index } = run;
  const { kind, number, title } = proposal.added;
  const after = resolve(run, proposal.place.after);
  const beside = after === null ? undefined : index.nodes.get(after);
  const slot =
    beside !== undefined && isHeading(beside) && beside.parentId === parentId
      ? slotBeside(index, beside.id, 'after')
      : slotInside(index, parentId, after === null ? 'start' : 'end');
  const node: HeadingNode = {
    id: additionNodeId(proposal.id),
    kind: kind === 'area' ? 'area' : 'group',
    parentId,
    orderKey: keysIn(slot, 1)[0] ?? '',
    number,
    title,
  };
  run.do(editKeepingPrinted(index, '', [{ kind: 'insert-nodes', nodes: [node] }]));
  return null;
}

/** Where a new row goes: below an objective or task that it shares, or below a heading. */
interface Spot {
  readonly slot: Slot;
  /** Levels that have to be made, from the top down to the leaf. */
  readonly levels: readonly RowLevel[];
  /** The row right above it, if that is the one that the proposal names. */
  readonly above: NodeId | null;
}

function addTask(
  run: DecisionRun,
  proposal: AddProposal,
  headingId: NodeId | null,
  cells: RowTexts,
): null {
  const spot = spotOf(run, proposal, headingId);
  const nodes: RowNode[] = [];
  for (const level of spot.levels) {
    const isLeaf = level === spot.levels.at(-1);
    const slot =
      nodes.length === 0
        ? spot.slot
        : { parentId: nodes.at(-1)?.id ?? null, previousKey: null, nextKey: null };
    nodes.push({
      id: isLeaf
        ? additionNodeId(proposal.id)
        : (stableNodeId(['added', level, proposal.id]) as NodeId),
      kind: level,
      parentId: slot.parentId,
      orderKey: keysIn(slot, 1)[0] ?? '',
      cells: cellsOf(run, proposal, { level, spot, cells }),
    });
  }
  run.do(editKeepingPrinted(run.index, '', [{ kind: 'insert-nodes', nodes }]));
  return null;
}

function spotOf(run: DecisionRun, proposal: AddProposal, headingId: NodeId | null): Spot {
  const { index } = run;
  const levels = levelsOf(index.plan.layout);
  const afterId = resolve(run, proposal.place.after);
  const after = afterId !== null && index.ranges.has(afterId) ? afterId : null;
  const path = after === null ? [] : pathOfRow(index, after);
  const container = containerOf(run, proposal, path);
  if (container !== null) {
    const beside = path[path.findIndex(({ id }) => id === container.id) + 1];
    const isInside = path.some(({ id }) => id === container.id) && beside !== undefined;
    const slot = isInside
      ? slotBeside(index, beside.id, 'after')
      : slotInside(index, container.id, 'start');
    const below = levels.slice(levels.indexOf(container.kind) + 1);
    return { slot, levels: below, above: isInside ? after : null };
  }
  const [top] = path;
  if (top !== undefined && after !== null && printedHeadingOf(index, after) === headingId) {
    const isLast = index.ranges.get(top.id)?.last === index.ranges.get(after)?.last;
    return { slot: slotBeside(index, top.id, 'after'), levels, above: isLast ? after : null };
  }
  const slot =
    proposal.place.after === null
      ? slotInside(index, headingId, 'start')
      : lastRowSlot(index, headingId);
  return { slot, levels, above: null };
}

/** The objective or task that a new row shares: of the base, or that of a new row that it is merged with. */
function containerOf(
  run: DecisionRun,
  { place, added }: AddProposal,
  path: readonly RowNode[],
): RowNode | null {
  const { index } = run;
  const parent = place.parentId === null ? undefined : index.nodes.get(place.parentId);
  if (parent !== undefined && isRow(parent)) return parent;
  // Without the new row that it is merged with (not accepted, or not yet), it stands for itself.
  if (place.after?.kind !== 'added' || run.nodeOfAddition(place.after.proposalId) === null) {
    return null;
  }
  const merged = new Set(added.mergedFromAbove);
  const shared = path.slice(0, -1).filter(({ kind }) => {
    const words = index.plan.layout.columns.filter(
      ({ level, role }) => level === kind && role !== 'number',
    );
    return words.length > 0 && words.every(({ id }) => merged.has(id));
  });
  return shared.at(-1) ?? null;
}

interface LevelCells {
  readonly level: RowLevel;
  readonly spot: Spot;
  readonly cells: RowTexts;
}

function cellsOf(
  run: DecisionRun,
  { added }: AddProposal,
  { level, spot, cells }: LevelCells,
): RowNode['cells'] {
  const { index } = run;
  const top = spot.levels[0];
  const above = spot.above === null ? null : requireTaskRow(index, spot.above);
  const made: Record<ColumnId, Cell> = {};
  for (const column of index.plan.layout.columns) {
    // A column of a level above those that are made belongs to the node that the row shares.
    const isHere =
      column.level === level ||
      (level === top &&
        !spot.levels.includes(column.level) &&
        spot.levels.length === levelsOf(index.plan.layout).length);
    if (!isHere) continue;
    const text = column.role === 'number' ? added.number : (cells[column.id] ?? '');
    const continues =
      added.mergedFromAbove.includes(column.id) && above?.cells[column.id]?.text === text;
    if (continues) made[column.id] = { text: '', continues: true };
    else if (text !== '') made[column.id] = { text, continues: false };
  }
  return made;
}

/** The area or group printed last above a row; null above the first. */
export function printedHeadingOf(index: PlanIndex, id: NodeId): NodeId | null {
  const first = index.ranges.get(id)?.first ?? 0;
  return index.rows.slice(0, first).findLast(({ kind }) => kind !== 'task')?.id ?? null;
}

/** Below the last row directly under a heading, before its first heading where it has none. */
function lastRowSlot(index: PlanIndex, parentId: NodeId | null): Slot {
  const children = index.children.get(parentId) ?? [];
  const last = children.findLastIndex((node) => !isHeading(node));
  return slotBetween(parentId, children[last], children[last + 1]);
}

function pathOfRow(index: PlanIndex, id: NodeId): readonly RowNode[] {
  const node = index.nodes.get(id);
  return node === undefined || isHeading(node) ? [] : pathOf(index, requireTaskRow(index, id));
}

/** The node that a row of the base or an addition is in the draft; null where there is none. */
export function resolve(run: DecisionRun, ref: Place['after']): NodeId | null {
  if (ref === null) return null;
  return nodeOf(run, ref);
}

function nodeOf(run: DecisionRun, ref: RowRef): NodeId | null {
  if (ref.kind === 'base') return run.index.nodes.has(ref.nodeId) ? ref.nodeId : null;
  const own = run.nodeOfAddition(ref.proposalId);
  if (own !== null) return own;
  // An addition that was not accepted: what stands above it takes its place.
  const addition = run.addition(ref.proposalId);
  return addition?.added.kind === 'task' ? resolve(run, addition.place.after) : null;
}
