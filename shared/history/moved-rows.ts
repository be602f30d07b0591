import type { NodeId } from '../ids';
import { longestRun } from '../merge/longest-run';
import type { TableRow } from '../plan/table-view';
import type { Steps } from '../steps';

/**
 * The rows of `after` that stand elsewhere than their counterparts: under another heading, or among the rows of the same
 * heading in another order. As few rows as possible are moved; what stands below a moved heading moved with it and is
 * not listed. In steps: see comparePlansInSteps.
 *
 * @param pairs from rows of after to rows of before
 */
export function* movedRows(
  before: readonly TableRow[],
  after: readonly TableRow[],
  pairs: ReadonlyMap<NodeId, NodeId>,
): Steps<ReadonlySet<NodeId>> {
  const oldHeadings = headingsAbove(before);
  yield;
  const oldPlaces = new Map(before.map(({ id }, place) => [id, place]));
  const paired = new Set(pairs.values());
  yield;
  const groups = rowsByHeading(after);
  yield;
  const moved = new Set<NodeId>();
  for (const [heading, rows] of groups) {
    const counterpart = heading === null ? null : (pairs.get(heading) ?? null);
    const staying: NodeId[] = [];
    for (const id of rows) {
      const old = pairs.get(id);
      if (old === undefined) continue;
      const oldHeading = oldHeadings.get(old) ?? null;
      // A row that a new heading took in, or that lost its heading, stands where it stood.
      const isNew = heading !== null && counterpart === null;
      const isGone = oldHeading !== null && !paired.has(oldHeading);
      const same = oldHeading === counterpart || isNew || isGone;
      if (same) staying.push(id);
      else moved.add(id);
    }
    const places = staying.map((id) => oldPlaces.get(pairs.get(id) ?? id) ?? 0);
    const kept = longestRun(
      places,
      places.map(() => 1),
    );
    staying.forEach((id, index) => {
      if (!kept.has(index)) moved.add(id);
    });
    yield;
  }
  return moved;
}

/** The innermost heading above each row; null at the top. */
export function headingsAbove(rows: readonly TableRow[]): ReadonlyMap<NodeId, NodeId | null> {
  const above = new Map<NodeId, NodeId | null>();
  const open: NodeId[] = [];
  for (const row of rows) {
    if (row.kind !== 'task') open.length = row.depth;
    above.set(row.id, open.at(-1) ?? null);
    if (row.kind !== 'task') open.push(row.id);
  }
  return above;
}

function rowsByHeading(rows: readonly TableRow[]): ReadonlyMap<NodeId | null, readonly NodeId[]> {
  const groups = new Map<NodeId | null, NodeId[]>();
  for (const [id, heading] of headingsAbove(rows)) {
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [id]);
    else group.push(id);
  }
  return groups;
}
