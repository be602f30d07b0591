import { AppError } from '../../shared/app-error';
import { applyChanges } from '../../shared/commands/apply-changes';
import { invertChanges, type Change } from '../../shared/commands/change';
import type { PlanId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';
import type { ReadingDatabase } from './database';
import { loadPlan } from './load-plan';
import { planKeyOf } from './plan-key';
import { text } from './row';

/**
 * A plan as it was at an earlier revision: from the plan of now, every later step is taken back, undone and cut commands
 * too, for the log forgets nothing. Takes time by the number of steps since. Throws AppError 'not-found' for a revision
 * that the plan has not reached.
 */
export function planAtRevision(db: ReadingDatabase, planId: PlanId, revision: number): Plan {
  const { plan, revision: last } = loadPlan(db, planId);
  if (revision < 0 || revision > last) {
    throw new AppError('not-found', 'Không tìm thấy thời điểm này trong lịch sử của kế hoạch.');
  }
  const sql = `
    SELECT revision.kind, changes FROM revision JOIN command ON command.key = command_key
    WHERE revision.plan_key = ? AND revision.number > ? ORDER BY revision.number DESC`;
  const steps = db.all(sql, [planKeyOf(db, planId), revision], (row) => ({
    wasUndo: text(row, 'kind') === 'undo',
    changes: JSON.parse(text(row, 'changes')) as readonly Change[],
  }));
  const back = steps.flatMap(({ wasUndo, changes }) =>
    wasUndo ? changes : invertChanges(changes),
  );
  return applyChanges(plan, back);
}
