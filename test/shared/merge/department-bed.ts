import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../electron/office/read-document';
import type { SubmissionId } from '../../../shared/ids';
import { departmentOf } from '../../../shared/merge/department-of';
import type { Submission } from '../../../shared/merge/merge-types';
import type { Plan } from '../../../shared/plan/plan';
import { recognise } from '../../../shared/recognise/recognise';
import { plansFromJson } from '../../../shared/recognise/inspection';

const fixtures = join(import.meta.dirname, '../../fixtures');
export const departmentFiles = join(fixtures, 'departments');

export function goldenPlan(name: string): Plan {
  const json: unknown = JSON.parse(readFileSync(join(fixtures, 'golden', `${name}.json`), 'utf8'));
  const [plan] = plansFromJson(json);
  if (plan === undefined) throw new Error(`No plan in ${name}`);
  return plan;
}

export async function readPlan(path: string): Promise<Plan> {
  const [plan] = recognise(await readDocument(path)).plans;
  if (plan === undefined) throw new Error(`No appendix in ${path}`);
  return plan;
}

export function submissionOf(base: Plan, fileName: string, plan: Plan): Submission {
  return {
    id: fileName as SubmissionId,
    fileName,
    department: departmentOf(base, fileName, plan).name,
    plan,
    passports: null,
    baseVersionId: null,
    scope: 'by-evidence',
  };
}
