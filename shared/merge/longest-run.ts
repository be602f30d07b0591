/**
 * Which items of a sequence stay in order when as little as possible moves: the rising subsequence of `values` with the
 * greatest sum of `weights` (longest, where all weigh the same). Of equal ones, the one whose items stand first.
 * Values differ. O(n²), O(n) for a sequence that is in order already.
 *
 * @returns the places of the items that stay.
 */
export function longestRun(
  values: readonly number[],
  weights: readonly number[],
): ReadonlySet<number> {
  const inOrder = values.every((value, place) => place === 0 || (values[place - 1] ?? 0) < value);
  if (inOrder) return new Set(values.keys());
  const sums: number[] = [];
  const previous: number[] = [];
  let best = -1;
  values.forEach((value, place) => {
    let [sum, from] = [0, -1];
    for (let before = 0; before < place; before += 1) {
      if ((values[before] ?? 0) < value && (sums[before] ?? 0) > sum) {
        [sum, from] = [sums[before] ?? 0, before];
      }
    }
    sums.push(sum + (weights[place] ?? 1));
    previous.push(from);
    if (best === -1 || (sums[place] ?? 0) > (sums[best] ?? 0)) best = place;
  });
  const stay = new Set<number>();
  for (let place = best; place !== -1; place = previous[place] ?? -1) stay.add(place);
  return stay;
}
