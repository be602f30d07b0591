import { newId } from '../ids';
import type { ColumnId, NodeId } from '../ids';
import type { Cell, RowNode } from '../plan/plan';
import { leavesOf, pathOf, requireTaskRow } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn } from '../plan/slot';
import type { Slot } from '../plan/slot';
import { holderOf, levelRank } from '../plan/tree';
import type { Change } from './change';
import { moveNode } from './edit-command';

/**
 * What moves as one: a node all of whose rows were chosen, the highest there is. `chain` leads to it from the top level
 * of its row, itself last.
 */
export interface MovedUnit {
  readonly node: RowNode;
  readonly chain: readonly RowNode[];
}

/** The units of a set of leaves, in printed order. */
export function unitsOf(index: PlanIndex, leaves: readonly NodeId[]): readonly MovedUnit[] {
  const paths = leaves.map((id) => pathOf(index, requireTaskRow(index, id)));
  const chosen = new Map<NodeId, number>();
  for (const { id } of paths.flat()) chosen.set(id, (chosen.get(id) ?? 0) + 1);
  const units = new Map<NodeId, MovedUnit>();
  for (const path of paths) {
    const depth = path.findIndex(({ id }) => chosen.get(id) === leavesOf(index, id).length);
    const node = path[depth];
    if (node !== undefined) units.set(node.id, { node, chain: path.slice(0, depth + 1) });
  }
  return [...units.values()];
}

/** Where units land: a slot, and the objective or task that it lies in (null below a heading or at the root). */
export interface Landing {
  readonly slot: Slot;
  readonly container: RowNode | null;
}

/**
 * The changes that put units into a slot, in order. Levels between the landing's container and a unit are made anew, as
 * copies of those that the unit leaves, with what they print; neighbours that leave the same one share the copy.
 */
export function landingChanges(
  index: PlanIndex,
  units: readonly MovedUnit[],
  landing: Landing,
): readonly Change[] {
  const from = landing.container === null ? -1 : levelRank(landing.container.kind);
  const landed = units.map(({ node, chain }) => ({
    node,
    chain: chain.filter(({ kind }) => levelRank(kind) > from),
  }));
  const copies: RowNode[] = [];
  const moves: Change[] = [];
  place(index, landed, 0, landing.slot, { copies, moves });
  return copies.length === 0 ? moves : [{ kind: 'insert-nodes', nodes: copies }, ...moves];
}

interface Output {
  readonly copies: RowNode[];
  readonly moves: Change[];
}

function place(
  index: PlanIndex,
  units: readonly MovedUnit[],
  depth: number,
  slot: Slot,
  output: Output,
): void {
  const groups = groupsByAncestor(units, depth);
  const keys = keysIn(slot, groups.length);
  groups.forEach((group, order) => {
    const position = { parentId: slot.parentId, orderKey: keys[order] ?? '' };
    const [first] = group;
    const ancestor = first?.chain[depth];
    if (first === undefined || ancestor === undefined) return;
    if (ancestor === first.node) {
      output.moves.push(moveNode(first.node, position));
      return;
    }
    const copy = {
      ...ancestor,
      ...position,
      id: newId<'node'>(),
      cells: printedCells(index, first, ancestor),
    };
    output.copies.push(copy);
    const inside = { parentId: copy.id, previousKey: null, nextKey: null };
    place(index, group, depth + 1, inside, output);
  });
}

/** Runs of neighbouring units that share their ancestor at a depth. */
function groupsByAncestor(
  units: readonly MovedUnit[],
  depth: number,
): readonly (readonly MovedUnit[])[] {
  const groups: MovedUnit[][] = [];
  for (const unit of units) {
    const current = groups.at(-1);
    if (current?.[0]?.chain[depth] === unit.chain[depth]) current?.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** What the ancestor's cells print in the unit's first row, as texts of their own. */
function printedCells(index: PlanIndex, unit: MovedUnit, ancestor: RowNode): RowNode['cells'] {
  const row = requireTaskRow(index, unit.node.id);
  const path = pathOf(index, row);
  const cells: Record<ColumnId, Cell> = {};
  for (const column of index.plan.layout.columns) {
    const text = row.cells[column.id]?.text ?? '';
    if (text !== '' && holderOf(path, column) === ancestor) {
      cells[column.id] = { text, continues: false };
    }
  }
  return cells;
}
