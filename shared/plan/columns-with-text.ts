import type { ColumnId } from '../ids';
import type { Plan } from './plan';

/** The columns in which at least one row says something. */
export function columnsWithText({ nodes }: Plan): ReadonlySet<ColumnId> {
  const filled = new Set<ColumnId>();
  for (const node of nodes) {
    if (!('cells' in node)) continue;
    for (const [id, { text }] of Object.entries(node.cells)) {
      if (text !== '') filled.add(id as ColumnId);
    }
  }
  return filled;
}
