import type { BaseSide } from './base-side';
import { leadsRow } from './department-rows';
import type { RowMatches } from './match-rows';
import type { Submission, SubmissionScope } from './merge-types';
import { texts } from './texts';

export interface ScopeFinding {
  readonly scope: SubmissionScope;
  readonly reason: string;
}

/**
 * Whether a file holds the whole appendix or some rows only, where nobody said it. The evidence are the rows of the base
 * that the department does not lead: a file that leaves most of them out was made of own rows. Where the department is
 * not known, all rows count. Under doubt it is own rows, because then nothing is taken for deleted.
 */
export function scopeOf(side: BaseSide, submission: Submission, matches: RowMatches): ScopeFinding {
  if (submission.scope !== 'by-evidence') {
    return { scope: submission.scope, reason: texts.scopeStated };
  }
  const present = new Set([
    ...[...matches.pairs.values()].map(({ base }) => base),
    ...matches.doubts.map(({ base }) => base),
  ]);
  const others = side.facts.rows.filter(({ lead }) => !leadsRow(submission.department, lead));
  const counted = others.length >= fewestOthers ? others : side.facts.rows;
  const found = counted.filter((row) => present.has(row)).length;
  const scope = isWhole(found, counted.length) ? 'whole' : 'own-rows';
  return { scope, reason: texts.scopeFound(scope, found, counted.length, counted === others) };
}

const fewestOthers = 4;
const wholeShare = 0.75;

/** At most a quarter is missing; of very few rows, one. */
function isWhole(found: number, all: number): boolean {
  if (all === 0) return false;
  return found >= all * wholeShare || (found * 2 >= all && all - found <= 1);
}
