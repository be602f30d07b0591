import type { RemovedPlan } from '../../shared/history/removed-plan';
import type { PlanId } from '../../shared/ids';
import type { ReadingDatabase } from './database';
import { nullableNumeric, text } from './row';

/** The plans that were taken out of the library, the last one first. restorePlan brings one back. */
export function listRemovedPlans(db: ReadingDatabase): readonly RemovedPlan[] {
  const sql = `SELECT plan.id, name, issuer, year, removed_at
    FROM plan JOIN metadata ON metadata.plan_key = plan.key
    WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, plan.key DESC`;
  return db.all(sql, [], (row) => ({
    planId: text(row, 'id') as PlanId,
    name: text(row, 'name'),
    issuer: text(row, 'issuer'),
    year: nullableNumeric(row, 'year'),
    removedAt: text(row, 'removed_at'),
  }));
}
