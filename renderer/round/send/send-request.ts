import type { DepartmentChoice, SentFormat, SentRows } from '../../../shared/round/round-types';
import { sendTexts } from '../texts';

/** What the officer filled in before sending. */
export interface SendForm {
  readonly name: string;
  readonly departments: ReadonlySet<string>;
  /** ISO date, or "". */
  readonly deadline: string;
  readonly sentRows: SentRows;
  readonly formats: 'xlsx' | 'docx' | 'both';
  readonly coveringNote: boolean;
}

export const blankForm: SendForm = {
  name: '',
  departments: new Set(),
  deadline: '',
  sentRows: 'own-rows',
  formats: 'xlsx',
  coveringNote: true,
};

export function formatsOf({ formats }: SendForm): SentFormat[] {
  return formats === 'both' ? ['xlsx', 'docx'] : [formats];
}

/** Files that will be written, the covering note among them. */
export function fileCount(form: SendForm): number {
  return form.departments.size * formatsOf(form).length + (form.coveringNote ? 1 : 0);
}

/** Vietnamese: what keeps the form from being sent; "" where nothing does. */
export function hindrance(
  form: SendForm,
  choices: readonly DepartmentChoice[],
  today: string,
): string {
  if (form.departments.size === 0) return sendTexts.chooseSome;
  if (form.deadline !== '' && form.deadline < today) return sendTexts.deadlinePast;
  if (form.sentRows === 'all-rows') return '';
  const without = choices
    .filter(({ department, rowCount }) => rowCount === 0 && form.departments.has(department))
    .map(({ department }) => department);
  return without.length === 0 ? '' : sendTexts.leadsNothing(without.join(', '));
}
