import { AppError } from '../../shared/app-error';
import { newId, type PlanId } from '../../shared/ids';
import type { WritingDatabase } from './database';
import { editStateOf } from './edit-state';
import { executeCommand } from './history';
import { readMetadata } from './load-plan';
import { planKeyOf } from './plan-key';

/**
 * Gives a plan another name in the library. It is a command like any other edit, so it can be undone.
 * Throws AppError 'not-found'.
 */
export function renamePlan(
  db: WritingDatabase,
  planId: PlanId,
  name: string,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    const key = planKeyOf(db, planId);
    const { name: before } = readMetadata(db, key);
    if (before === name) return;
    const change = { kind: 'set-metadata', before: { name: before }, after: { name } } as const;
    const command = { id: newId<'command'>(), label: 'Đổi tên kế hoạch', changes: [change] };
    executeCommand(db, planId, editStateOf(db, key).revision, command, now);
  });
}

/** Takes a plan out of the library; all of it is kept and restorePlan brings it back. Throws AppError 'not-found'. */
export function removePlan(db: WritingDatabase, planId: PlanId, now: Date = new Date()): void {
  const key = planKeyOf(db, planId);
  db.run('UPDATE plan SET removed_at = ? WHERE key = ?', now.toISOString(), key);
}

/** Brings a removed plan back. Throws AppError 'not-found' for a plan that the library never had. */
export function restorePlan(db: WritingDatabase, planId: PlanId): void {
  const restored = db.run('UPDATE plan SET removed_at = NULL WHERE id = ?', planId);
  if (restored === 0) {
    throw new AppError('not-found', 'Không tìm thấy kế hoạch cần khôi phục trong thư viện.');
  }
}
