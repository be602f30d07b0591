import { newId, type PlanId, type VersionId } from '../../shared/ids';
import type { RequestOf } from '../../shared/ipc-contract';
import type { UnitedPlan } from '../../shared/ipc/rounds';
import type { RoundId } from '../../shared/round/round-types';
import type { Plan } from '../../shared/plan/plan';
import { loadPlan } from '../store/load-plan';
import { insertRound } from '../store/rounds';
import { savePlan } from '../store/save-plan';
import { insertSubmission } from '../store/submissions';
import { createVersion } from '../store/versions';
import type { UnitedFile, UniteInput, UniteOutput } from '../worker/round-jobs';
import type { AppContext } from './app-context';
import { chosenPaths, filesBelow } from './round-receive';

/**
 * Unites plans that have no base in common: begins a new plan in the library with the columns and headings of all of
 * them and no rows, and a round on it in which every file is in force. Its board proposes the rows; decisions, undo and
 * record are those of any round. null when the user closed the dialog. Rejects with 'no-appendix' where fewer than two
 * plans could be read, 'not-found', 'cancelled': then nothing was begun.
 */
export async function unitePlansInLibrary(
  context: AppContext,
  { planIds, withFiles, name, taskId }: RequestOf<'rounds.unite'>,
): Promise<UnitedPlan | null> {
  const paths = withFiles ? await chosenPaths(context, { kind: 'choose-files' }) : [];
  if (paths === null) return null;
  const { files, passedOver } = await filesBelow(paths);
  const sources: UniteInput['sources'] = [
    ...planIds.map((planId) => libraryPlan(context, planId)),
    ...files.map((path) => ({ path, submissionId: newId<'submission'>() })),
  ];
  const united = await context.tasks.run(taskId, 'cancel', (signal) =>
    context.worker.run(
      'unite-plans',
      { sources },
      {
        signal,
        onProgress: (progress) => context.reportProgress(taskId, progress),
      },
    ),
  );
  return {
    planId: begin(context, united, name),
    passedOver: [...passedOver, ...united.unreadable],
  };
}

function libraryPlan({ library }: AppContext, planId: PlanId): UniteInput['sources'][number] {
  const { plan } = loadPlan(library.reader, planId);
  return { plan, name: plan.metadata.name, submissionId: newId<'submission'>() };
}

function begin(
  { library: { writer } }: AppContext,
  { base, files }: UniteOutput,
  name: string,
): PlanId {
  const planId = newId<'plan'>();
  const roundId = newId<'round'>();
  const plan: Plan = { ...base, id: planId, metadata: { ...base.metadata, name } };
  writer.transaction(() => {
    savePlan(writer, plan);
    const kept = { name: 'Trước khi hợp nhất', kind: 'named' as const, note: '' };
    const versionId = createVersion(writer, planId, kept);
    const round = { roundId, planId, versionId, name: 'Hợp nhất', deadline: null };
    insertRound(writer, { ...round, sentRows: 'own-rows', recipients: [] });
    for (const file of files) enter(writer, roundId, versionId, file);
  });
  return planId;
}

/** Files of a unification never replace one another, so each adds to the others, whoever it is from. */
function enter(
  writer: AppContext['library']['writer'],
  roundId: RoundId,
  versionId: VersionId,
  { submissionId, fileName, department, rowCount, content }: UnitedFile,
): void {
  const submission = {
    submissionId,
    fileName,
    fingerprint: '',
    department: department === '' ? fileName : department,
    evidence: department === '' ? null : ('text' as const),
    state: 'in-force' as const,
    reason: '',
    receivedAt: new Date().toISOString(),
    rowCount,
    passportCount: 0,
    proposalCount: rowCount,
    unchanged: false,
    baseVersionId: versionId,
    hasMark: false,
    adds: true,
  };
  insertSubmission(writer, roundId, submission, content);
}
