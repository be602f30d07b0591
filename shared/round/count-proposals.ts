import type { NodeId } from '../ids';
import type { PlacedProposals } from './place-proposals';
import type { PlanProposals } from './plan-proposals';

/** What rows are filtered by: a department, or that something in the row waits. */
export const waitingKey = 'waiting';

export function departmentKey(name: string): string {
  return `from ${name}`;
}

/** The keys of every row that something was proposed about. */
export function proposalKeys(
  { items, departments }: PlanProposals,
  placed: PlacedProposals,
): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const byItem = items.map(({ departments: own, status }) => [
    ...own.map((place) => departmentKey(departments[place] ?? '')),
    ...(status.kind === 'waiting' ? [waitingKey] : []),
  ]);
  return new Map(
    [...placed].map(([rowId, cells]) => [
      rowId,
      new Set([...cells.values()].flat().flatMap((place) => byItem[place] ?? [])),
    ]),
  );
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
