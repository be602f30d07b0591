import type { NodeId } from '../ids';
import type { PlacedProposals } from './place-proposals';
import type { PlanProposals } from './plan-proposals';

/** What rows are filtered by: a department, or that something in the row waits. */
export const waitingKey = 'waiting';

export function departmentKey(name: string): string {
  return `from ${name}`;
}

/** The keys of every row that something was proposed about. Yields after each row. */
export function* proposalKeys(
  { items, departments }: PlanProposals,
  placed: PlacedProposals,
): Generator<void, ReadonlyMap<NodeId, ReadonlySet<string>>, void> {
  const names = departments.map(departmentKey);
  const keys = new Map<NodeId, ReadonlySet<string>>();
  for (const [rowId, cells] of placed) {
    const ofRow = new Set<string>();
    for (const place of new Set([...cells.values()].flat())) {
      const item = items[place];
      for (const department of item?.departments ?? []) ofRow.add(names[department] ?? '');
      if (item?.status.kind === 'waiting') ofRow.add(waitingKey);
    }
    keys.set(rowId, ofRow);
    yield;
  }
  return keys;
}

/** How many rows have each key. */
export function countKeys(
  keys: ReadonlyMap<NodeId, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ofRow of keys.values()) {
    for (const key of ofRow) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
