import type { SourcePart } from './source-table';

/** Which row of the result each source row went into, and back. Rows are counted over all parts. */
export interface RowMap {
  readonly resultOf: readonly (number | null)[];
  /** The first source row of each result row; none for a heading that stands as a paragraph. */
  readonly sourceOf: ReadonlyMap<number, number>;
}

/**
 * Areas, groups and tasks make a row each; a continuation belongs to the row before it, and is a row of its own where
 * there is none under the same heading.
 */
export function rowMapOf(parts: readonly SourcePart[]): RowMap {
  const resultOf: (number | null)[] = [];
  const sourceOf = new Map<number, number>();
  let next = 0;
  let continues = false;
  const print = (): number => {
    sourceOf.set(next, resultOf.length);
    next += 1;
    return next - 1;
  };
  for (const { trace, table } of parts) {
    if ((trace?.headingsAbove ?? 0) > 0) continues = false;
    next += trace?.headingsAbove ?? 0;
    table.rows.forEach((_row, index) => {
      const kind = trace?.rows[index]?.kind;
      if (kind === 'area' || kind === 'group') {
        resultOf.push(print());
        continues = false;
      } else if (kind === 'task' || (kind === 'continuation' && !continues)) {
        resultOf.push(print());
        continues = true;
      } else resultOf.push(kind === 'continuation' ? next - 1 : null);
    });
  }
  return { resultOf, sourceOf };
}
