import type { NodeId } from '../ids';
import type { Change } from './change';

/**
 * The row to show after changes were applied (or undone, with the inverted changes): the first leaf that came in, else
 * the first node that was moved or written. Null where the table was not touched or rows only went away.
 */
export function focusOfChanges(changes: readonly Change[]): NodeId | null {
  const inserted = changes.flatMap((change) =>
    change.kind === 'insert-nodes' ? change.nodes : [],
  );
  const parents = new Set(inserted.map(({ parentId }) => parentId));
  const leaves = inserted.filter(({ id }) => !parents.has(id));
  const moved = changes.find((change) => change.kind === 'move-node');
  const written = changes.find(({ kind }) => kind === 'set-cell' || kind === 'set-heading');
  const touched = moved ?? written;
  return leaves.at(0)?.id ?? (touched !== undefined && 'nodeId' in touched ? touched.nodeId : null);
}
