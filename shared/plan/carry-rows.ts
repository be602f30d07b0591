import type { NodeId } from '../ids';
import type { PlanNode } from './plan';
import type { ChangedNodes, PlanIndex, PlanTree, RowRange } from './plan-index-types';
import type { TableRow } from './table-view';
import { printedRowsOf } from './table-view-of';
import { isHeading, isRow } from './tree';

/**
 * The printed rows after some nodes have changed, from the index before. The table is a sequence of pieces: headings, and
 * row nodes of the top level with all that is below them. How a piece prints depends on itself and on the neighbours that
 * its merged cells reach. So rows are made anew only for pieces with changed nodes, for their neighbours before and after
 * the change, and for whatever those are joined to by merged cells; all others keep their row objects.
 */
export function carryRows(
  index: PlanIndex,
  tree: PlanTree,
  changed: ChangedNodes,
): readonly TableRow[] {
  const fresh = new FreshPieces(index, tree).find(changed);
  const kept = (node: PlanNode): RowRange | null =>
    fresh.has(node.id) ? null : (index.ranges.get(node.id) ?? null);
  return printedRowsOf(index.plan.layout, tree.children, { rows: index.rows, rangeOf: kept });
}

class FreshPieces {
  private readonly pieces: readonly PlanNode[];
  private readonly places = new Map<NodeId, number>();
  private readonly fresh = new Set<NodeId>();

  constructor(
    private readonly index: PlanIndex,
    private readonly tree: PlanTree,
  ) {
    this.pieces = piecesOf(tree);
    this.pieces.forEach(({ id }, place) => this.places.set(id, place));
  }

  find(changed: ChangedNodes): ReadonlySet<NodeId> {
    for (const id of changed.keys()) {
      const left = pieceOf(this.index, id);
      this.addBefore(left);
      this.addAfter(left);
      this.addAfter(pieceOf(this.tree, id));
    }
    for (const id of [...this.fresh]) this.addJoined(this.places.get(id) ?? 0);
    return this.fresh;
  }

  /** The neighbours that a piece had: they may have lost a cell that they continued, or one that continued theirs. */
  private addBefore(piece: PlanNode | null): void {
    const range = piece === null ? undefined : this.index.ranges.get(piece.id);
    if (range === undefined) return;
    for (const place of [range.first - 1, range.last + 1]) {
      const row = this.index.rows[place];
      if (row === undefined) continue;
      this.add(this.places.get(row.kind === 'task' ? (row.path[0] ?? row.id) : row.id));
    }
  }

  /** A piece where it stands now, with its neighbours; a heading with everything below it, which may lie deeper now. */
  private addAfter(piece: PlanNode | null): void {
    const place = piece === null ? undefined : this.places.get(piece.id);
    if (piece === null || place === undefined) return;
    let last = place;
    while (this.isBelow(this.pieces[last + 1], piece.id)) last += 1;
    for (let each = place - 1; each <= last + 1; each += 1) this.add(each);
  }

  private isBelow(piece: PlanNode | undefined, headingId: NodeId): boolean {
    let id = piece?.parentId ?? null;
    while (id !== null && id !== headingId) id = this.tree.nodes.get(id)?.parentId ?? null;
    return id !== null;
  }

  private addJoined(place: number): void {
    for (let each = place; this.joinsAbove(each); each -= 1) this.add(each - 1);
    for (let each = place + 1; this.joinsAbove(each); each += 1) this.add(each);
  }

  private add(place: number | undefined): void {
    const piece = this.pieces[place ?? -1];
    if (piece !== undefined) this.fresh.add(piece.id);
  }

  /** Whether the first row of a piece has a cell that would continue one above. */
  private joinsAbove(place: number): boolean {
    let node = this.pieces[place];
    while (node !== undefined && isRow(node)) {
      if (Object.values(node.cells).some(({ continues }) => continues)) return true;
      node = this.tree.children.get(node.id)?.[0];
    }
    return false;
  }
}

/** The heading itself, or the node of the top level that a node belongs to; null for a node that is not in the tree. */
function pieceOf(tree: PlanTree, id: NodeId): PlanNode | null {
  let node = tree.nodes.get(id);
  while (node !== undefined && isRow(node) && node.parentId !== null) {
    const parent = tree.nodes.get(node.parentId);
    if (parent === undefined || isHeading(parent)) break;
    node = parent;
  }
  return node ?? null;
}

/** Headings and row nodes of the top level, in printed order. */
function piecesOf({ children }: PlanTree): readonly PlanNode[] {
  const pieces: PlanNode[] = [];
  const visit = (parentId: NodeId | null): void => {
    for (const node of children.get(parentId) ?? []) {
      pieces.push(node);
      if (isHeading(node)) visit(node.id);
    }
  };
  visit(null);
  return pieces;
}
