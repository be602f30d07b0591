/** Work that may be interrupted wherever it yields, and returns what came of it. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
