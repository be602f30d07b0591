import type { NodeId } from '../../shared/ids';
import type { OutlineEntry } from '../state/plan-outline';

type Entry = Pick<OutlineEntry, 'id' | 'depth'>;

/** What a key does to the list of areas and groups. */
export type OutlineAction =
  | { readonly kind: 'focus'; readonly id: NodeId }
  /** Folds what is open and opens what is folded. */
  | { readonly kind: 'fold' }
  /** Goes to the heading in the table. */
  | { readonly kind: 'open' };

/** Headings that stand below no folded one. */
export function shownEntries<T extends Entry>(
  outline: readonly T[],
  collapsed: ReadonlySet<NodeId>,
): readonly T[] {
  if (collapsed.size === 0) return outline;
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return outline.filter(({ id, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = collapsed.has(id) ? depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/**
 * Keys of a tree view (ARIA Authoring Practices): → opens, then goes to the first below; ← folds, then goes to the one
 * above it. Null for keys that the tree has no use for.
 *
 * @param entries what is shown, in order
 */
export function outlineKey(
  key: string,
  entries: readonly Entry[],
  at: NodeId,
  collapsed: ReadonlySet<NodeId>,
): OutlineAction | null {
  const place = entries.findIndex(({ id }) => id === at);
  const own = entries[place];
  if (own === undefined) return null;
  const next = entries[place + 1];
  switch (key) {
    case 'ArrowDown':
      return focusOn(next);
    case 'ArrowUp':
      return focusOn(entries[place - 1]);
    case 'Home':
      return focusOn(entries[0]);
    case 'End':
      return focusOn(entries.at(-1));
    case 'ArrowRight':
      if (collapsed.has(at)) return { kind: 'fold' };
      return focusOn(next !== undefined && next.depth > own.depth ? next : undefined);
    case 'ArrowLeft':
      if (!collapsed.has(at)) return { kind: 'fold' };
      return focusOn(entries.slice(0, place).findLast(({ depth }) => depth < own.depth));
    case 'Enter':
    case ' ':
      return { kind: 'open' };
    default:
      return null;
  }
}

function focusOn(entry: Entry | undefined): OutlineAction | null {
  return entry === undefined ? null : { kind: 'focus', id: entry.id };
}
