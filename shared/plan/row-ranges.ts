import type { NodeId } from '../ids';
import type { RowRange, RowRanges } from './plan-index-types';
import type { TableRow } from './table-view';
import type { ChildrenByParent } from './tree';

/**
 * The printed rows of every node, found when asked for: only the places of rows are kept, and these are counted the first
 * time that one is wanted. So a plan of 10,000 rows whose rows have just shifted by one costs next to nothing.
 */
export function rowRangesOf(children: ChildrenByParent, rows: readonly TableRow[]): RowRanges {
  let places: ReadonlyMap<NodeId, number> | null = null;
  const placeOf = (id: NodeId): number | undefined => {
    places ??= placesOf(rows);
    return places.get(id);
  };
  const get = (id: NodeId): RowRange | undefined => {
    const first = placeOf(id) ?? placeOf(outermost(children, id, 'first'));
    const last = placeOf(outermost(children, id, 'last'));
    return first === undefined || last === undefined ? undefined : { first, last };
  };
  return { get, has: (id) => get(id) !== undefined };
}

function placesOf(rows: readonly TableRow[]): ReadonlyMap<NodeId, number> {
  const places = new Map<NodeId, number>();
  rows.forEach(({ id }, place) => places.set(id, place));
  return places;
}

/** The first or last node below a node that has none below it; the node itself where it has none. */
function outermost(children: ChildrenByParent, id: NodeId, side: 'first' | 'last'): NodeId {
  let current = id;
  for (;;) {
    const below = children.get(current);
    const next = side === 'first' ? below?.[0] : below?.at(-1);
    if (next === undefined) return current;
    current = next.id;
  }
}
