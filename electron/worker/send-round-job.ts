import { basename } from 'node:path';
import { comparePlans } from '../../shared/plan/compare-appendix';
import { tableViewOf } from '../../shared/plan/table-view-of';
import { recognise } from '../../shared/recognise/recognise';
import { partOfPlan } from '../../shared/round/part-of-plan';
import { passportsOfRows } from '../../shared/round/passports-of-rows';
import { takePassports } from '../../shared/round/take-passports';
import { readDocument } from '../office/read-document';
import { writeDocx } from '../office/write-docx';
import type { DepartmentFile } from '../office/write/round/department-file';
import { departmentDocument } from '../office/write/round/department-document';
import { departmentWorkbook } from '../office/write/round/department-workbook';
import { writeWorkbook } from '../office/write/round/write-workbook';
import { breathe, type JobContext } from './job-context';
import type { SendDepartment, SendRoundInput, SendRoundOutput } from './round-jobs';

/**
 * Writes the files of every department and proves each by reading it again: every cell and every passport. Throws
 * AppError of the writer and 'cancelled'; the caller removes what was written then.
 */
export async function runSendRoundJob(
  input: SendRoundInput,
  context: JobContext,
): Promise<SendRoundOutput> {
  const differences: string[] = [];
  const total = input.departments.length;
  for (const [done, department] of input.departments.entries()) {
    context.onProgress({ stage: 'writing', done, total });
    await breathe(context.signal);
    const file = departmentFile(input, department);
    const { signal } = context;
    if (department.xlsxPath !== null) {
      await writeWorkbook(departmentWorkbook(file), department.xlsxPath, { signal });
      differences.push(...(await differencesOf(file, input, department.xlsxPath, context)));
    }
    if (department.docxPath !== null) {
      await writeDocx(departmentDocument(file), department.docxPath, { signal });
      differences.push(...(await differencesOf(file, input, department.docxPath, context)));
    }
  }
  context.onProgress({ stage: 'writing', done: total, total });
  return { differences };
}

function departmentFile(
  input: SendRoundInput,
  { department, ownRows }: SendDepartment,
): DepartmentFile {
  const { base, sentRows, roundId, versionId, deadline, agencies } = input;
  const own = new Set(ownRows);
  const leaves = tableViewOf(base).rows.filter((row) => row.kind === 'task');
  const sent = sentRows === 'own-rows' ? own : new Set(leaves.map(({ id }) => id));
  return {
    plan: partOfPlan(base, sent),
    mark: { roundId, planId: base.id, versionId, department },
    sentRows,
    ownRows: own,
    deadline,
    agencies,
  };
}

async function differencesOf(
  file: DepartmentFile,
  { base, versionId }: SendRoundInput,
  path: string,
  { signal }: JobContext,
): Promise<readonly string[]> {
  const name = basename(path);
  const taken = takePassports(await readDocument(path, { signal }));
  const { plans, traces } = recognise(taken.document);
  const [again] = plans;
  const [trace] = traces;
  // A department without rows of its own gets an empty table, which is no appendix yet.
  if (file.plan.nodes.length === 0) return [];
  if (again === undefined || trace === undefined) {
    return [`Đọc lại tệp «${name}» thì không thấy bảng nhiệm vụ.`];
  }
  const rows = tableViewOf(file.plan).rows;
  const found = passportsOfRows(again, trace, taken.rows, { plan: base, versionId });
  const back = tableViewOf(again).rows.map(({ id }) => found.passports.get(id));
  const lost = rows.filter(({ id }, index) => back[index] !== id).length;
  const cells = comparePlans(file.plan, again);
  return [
    ...cells.map((difference) => `Tệp «${name}»: ${difference}`),
    ...(lost === 0 ? [] : [`Tệp «${name}»: ${lost} dòng không mang được dấu nhận dạng.`]),
    ...(taken.mark === null ? [`Tệp «${name}»: không mang được dấu của đợt gửi.`] : []),
  ];
}
