import { expect } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import type { Edit } from '../../../shared/commands/edit-command';
import type { ColumnId, NodeId } from '../../../shared/ids';
import type { PrintedRow } from '../../../shared/plan/build-nodes';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { linesOf, objectiveLayout, planOf, task } from '../plan/printed-rows';

export const area = (number: string): PrintedRow => ({
  kind: 'area',
  number,
  title: `Lĩnh vực ${number}`,
});
export const group = (number: string): PrintedRow => ({
  kind: 'group',
  number,
  title: `Nhóm ${number}`,
});
export const numberColumn = 'number' as ColumnId;
export const objectiveColumn = 'objective' as ColumnId;
export const lead = 'lead' as ColumnId;

/** number | objective | task | output | lead | funding, cut after the lead. */
export const row = (...texts: readonly (string | null)[]): PrintedRow =>
  task(objectiveLayout, ...texts);

export function idAt(plan: Plan, position: number): NodeId {
  return tableViewOf(plan).rows[position]!.id;
}

export function lines(plan: Plan): readonly string[] {
  expect(checkPlanInvariants(plan)).toEqual([]);
  return linesOf(plan.layout, tableViewOf(plan).rows).map((line) => line.replace(/[ |]+$/, ''));
}

export function after(plan: Plan, edit: Edit): readonly string[] {
  return lines(done(plan, edit));
}

export function done(plan: Plan, edit: Edit): Plan {
  expect(edit).not.toBeNull();
  return applyChanges(plan, edit!.changes);
}

/** Two areas; the first with one objective over three tasks whose lead is merged, and a second objective. */
export const spans = (): Plan =>
  planOf(objectiveLayout, [
    area('I'),
    row('1', 'M1', 'a', '', 'P1'),
    row(null, null, 'b', '', null),
    row(null, null, 'c', '', null),
    row('2', 'M2', 'd', '', 'P2'),
    area('II'),
    row('1', 'M3', 'e'),
  ]);
