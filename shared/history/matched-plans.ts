import type { ColumnId, NodeId } from '../ids';
import type { PlanMatch } from './match-plans';

/** A PlanMatch as pairs, which JSON can hold: the later plan's id first, then the earlier one's. */
export interface MatchedPlans {
  readonly rows: readonly (readonly [NodeId, NodeId])[];
  readonly columns: readonly (readonly [ColumnId, ColumnId])[];
  readonly by: PlanMatch['by'];
}

export function matchedPlansOf({ rows, columns, by }: PlanMatch): MatchedPlans {
  return { rows: [...rows], columns: [...columns], by };
}

export function planMatchOf({ rows, columns, by }: MatchedPlans): PlanMatch {
  return { rows: new Map(rows), columns: new Map(columns), by };
}
