import { AppError } from '../../shared/app-error';
import type { PlanId, TaskId } from '../../shared/ids';
import type { PrintOutcome } from '../../shared/ipc/document';
import { loadPlan } from '../store/load-plan';
import type { AppContext } from './app-context';
import { printOptionsOf } from './print-options';

/**
 * Prints the pages of a plan, as the preview shows them, through the system's dialog. Rejects with AppError: not-found
 * where no printer is set up, empty-document where there is nothing to print, print-failed, cancelled.
 */
export async function printPlan(
  context: AppContext,
  planId: PlanId,
  taskId: TaskId,
): Promise<PrintOutcome> {
  if (!(await context.printer.isThere())) {
    throw new AppError(
      'not-found',
      'Máy này chưa có máy in nào. Hãy cài máy in trong phần cài đặt của hệ thống rồi in lại, hoặc xuất ra PDF để in ở máy khác.',
    );
  }
  const { plan } = loadPlan(context.library.reader, planId);
  const options = printOptionsOf(context, planId);
  const { html, pages } = await context.tasks.run(taskId, 'cancel', (signal) =>
    context.worker.run(
      'print-view',
      { plan, options },
      { signal, onProgress: (progress) => context.reportProgress(taskId, progress) },
    ),
  );
  if (pages === 0) {
    throw new AppError('empty-document', 'Kế hoạch chưa có nội dung nên chưa có trang nào để in.');
  }
  return context.printer.print(html);
}
