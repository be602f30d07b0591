import { AppError } from '../../shared/app-error';
import type { FileToken, PlanId, TaskId } from '../../shared/ids';
import type { ExportResult } from '../../shared/ipc-contract';
import { loadPlan } from '../store/load-plan';
import type { ExportFormat } from '../worker/jobs';
import type { AppContext } from './app-context';
import { safeFileName } from './safe-file-name';

const fileTypes = {
  docx: { name: 'Tài liệu Word', extension: 'docx' },
  xlsx: { name: 'Sổ tính Excel', extension: 'xlsx' },
} as const;

/**
 * Asks where to save, writes the appendix there and proves it by reading it again.
 * null when the user closed the dialog. Rejects with AppError of the writer, or 'cancelled'.
 */
export async function exportPlan(
  context: AppContext,
  planId: PlanId,
  format: ExportFormat,
  taskId: TaskId,
): Promise<ExportResult | null> {
  const { plan } = loadPlan(context.library.reader, planId);
  if (plan.nodes.length === 0) {
    throw new AppError('empty-document', 'Phụ lục chưa có dòng nào nên chưa có gì để xuất.');
  }
  const path = await context.dialogs.chooseFileToSave({
    title: `Xuất phụ lục ra ${fileTypes[format].name}`,
    suggestedName: `${safeFileName(plan.metadata.name, 'Phụ lục')}.${format}`,
    fileType: fileTypes[format],
  });
  if (path === null) return null;
  const outcome = await context.tasks.run(taskId, 'finish', (signal) =>
    context.worker.run(
      'export',
      { plan, path: withExtension(path, format), format },
      { signal, onProgress: (progress) => context.reportProgress(taskId, progress) },
    ),
  );
  return {
    ...context.files.issue(outcome.path),
    proven: outcome.differences.length === 0,
    differences: outcome.differences,
    warnings: outcome.warnings,
    rows: outcome.rows,
  };
}

/** Shows a written file in the file manager. */
export function revealExport(context: AppContext, token: FileToken): void {
  context.dialogs.reveal(context.files.pathOf(token));
}

/** Some systems' dialogs leave the extension to the program. */
function withExtension(path: string, format: ExportFormat): string {
  return path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`;
}
