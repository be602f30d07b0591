import { groupBy } from './group-by';

/** A possible pair of a left and a right thing, by their places in two lists, and what it is worth (0…1). */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/**
 * The set of pairs with the highest sum of scores in which nothing is used twice (the assignment problem), by the
 * Hungarian method in the form of Jonker and Volgenant (shortest augmenting paths). Solved for each connected part of the
 * graph by itself: after blocking those are small. A part with more than `largestExact` things on its smaller side is
 * solved greedily from the best edge down; then the pairs are good, not best.
 *
 * Deterministic: of equal sums the one found first in the order of left, right.
 */
export function assign(edges: readonly Edge[]): readonly Edge[] {
  return componentsOf(edges).flatMap((component) => {
    const lefts = [...new Set(component.map(({ left }) => left))].sort((a, b) => a - b);
    const rights = [...new Set(component.map(({ right }) => right))].sort((a, b) => a - b);
    if (component.length === 1) return component;
    if (Math.min(lefts.length, rights.length) > largestExact) return greedy(component);
    return exact(component, lefts, rights);
  });
}

const largestExact = 400;

function componentsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const byLeft = groupBy(edges, ({ left }) => left);
  const byRight = groupBy(edges, ({ right }) => right);
  const seen = new Set<Edge>();
  return edges.flatMap((start) => {
    if (seen.has(start)) return [];
    const component: Edge[] = [start];
    seen.add(start);
    for (const edge of component) {
      for (const next of [...(byLeft.get(edge.left) ?? []), ...(byRight.get(edge.right) ?? [])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    return [component];
  });
}

function greedy(edges: readonly Edge[]): readonly Edge[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return [...edges]
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    });
}

function exact(
  edges: readonly Edge[],
  lefts: readonly number[],
  rights: readonly number[],
): readonly Edge[] {
  const [rows, columns] = lefts.length <= rights.length ? [lefts, rights] : [rights, lefts];
  const isTurned = rows === rights && lefts.length > rights.length;
  const rowOf = new Map(rows.map((id, place) => [id, place]));
  const columnOf = new Map(columns.map((id, place) => [id, place]));
  const found = new Map<number, Edge>();
  const costs = rows.map(() => new Float64Array(columns.length));
  for (const edge of edges) {
    const row = rowOf.get(isTurned ? edge.right : edge.left) ?? 0;
    const column = columnOf.get(isTurned ? edge.left : edge.right) ?? 0;
    found.set(row * columns.length + column, edge);
    const line = costs[row];
    if (line !== undefined) line[column] = -edge.score;
  }
  return cheapest(costs, columns.length).flatMap((column, row) => {
    const edge = found.get(row * columns.length + column);
    return edge === undefined ? [] : [edge];
  });
}

/**
 * The column of each row in the cheapest complete assignment; as many columns as rows or more. Potentials keep reduced
 * costs non-negative; each row is added by a shortest augmenting path. O(rows² · columns).
 */
function cheapest(costs: readonly Float64Array[], columns: number): readonly number[] {
  const rowPotential = new Float64Array(costs.length + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** Row (from 1) assigned to each column (from 1); column 0 stands for the row being added. */
  const assigned = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  for (let added = 1; added <= costs.length; added += 1) {
    assigned[0] = added;
    const distance = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    let column = 0;
    do {
      visited[column] = 1;
      const row = assigned[column] ?? 0;
      let [nearest, step] = [0, Infinity];
      for (let next = 1; next <= columns; next += 1) {
        if (visited[next] === 1) continue;
        const cost = costs[row - 1]?.[next - 1] ?? 0;
        const reduced = cost - (rowPotential[row] ?? 0) - (columnPotential[next] ?? 0);
        if (reduced < (distance[next] ?? 0)) {
          distance[next] = reduced;
          previous[next] = column;
        }
        if ((distance[next] ?? 0) < step) [nearest, step] = [next, distance[next] ?? 0];
      }
      for (let each = 0; each <= columns; each += 1) {
        if (visited[each] === 1) {
          const of = assigned[each] ?? 0;
          rowPotential[of] = (rowPotential[of] ?? 0) + step;
          columnPotential[each] = (columnPotential[each] ?? 0) - step;
        } else distance[each] = (distance[each] ?? 0) - step;
      }
      column = nearest;
    } while (assigned[column] !== 0);
    while (column !== 0) {
      const from = previous[column] ?? 0;
      assigned[column] = assigned[from] ?? 0;
      column = from;
    }
  }
  const result = new Array<number>(costs.length).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = assigned[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
}
