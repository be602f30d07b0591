import type { FileComment } from '../history/comments';
import type { NodeId, SubmissionId, VersionId } from '../ids';
import { compareSubmission } from '../merge/compare-submission';
import type { Plan } from '../plan/plan';
import { tableViewOf } from '../plan/table-view-of';
import type { RawDocument } from '../raw/raw-document';
import { recognise } from '../recognise/recognise';
import { withNewTasks } from './new-task-rows';
import { passportsOfRows, type RowPassports } from './passports-of-rows';
import { takePassports, type TakenPassports } from './take-passports';

/** What a department sent back: its table, and which rows of the base its rows say they are. */
export interface ReturnedFile {
  /** Null where the file holds no table of tasks. The rows of the sheet for new tasks are in it. */
  readonly plan: Plan | null;
  readonly passports: RowPassports;
  /** On cells of the table. */
  readonly comments: readonly FileComment[];
  readonly taken: TakenPassports;
}

/** The base that files are compared with; versionId null where nothing is known that passports could name. */
export interface RoundBase {
  readonly plan: Plan;
  readonly versionId: VersionId | null;
}

/** Reads a file that came back. Pure; throws what recognise throws. */
export function returnedFile(raw: RawDocument, base: RoundBase): ReturnedFile {
  const taken = takePassports(raw);
  const { plans, traces, comments } = recognise(taken.document);
  const tables = plans.map((plan, index): Table => {
    const trace = traces[index];
    const known = trace !== undefined && base.versionId !== null;
    const passports = known
      ? passportsOfRows(plan, trace, taken.rows, { plan: base.plan, versionId: base.versionId })
      : noPassports;
    return { plan, passports, comments: comments?.[index] ?? [] };
  });
  const best = chosenTable(tables, base.plan);
  return {
    plan: withSheetOfNewTasks(best?.plan ?? null, taken, base.plan),
    passports: best?.passports ?? noPassports,
    comments: best?.comments ?? [],
    taken,
  };
}

interface Table {
  readonly plan: Plan;
  readonly passports: RowPassports;
  readonly comments: readonly FileComment[];
}

const noPassports: RowPassports = {
  passports: new Map<NodeId, NodeId>(),
  ofBase: 0,
  ofOthers: new Map(),
  torn: 0,
  doubled: 0,
};

/** Of several tables the one with most passports, else the one that shares most rows with the base, else the longest. */
function chosenTable(tables: readonly Table[], base: Plan): Table | undefined {
  if (tables.length < 2) return tables[0];
  const measured = tables.map((table) => ({
    table,
    marked: table.passports.ofBase,
    paired: sharedRows(base, table.plan),
    rows: tableViewOf(table.plan).rows.length,
  }));
  const [best] = measured.sort(
    (a, b) => b.marked - a.marked || b.paired - a.paired || b.rows - a.rows,
  );
  return best?.table;
}

/** Rows of a plan that are found in the base by what they say. */
export function sharedRows(base: Plan, plan: Plan): number {
  return compareSubmission(base, {
    id: 'table' as SubmissionId,
    fileName: '',
    department: '',
    plan,
    passports: null,
    baseVersionId: null,
    scope: 'own-rows',
  }).pairs.length;
}

/** A department may have emptied its table and filled in new tasks only: then those stand in the base's columns. */
function withSheetOfNewTasks(
  plan: Plan | null,
  { newTasks, mark }: TakenPassports,
  base: Plan,
): Plan | null {
  if (newTasks === null) return plan;
  if (plan === null && mark === null) return null;
  return withNewTasks(plan ?? { ...base, nodes: [] }, newTasks);
}
