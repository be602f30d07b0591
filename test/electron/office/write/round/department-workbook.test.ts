import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../electron/office/read-document';
import { departmentWorkbook } from '../../../../../electron/office/write/round/department-workbook';
import { writeWorkbook } from '../../../../../electron/office/write/round/write-workbook';
import { newId } from '../../../../../shared/ids';
import type { Plan } from '../../../../../shared/plan/plan';
import { comparePlans } from '../../../../../shared/plan/compare-appendix';
import { tableViewOf } from '../../../../../shared/plan/table-view-of';
import { recognise } from '../../../../../shared/recognise/recognise';
import { departmentsOf, ownRowsOf } from '../../../../../shared/round/departments-of';
import { partOfPlan } from '../../../../../shared/round/part-of-plan';
import { passportsOfRows } from '../../../../../shared/round/passports-of-rows';
import type { SentRows } from '../../../../../shared/round/round-types';
import { takePassports } from '../../../../../shared/round/take-passports';
import { goldenPlan } from '../golden-plan';
import { temporaryFolder } from '../temporary-folder';

describe('the workbook of a department', () => {
  it.each(['own-rows', 'all-rows'] as const)(
    'reads back with all its passports: %s',
    async (sentRows) => {
      const plan = goldenPlan('tu-son');
      const { department } = departmentsOf(plan)[0] ?? { department: '' };
      const file = departmentFileOf(plan, department, sentRows);
      const path = join(await temporaryFolder(), 'phong.xlsx');
      await writeWorkbook(departmentWorkbook(file), path);

      const taken = takePassports(await readDocument(path));
      const { plans, traces } = recognise(taken.document);
      expect(plans).toHaveLength(1);
      expect(comparePlans(file.plan, plans[0]!)).toEqual([]);
      expect(taken.mark).toEqual(file.mark);
      expect(taken.newTasks).not.toBeNull();
      const { versionId } = file.mark;
      const found = passportsOfRows(plans[0]!, traces[0]!, taken.rows, { plan, versionId });
      const back = tableViewOf(plans[0]!).rows.map(({ id }) => found.passports.get(id));
      expect(back).toEqual(tableViewOf(file.plan).rows.map(({ id }) => id));
    },
  );
});

function departmentFileOf(plan: Plan, department: string, sentRows: SentRows) {
  const ownRows = new Set(ownRowsOf(plan, department));
  const all = tableViewOf(plan).rows.map(({ id }) => id);
  return {
    plan: partOfPlan(plan, sentRows === 'own-rows' ? ownRows : new Set(all)),
    mark: { roundId: newId<'round'>(), planId: plan.id, versionId: newId<'version'>(), department },
    sentRows,
    ownRows,
    deadline: '15/12/2023',
    agencies: departmentsOf(plan).map((choice) => choice.department),
  };
}
