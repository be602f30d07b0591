import { AppError } from '../../shared/app-error';
import type { PlanId } from '../../shared/ids';
import type { ReadingDatabase } from './database';
import { numeric } from './row';

/** Key of a plan that is there and not removed. Throws AppError 'not-found'. */
export function planKeyOf(db: ReadingDatabase, planId: PlanId): number {
  const sql = 'SELECT key FROM plan WHERE id = ? AND removed_at IS NULL';
  const key = db.get(sql, [planId], (row) => numeric(row, 'key'));
  if (key !== undefined) return key;
  throw new AppError(
    'not-found',
    'Không tìm thấy kế hoạch này trong thư viện. Có thể kế hoạch đã bị xóa; hãy quay về trang đầu và chọn lại.',
  );
}

/** What is said when an edit was made on content that the library no longer holds. */
export function stalePlan(): AppError {
  return new AppError(
    'stale-plan',
    'Kế hoạch trên màn hình không còn khớp với thư viện nên thao tác chưa được ghi. Hãy mở lại kế hoạch rồi làm lại thao tác này.',
  );
}
