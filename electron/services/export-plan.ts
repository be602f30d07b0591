import { AppError } from '../../shared/app-error';
import type { PrintOptions } from '../../shared/document/print-options';
import type { FileToken, PlanId, TaskId } from '../../shared/ids';
import type { ExportResult } from '../../shared/ipc-contract';
import type { Plan } from '../../shared/plan/plan';
import { loadPlan } from '../store/load-plan';
import type { ExportFormat } from '../worker/jobs';
import type { AppContext } from './app-context';
import { printOptionsOf } from './print-options';
import { safeFileName } from './safe-file-name';

const fileTypes = {
  docx: { name: 'Tài liệu Word', extension: 'docx' },
  xlsx: { name: 'Sổ tính Excel', extension: 'xlsx' },
  pdf: { name: 'Tài liệu PDF', extension: 'pdf' },
} as const;

export interface ExportRequest {
  readonly planId: PlanId;
  readonly format: ExportFormat;
  /** Those kept for the plan where absent. */
  readonly print?: PrintOptions | undefined;
  readonly taskId: TaskId;
}

/**
 * Asks where to save, writes the plan there and proves it by reading it again.
 * null when the user closed the dialog. Rejects with AppError of the writer, 'empty-document' where there is nothing of
 * what was asked for, or 'cancelled'.
 */
export async function exportPlan(
  context: AppContext,
  { planId, format, print: chosen, taskId }: ExportRequest,
): Promise<ExportResult | null> {
  const { plan } = loadPlan(context.library.reader, planId);
  const print = chosen ?? printOptionsOf(context, planId);
  refuseEmpty(plan, format, print);
  const path = await context.dialogs.chooseFileToSave({
    title: `Xuất ra ${fileTypes[format].name}`,
    suggestedName: `${safeFileName(plan.metadata.name, 'Phụ lục')}.${format}`,
    fileType: fileTypes[format],
  });
  if (path === null) return null;
  const outcome = await context.tasks.run(taskId, 'finish', (signal) =>
    context.worker.run(
      'export',
      { plan, path: withExtension(path, format), format, print },
      { signal, onProgress: (progress) => context.reportProgress(taskId, progress) },
    ),
  );
  return {
    ...context.files.issue(outcome.path),
    proven: outcome.differences.length === 0,
    differences: outcome.differences,
    warnings: outcome.warnings,
    rows: outcome.rows,
    check: outcome.check,
  };
}

/** A workbook is the appendix, whatever parts the options name. */
function refuseEmpty(plan: Plan, format: ExportFormat, print: PrintOptions): void {
  const asksForAppendix = format === 'xlsx' || print.parts === 'appendix';
  const hasText = plan.body.length + plan.decision.length > 0;
  if (asksForAppendix && plan.nodes.length === 0) {
    throw new AppError('empty-document', 'Phụ lục chưa có dòng nào nên chưa có gì để xuất.');
  }
  if (print.parts === 'text' && !asksForAppendix && !hasText) {
    throw new AppError('empty-document', 'Văn bản chưa có nội dung nên chưa có gì để xuất.');
  }
  if (!hasText && plan.nodes.length === 0) {
    throw new AppError('empty-document', 'Kế hoạch chưa có nội dung nào nên chưa có gì để xuất.');
  }
}

/** Shows a written file in the file manager. */
export function revealExport(context: AppContext, token: FileToken): void {
  context.dialogs.reveal(context.files.pathOf(token));
}

/** Some systems' dialogs leave the extension to the program. */
function withExtension(path: string, format: ExportFormat): string {
  return path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`;
}
