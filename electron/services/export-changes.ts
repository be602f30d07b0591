import { AppError } from '../../shared/app-error';
import {
  momentInWords,
  type ComparedState,
  type RowSteps,
} from '../../shared/history/change-table';
import type { PlanState } from '../../shared/history/versions';
import type { PlanId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { ExportedChanges } from '../../shared/ipc/history';
import { listSteps, planBirth, stepsOfRows } from '../store/cell-history';
import { loadPlan } from '../store/load-plan';
import { planAtRevision } from '../store/plan-at';
import { loadVersion, versionSummary } from '../store/versions';
import type { AppContext } from './app-context';
import { safeFileName } from './safe-file-name';

const fileTypes = {
  docx: { name: 'Tài liệu Word', extension: 'docx' },
  xlsx: { name: 'Sổ tính Excel', extension: 'xlsx' },
} as const;

/**
 * Writes the table of changes between two states of a plan. null when the user closed the dialog. Rejects with AppError
 * of the writer, 'not-found', 'empty-document' where the states are alike, or 'cancelled'.
 */
export async function exportChanges(
  context: AppContext,
  { planId, earlier, later, format, taskId }: RequestOf<'history.export-changes'>,
): Promise<ExportedChanges | null> {
  const [before, after] = [stateOf(context, planId, earlier), stateOf(context, planId, later)];
  const path = await context.dialogs.chooseFileToSave({
    title: `Xuất bảng so sánh ra ${fileTypes[format].name}`,
    suggestedName: `${safeFileName(`Bảng so sánh ${after.plan.metadata.name}`, 'Bảng so sánh')}.${format}`,
    fileType: fileTypes[format],
  });
  if (path === null) return null;
  const input = {
    earlier: before,
    later: after,
    steps: stepsBetween(context, planId, before.revision, after.revision),
    path: path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`,
    format,
  };
  const { rows, differences, ...written } = await context.tasks.run(taskId, 'finish', (signal) =>
    context.worker.run('write-changes', input, {
      signal,
      onProgress: (progress) => context.reportProgress(taskId, progress),
    }),
  );
  if (rows === 0) {
    throw new AppError(
      'empty-document',
      'Hai bản không khác nhau ở nội dung nào nên không có gì để đưa vào bảng so sánh.',
    );
  }
  const proven = differences.length === 0;
  return { ...context.files.issue(written.path), rows, proven, differences };
}

interface DatedState extends ComparedState {
  /** null for another plan, whose story is not this one's. */
  readonly revision: number | null;
}

function stateOf({ library }: AppContext, planId: PlanId, state: PlanState): DatedState {
  const { reader } = library;
  const now = momentInWords(new Date().toISOString());
  switch (state.kind) {
    case 'now': {
      const { plan, revision } = loadPlan(reader, planId);
      return { plan, revision, name: 'Bản hiện tại', moment: now };
    }
    case 'version': {
      const { name, createdAt, revision } = versionSummary(reader, state.versionId);
      const plan = loadVersion(reader, state.versionId);
      return { plan, revision, name, moment: `lưu ${momentInWords(createdAt)}` };
    }
    case 'moment': {
      const { revision } = state;
      const [step] = listSteps(reader, planId, revision + 1, 1);
      const at = step?.happenedAt ?? planBirth(reader, planId).at;
      const plan = planAtRevision(reader, planId, revision);
      return { plan, revision, name: `Bản ${momentInWords(at)}`, moment: '' };
    }
    case 'plan': {
      const { plan } = loadPlan(reader, state.planId);
      return { plan, revision: null, name: plan.metadata.name, moment: now };
    }
  }
}

/** None where a side is another plan or the later side is the older one: the log does not tell that story. */
function stepsBetween(
  { library }: AppContext,
  planId: PlanId,
  from: number | null,
  to: number | null,
): RowSteps {
  if (from === null || to === null || to < from) return new Map();
  return stepsOfRows(library.reader, planId, from, to);
}
