import type { TimelineStep } from './versions';

/** Steps that follow each other closely and came from one place. The newest first, as the steps are. */
export interface StepGroup {
  readonly steps: readonly TimelineStep[];
}

/** A pause in which an officer went to do something else. */
const pauseMs = 10 * 60_000;

/**
 * Steps without a long pause between them, on one day; what came from a file or a merge stands alone.
 *
 * @param dayOf tells days apart as the user's clock does
 */
export function groupSteps(
  steps: readonly TimelineStep[],
  dayOf: (time: string) => string,
): readonly StepGroup[] {
  const groups: TimelineStep[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && belongTogether(last, step, dayOf)) {
      group.push(step);
    } else groups.push([step]);
  }
  return groups.map((group) => ({ steps: group }));
}

function belongTogether(
  later: TimelineStep,
  earlier: TimelineStep,
  dayOf: (time: string) => string,
): boolean {
  if (standsAlone(later) || standsAlone(earlier)) return false;
  const pause = Date.parse(later.happenedAt) - Date.parse(earlier.happenedAt);
  return pause <= pauseMs && dayOf(later.happenedAt) === dayOf(earlier.happenedAt);
}

function standsAlone({ origin }: TimelineStep): boolean {
  return origin?.kind === 'imported' || origin?.kind === 'merged' || origin?.kind === 'restored';
}
