import type { CellValue } from '../../shared/history/cell-past';
import type { PlanState, VersionSummary } from '../../shared/history/versions';
import type { ColumnId, NodeId, PlanId, VersionId } from '../../shared/ids';
import type { StepPage } from '../../shared/ipc/history';
import type { Plan } from '../../shared/plan/plan';
import { cellHistory, listSteps, planBirth } from '../store/cell-history';
import { loadPlan } from '../store/load-plan';
import { planAtRevision } from '../store/plan-at';
import * as versions from '../store/versions';
import type { AppContext } from './app-context';

const stepsPerPage = 500;

export function stepsOf({ library }: AppContext, planId: PlanId, before: number | null): StepPage {
  const steps = listSteps(library.reader, planId, before, stepsPerPage + 1);
  return {
    steps: steps.slice(0, stepsPerPage),
    more: steps.length > stepsPerPage,
    birth: planBirth(library.reader, planId),
  };
}

export function listVersions({ library }: AppContext, planId: PlanId): readonly VersionSummary[] {
  return versions.listVersions(library.reader, planId);
}

/** Keeps the plan as it is now under a name that the officer gave. */
export function nameVersion(
  { library }: AppContext,
  planId: PlanId,
  name: string,
  note: string,
): VersionSummary {
  const id = versions.createVersion(library.writer, planId, { name, kind: 'named', note });
  return versions.versionSummary(library.reader, id);
}

/** A whole version is about to be restored: what is there now stays at hand under a name. */
export function keepBeforeRestore(
  { library }: AppContext,
  planId: PlanId,
  restoredName: string,
): void {
  const name = `Trước khi khôi phục «${restoredName}»`;
  versions.createVersion(library.writer, planId, { name, kind: 'automatic', note: '' });
}

export function renameVersion(
  { library }: AppContext,
  versionId: VersionId,
  name: string,
  note: string,
): void {
  versions.renameVersion(library.writer, versionId, name, note);
}

export function deleteVersion({ library }: AppContext, versionId: VersionId): void {
  versions.deleteVersion(library.writer, versionId);
}

/** A state of a plan, for looking at and comparing. Throws AppError 'not-found'. */
export function loadState({ library }: AppContext, planId: PlanId, state: PlanState): Plan {
  const { reader } = library;
  switch (state.kind) {
    case 'now':
      return loadPlan(reader, planId).plan;
    case 'version':
      return versions.loadVersion(reader, state.versionId);
    case 'moment':
      return planAtRevision(reader, planId, state.revision);
    case 'plan':
      return loadPlan(reader, state.planId).plan;
  }
}

export function pastOfCell(
  { library }: AppContext,
  planId: PlanId,
  nodeId: NodeId,
  columnId: ColumnId,
): readonly CellValue[] {
  return cellHistory(library.reader, planId, nodeId, columnId);
}
