/** Longer texts seldom come twice, and would make the memory of a cache unknown. */
const longestKey = 400;

/**
 * A pure function of a text that remembers what it answered: the words of a plan and of its submissions are few and come
 * again and again. Forgets everything when `most` texts are known, so it holds a few megabytes at most.
 */
export function remembered<Result>(
  compute: (text: string) => Result,
  most = 20_000,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longestKey) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
